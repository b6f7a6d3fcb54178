import assert from 'node:assert/strict';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, it} from 'node:test';

import {
  createEndpoint,
  importFile,
  openStore,
  publish,
  type RunningServer,
  type Store,
  serve as serveEndpoint,
} from '../../src/endpoint/index.js';
import {buildName, builds} from '../support/builds.js';
import {dataFolder} from '../support/data.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {importOptions, ownFile, readProducts, threeProducts} from './support/clothing.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {expectedOf, readProduct, type Shown} from './support/read-product.js';

const folder = temporaryFolder();
const file = dataFolder('reviews/clothing-reviews.csv') ?? join(folder, 'own.csv');
if (file.startsWith(folder)) {
  writeFileSync(file, ownFile());
  console.log('  the real reviews are not there: 37 invented ones take their place');
}
const products = readProducts(file);
const chosen = threeProducts(products);

const open: {store?: Store; live?: RunningServer; published?: StaticServer; pages?: StaticServer} = {};

const pageOf = (src: string, subject: string): string => `<!doctype html><html lang="en"><head>
  <meta charset="utf-8"><title>A product</title>
  <script type="module" src="/candor/${buildName('candor')}"></script></head><body>
  <candor-rating src="${src}" subject="${subject}" loading="eager"></candor-rating>
  <candor-reviews src="${src}" subject="${subject}" limit="10" loading="eager"></candor-reviews>
</body></html>`;

before(async () => {
  open.store = openStore(join(folder, 'reviews.sqlite'));
  const report = await importFile(open.store, file, importOptions);
  const total = [...products.values()].flat().length;
  assert.deepEqual([report.added, report.failed, report.subjects], [total, 0, products.size]);
  publish(open.store, join(folder, 'published'));
  open.live = await serveEndpoint(createEndpoint(open.store, {actions: false}), {port: 0});
  open.published = await serve({
    folders: {'/trust/': join(folder, 'published')},
    rules: [{path: /./, headers: {'Access-Control-Allow-Origin': '*'}}],
  });
  const sources = {
    live: `${open.live.url}.well-known/trust-data.json`,
    published: `${open.published.origin}/trust/.well-known/trust-data.json`,
  };
  open.pages = await serve({
    folders: {'/candor/': builds},
    documents: Object.fromEntries(
      Object.entries(sources).flatMap(([name, src]) =>
        chosen.map((product, at) => [`/${name}-${at}.html`, pageOf(src, product)]),
      ),
    ),
  });
});
after(async () => {
  await open.pages?.close();
  await open.published?.close();
  await open.live?.close();
  open.store?.close();
});

inEachEngine('a file of reviews, imported, served and drawn', ({withPage}) => {
  const read = (path: string): Promise<Shown> =>
    withPage(async (page) => {
      await page.goto(`${open.pages?.origin}${path}`);
      return readProduct(page);
    });

  for (const [at, product] of chosen.entries()) {
    const rows = products.get(product) ?? [];
    it(`${rows.length} of ${product}: what the file says, live and published`, async () => {
      const expected = expectedOf(rows);
      const live = await read(`/live-${at}.html`);
      const {source, text, ...seen} = live;
      assert.deepEqual(seen, expected);
      const host = (url = ''): string => new URL(url).host;
      assert.ok(source.includes(host(open.live?.url)), source);

      const published = await read(`/published-${at}.html`);
      assert.ok(published.source.includes(host(open.published?.origin)), published.source);
      // What is chosen goes to whoever finds by it.
      const sent = `What you choose is sent to ${host(open.live?.url)}, nowhere else.`;
      const kept = 'What you choose stays on this page.';
      assert.equal(
        published.text.replaceAll(host(open.published?.origin), host(open.live?.url)),
        text.replaceAll(sent, kept),
      );
      assert.ok(text.includes(sent) && published.text.includes(kept));
      assert.deepEqual({...published, source, text}, live);
    });
  }
});
