import assert from 'node:assert/strict';
import {after, afterEach, before, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';

import {buildName} from '../support/builds.js';
import {demoPages, madePage, publishDemo} from '../support/published-demo.js';
import {settle} from '../support/settle.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {allAnswered, readRecorded, recordedPages, recorder} from './support/recorder.js';
import {findTouched, type Touched, takeStock} from './support/stock.js';

const kettle = 'subject="https://kettle.example/p/copper-kettle"';

const page = (body: string, scripts: string): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>A page of its own</title><link rel="trust-data" href="/.well-known/trust-data.json">
<link rel="stylesheet" href="/page.css"><script src="/recorder.js"></script>${scripts}</head>
<body class="mine"><main id="main"><h1 id="title">Mine</h1><p class="note">Text</p>
${body}</main><aside id="elsewhere"></aside></body></html>`;

const four = `<candor-rating ${kettle} loading="eager"><a href="#x">Fallback</a></candor-rating>
<candor-reviews ${kettle} limit="2" loading="eager"></candor-reviews>
<candor-pledge pledge="refunds" loading="eager"></candor-pledge>
<candor-person person="ana" loading="eager"></candor-person>`;

const script = (kind: 'module' | 'classic'): string =>
  `<script ${kind === 'module' ? 'type="module"' : 'defer'} src="/candor/${buildName('candor', kind)}"></script>`;

const own = {
  '/page.css': 'body{font:16px/1.5 serif;color:#222}h1{color:#060}p{margin:1em 0}',
  '/module.html': page(four, `<script src="/stock.js"></script>${script('module')}`),
  '/classic.html': page(four, `<script src="/stock.js"></script>${script('classic')}`),
  '/moving.html': page(
    `<candor-reviews ${kettle} limit="2" loading="eager"></candor-reviews>`,
    script('module'),
  ),
  '/empty.html': page('', script('module')),
  '/stock.js': `(${takeStock})();`,
};

const folder = temporaryFolder();
let server: StaticServer;

before(async () => {
  const {folders, documents} = await publishDemo(folder);
  const pages = recordedPages([...demoPages, madePage], documents);
  server = await serve({folders, documents: {...documents, ...pages, ...own, '/recorder.js': recorder}});
});
afterEach(() => {
  server.rules = [];
  server.requests.length = 0;
});
after(() => server?.close());

const dataRequests = (): string[] =>
  server.requests.map(({url}) => url).filter((url) => /\.json(\?|$)/.test(url));

inEachEngine('the page around the elements', ({name, withPage}) => {
  for (const kind of ['module', 'classic'] as const) {
    it(`keeps its names, its markup and its styles, and stores nothing (${kind})`, () =>
      withPage(async (page) => {
        await page.goto(`${server.origin}/${kind}.html`);
        await allAnswered(page);
        // A part that is on its way stands in the head until it has come.
        await waitFor(page, () => !document.querySelector('script[integrity]'), []);
        const {globals, ...rest} = await page.evaluate(findTouched);
        // What Lit leaves to warn of a second copy, and the one name that is ours (`candor.consent()`).
        const allowed = [
          'reactiveElementVersions',
          'litHtmlVersions',
          'litElementVersions',
          'litPropertyMetadata',
        ];
        const named = [...allowed, 'candor'];
        assert.deepEqual(
          globals.filter((name) => !named.includes(name)),
          [],
        );
        const untouched: Omit<Touched, 'globals'> = {builtIns: [], markup: [], styles: [], stored: []};
        assert.deepEqual(rest, untouched);
      }));
  }

  it('whose CSS unsets everything: the elements stand', () =>
    withPage(async (page) => {
      await page.setViewport(1000, 900);
      await page.goto(`${server.origin}/ideas/hostile.html`);
      await settle(page);
      await allAnswered(page);
      const seen = await page.evaluate(readStanding);
      assert.deepEqual(
        seen.filter(({isFine}) => !isFine),
        [],
      );
      assert.ok(seen.length > 12, JSON.stringify(seen));
    }));

  it('moves an element: it keeps what it shows and asks nothing again', () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/moving.html`);
      await allAnswered(page);
      await page.evaluate(pressMore);
      await waitFor(page, hasReviews, [4]);
      const before = dataRequests().length;
      await page.evaluate(moveAway);
      await wait(300);
      assert.equal(await page.evaluate(hasReviews, 4), true);
      assert.equal(dataRequests().length, before);
      assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
    }));

  it('adds and removes elements 200 times: no error, no question left', () =>
    withPage(async (page) => {
      // Late enough that each leaves while its question is under way.
      server.rules = [{path: /\.json$/, delay: 1500}];
      await page.goto(`${server.origin}/empty.html`);
      await page.evaluate(mountAndRemove, four, 200);
      await wait(1800);
      const asked = dataRequests().length;
      assert.deepEqual(await page.evaluate(countLeft), {elements: 0, finished: 0});
      assert.ok(asked >= 1 && asked < 20, `${asked} questions`);
      await wait(300);
      assert.equal(dataRequests().length, asked);
      assert.deepEqual(await readRecorded(page), {violations: [], errors: []});

      server.rules = [];
      await page.evaluate(mount, four);
      await allAnswered(page);
      assert.equal(await page.evaluate(hasReviews, 2), true);
    }));

  // One engine whose driver does not tell has the recorder alone; two are enough here.
  for (const path of name === 'webkit' ? [] : [...demoPages, madePage]) {
    it(`${path}: no error`, () =>
      withPage(async (page) => {
        server.rules = [
          {path: /^\/dead\//, destroy: true},
          {path: /^\/slow\//, delay: 600_000},
        ];
        await page.goto(server.origin + path);
        await settle(page, 400);
        assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
        assert.deepEqual(page.pageErrors, []);
      }));
  }
});

