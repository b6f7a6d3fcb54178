import assert from 'node:assert/strict';
import {test} from 'node:test';

import fc from 'fast-check';

import {summaryOf} from '../../src/endpoint/documents/aggregate.js';
import {facetsOf} from '../../src/endpoint/documents/facets.js';
import {importDocument, openStore} from '../../src/endpoint/index.js';
import type {Store} from '../../src/endpoint/store/store.js';
import {findSubject, hashOfSubject} from '../../src/endpoint/store/subjects.js';
import type {Review} from '../../src/protocol/reviews.js';
import {runs} from '../support/runs.js';
import {kettle, now, reviewsOf, storeFor} from './fixtures.js';

const review: fc.Arbitrary<Review> = fc
  .record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      reviewBody: fc.constant('text'),
      reviewRating: fc.record({ratingValue: fc.integer({min: 1, max: 5})}),
      datePublished: fc.constantFrom('2026-10-02', '2025-11-01', '2025-10-31', '2019-01'),
      author: fc.record({
        context: fc.dictionary(fc.constantFrom('skin', 'size'), fc.constantFrom('dry', 'm')),
      }),
    },
    {requiredKeys: ['id']},
  )
  .filter(({reviewBody, reviewRating}) => reviewBody !== undefined || reviewRating !== undefined);

const subjectIn = (store: Store) => {
  const subject = findSubject(store, hashOfSubject(kettle));
  assert.ok(subject);
  return subject;
};

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

test('counts follow every change: they are what counting the reviews that are left gives', () => {
  fc.assert(
    fc.property(fc.array(fc.array(review, {maxLength: 8}), {minLength: 1, maxLength: 4}), (imports) => {
      const store = openStore(':memory:');
      const held = new Map<string, Review>();
      for (const reviews of imports) {
        importDocument(store, reviewsOf(reviews));
        for (const one of reviews) held.set(one.id ?? '', one);
      }
      const all = [...held.values()];
      const stars = all.flatMap(({reviewRating}) => reviewRating?.ratingValue ?? []);
      const recent = all
        .filter(({datePublished = ''}) => datePublished >= '2025-11')
        .flatMap(({reviewRating}) => reviewRating?.ratingValue ?? []);
      const {aggregateRating, moderation} = summaryOf(store, subjectIn(store), now);
      assert.equal(moderation?.published, all.length);
      assert.equal(aggregateRating?.ratingCount, stars.length);
      assert.equal(aggregateRating?.reviewCount, all.filter(({reviewBody}) => reviewBody).length);
      if (stars.length > 0) {
        assert.equal(aggregateRating?.ratingValue, mean(stars));
        const spread = [1, 2, 3, 4, 5].map((star) => [
          String(star),
          stars.filter((value) => value === star).length,
        ]);
        assert.deepEqual(aggregateRating?.distribution, Object.fromEntries(spread));
      }
      assert.deepEqual(
        aggregateRating?.recent,
        recent.length
          ? {since: '2025-11-01', ratingValue: mean(recent), ratingCount: recent.length}
          : undefined,
      );
      for (const {key, values} of facetsOf(store, 1)) {
        for (const {value, count} of values)
          assert.equal(
            count,
            all.filter(({author}) => author?.context?.[key] === value).length,
            `${key}=${value}`,
          );
      }
      const facets = new Set(all.flatMap(({author}) => Object.keys(author?.context ?? {})));
      assert.deepEqual(new Set(facetsOf(store, 1).map(({key}) => key)), facets);
      store.close();
    }),
    {numRuns: runs()},
  );
});

test('what was said of withheld reviews is kept, and the numbers add up to what is held', (t) => {
  const store = storeFor(t);
  const moderation = {received: 420, published: 412, pending: 3, withheld: [{reason: 'spam', count: 5}]};
  importDocument(
    store,
    reviewsOf([{reviewRating: {ratingValue: 4}}], {
      moderation,
      aggregateRating: {ratingValue: 4.9, ratingCount: 412},
    }),
  );
  const summary = summaryOf(store, subjectIn(store), now);
  assert.deepEqual(summary.moderation, {
    received: 9,
    published: 1,
    pending: 3,
    withheld: [{reason: 'spam', count: 5}],
  });
  assert.equal(summary.aggregateRating?.ratingCount, 1);
  assert.equal(summary.aggregateRating?.ratingValue, 4);
});

test('an aggregate that was stated stands only as long as no review is held', (t) => {
  const store = storeFor(t);
  const aggregateRating = {ratingValue: 4.2, ratingCount: 12};
  importDocument(store, {trustData: '1', subjects: [{subject: {id: kettle}, aggregateRating}]});
  assert.deepEqual(summaryOf(store, subjectIn(store), now), {aggregateRating});
  importDocument(store, reviewsOf([{reviewRating: {ratingValue: 1}}]));
  assert.equal(summaryOf(store, subjectIn(store), now).aggregateRating?.ratingCount, 1);
});

test('nothing is claimed about reviews withheld where nobody said anything', (t) => {
  const store = storeFor(t);
  importDocument(store, reviewsOf([{reviewRating: {ratingValue: 4}}]));
  assert.deepEqual(summaryOf(store, subjectIn(store), now).moderation, {published: 1});
});

test('ratings below one star, of scales that start at 0, have a scale that holds them', (t) => {
  const store = storeFor(t);
  importDocument(store, reviewsOf([{reviewRating: {ratingValue: 0, bestRating: 10, worstRating: 0}}]));
  const {aggregateRating} = summaryOf(store, subjectIn(store), now);
  assert.equal(aggregateRating?.ratingValue, 0);
  assert.equal(aggregateRating?.worstRating, 0);
  assert.equal(aggregateRating?.distribution?.['1'], 1);
});

test('at most 12 facets with 20 values each, the most frequent first', (t) => {
  const store = storeFor(t);
  const reviews = Array.from({length: 60}, (_, at) => ({
    reviewRating: {ratingValue: 5},
    author: {
      context: Object.fromEntries(
        Array.from({length: 15}, (__, key) => [`key${key}`, key === 0 ? 'same' : `value ${at}`]),
      ),
    },
  }));
  importDocument(store, reviewsOf(reviews));
  const facets = facetsOf(store, 1);
  assert.equal(facets.length, 12);
  assert.deepEqual(facets[0]?.values, [{value: 'same', count: 60, ratingValue: 5}]);
  assert.equal(facets[1]?.values.length, 20);
});

test('a value that nobody names any more is no choice any more', (t) => {
  const store = storeFor(t);
  const about = (context: object) => reviewsOf([{id: 'a', reviewBody: 'x', author: {context}}]);
  importDocument(store, about({skin: 'dry'}));
  importDocument(store, about({skin: 'oily'}));
  assert.deepEqual(facetsOf(store, 1), [{name: 'skin', key: 'skin', values: [{value: 'oily', count: 1}]}]);
  importDocument(store, about({}));
  assert.deepEqual(facetsOf(store, 1), []);
});
