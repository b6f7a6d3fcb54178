import assert from 'node:assert/strict';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, it} from 'node:test';

import {
  createEndpoint,
  importDocument,
  importFile,
  openStore,
  publish,
  type RunningServer,
  type Store,
  serve as serveEndpoint,
} from '../../src/endpoint/index.js';
import type {Page} from '../support/browser.js';
import {buildName, builds, project} from '../support/builds.js';
import {dataFolder} from '../support/data.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {importOptions, ownFile, readProducts, threeProducts} from './support/clothing.js';
import {
  type Combination,
  clothingCombinations,
  idsOf,
  kettleCombinations,
  step,
} from './support/combinations.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';

const folder = temporaryFolder();
const file = dataFolder('reviews/clothing-reviews.csv') ?? join(folder, 'own.csv');
if (file.startsWith(folder)) {
  writeFileSync(file, ownFile());
  console.log('  the real reviews are not there: 37 invented ones take their place');
}

const clothing = threeProducts(readProducts(file))[0] ?? '';
const kettle = 'https://kettle.example/p/copper-kettle';
const kettleDocument: {topics: unknown} = JSON.parse(
  readFileSync(join(project, 'demo/data/reviews/copper-kettle.json'), 'utf8'),
);

const subjects: Readonly<Record<string, readonly Combination[]>> = {
  [clothing]: clothingCombinations,
  [kettle]: kettleCombinations,
};

const open: {store?: Store; live?: RunningServer; published?: StaticServer; pages?: StaticServer} = {};
const ways = ['by the endpoint', 'over data of the page’s own', 'over files'] as const;
const pagings = ['more', 'pages'] as const;

