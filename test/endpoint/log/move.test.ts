import assert from 'node:assert/strict';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';

import {
  createEndpoint,
  importDocument,
  publish,
  restoreReview,
  withholdReview,
} from '../../../src/endpoint/index.js';
import {type EndpointKeys, loadKeys} from '../../../src/endpoint/keys/load-keys.js';
import {moveEndpoint, settleEndpointUrl} from '../../../src/endpoint/keys/make-keys.js';
import {readLogged} from '../../../src/endpoint/log/logged-review.js';
import {findSubject, hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {parseJws} from '../../../src/proof/jws.js';
import {folderFor, kettle, now, reviewsOf, someReviews, storeFor} from '../fixtures.js';
import {at, eventsOf, keysIn, url} from './logged-store.js';
import {failedIn, findOut, fromFolder, fromServer, unprovenIn} from './verifying.js';

const hash = hashOfSubject(kettle);
const elsewhere = 'https://kettles.example/reviews/';
const hour = 3600;

const load = (folder: string): EndpointKeys => {
  const keys = loadKeys(folder);
  assert.ok(keys);
  return keys;
};

/** An endpoint that was published at one address; r7 is withheld. */
const settled = (t: TestContext, count = 30) => {
  const folder = folderFor(t);
  const [keysFolder, out] = [join(folder, 'keys'), join(folder, 'out')] as const;
  keysIn(keysFolder);
  const store = storeFor(t);
  importDocument(store, reviewsOf(someReviews(count)));
  publish(store, out, {now, keys: load(keysFolder)});
  withholdReview(store, 'r7', 'spam', undefined, now);
  publish(store, out, {now, keys: load(keysFolder)});
  return {keysFolder, out, store, before: eventsOf(store)};
};

const signers = (items: ReadonlyArray<Record<string, unknown>>): unknown[] => [
  ...new Set(items.map(({jws}) => parseJws(String(jws)).payload.iss)),
];

test('an endpoint that has moved signs in its new name, and its log goes on', async (t) => {
  const {keysFolder, out, store, before} = settled(t);
  assert.deepEqual(moveEndpoint(keysFolder, elsewhere), {from: url, to: elsewhere});
  const keys = load(keysFolder);
  publish(store, out, {now: now + hour * 1000, keys});
  const found = await findOut(fromFolder(out), hash, at + hour, elsewhere);
  assert.deepEqual(unprovenIn(found), []);
  assert.deepEqual(failedIn(found), []);
  assert.deepEqual(signers(found.items), ['https://kettles.example']);
  const events = eventsOf(store);
  assert.deepEqual(events.slice(0, before.length), before, 'what was logged stays');
  const edits = events.slice(before.length).filter(({t: type}) => type === 'edit');
  assert.deepEqual([edits.length, events.length - before.length], [29, 29]);
  // By the name that a receipt has of it, a review is still found.
  const names = new Set(before.map(({doc}) => doc));
  for (const {was, stars, wasStars} of edits) assert.ok(names.has(was) && stars === wasStars);
  publish(store, out, {now: now + hour * 1000, keys});
  assert.equal(eventsOf(store).length, events.length, 'and once is enough');
});

test('what is withheld is signed in the new name when it is restored', async (t) => {
  const {keysFolder, out, store} = settled(t);
  moveEndpoint(keysFolder, elsewhere);
  publish(store, out, {now: now + hour * 1000, keys: load(keysFolder)});
  const ref = String(store.prepare("SELECT ref FROM submissions WHERE review = 'r7'").get()?.ref);
  restoreReview(store, ref, now + hour * 1000);
  publish(store, out, {now: now + 2 * hour * 1000, keys: load(keysFolder)});
  const found = await findOut(fromFolder(out), hash, at + 2 * hour, elsewhere);
  assert.equal(found.items.length, 30);
  assert.deepEqual(unprovenIn(found), []);
  assert.deepEqual(signers(found.items), ['https://kettles.example']);
});

test('an endpoint that is served after it has moved proves all with its next answers', async (t) => {
  const {keysFolder, store} = settled(t, 60);
  moveEndpoint(keysFolder, elsewhere);
  const app = createEndpoint(store, {keys: load(keysFolder), now: () => now + hour * 1000});
  const found = await findOut(
    fromServer((path) => app.request(path)),
    hash,
    at + hour,
    elsewhere,
  );
  assert.deepEqual(unprovenIn(found), []);
  assert.deepEqual(signers(found.items), ['https://kettles.example']);
});

test('another folder of the same origin changes nothing that is signed', (t) => {
  const {keysFolder, out, store, before} = settled(t);
  moveEndpoint(keysFolder, 'https://shop.example/other/');
  const subject = findSubject(store, hash)?.number ?? 0;
  const {jws} = readLogged(store, subject, 'r3') ?? {};
  publish(store, out, {now: now + hour * 1000, keys: load(keysFolder)});
  assert.deepEqual(eventsOf(store), before);
  assert.equal(readLogged(store, subject, 'r3')?.jws, jws);
});

test('keys are moved by intention alone', (t) => {
  const folder = join(folderFor(t), 'keys');
  assert.throws(() => moveEndpoint(folder, elsewhere), /there are no keys/);
  keysIn(folder);
  assert.throws(
    () => settleEndpointUrl(folder, elsewhere),
    /candor keys move --url https:\/\/kettles\.example/,
  );
  for (const bad of ['http://kettles.example/', 'https://kettles.example/?x', 'kettles', 'javascript:1'])
    assert.throws(() => moveEndpoint(folder, bad), /--url is an https: address/);
  assert.throws(() => moveEndpoint(folder, url), /already/);
});
