import assert from 'node:assert/strict';
import {after, afterEach, before, it} from 'node:test';

import type {Page} from '../support/browser.js';
import {buildName} from '../support/builds.js';
import {publishDemo} from '../support/published-demo.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {type Step, walk} from '../support/steps.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {readRecorded, recorder} from './support/recorder.js';
import {discoveryPath, withActions} from './support/with-actions.js';

const kettle = 'https://kettle.example/p/copper-kettle';
const element = 'candor-reviews';

const scripts = {
  module: `<script type="module" src="/candor/${buildName('candor-reviews')}"></script>`,
  classic: `<script defer src="/candor/${buildName('candor-reviews', 'classic')}"></script>`,
  'all elements': `<script type="module" src="/candor/${buildName('candor')}"></script>`,
} as const;

const page = (script: string, attributes = '', language = 'en'): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>Parts</title><script src="/recorder.js"></script>
  <link rel="trust-data" href="/.well-known/trust-data.json"><link rel="canonical" href="${kettle}">${script}</head>
<body><candor-reviews limit="30" loading="eager" ${attributes}></candor-reviews></body></html>`;

const pages = {
  ...Object.fromEntries(Object.entries(scripts).map(([kind, script]) => [`/${kind}.html`, page(script)])),
  '/german.html': page(scripts.module, '', 'de'),
  '/carousel.html': page(scripts.module, 'layout="carousel"'),
  '/only.html': page(scripts.module, 'only="5"'),
};

const folder = temporaryFolder();
let server: StaticServer;

before(async () => {
  const {folders, documents} = await publishDemo(folder);
  server = await serve({
    folders,
    documents: {...documents, ...pages, [`/${discoveryPath}`]: withActions(folder), '/recorder.js': recorder},
  });
});
afterEach(() => {
  server.rules = [];
  server.requests.length = 0;
});
after(() => server?.close());

/** The parts that were asked for, by name. */
const asked = (): string[] =>
  server.requests
    .map(({url}) => /^\/candor\/candor-reviews-([a-z-]+)-\d/.exec(url)?.[1] ?? '')
    .filter(Boolean)
    .sort();

const press = (part: string): Step => ({press: `[part~="${part}"]`});
const search: Step = {write: 'handle', into: '[part~="search"]', enter: true};
const whole = '[part~="showing"]';

interface Drawn {
  readonly reviews: number;
  readonly showing: string;
  readonly alerts: readonly string[];
}

const readDrawn = (page: Page): Promise<Drawn> =>
  page.evaluate(() => {
    const root = document.querySelector('candor-reviews')?.shadowRoot;
    const textOf = (node: Element | null | undefined): string =>
      (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return {
      reviews: root?.querySelectorAll('.list [part~="review"]').length ?? 0,
      showing: textOf(root?.querySelector('[part~="showing"]')),
      alerts: [...(root?.querySelectorAll('[role="alert"]') ?? [])].map(textOf),
    };
  });

inEachEngine('what is loaded only when it is needed', ({withPage}) => {
  for (const kind of Object.keys(scripts)) {
    it(`has a file of its own, for ${kind} too, asked for once and no sooner`, () =>
      withPage(async (page) => {
        await page.goto(`${server.origin}/${kind}.html`);
        await walk(page, element, [], whole);
        // The kettle has topics, which are of the layouts.
        assert.deepEqual(asked(), ['layout']);
        await walk(page, element, [press('filters-button')], '[part~="filters"]');
        assert.deepEqual(asked(), ['finding', 'layout']);
        await walk(page, element, [search], 'mark');
        await walk(page, element, [press('medium')], 'dialog[open] img');
        await walk(page, element, [press('write')], 'dialog[open] form');
        assert.deepEqual(asked(), ['finding', 'layout', 'lightbox', 'writing']);
        assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
      }));
  }

  it('speaks the language of the page', () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/german.html`);
      await walk(page, element, [press('filters-button')], '[part~="filters"]');
      const legends = await page.evaluate(() =>
        [...(document.querySelector('candor-reviews')?.shadowRoot?.querySelectorAll('legend') ?? [])].map(
          ({textContent}) => textContent,
        ),
      );
      assert.ok(legends.includes('Sterne'), legends.join());
      assert.ok(asked().includes('finding-de'), asked().join());
    }));

  for (const [name, rule] of Object.entries({
    'answers 404': {status: 404},
    'cannot be reached': {destroy: true},
  })) {
    it(`that ${name}: the list stays, one sentence says so, and the next try has it`, () =>
      withPage(async (page) => {
        server.rules = [{path: /reviews-finding/, ...rule}];
        await page.goto(`${server.origin}/module.html`);
        await walk(page, element, [], whole);
        const before = await readDrawn(page);
        await walk(page, element, [press('filters-button')], '[role="alert"]');
        const {alerts, ...rest} = await readDrawn(page);
        assert.deepEqual({...rest, alerts: []}, before);
        assert.equal(alerts.length, 1, alerts.join());
        assert.match(alerts[0] ?? '', /^This cannot be reached right now\. Try again$/);
        server.rules = [];
        await walk(page, element, [press('retry')], '.reviews:not(:has([role="alert"]))');
        await walk(page, element, [press('filters-button')], '[part~="filters"]');
        assert.deepEqual(await readDrawn(page), before);
        assert.deepEqual((await readRecorded(page)).errors, []);
      }));
  }

  it('and cannot be had before anything is drawn: the reviews are drawn without it', () =>
    withPage(async (page) => {
      server.rules = [{path: /reviews-layout/, status: 404}];
      await page.goto(`${server.origin}/carousel.html`);
      await walk(page, element, [], whole);
      const {reviews, alerts} = await readDrawn(page);
      assert.equal(reviews, 30);
      assert.deepEqual(alerts, []);
      assert.deepEqual((await readRecorded(page)).errors, []);
    }));

  it('and a fixed selection needs it: nothing that would pass for all is drawn', () =>
    withPage(async (page) => {
      server.rules = [{path: /reviews-finding/, status: 404}];
      await page.goto(`${server.origin}/only.html`);
      await walk(page, element, [], '[part~="failure"]');
      assert.equal((await readDrawn(page)).reviews, 0);
      assert.deepEqual((await readRecorded(page)).errors, []);
    }));
});
