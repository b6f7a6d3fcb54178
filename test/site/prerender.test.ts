import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import {prerender} from '../embed/prerender/support/built.js';
import {buildName, builds} from '../support/builds.js';
import {layoutShifts} from '../support/layout-shift.js';
import type {Page} from '../support/page.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {inEachEngine} from './support/in-each-engine.js';

const reviews = Array.from({length: 6}, (_, at) => ({
  id: `r${at}`,
  name: `Title ${at}`,
  reviewBody: `What I think of it, number ${at}. `.repeat(8),
  author: {name: `Ana ${at}`},
  reviewRating: {ratingValue: 1 + (at % 5)},
  datePublished: `2026-0${9 - at}-01`,
  helpful: {up: at, down: 0},
}));
const answer = {
  trustData: '1',
  subject: {type: 'Product', name: 'Kettle'},
  aggregateRating: {ratingValue: 3.2, ratingCount: 6, distribution: {1: 2, 2: 1, 3: 1, 4: 1, 5: 1}},
  moderation: {received: 6, published: 6},
  reviews,
};

const css = buildName('candor').replace(/\.js$/, '.css');
const script = buildName('candor-reviews');
const data = '/reviews.json';

interface Made {
  readonly far?: boolean;
  readonly freshFor?: number;
  readonly shadow?: boolean;
  readonly src?: string;
}

let server: StaticServer;
const documents: Record<string, string> = {[data]: JSON.stringify(answer)};

