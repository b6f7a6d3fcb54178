import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import {prerender} from '../embed/prerender/support/built.js';
import {buildName, builds} from '../support/builds.js';
import {layoutShifts} from '../support/layout-shift.js';
import type {Page} from '../support/page.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {inEachEngine} from './support/in-each-engine.js';

const pledges = {
  trustData: '1',
  organization: {name: 'Shop'},
  pledges: [
    {
      id: 'refunds',
      name: 'Refunds',
      text: 'Whoever sends something back has their money within three days.',
      madeOn: '2020-01-01',
      validUntil: '2099-01-01',
      state: 'active',
      signatories: [{name: 'Ana', jobTitle: 'Managing director'}],
      targets: [
        {
          name: 'Refunds within three days',
          unit: '%',
          direction: 'up',
          baseline: 71,
          target: 100,
          current: 90,
          by: '2021-01-01',
          measuredOn: '2020-12-01',
          evidence: 'https://shop.example/evidence',
        },
      ],
    },
  ],
};
const days = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const people = {
  trustData: '1',
  organization: {name: 'Shop'},
  people: [
    {
      id: 'ana',
      name: 'Ana',
      jobTitle: 'Fits kettles to stoves',
      kind: 'human',
      hours: {
        timeZone: 'Europe/Berlin',
        // Where all are away, the live one says so above.
        openingHours: [{dayOfWeek: [...days], opens: '00:00', closes: '24:00'}],
      },
      channels: [{type: 'email', href: 'mailto:ana@shop.example'}],
    },
  ],
};
const rating = {
  trustData: '1',
  subject: {type: 'Product', name: 'Kettle'},
  aggregateRating: {ratingValue: 4.3, ratingCount: 64},
  reviews: [],
};

type ElementName = 'rating' | 'pledge' | 'person';

const given: Readonly<Record<ElementName, object>> = {pledge: pledges, person: people, rating};
const css = `/candor/${buildName('candor').replace(/\.js$/, '.css')}`;
const etag = '"1"';
const past = Date.UTC(2026, 0, 1);

let server: StaticServer;
const documents: Record<string, string> = {};

const pageOf = (element: ElementName, html: string): string => `<!doctype html><html lang="en">
<meta charset="utf-8"><title>Prerendered</title><link rel="icon" href="data:,">
<link rel="stylesheet" href="${css}"><style>body { font: 16px/1.5 sans-serif }</style>
${element === 'rating' ? `<p id="line">Rated ${html} by all</p>` : `<main>${html}</main>`}<p id="below">Below</p>
<script type="module" src="/candor/${buildName(`candor-${element}`)}"></script></html>`;

before(async () => {
  server = await serve({folders: {'/candor/': builds}, documents});
  for (const element of ['rating', 'pledge', 'person'] as const) {
    documents[`/${element}.json`] = JSON.stringify(given[element]);
    const {html} = await prerender({
      url: `${server.origin}/${element}.json`,
      element,
      freshFor: 60,
      now: past,
    });
    documents[`/${element}.html`] = pageOf(element, html);
    documents[`/${element}-again.html`] = pageOf(element, html);
  }
  server.rules = [{path: /\.json$/, headers: {'Cache-Control': 'no-cache', ETag: etag}}];
});
after(() => server.close());

const asked = () => server.requests.filter(({url}) => url.endsWith('.json'));

const open = async (page: Page, path: string): Promise<void> => {
  await page.setViewport(1024, 1000);
  server.requests.length = 0;
  await page.goto(server.origin + path);
  await waitFor(page, isWatchedOver, []);
  await waitFor(page, () => document.fonts.status === 'loaded', []);
};

const waitUntilAsked = async (): Promise<void> => {
  for (let turn = 0; turn < 100 && asked().length === 0; turn++)
    await new Promise((done) => setTimeout(done, 50));
  await new Promise((done) => setTimeout(done, 200));
};

