import assert from 'node:assert/strict';
import {test} from 'node:test';

import {importDocument} from '../../src/endpoint/index.js';
import {
  applyCorrection,
  findItem,
  publishReview,
  queue,
  settleItem,
  withholdReview,
} from '../../src/endpoint/writing/moderation.js';
import {kettle, now, reviewsOf, someReviews, storeFor} from './fixtures.js';
import {aReview, endpointFor} from './sending.js';

const open = (t: Parameters<typeof storeFor>[0]) => {
  const store = storeFor(t);
  importDocument(store, reviewsOf(someReviews(3)));
  return {store, ...endpointFor(store)};
};

test('with its receipt a review is taken back at once, and counted as such', async (t) => {
  const {store, send, reviews} = open(t);
  const {ref, receipt, review} = await send('/reviews', aReview());
  publishReview(store, ref, now);
  const wish = {subject: kettle, receipt, change: 'withdraw'};
  const first = await send('/reviews/changes', wish);
  assert.deepEqual([first.status, first.ref, first.review], ['withdrawn', ref, review]);
  const document = await reviews();
  assert.deepEqual(document.moderation, {
    ...{received: 4, published: 3, pending: 0},
    withheld: [{reason: 'author-request', count: 1}],
  });
  assert.ok(!document.reviews.some(({id}) => id === review));
  assert.equal((await send('/reviews/changes', wish)).status, 'withdrawn');
  assert.equal((await reviews()).moderation?.received, 4);
  // They may think again.
  await send('/reviews', aReview());
});

test('a review that waits is taken back as well; one withheld for another reason stays withheld for it', async (t) => {
  const {store, send, reviews} = open(t);
  const one = await send('/reviews', aReview());
  await send('/reviews/changes', {subject: kettle, receipt: one.receipt, change: 'withdraw'});
  const two = await send('/reviews', aReview({reviewBody: 'Buy pills'}));
  withholdReview(store, two.ref, 'spam', undefined, now);
  await send('/reviews/changes', {subject: kettle, receipt: two.receipt, change: 'withdraw'});
  assert.deepEqual((await reviews()).moderation?.withheld, [
    {reason: 'author-request', count: 1},
    {reason: 'spam', count: 1},
  ]);
});

test('a correction waits for a person, who sees that it comes from the author', async (t) => {
  const {store, send, reviews} = open(t);
  const {ref, receipt, review} = await send('/reviews', aReview({name: 'Kettle'}));
  publishReview(store, ref, now - 86_400_000);
  const {status, ref: wish} = await send('/reviews/changes', {
    ...{subject: kettle, receipt, change: 'correct'},
    corrected: {reviewRating: {ratingValue: 2}, reviewBody: 'It leaks.'},
  });
  assert.equal(status, 'received');
  const item = findItem(store, wish);
  assert.equal(item?.verified, true);
  assert.equal(item?.review?.id, review);
  assert.ok(!JSON.stringify(store.prepare('SELECT * FROM submissions').all()).includes(receipt ?? '-'));
  applyCorrection(store, wish, now);
  const shown = (await reviews()).reviews.find(({id}) => id === review);
  assert.deepEqual(
    [
      shown?.name,
      shown?.reviewBody,
      shown?.reviewRating?.ratingValue,
      shown?.datePublished,
      shown?.dateModified,
    ],
    ['Kettle', 'It leaks.', 2, '2026-11-21', '2026-11-22'],
  );
  assert.equal((await reviews()).aggregateRating?.distribution?.['2'], 2);
  assert.equal(findItem(store, wish)?.state, 'done');
  assert.throws(() => applyCorrection(store, wish, now), {code: 'invalid'});
});

test('a review that waits is corrected where it waits', async (t) => {
  const {store, send} = open(t);
  const {ref, receipt} = await send('/reviews', aReview());
  const corrected = {reviewBody: 'Other words.'};
  const wish = await send('/reviews/changes', {subject: kettle, receipt, change: 'correct', corrected});
  applyCorrection(store, wish.ref, now);
  const item = findItem(store, ref);
  assert.deepEqual([item?.state, item?.review?.reviewBody], ['pending', 'Other words.']);
  assert.equal(item?.review?.dateModified, undefined);
});

test('without a receipt the author has to be asked, whatever the wish', async (t) => {
  const {store, send, reviews} = open(t);
  const wish = {subject: kettle, review: 'r1', change: 'withdraw', reach: 'me@example.org', text: 'Mine.'};
  const {status, ref} = await send('/reviews/changes', wish);
  assert.equal(status, 'received');
  assert.equal((await reviews()).moderation?.published, 3);
  assert.deepEqual(findItem(store, ref)?.change, wish);
  assert.equal(findItem(store, ref)?.verified, false);
  withholdReview(store, ref, 'author-request', 'They wrote from the address of the order.', now);
  settleItem(store, ref, 'done', now);
  assert.deepEqual((await reviews()).moderation, {
    ...{received: 3, published: 2, pending: 0},
    withheld: [{reason: 'author-request', count: 1}],
  });
  assert.deepEqual(queue(store), []);
});

test('wishes that cannot be taken', async (t) => {
  const {store, send, fail} = open(t);
  importDocument(store, {trustData: '1', subject: {id: 'urn:other'}, reviews: [{id: 'o', reviewBody: 'x'}]});
  const {receipt} = await send('/reviews', aReview());
  const wish = {subject: kettle, change: 'withdraw', reach: 'x'};
  for (const [change, code, pointer] of [
    [{}, 'invalid', '/review'],
    [{review: 'r1', reach: undefined}, 'invalid', '/reach'],
    [{review: 'none'}, 'not-found', undefined],
    [{review: 'r1', subject: 'urn:none'}, 'unknown-subject', undefined],
    [{receipt: 'made up'}, 'invalid', '/receipt'],
    [{receipt, review: 'r1'}, 'invalid', '/receipt'],
    [{receipt, subject: 'urn:other'}, 'invalid', '/receipt'],
    [{receipt, change: 'delete'}, 'invalid', '/change'],
    [{receipt, change: 'correct'}, 'invalid', '/corrected'],
    [{receipt, change: 'correct', corrected: {name: 'x'}}, 'invalid', '/corrected'],
    [{receipt, change: 'correct', corrected: {reviewBody: 'x', id: 'y'}}, 'invalid', '/corrected/id'],
    [
      {receipt, change: 'correct', corrected: {reviewBody: 'x'.repeat(5001)}},
      'invalid',
      '/corrected/reviewBody',
    ],
    [
      {receipt, change: 'correct', corrected: {reviewBody: 'x', author: {name: 'Ana'}}},
      'consent-missing',
      '/corrected/consent',
    ],
  ] as const) {
    const problem = await fail('/reviews/changes', {...wish, ...change});
    assert.equal(problem.code, code, JSON.stringify(change));
    if (pointer)
      assert.ok(
        problem.errors?.some((one) => one.pointer === pointer),
        JSON.stringify(problem.errors),
      );
  }
  assert.equal(queue(store).length, 1);
});
