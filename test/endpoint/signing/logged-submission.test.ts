import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';

import {
  type ActionOptions,
  applyCorrection,
  createEndpoint,
  importDocument,
  publishReview,
  withholdReview,
} from '../../../src/endpoint/index.js';
import {eraseReview} from '../../../src/endpoint/log/erase-review.js';
import {hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {parseJws} from '../../../src/proof/jws.js';
import {keysOf} from '../../../src/proof/keys.js';
import {watchPromise} from '../../../src/proof/promise-kept.js';
import {verifyReceipt} from '../../../src/proof/receipt.js';
import {signJws} from '../../../src/proof/sign-jws.js';
import {walkChain} from '../../../src/proof/walk.js';
import {newKey} from '../../proof/support/new-key.js';
import {kettle, now, reviewsOf, someReviews, storeFor} from '../fixtures.js';
import {home, keysFor, today} from '../keys/fixtures.js';
import {eventsOf} from '../log/logged-store.js';
import {failedIn, findOut, fromServer, unprovenIn} from '../log/verifying.js';
import {base, endpointFor} from '../sending.js';

const sub = hashOfSubject(kettle);

/** An endpoint with a log, whose clock goes on as it is told. */
const loggedSite = (t: TestContext, actions: ActionOptions = {}) => {
  const [store, keys] = [storeFor(t), keysFor(t)];
  importDocument(store, reviewsOf(someReviews(5)));
  let time = now;
  const options = {keys, now: () => time, actions};
  const app = createEndpoint(store, options);
  return {
    ...{store, app, ...endpointFor(store, options)},
    later: (milliseconds: number): number => (time += milliseconds),
    find: () =>
      findOut(
        fromServer((path) => app.fetch(new Request(base + path))),
        sub,
        time / 1000,
      ),
  };
};

const signedReview = async (alg: 'ES256' | 'Ed25519'): Promise<string> => {
  const author = await newKey(alg);
  const words = {reviewRating: {ratingValue: 1}, reviewBody: 'It leaks.'};
  return signJws({typ: 'trust-review+jwt', jwk: author.jwk}, {iat: today, sub: kettle, ...words}, author);
};

test('a review that its author signed is proven by everybody, its receipt is kept, and erased it leaves every proof', async (t) => {
  const site = loggedSite(t);
  const {store, app, get, send, find} = site;
  await find();
  const jws = await signedReview('ES256');
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

  publishReview(store, ref, site.later(3_600_000));
  const published = await find();
  assert.deepEqual([failedIn(published), unprovenIn(published)], [[], []]);
  const at = published.items.findIndex((item) => isOf(item, jws));
  assert.equal(published.verdict.items.get(String(at))?.author.status, 'held');

  withholdReview(store, ref, 'author-request', undefined, site.later(60_000));
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

test('other words than its author signed stand under the signature of the collector alone, and the log has the edit', async (t) => {
  const site = loggedSite(t, {moderation: 'after'});
  const {store, send, find} = site;
  await find();
  const jws = await signedReview('Ed25519');
  const {receipt} = await send('/reviews', jws, {headers: {'Content-Type': 'application/jose'}});
  const [before] = eventsOf(store).slice(-1);
  assert.equal((await find()).items.filter((item) => isOf(item, jws)).length, 1);

  const time = site.later(3_600_000);
  const corrected = {reviewRating: {ratingValue: 4}, reviewBody: 'A new seal was sent.'};
  const change = {subject: kettle, receipt, change: 'correct', corrected};
  const {ref} = await send('/reviews/changes', change);
  assert.equal((await find()).items.filter((item) => isOf(item, jws)).length, 1, 'until it is applied');
  applyCorrection(store, ref, time);
  const after = await find();
  assert.deepEqual([failedIn(after), unprovenIn(after)], [[], []]);
  const [event] = eventsOf(store).slice(-1);
  assert.deepEqual(
    [event?.t, event?.was, event?.stars, event?.wasStars],
    ['edit', before?.doc, 4, before?.stars],
  );
  const at = after.items.findIndex((item) => bodyOf(item) === corrected.reviewBody);
  assert.notEqual(at, -1);
  const facts = after.verdict.items.get(String(at));
  assert.deepEqual([facts?.collector.status, facts?.author.status], ['held', 'unchecked']);
  for (const item of after.items)
    assert.ok(!isOf(item, jws), 'the words that were signed are served no more');
});

const bodyOf = (item: Readonly<Record<string, unknown>>): unknown =>
  parseJws(String(item.jws)).payload.reviewBody;

/** Whether an item is the review that somebody signed. */
const isOf = (item: Readonly<Record<string, unknown>>, jws: string): boolean => {
  const [, payload = ''] = String(item.jws).split('.');
  return JSON.parse(Buffer.from(payload, 'base64url').toString()).review === jws;
};