inEachEngine('a prerendered pledge, person or rating', (running) => {
  for (const element of ['pledge', 'person'] as const)
    it(`${element}: a click is done by the live one, and what stands there stays in its place`, () =>
      running.withPage(async (page) => {
        await open(page, `/${element}.html`);
        await waitUntilAsked();
        const places = await page.evaluate(readPlaces);
        assert.ok(places.length > 5, places.join());
        await page.evaluate(press, '[part="requests"]');
        await waitFor(page, isOpen, ['[part="requests-dialog"]']);
        assert.deepEqual(await page.evaluate(readPlaces), places);
        assert.equal(asked().length, 1);
      }));

  it('says live what holds at this moment alone', () =>
    running.withPage(async (page) => {
      await open(page, '/pledge.html');
      assert.equal(await page.evaluate(hasPart, 'state'), false);
      await waitUntilAsked();
      await page.evaluate(takeOver);
      await waitFor(page, hasPart, ['state']);
    }));

  it('rates within a line of text, which goes on behind it', () =>
    running.withPage(async (page) => {
      await open(page, '/rating.html');
      const around = await page.evaluate(readLine);
      assert.equal(around.text, 'Rated 4.3 64 reviews by all');
      assert.ok(around.height < 40, String(around.height));
      await waitUntilAsked();
      await page.evaluate(takeOver);
      await waitFor(page, isLive, []);
      assert.deepEqual(await page.evaluate(readPlaces), around.places);
    }));

  it('moves nothing', async (context) => {
    if (running.name !== 'chromium') return context.skip('only this engine tells of layout shifts');
    for (const element of ['pledge', 'person', 'rating'] as const)
      await running.withPage(async (page) => {
        await page.setViewport(1024, 1000);
        const shifts = await layoutShifts(page, `${server.origin}/${element}.html`, async () => {
          await waitFor(page, isWatchedOver, []);
          await page.evaluate(takeOver);
          await waitFor(page, isLive, []);
        });
        assert.deepEqual(shifts, [], element);
      });
  });

  it('asks once, and whether there is something new, where the browser has an answer', async (context) => {
    if (running.name !== 'chromium') return context.skip('one engine has its cache looked at');
    await running.withPage(async (page) => {
      await open(page, '/pledge.html');
      await waitUntilAsked();
      await open(page, '/pledge-again.html');
      await waitUntilAsked();
      assert.deepEqual(
        asked().map(({headers}) => headers['if-none-match']),
        [etag],
      );
      await page.evaluate(takeOver);
      await waitFor(page, isLive, []);
      assert.equal(asked().length, 1);
    });
  });
});

/** What an element has while it stands in a page since before there was script. */
interface Kept {
  readonly prerendered?: {readonly isKept?: boolean; end?(): void};
}

/** Runs in the page: whether what watches over the element is there. */
function isWatchedOver(): boolean {
  const host: (Element & Kept) | null = document.querySelector('[prerendered]');
  return host?.prerendered?.end !== undefined;
}

/** Runs in the page. */
function isLive(): boolean {
  const host: (Element & Kept) | null = document.querySelector('[prerendered]');
  return host?.prerendered?.isKept === false && host.shadowRoot?.querySelector('.candor') !== null;
}

/** Runs in the page. */
function takeOver(): void {
  const host: (Element & Kept) | null = document.querySelector('[prerendered]');
  host?.prerendered?.end?.();
}

/** Runs in the page. */
function press(selector: string): void {
  document.querySelector('[prerendered]')?.querySelector<HTMLElement>(selector)?.click();
}

/** Runs in the page. */
function isOpen(selector: string): boolean {
  const dialog = document.querySelector('[prerendered]')?.shadowRoot?.querySelector(selector);
  return dialog instanceof HTMLDialogElement && dialog.open;
}

/** Runs in the page. */
function hasPart(name: string): boolean {
  const host = document.querySelector('[prerendered]');
  const root = host?.shadowRoot?.querySelector('.candor') ? host.shadowRoot : host;
  return Boolean(root?.querySelector(`[part~="${name}"]`));
}

/** Runs in the page. */
function readLine(): {text: string; height: number; places: string[]} {
  const line = document.querySelector<HTMLElement>('#line');
  const parts = document.querySelectorAll('[prerendered] [part]:not([part="base"])');
  return {
    text: (line?.innerText ?? '').replace(/\s+/g, ' '),
    height: line?.getBoundingClientRect().height ?? 0,
    places: Array.from(parts, (each) => {
      const {x, y, width, height} = each.getBoundingClientRect();
      return `${each.getAttribute('part')} ${[x, y, width, height].map((one) => one.toFixed(1))}`;
    }),
  };
}

/** Runs in the page: where what lasts stands, and what comes after the element. */
function readPlaces(): string[] {
  const host = document.querySelector('[prerendered]');
  const root = host?.shadowRoot?.querySelector('.candor') ? host.shadowRoot : host;
  const parts = [...(root?.querySelectorAll('[part]:not([part="base"])') ?? [])].filter(
    (each) =>
      !each.closest('dialog, [popover]') &&
      !/^(state|reason|measured|pledge|availability|evidence)/.test(each.getAttribute('part') ?? ''),
  );
  const below = document.querySelector('main + #below');
  return [...parts, ...(below ? [below] : [])].map((each) => {
    const {x, y, width, height} = each.getBoundingClientRect();
    return `${each.getAttribute('part') ?? each.id} ${[x, y, width, height].map((one) => one.toFixed(1))}`;
  });
}