// What is written is what a page of another origin would have: only the address differs.
const made = async (
  name: string,
  {far = false, freshFor, shadow = false, src = data}: Made,
  withScript = true,
) => {
  const {html} = await prerender({
    url: `${server.origin}${data}`,
    element: 'reviews',
    shadow,
    css: `/candor/${css}`,
    ...(freshFor === undefined ? {} : {freshFor}),
  });
  documents[name] = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Prerendered</title>
<link rel="stylesheet" href="/candor/${css}"><style>body { font: 16px/1.5 sans-serif } .far { height: 4000px }</style>
${far ? '<div class="far"></div>' : ''}<main>${html.replace(`${server.origin}${data}`, src)}</main><p id="below">Below</p>
${withScript ? `<script type="module" src="/candor/${script}"></script>` : ''}</html>`;
};

before(async () => {
  server = await serve({folders: {'/candor/': builds}, documents});
  await made('/near.html', {});
  await made('/far.html', {far: true});
  await made('/fresh.html', {freshFor: 3600});
  await made('/dead.html', {src: '/dead.json'});
  await made('/shadow.html', {shadow: true});
  await made('/plain.html', {}, false);
  const policy = {
    'Content-Security-Policy': "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'",
  };
  documents['/strict.html'] = (documents['/shadow.html'] ?? '').replace(/<style>.*?<\/style>/, '');
  server.rules = [
    {path: '/dead.json', destroy: true},
    {path: '/strict.html', headers: policy},
    {path: data, headers: {'Cache-Control': 'no-cache'}},
  ];
});
after(() => server.close());

const open = async (page: Page, path: string): Promise<string> => {
  await page.setViewport(1024, 700);
  server.requests.length = 0;
  await page.goto(server.origin + path);
  await waitFor(page, isDefined, []);
  return page.evaluate(readLight);
};

const asked = (): number => server.requests.filter(({url}) => url === data || url === '/dead.json').length;
const settled = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise((done) => setTimeout(done, 500)));

inEachEngine('a prerendered element', (running) => {
  it('stays as it is, asks once when near, and writes nothing into the page', () =>
    running.withPage(async (page) => {
      const light = await open(page, '/near.html');
      await settled(page);
      assert.equal(asked(), 1);
      assert.equal(await page.evaluate(isLive), false);
      assert.equal(await page.evaluate(readLight), light);
    }));

  it('asks nothing while it is far away', () =>
    running.withPage(async (page) => {
      await open(page, '/far.html');
      await settled(page);
      assert.equal(asked(), 0);
    }));

  it('is alive before it is seen, when it comes near', () =>
    running.withPage(async (page) => {
      await open(page, '/far.html');
      await page.evaluate(() => scrollTo({top: 3100, behavior: 'instant'}));
      await waitFor(page, isLive, []);
      assert.equal(asked(), 1);
    }));

  for (const path of ['/near.html', '/fresh.html', '/shadow.html'])
    it(`${path}: a click on a control is done by the live one, in the same place`, () =>
      running.withPage(async (page) => {
        const light = await open(page, path);
        await settled(page);
        assert.equal(asked(), path === '/fresh.html' ? 0 : 1);
        const places = await page.evaluate(readPlaces);
        assert.ok(places.length > 100);
        await page.evaluate(press, '[part="distribution-row"]', 1);
        await waitFor(page, isPressed, [1]);
        assert.equal(asked(), 1);
        assert.equal(await page.evaluate(readLight), light);
        const after = await page.evaluate(readPlaces);
        // Above the list, which is another one now; the row that is chosen is bold.
        assert.deepEqual(rowsOf(after), rowsOf(places));
      }));

  it('shows what was there where the endpoint is dead', () =>
    running.withPage(async (page) => {
      const light = await open(page, '/dead.html');
      await settled(page);
      await page.evaluate(press, '[part="distribution-row"]', 1);
      await settled(page);
      assert.equal(await page.evaluate(isLive), false);
      assert.equal(await page.evaluate(readLight), light);
    }));

  it('takes up what is written into the search field', () =>
    running.withPage(async (page) => {
      await open(page, '/near.html');
      await settled(page);
      await page.evaluate(() => document.querySelector<HTMLElement>('[part="search"]')?.focus());
      await waitFor(
        page,
        () => document.querySelector('candor-reviews')?.shadowRoot?.activeElement?.localName === 'input',
        [],
      );
    }));

  it('looks the same before and after, to the pixel', async (context) => {
    if (running.name !== 'chromium') return context.skip('one engine is looked at this closely');
    for (const path of ['/near.html', '/shadow.html'])
      await running.withPage(async (page) => {
        await open(page, path);
        await settled(page);
        const shown = await page.screenshot();
        await page.evaluate(takeOver);
        await waitFor(page, isLive, []);
        assert.deepEqual(Buffer.from(await page.screenshot()), Buffer.from(shown), path);
      });
  });

  it('moves nothing', async (context) => {
    if (running.name !== 'chromium') return context.skip('only this engine tells of layout shifts');
    for (const path of ['/near.html', '/shadow.html', '/dead.html'])
      await running.withPage(async (page) => {
        await page.setViewport(1024, 700);
        const shifts = await layoutShifts(page, server.origin + path, async () => {
          await waitFor(page, isDefined, []);
          await settled(page);
          if (path !== '/dead.html') await page.evaluate(takeOver);
          await settled(page);
        });
        assert.deepEqual(shifts, [], path);
      });
  });

  it('offers no button that would do nothing', () =>
    running.withPage(async (page) => {
      await page.goto(`${server.origin}/plain.html`);
      const seen = await page.evaluate(
        () =>
          Array.from(document.querySelectorAll('candor-reviews :is(button, input, select)')).filter(
            (each) => getComputedStyle(each).visibility !== 'hidden',
          ).length,
      );
      assert.equal(seen, 0);
      const text = await page.evaluate(() => document.body.innerText);
      assert.match(text, /What I think of it, number 3/);
      assert.match(text, /1 star\s+2/, 'how the ratings are spread');
    }));

  it('has its looks under a strict policy', () =>
    running.withPage(async (page) => {
      await open(page, '/strict.html');
      await settled(page);
      const display = await page.evaluate(() => {
        const section = document.querySelector('candor-reviews')?.shadowRoot?.querySelector('.reviews');
        return section ? getComputedStyle(section).display : '';
      });
      assert.equal(display, 'grid');
      assert.deepEqual(
        page.consoleLines?.filter(
          ({text}) => /Content.Security.Policy/i.test(text) && !/favicon/.test(text),
        ) ?? [],
        [],
      );
    }));
});

const rowsOf = (places: readonly string[]): readonly string[] =>
  places.filter((place) => /^(li|button) /.test(place)).slice(0, 10);

/** Runs in the page. */
function isDefined(): boolean {
  return customElements.get('candor-reviews') !== undefined;
}

/** Runs in the page: what the page itself holds. */
function readLight(): string {
  return document.querySelector('candor-reviews')?.outerHTML ?? '';
}

/** Runs in the page. */
function isLive(): boolean {
  const host = document.querySelector<HTMLElement & {prerendered: {isKept?: boolean}}>('candor-reviews');
  return host?.prerendered?.isKept === false && host.shadowRoot?.querySelector('.candor') !== null;
}

/** Runs in the page. */
function takeOver(): void {
  document.querySelector<HTMLElement & {prerendered: {end(): void}}>('candor-reviews')?.prerendered.end();
}

/** Runs in the page. */
function press(selector: string, index: number): void {
  const host = document.querySelector('candor-reviews');
  const root = host?.shadowRoot?.querySelector('.candor') ? host.shadowRoot : host;
  root?.querySelectorAll<HTMLElement>(selector)[index]?.click();
}

/** Runs in the page. */
function isPressed(index: number): boolean {
  const rows = document
    .querySelector('candor-reviews')
    ?.shadowRoot?.querySelectorAll('[part="distribution-row"]');
  return rows?.[index]?.getAttribute('aria-pressed') === 'true';
}

/** Runs in the page: where each thing that is shown stands. */
function readPlaces(): string[] {
  const host = document.querySelector('candor-reviews');
  const base = host?.shadowRoot?.querySelector('.candor') ?? host?.querySelector('.candor');
  return Array.from(base?.querySelectorAll('*') ?? [], (each) => {
    const {x, y, width, height} = each.getBoundingClientRect();
    return `${each.localName} ${[x, y + scrollY, width, height].map((one) => one.toFixed(1))}`;
  }).filter((line) => !line.startsWith('slot'));
}
