import assert from 'node:assert/strict';
import {after, afterEach, before, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';

import {buildName} from '../support/builds.js';
import {publishDemo} from '../support/published-demo.js';
import {settle} from '../support/settle.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {recorder} from './support/recorder.js';

const twoReviews = JSON.stringify({
  trustData: '1',
  subject: {type: 'Product', id: 'https://shop.example/p/1', name: 'Kettle'},
  aggregateRating: {ratingValue: 4, ratingCount: 2},
  reviews: [
    {id: 'a', reviewRating: {ratingValue: 5}, reviewBody: 'Good', datePublished: '2026-10-02'},
    {id: 'b', reviewRating: {ratingValue: 3}, reviewBody: 'So so', datePublished: '2026-10-01'},
  ],
});

const page = (body: string, build = 'candor'): string => `<!doctype html><html lang="en"><head>
  <meta charset="utf-8"><title>Requests</title><script src="/recorder.js"></script>
  <link rel="trust-data" href="/.well-known/trust-data.json">
  <script type="module" src="/candor/${buildName(build)}"></script></head><body>${body}</body></html>`;

const times = (count: number, html: (at: number) => string): string =>
  Array.from({length: count}, (_, at) => html(at)).join('\n');

const slugs = [
  ...['copper-kettle', 'enamel-kettle', 'pour-over-kettle', 'whistling-kettle', 'glass-teapot'],
  ...[
    'stoneware-teapot',
    'tea-caddy',
    'moka-pot',
    'cast-iron-pan',
    'carbon-steel-pan',
    'egg-pan',
    'saucepan',
  ],
  ...['chefs-knife', 'paring-knife', 'bread-knife', 'whetstone', 'oak-board', 'pepper-mill', 'linen-towels'],
  'cork-trivet',
];

const pages = {
  '/fifty.html': page(
    times(25, () => '<candor-rating src="/two.json" loading="eager"></candor-rating>') +
      times(25, () => '<candor-reviews src="/two.json" loading="eager"></candor-reviews>'),
  ),
  '/twenty.html': page(
    slugs
      .map(
        (slug) =>
          `<candor-rating subject="https://kettle.example/p/${slug}" loading="eager"></candor-rating>`,
      )
      .join('\n'),
  ),
  '/reviews-alone.html': page(
    '<candor-reviews src="/two.json" loading="eager"></candor-reviews>',
    'candor-reviews',
  ),
};

const folder = temporaryFolder();
let server: StaticServer;

before(async () => {
  const {folders, documents} = await publishDemo(folder);
  server = await serve({
    folders,
    documents: {...documents, ...pages, '/two.json': twoReviews, '/recorder.js': recorder},
  });
});
afterEach(() => {
  server.rules = [];
  server.requests.length = 0;
});
after(() => server?.close());

/** What was asked for so far, without query, pages, pictures and style sheets. */
const asked = (kind: 'data' | 'scripts'): string[] =>
  server.requests
    .map(({url}) => url)
    .filter((url) => (kind === 'data' ? /\.json(\?|$)/ : /^\/candor\//).test(url))
    // What looks after contrast comes once all is drawn (`themes.test.ts`), and before any part the list of their hashes.
    .filter((url) => !/candor-(contrast|files)-/.test(url))
    .sort();

/** Runs in the page. */
function hasDrawn(count: number): boolean {
  const parts = {'candor-rating': 'count', 'candor-reviews': 'showing'};
  const drawn = Object.entries(parts)
    .flatMap(([tag, part]) =>
      [...document.querySelectorAll(tag)].map(({shadowRoot}) =>
        shadowRoot?.querySelector(`[part~="${part}"]`),
      ),
    )
    .filter(Boolean);
  return drawn.length === count;
}

inEachEngine('what a page asks for', ({withPage}) => {
  it('50 elements on one document: one request', () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/fifty.html`);
      await waitFor(page, hasDrawn, [50]);
      assert.deepEqual(asked('data'), ['/two.json']);
    }));

  it('20 ratings over one document of subjects: discovery and that', () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/twenty.html`);
      await waitFor(page, hasDrawn, [20]);
      assert.deepEqual(asked('data'), ['/.well-known/trust-data.json', '/subjects.json']);
    }));

  it('the shop’s listing, scrolled through: discovery, subjects, and the pledges of its footer', () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/index.html`);
      await settle(page);
      await waitFor(page, hasDrawn, [20]);
      const [discovery, ...rest] = asked('data');
      assert.equal(discovery, '/.well-known/trust-data.json');
      assert.deepEqual(
        rest.filter((url) => !url.startsWith('/pledges')),
        ['/subjects.json'],
      );
      assert.ok(rest.filter((url) => url.startsWith('/pledges')).length <= 1, rest.join(' '));
    }));

  it('one element in English on a healthy endpoint: its own script and no other', () =>
    withPage(async (page) => {
      await page.goto(`${server.origin}/reviews-alone.html`);
      await waitFor(page, hasDrawn, [1]);
      await wait(200);
      assert.deepEqual(asked('scripts'), [`/candor/${buildName('candor-reviews')}`]);
      assert.deepEqual(asked('data'), ['/two.json']);
    }));

  it('after a 503: the script that repeats, and then the reviews', () =>
    withPage(async (page) => {
      server.rules = [{path: '/two.json', status: 503}];
      const opened = page.goto(`${server.origin}/reviews-alone.html`);
      while (!asked('data').includes('/two.json')) await wait(10);
      server.rules = [];
      await opened;
      await waitFor(page, hasDrawn, [1]);
      assert.deepEqual(asked('scripts'), [
        `/candor/${buildName('candor-repeat')}`,
        `/candor/${buildName('candor-reviews')}`,
      ]);
      assert.deepEqual(asked('data'), ['/two.json', '/two.json']);
    }));
});
