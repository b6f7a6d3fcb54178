import assert from 'node:assert/strict';
import {test} from 'node:test';

import {createEndpoint, importDocument, publishReview, withholdReview} from '../../../src/endpoint/index.js';
import {eraseReview} from '../../../src/endpoint/log/erase-review.js';
import {hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {keysOf} from '../../../src/proof/keys.js';
import {watchPromise} from '../../../src/proof/promise-kept.js';
import {verifyReceipt} from '../../../src/proof/receipt.js';
import {signJws} from '../../../src/proof/sign-jws.js';
import {walkChain} from '../../../src/proof/walk.js';
import {newKey} from '../../proof/support/new-key.js';
import {kettle, now, reviewsOf, someReviews, storeFor} from '../fixtures.js';
import {home, keysFor, today} from '../keys/fixtures.js';
import {failedIn, findOut, fromServer, unprovenIn} from '../log/verifying.js';
import {base, endpointFor} from '../sending.js';

const sub = hashOfSubject(kettle);

test('a review that its author signed is proven by everybody, its receipt is kept, and erased it leaves every proof', async (t) => {
  const [store, keys] = [storeFor(t), keysFor(t)];
  importDocument(store, reviewsOf(someReviews(5)));
  let time = now;
  const options = {keys, now: () => time};
  const {get, send} = endpointFor(store, options);
  const app = createEndpoint(store, options);
  const find = () =>
    findOut(
      fromServer((path) => app.fetch(new Request(base + path))),
      sub,
      time / 1000,
    );
  await find();
  const author = await newKey('ES256');
  const words = {reviewRating: {ratingValue: 1}, reviewBody: 'It leaks.'};
  const jws = await signJws(
    {typ: 'trust-review+jwt', jwk: author.jwk},
    {iat: today, sub: kettle, ...words},
    author,
  );
  const {ref, receipt = ''} = await send('/reviews', jws, {headers: {'Content-Type': 'application/jose'}});
  const trusted = await keysOf(await (await get('/.well-known/trust-data.json')).json(), home);
  const promise = await verifyReceipt(receipt, trusted);
  assert.equal(typeof promise.doc, 'string');
  const promised = async () => {
    const {verdict} = await find();
    assert.ok(verdict.chain);
    const watch = watchPromise(promise);
    const read = fromServer((path) => app.fetch(new Request(`${base}/log${path}`)));
    await walkChain(
      {subjectHash: sub, head: verdict.chain.head, read},
      {each: ({event}) => watch.see(event)},
    );
    return watch.fact(promise.by + 1);
  };
  assert.equal((await promised()).status, 'held');

  time += 3_600_000;
  publishReview(store, ref, time);
  const published = await find();
  assert.deepEqual([failedIn(published), unprovenIn(published)], [[], []]);
  const at = published.items.findIndex((item) => isOf(item, jws));
  assert.equal(published.verdict.items.get(String(at))?.author.status, 'held');

  time += 60_000;
  withholdReview(store, ref, 'author-request', undefined, time);
  eraseReview(store, ref);
  const erased = await find();
  assert.deepEqual([failedIn(erased), unprovenIn(erased)], [[], []]);
  assert.equal(erased.items.length, 5);
  assert.equal((await promised()).status, 'held');
  const kept = ['submissions', 'log_reviews', 'reviews', 'answers'].map((table) =>
    JSON.stringify(store.prepare(`SELECT * FROM ${table}`).all()),
  );
  assert.doesNotMatch(kept.join(), /It leaks/);
  assert.ok(!kept.join().includes(jws.split('.')[1] ?? jws));
});

/** Whether an item is the review that somebody signed. */
const isOf = (item: Readonly<Record<string, unknown>>, jws: string): boolean => {
  const [, payload = ''] = String(item.jws).split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()).review === jws;
};
