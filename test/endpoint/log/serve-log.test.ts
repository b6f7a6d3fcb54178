import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';

import {
  createEndpoint,
  importDocument,
  publishReview,
  queue,
  type Store,
  withholdReview,
} from '../../../src/endpoint/index.js';
import type {EndpointKeys} from '../../../src/endpoint/keys/load-keys.js';
import {newestCheckpoint} from '../../../src/endpoint/log/checkpoints.js';
import {eraseReview} from '../../../src/endpoint/log/erase-review.js';
import {hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {kettle, now, reviewsOf, someReviews} from '../fixtures.js';
import {at, eventsOf, loggedStore} from './logged-store.js';
import {failedIn, findOut, fromServer, unprovenIn} from './verifying.js';

const hash = hashOfSubject(kettle);

interface Served {
  readonly store: Store;
  readonly keys: EndpointKeys;
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
}

const served = (t: TestContext, count: number): Served => {
  const {store, keys} = loggedStore(t, count);
  const app = createEndpoint(store, {keys, now: () => now});
  return {store, keys, get: async (path, init) => app.request(path, init)};
};

test('everything is proven to who knows nothing but what is served', async (t) => {
  const {get} = served(t, 60);
  const found = await findOut(fromServer(get), hash);
  assert.equal(found.items.length, 60);
  assert.deepEqual(unprovenIn(found), []);
});

test('what happens is proven from the next answer on', async (t) => {
  const {get, store} = served(t, 30);
  await findOut(fromServer(get), hash);
  importDocument(store, reviewsOf([{...someReviews(9)[7], reviewBody: 'Other words'}]));
  withholdReview(store, 'r9', 'illegal', undefined, now);
  const found = await findOut(fromServer(get), hash);
  assert.deepEqual(unprovenIn(found), []);
  assert.deepEqual(found.verdict.events, {newest: 32, of: 32, elsewhere: 0});
});

test('a review is logged as it is sent, and its receipt names the event', async (t) => {
  const {get, store} = served(t, 3);
  await get(`/reviews/${hash}.json`);
  const response = await get('/reviews', {
    method: 'POST',
    headers: {'Content-Type': 'application/json'},
    body: JSON.stringify({
      subject: kettle,
      review: {reviewRating: {ratingValue: 2}, reviewBody: 'The lid falls off'},
    }),
  });
  assert.equal(response.status, 202, await response.clone().text());
  const {receipt} = (await response.json()) as {receipt: string};
  const event = eventsOf(store).at(-1);
  assert.equal(event?.t, 'receive');
  const {doc} = JSON.parse(Buffer.from(receipt.split('.')[1] ?? '', 'base64url').toString());
  assert.equal(doc, event?.doc);
  publishReview(store, queue(store)[0]?.ref ?? '', now);
  assert.deepEqual(unprovenIn(await findOut(fromServer(get), hash)), []);
});

test('earlier widths of what is not full yet are answered, later ones are not', async (t) => {
  const {get, store} = served(t, 300);
  await get(`/reviews/${hash}.json`);
  while (newestCheckpoint(store)?.size !== 301) await get(`/reviews/${hash}.json`);
  const status = async (path: string): Promise<number> => (await get(`/log/${path}`)).status;
  for (const path of [
    'tile/0/000',
    'tile/0/001.p/3',
    'tile/0/001.p/45',
    'tile/1/000.p/1',
    'tile/entries/001.p/1',
    `events/${hash}/0.json`,
    `events/${hash}/1.p/44.json`,
    `events/${hash}/1.p/1.json`,
    'checkpoint',
    'policy.txt',
  ])
    assert.equal(await status(path), 200, path);
  for (const path of [
    'tile/0/001',
    'tile/0/001.p/46',
    'tile/0/001.p/0',
    'tile/0/001.p/256',
    'tile/0/002.p/1',
    'tile/0/0',
    'tile/0/x000/000',
    'tile/2/000.p/1',
    'tile/00/000',
    'tile/entries/002.p/1',
    `events/${hash}/1.json`,
    `events/${hash}/1.p/45.json`,
    `events/${hash}/01.json`,
    `events/${'0'.repeat(64)}/0.json`,
    '',
    'checkpoint/',
    '../candor.sqlite',
    'tile/-1/000',
    'tile/0/999999999',
  ])
    assert.equal(await status(path), 404, path);
});

test('the checkpoint is asked for again each time, all else never', async (t) => {
  const {get} = served(t, 3);
  await get(`/reviews/${hash}.json`);
  const caching = async (path: string) => (await get(`/log/${path}`)).headers.get('Cache-Control');
  assert.equal(await caching('checkpoint'), 'no-cache');
  assert.match((await caching('tile/0/000.p/4')) ?? '', /immutable/);
});

test('an erased review leaves every proof valid, and nothing of itself', async (t) => {
  const {get, store} = served(t, 30);
  await findOut(fromServer(get), hash);
  withholdReview(store, 'r25', 'author-request', undefined, now);
  const before = await findOut(fromServer(get), hash);
  assert.deepEqual(unprovenIn(before), []);
  const size = newestCheckpoint(store)?.size;
  const submission = store.prepare("SELECT ref FROM submissions WHERE review = 'r25'").get();
  const salt = store.prepare("SELECT hex(salt) AS salt FROM log_reviews WHERE review = 'r25'").get()?.salt;
  eraseReview(store, String(submission?.ref));
  const found = await findOut(fromServer(get), hash);
  assert.deepEqual(unprovenIn(found), []);
  assert.deepEqual(found.verdict.events, before.verdict.events);
  assert.equal(newestCheckpoint(store)?.size, size);
  const all = store
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'")
    .all()
    .map(({name}) =>
      JSON.stringify(
        store
          .prepare(`SELECT * FROM ${name}`)
          .all()
          .map((row) =>
            Object.values(row).map((value) =>
              value instanceof Uint8Array ? Buffer.from(value).toString('hex').toUpperCase() : value,
            ),
          ),
      ),
    )
    .join('\n')
    .toLowerCase();
  assert.equal(all.includes('text number 25'), false);
  assert.equal(all.includes(String(salt).toLowerCase()), false);
  assert.equal(all.includes('text number 26'), true);
});

test('only what is withheld can be erased', (t) => {
  const {store} = served(t, 3);
  assert.throws(() => eraseReview(store, 'NOTHING'), {code: 'not-found'});
  withholdReview(store, 'r1', 'spam', undefined, now);
  const ref = String(store.prepare('SELECT ref FROM submissions').get()?.ref);
  eraseReview(store, ref);
  eraseReview(store, ref);
});

test('without keys there is no log to be had', async (t) => {
  const {store} = loggedStore(t, 3);
  const app = createEndpoint(store, {now: () => now});
  for (const path of ['/log/checkpoint', '/log/policy.txt', '/log/tile/0/000.p/3'])
    assert.equal((await app.request(path)).status, 404);
});

test('much at once is logged in parts: reviews have their proof as soon as it is whole, and never a false one', async (t) => {
  const {get, store} = served(t, 600);
  const parts: number[] = [];
  for (let answers = 0; answers < 20; answers++) {
    const document = (await (await get(`/reviews/${hash}.json`)).json()) as {
      head?: object;
      reviews: {log?: object}[];
    };
    parts.push(newestCheckpoint(store)?.size ?? 0);
    assert.equal(
      document.head !== undefined,
      document.reviews.every(({log}) => log !== undefined),
    );
    if (document.head) break;
  }
  assert.ok(parts.length > 1, String(parts));
  assert.deepEqual(unprovenIn(await findOut(fromServer(get), hash)), []);
  assert.deepEqual(failedIn(await findOut(fromServer(get), hash, at + 86_400)), []);
});
