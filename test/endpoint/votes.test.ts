import assert from 'node:assert/strict';
import {test} from 'node:test';

import {importDocument, type Store} from '../../src/endpoint/index.js';
import {queue, restoreReview, withholdReview} from '../../src/endpoint/writing/moderation.js';
import {sortReviews} from '../../src/protocol/order.js';
import {kettle, now, reviewsOf, someReviews, storeFor} from './fixtures.js';
import {endpointFor} from './sending.js';

const vote = (review: string, helpful = true) => ({subject: kettle, review, helpful});

const open = (t: Parameters<typeof storeFor>[0], options = {}) => {
  const store = storeFor(t);
  importDocument(store, reviewsOf(someReviews(6)));
  return {store, ...endpointFor(store, options)};
};

const votesOf = (store: Store, id: string): unknown =>
  JSON.parse(String(store.prepare('SELECT document FROM reviews WHERE id = ?').get(id)?.document)).helpful;

test('votes are counted, and most helpful is in their order', async (t) => {
  const {store, send, reviews} = open(t);
  let at = 0;
  const from = (): {from: string} => ({from: `198.51.100.${at++}`});
  for (const [id, up, down] of [
    ['r3', 5, 0],
    ['r5', 5, 4],
    ['r1', 0, 2],
  ] as const) {
    for (let n = 0; n < up; n++)
      assert.equal((await send('/reviews/votes', vote(id), from())).status, 'counted');
    for (let n = 0; n < down; n++) await send('/reviews/votes', vote(id, false), from());
    assert.deepEqual(votesOf(store, id), {up, down});
  }
  const {reviews: shown} = await reviews('?sort=most-helpful');
  assert.deepEqual(
    shown.slice(0, 2).map(({id}) => id),
    ['r3', 'r5'],
  );
  assert.deepEqual(shown, sortReviews(shown, 'most-helpful'));
});

test('one vote a day for a review and an address, whatever it says', async (t) => {
  let time = now;
  const {store, send, fail} = open(t, {now: () => time});
  await send('/reviews/votes', vote('r1'));
  const {code, status} = await fail('/reviews/votes', vote('r1', false));
  assert.deepEqual([code, status], ['duplicate', 409]);
  await send('/reviews/votes', vote('r2'));
  await send('/reviews/votes', vote('r1'), {from: '203.0.113.2'});
  // One household, one IPv6 network.
  await send('/reviews/votes', vote('r1'), {from: '2001:db8:1:2:3::1'});
  assert.equal((await fail('/reviews/votes', vote('r1'), {from: '2001:db8:1:2:ffff::2'})).code, 'duplicate');
  await send('/reviews/votes', vote('r1'), {from: '2001:db8:1:3::1'});
  assert.deepEqual(votesOf(store, 'r1'), {up: 4, down: 0});
  time += 86_400_000;
  await send('/reviews/votes', vote('r1'));
  assert.deepEqual(votesOf(store, 'r1'), {up: 5, down: 0});
});

test('votes come on top of what a file says, stay when it is imported again, and survive being taken down', async (t) => {
  const store = storeFor(t);
  const {send} = endpointFor(store);
  const file = (up: number) => reviewsOf([{id: 'a', reviewBody: 'x', helpful: {up, down: 1}}]);
  importDocument(store, file(10));
  await send('/reviews/votes', vote('a'));
  assert.deepEqual(votesOf(store, 'a'), {up: 11, down: 1});
  importDocument(store, file(20));
  assert.deepEqual(votesOf(store, 'a'), {up: 21, down: 1});
  withholdReview(store, 'a', 'spam', undefined, now);
  restoreReview(store, queue(store, {state: 'withheld'})[0]?.ref ?? '', now);
  assert.deepEqual(votesOf(store, 'a'), {up: 21, down: 1});
});

test('votes on what is not there, or with what is no vote', async (t) => {
  const {fail} = open(t);
  for (const [body, code, status] of [
    [vote('none'), 'not-found', 404],
    [{...vote('r1'), subject: 'urn:none'}, 'unknown-subject', 404],
    [{...vote('r1'), helpful: 'yes'}, 'invalid', 422],
    [{...vote('r1'), helpful: undefined}, 'invalid', 422],
    [{...vote('r1'), review: ''}, 'invalid', 422],
  ] as const) {
    const problem = await fail('/reviews/votes', body);
    assert.deepEqual([problem.code, problem.status], [code, status]);
  }
});