/** Runs in the page: whether what matters of each element is there to be seen. */
function readStanding(): {what: string; isFine: boolean; why: string}[] {
  const parts = {
    'candor-rating': ['base', 'stars', 'value', 'count'],
    'candor-reviews': ['base', 'summary', 'facts', 'moderation', 'showing', 'review', 'body', 'labels'],
    'candor-pledge': ['base'],
    'candor-person': ['base'],
  };
  return Object.entries(parts).flatMap(([tag, names]) => {
    const root = document.querySelector(`main ${tag}`)?.shadowRoot;
    return names.map((name) => {
      const element = root?.querySelector(`[part~="${name}"]`);
      if (!element) return {what: `${tag} ${name}`, isFine: false, why: 'not there'};
      const {width, height} = element.getBoundingClientRect();
      const {display, visibility, opacity, fontSize} = getComputedStyle(element);
      const text = name === 'stars' ? 'an image' : (element.textContent?.trim() ?? '');
      const why = `${display} ${visibility} ${opacity} ${fontSize} ${width} × ${height}: ${text.slice(0, 30)}`;
      const isFine =
        !['none', 'contents'].includes(display) &&
        (name !== 'base' || display === 'block' || display === 'inline-block' || tag === 'candor-rating') &&
        visibility === 'visible' &&
        opacity === '1' &&
        Number.parseFloat(fontSize) >= (element.closest('.disclosure') ? 11 : 8) &&
        width > 8 &&
        height > 8 &&
        text.length > 2;
      return {what: `${tag} ${name}`, isFine, why};
    });
  });
}

/** Runs in the page. */
function pressMore(): void {
  const root = document.querySelector('candor-reviews')?.shadowRoot;
  root?.querySelector<HTMLButtonElement>('[part~="more"]')?.click();
}

/** Runs in the page. */
function hasReviews(count: number): boolean {
  const root = document.querySelector('candor-reviews')?.shadowRoot;
  return root?.querySelectorAll('[part~="review"]').length === count;
}

/** Runs in the page. */
function moveAway(): void {
  const element = document.querySelector('candor-reviews');
  if (element) document.querySelector('#elsewhere')?.append(element);
}

/** Runs in the page: adds elements and takes them away again, at once, after a task, or after a frame. */
async function mountAndRemove(html: string, times: number): Promise<void> {
  const place = document.querySelector('#elsewhere');
  for (let time = 0; time < times; time += 1) {
    place?.insertAdjacentHTML('beforeend', html);
    if (time % 3 === 1) await new Promise((resolve) => setTimeout(resolve));
    if (time % 10 === 2) await new Promise(requestAnimationFrame);
    place?.replaceChildren();
  }
}

/** Runs in the page. */
function mount(html: string): void {
  document.querySelector('#elsewhere')?.insertAdjacentHTML('beforeend', html);
}

/** Runs in the page: elements that are there, and documents that were waited for to the end. */
function countLeft(): {elements: number; finished: number} {
  const finished = performance
    .getEntriesByType('resource')
    .filter((entry) => entry.name.endsWith('.json') && (entry as PerformanceResourceTiming).responseEnd > 0)
    .filter((entry) => (entry as PerformanceResourceTiming).responseStatus === 200);
  return {elements: document.querySelectorAll('#elsewhere > *').length, finished: finished.length};
}