const pageOf = (attributes: string, subject: string, script = ''): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Finding</title>
  <script type="module" src="/candor/${buildName('candor-reviews')}"></script></head><body>
  ${pagings.map((paging) => `<candor-reviews ${attributes} subject="${subject}" limit="${step}" paging="${paging}" loading="eager"></candor-reviews>`).join('\n')}
  ${script}</body></html>`;

const theStore = (): Store => {
  assert.ok(open.store);
  return open.store;
};

const ownDocument = (subject: string): string => {
  const reviews = theStore()
    .prepare(
      'SELECT document FROM reviews WHERE subject = (SELECT number FROM subjects WHERE uri = ?) ORDER BY number',
    )
    .all(subject)
    .map(({document}) => JSON.parse(String(document)));
  const topics = subject === kettle ? {topics: kettleDocument.topics} : {};
  return JSON.stringify({trustData: '1', subject: {id: subject}, ...topics, reviews});
};

const pathOf = (way: (typeof ways)[number], subject: string): string =>
  `/${ways.indexOf(way)}-${subject === kettle ? 'kettle' : 'clothing'}.html`;

before(async () => {
  open.store = openStore(join(folder, 'reviews.sqlite'));
  await importFile(open.store, file, importOptions);
  importDocument(open.store, kettleDocument);
  publish(open.store, join(folder, 'published'));
  open.live = await serveEndpoint(createEndpoint(open.store), {port: 0});
  open.published = await serve({
    folders: {'/trust/': join(folder, 'published')},
    rules: [{path: /./, headers: {'Access-Control-Allow-Origin': '*'}}],
  });
  const live = `src="${open.live.url}.well-known/trust-data.json"`;
  const files = `src="${open.published.origin}/trust/.well-known/trust-data.json"`;
  const documents = Object.keys(subjects).flatMap((subject) => {
    const give = `<script type="module">const data = ${ownDocument(subject).replaceAll('<', '\\u003c')};
      for (const element of document.querySelectorAll('candor-reviews')) element.data = data;</script>`;
    const [endpoint, own, published] = ways.map((way) => pathOf(way, subject));
    return [
      [endpoint, pageOf(live, subject)],
      [own, pageOf('', subject, give)],
      [published, pageOf(files, subject)],
    ];
  });
  open.pages = await serve({folders: {'/candor/': builds}, documents: Object.fromEntries(documents)});
});
after(async () => {
  await open.pages?.close();
  await open.published?.close();
  await open.live?.close();
  open.store?.close();
});

/** What stands on screen once something was asked for. */
interface Seen {
  readonly ids: readonly string[];
  /** The line above the reviews. */
  readonly showing: string;
}

const ask = async (page: Page, paging: string, combination: Combination): Promise<Seen> => {
  const {filters = {}, sort = 'newest', page: number = 1} = combination;
  await page.evaluate(wish, paging, filters, sort);
  await waitFor(page, rests, [paging]);
  if (number > 1) await page.evaluate(turn, paging, number);
  await waitFor(page, rests, [paging]);
  return page.evaluate(readSeen, paging);
};

/** What SQL has of the same: over all, or over as many of the newest as the element says it looked at. */
const expectedOf = (subject: string, paging: string, combination: Combination, {showing}: Seen): Seen => {
  const {page = 1, filters} = combination;
  const [, among] = /among the (\d+) (?:newest|loaded)/.exec(showing) ?? [];
  const all = idsOf(theStore(), subject, combination, among ? Number(among) : undefined);
  const last = Math.max(1, Math.min(page, Math.ceil(all.length / step)));
  const ids = all.slice(paging === 'pages' ? (last - 1) * step : 0, last * step);
  const total = idsOf(theStore(), subject, {name: 'all'}).length;
  const count = !filters
    ? `Showing ${ids.length} of ${total}`
    : all.length === ids.length
      ? `Selected reviews: ${all.length} of ${total}`
      : `Selected reviews: ${all.length} of ${total}, showing ${ids.length}`;
  return {ids, showing: count};
};

inEachEngine('filters, order, search and pages', ({withPage}) => {
  for (const way of ways) {
    for (const [subject, combinations] of Object.entries(subjects)) {
      it(`${way}: ${combinations.length} combinations on ${subject} as SQL has them`, () =>
        withPage(async (page) => {
          await page.goto(`${open.pages?.origin}${pathOf(way, subject)}`);
          for (const paging of pagings) {
            await waitFor(page, rests, [paging]);
            // What is on the first page is the same in both.
            const wanted = combinations.filter(({page = 1}) => page > 1 || paging === 'more');
            for (const combination of wanted) {
              const seen = await ask(page, paging, combination);
              const expected = expectedOf(subject, paging, combination, seen);
              const title = `${combination.name}, paging ${paging}`;
              assert.deepEqual(seen.ids, expected.ids, title);
              assert.ok(
                seen.showing.startsWith(expected.showing),
                `${title}: ${seen.showing} / ${expected.showing}`,
              );
              assert.ok(way === 'over files' || !seen.showing.includes('among'), `${title}: ${seen.showing}`);
            }
          }
        }));
    }
  }
});

interface Asked extends Element {
  filters: unknown;
  sort: unknown;
  page: number;
  readonly updateComplete: Promise<unknown>;
}

/** Runs in the page. */
async function wish(paging: string, filters: object, sort: string): Promise<void> {
  const element = document.querySelector<Asked>(`[paging="${paging}"]`);
  if (!element) throw new Error('No element.');
  Object.assign(element, {filters, sort});
  await element.updateComplete;
}

/** Runs in the page. */
async function turn(paging: string, number: number): Promise<void> {
  const element = document.querySelector<Asked>(`[paging="${paging}"]`);
  if (!element) throw new Error('No element.');
  element.page = number;
  await element.updateComplete;
}

/** Runs in the page: whether nothing is on its way. */
async function rests(paging: string): Promise<boolean> {
  const element = document.querySelector<Asked>(`[paging="${paging}"]`);
  await element?.updateComplete;
  const root = element?.shadowRoot;
  const alert = root?.querySelector('[role="alert"]')?.textContent;
  if (alert) throw new Error(alert);
  return Boolean(root?.querySelector('[part~="showing"]') && !root.querySelector('[aria-busy="true"]'));
}

/** Runs in the page. */
function readSeen(paging: string): {ids: string[]; showing: string} {
  const root = document.querySelector(`[paging="${paging}"]`)?.shadowRoot;
  return {
    ids: [...(root?.querySelectorAll('.list [part~="review"] slot') ?? [])].map((slot) =>
      (slot.getAttribute('name') ?? '').slice('author-'.length),
    ),
    showing: (root?.querySelector('[part~="showing"]')?.textContent ?? '').replace(/\s+/g, ' ').trim(),
  };
}
