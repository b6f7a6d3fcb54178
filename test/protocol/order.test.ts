import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';

import {helpfulness, sortReviews} from '../../src/protocol/order.js';
import {type Review, type SortOrder, sortOrders} from '../../src/protocol/reviews.js';
import {numRuns} from '../support/runs.js';

suite('the lower bound of the Wilson 95 % interval', () => {
  // Worked out apart from the code: (p + z²/2n − z·√(p(1−p)/n + z²/4n²)) / (1 + z²/n), z = 1.959964.
  const cases: ReadonlyArray<readonly [up: number | undefined, down: number | undefined, expected: number]> =
    [
      [undefined, undefined, 0],
      [0, 0, 0],
      [1, 0, 0.206549],
      [0, 1, 0],
      [0, 1000, 0],
      [4, 1, 0.375535],
      [1, 1, 0.094531],
      [10, 0, 0.722467],
      [9, 1, 0.59585],
      [50, 50, 0.403832],
      [100, 0, 0.963007],
      [600, 400, 0.569309],
      [3, undefined, 0.438503],
    ];
  for (const [up, down, expected] of cases) {
    test(`${up} up, ${down} down: ${expected}`, () => {
      const votes = {...(up !== undefined && {up}), ...(down !== undefined && {down})};
      assert.equal(helpfulness({helpful: votes}).toFixed(6), expected.toFixed(6));
    });
  }
  test('without votes', () => assert.equal(helpfulness({}), 0));
});

const rated = (id: string, stars: number | undefined, datePublished?: string, up = 0): Review => ({
  id,
  ...(stars === undefined ? {reviewBody: 'text'} : {reviewRating: {ratingValue: stars}}),
  ...(datePublished && {datePublished}),
  ...(up > 0 && {helpful: {up}}),
});

const ids = (reviews: readonly Review[], order: SortOrder): string =>
  sortReviews(reviews, order)
    .map(({id}) => id)
    .join(' ');

suite('the five orders', () => {
  const reviews = [
    rated('c', 3, '2026-10-02'),
    rated('x', 5),
    rated('a', 5, '2026-10-02', 4),
    rated('e', undefined, '2026-11'),
    rated('w', 1),
    rated('d', 1, '2026-10-02T08:00:00+02:00', 9),
    rated('b', 3, '2026-09-30'),
  ];
  const expected: Readonly<Record<SortOrder, string>> = {
    // 2026-11 counts as 1 November; 08:00+02:00 is after the start of 2 October; a and c tie and go by id.
    newest: 'e d a c b x w',
    oldest: 'b a c d e x w',
    highest: 'a x c b d w e',
    lowest: 'd w c b a x e',
    'most-helpful': 'd a e c b x w',
  };
  for (const order of sortOrders) {
    test(`${order}: ${expected[order]}`, () => assert.equal(ids(reviews, order), expected[order]));
  }

  test('ratings on other scales are compared as stars', () => {
    const percent: Review = {id: 'p', reviewRating: {ratingValue: 50, worstRating: 0, bestRating: 100}};
    assert.equal(ids([percent, rated('q', 2), rated('r', 3)], 'highest'), 'r p q');
  });

  test('undated reviews stay in the order they were given, whatever their ids', () => {
    assert.equal(ids([rated('z', 1), rated('a', 2), rated('m', 3)], 'newest'), 'z a m');
    assert.equal(ids([rated('z', 1), rated('a', 2), rated('m', 3)], 'oldest'), 'z a m');
  });

  test('ids are compared by code unit, not by the habits of a language', () => {
    const dated = ['a', 'Z', 'ä', '10', '9'].map((id) => rated(id, 3, '2026-10-02'));
    assert.equal(ids(dated, 'newest'), '10 9 Z a ä');
  });
});

const anyReview: fc.Arbitrary<Review> = fc.record(
  {
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
    reviewRating: fc.record({ratingValue: fc.integer({min: 1, max: 5})}),
    datePublished: fc.constantFrom('2026-10', '2026-10-01', '2026-10-02', '2026-10-01T12:00:00Z'),
    helpful: fc.record({up: fc.nat(3), down: fc.nat(3)}),
  },
  {requiredKeys: [], noNullPrototype: true},
);
const anyOrder = fc.constantFrom(...sortOrders);

suite('every order is total', () => {
  test('nothing is lost, added or changed in place', () => {
    fc.assert(
      fc.property(fc.array(anyReview), anyOrder, (reviews, order) => {
        const before = [...reviews];
        const sorted = sortReviews(reviews, order);
        assert.deepEqual(reviews, before);
        assert.equal(sorted.length, reviews.length);
        assert.deepEqual(new Set(sorted), new Set(reviews));
      }),
      {numRuns},
    );
  });

  test('sorting again changes nothing, and neither does another order before it where all have a place', () => {
    const distinct = fc.uniqueArray(
      anyReview.map((review) => ({datePublished: '2026-10-01', ...review})),
      {selector: ({id}) => id ?? ''},
    );
    fc.assert(
      fc.property(distinct, anyOrder, anyOrder, (reviews, order, other) => {
        const sorted = sortReviews(reviews, order);
        assert.deepEqual(sortReviews(sorted, order), sorted);
        assert.deepEqual(sortReviews(sortReviews(reviews, other), order), sorted);
        assert.deepEqual(sortReviews([...reviews].reverse(), order), sorted);
      }),
      {numRuns},
    );
  });

  test('two reviews with dates and ids of their own are never in both orders, nor a cycle of three', () => {
    const first = (a: Review, b: Review, order: SortOrder) => sortReviews([a, b], order)[0] === a;
    fc.assert(
      fc.property(anyReview, anyReview, anyReview, anyOrder, (one, two, three, order) => {
        const a = {...one, id: '1'};
        const b = {...two, id: '2'};
        const c = {...three, id: '3'};
        if (a.datePublished || b.datePublished) {
          assert.equal(first(a, b, order), !first(b, a, order));
        }
        if (first(a, b, order) && first(b, c, order)) assert.ok(first(a, c, order));
      }),
      {numRuns},
    );
  });
});
