import assert from 'node:assert/strict';
import {test} from 'node:test';

import fc from 'fast-check';

import {importDocument, openStore} from '../../src/endpoint/index.js';
import {type Place, selectReviews} from '../../src/endpoint/store/select-reviews.js';
import type {Store} from '../../src/endpoint/store/store.js';
import {sortReviews} from '../../src/protocol/order.js';
import {type Review, type SortOrder, sortOrders} from '../../src/protocol/reviews.js';
import {runs} from '../support/runs.js';
import {reviewsOf, storeFor} from './fixtures.js';

const ids = fc.oneof(
  fc.string({unit: 'binary', minLength: 1, maxLength: 6}).map((id) => id.toWellFormed()),
  // Where UTF-8 and UTF-16 disagree on what comes first.
  fc
    .array(fc.constantFrom('a', 'é', '\uff5e', '\ufffd', '😀', '𐀀', '~'), {minLength: 1, maxLength: 4})
    .map((list) => list.join('')),
);

const review: fc.Arbitrary<Review> = fc.record(
  {
    id: ids,
    reviewBody: fc.constant('text'),
    reviewRating: fc.oneof(
      fc.record({ratingValue: fc.integer({min: 1, max: 5})}),
      fc.integer({min: 0, max: 10}).map((ratingValue) => ({ratingValue, bestRating: 10, worstRating: 0})),
    ),
    datePublished: fc.constantFrom(
      '2026-10-02',
      '2026-10',
      '1969-12-31',
      '2026-10-02T00:00:00Z',
      '2026-10-02T02:00:00+02:00',
    ),
    helpful: fc.record({up: fc.nat(4), down: fc.nat(4)}),
  },
  {requiredKeys: ['id', 'reviewBody']},
);

const lists = fc.uniqueArray(review, {maxLength: 40, selector: ({id}) => id});

const inStore = (reviews: readonly Review[]): Store => {
  const store = openStore(':memory:');
  importDocument(store, reviewsOf(reviews));
  return store;
};

const pages = (store: Store, order: SortOrder, limit: number): {forward: string[]; back: string[]} => {
  const page = (from?: Place) => selectReviews(store, {subject: 1, order, from, limit, bytes: 1e6});
  const forward: string[] = [];
  let run = page();
  forward.push(...run.reviews.map(({id}) => id ?? ''));
  while (run.next) {
    run = page(run.next);
    forward.push(...run.reviews.map(({id}) => id ?? ''));
  }
  const back = run.reviews.map(({id}) => id ?? '');
  while (run.prev) {
    run = page(run.prev);
    back.unshift(...run.reviews.map(({id}) => id ?? ''));
  }
  return {forward, back};
};

test('SQL puts reviews in the order that the protocol does, forwards and backwards, page by page', () => {
  fc.assert(
    fc.property(lists, fc.integer({min: 1, max: 7}), (reviews, limit) => {
      const store = inStore(reviews);
      for (const order of sortOrders) {
        const expected = sortReviews(reviews, order).map(({id}) => id);
        const {forward, back} = pages(store, order, limit);
        assert.deepEqual(forward, expected, order);
        assert.deepEqual(back, expected, `${order}, backwards`);
      }
      store.close();
    }),
    {numRuns: runs()},
  );
});

test('a page that was begun goes on behind its last review, whatever comes in or goes meanwhile', (t) => {
  const store = storeFor(t);
  const dated = (id: string, day: number): Review => ({
    id,
    reviewBody: id,
    datePublished: `2026-01-${String(day).padStart(2, '0')}`,
  });
  importDocument(store, reviewsOf([dated('a', 20), dated('b', 18), dated('c', 16), dated('d', 14)]));
  const first = selectReviews(store, {subject: 1, order: 'newest', limit: 2, bytes: 1e6});
  importDocument(store, reviewsOf([dated('new', 25), dated('between', 17)]));
  store.run(`DELETE FROM reviews WHERE id = 'b'`);
  const second = selectReviews(store, {subject: 1, order: 'newest', from: first.next, limit: 10, bytes: 1e6});
  assert.deepEqual(
    second.reviews.map(({id}) => id),
    ['between', 'c', 'd'],
  );
});

test('a page ends early where its reviews weigh too much, and never has none', (t) => {
  const store = storeFor(t);
  importDocument(store, reviewsOf(['a', 'b', 'c'].map((id) => ({id, reviewBody: 'x'.repeat(1000)}))));
  const page = (bytes: number) => selectReviews(store, {subject: 1, order: 'newest', limit: 25, bytes});
  assert.equal(page(2500).reviews.length, 2);
  assert.ok(page(2500).next);
  assert.equal(page(10).reviews.length, 1);
  assert.equal(page(10_000).next, undefined);
});
