import assert from 'node:assert/strict';
import {test} from 'node:test';

import {withAggregate} from '../../../../src/elements/reviews/layout/with-aggregate.js';
import type {Review, ReviewsDocument} from '../../../../src/protocol/reviews.js';

const rated = (ratingValue: number, more: Partial<Review> = {}): Review => ({
  reviewRating: {ratingValue},
  ...more,
});
const of = (reviews: Review[], more: Partial<ReviewsDocument> = {}): ReviewsDocument => ({
  trustData: '1',
  reviews,
  ...more,
});

test('all reviews give a mean, its count and its spread', () => {
  const {aggregateRating, moderation} = withAggregate(of([rated(5, {reviewBody: 'x'}), rated(4), rated(1)]));
  assert.deepEqual(aggregateRating, {
    ratingValue: 10 / 3,
    ratingCount: 3,
    reviewCount: 1,
    distribution: {1: 1, 4: 1, 5: 1},
  });
  assert.deepEqual(moderation, {published: 3});
});

test('reviews without stars are published all the same', () => {
  const document = withAggregate(of([rated(5), {reviewBody: 'x'}, {reviewBody: 'y'}]));
  assert.equal(document.aggregateRating?.ratingCount, 1);
  assert.equal(document.moderation?.published, 3);
});

test('what is stated stays as it is', () => {
  const stated = of([rated(5)], {aggregateRating: {ratingValue: 2, ratingCount: 90}});
  assert.equal(withAggregate(stated), stated);
  const moderated = withAggregate(of([rated(5)], {moderation: {received: 3, published: 1}}));
  assert.deepEqual(moderated.moderation, {received: 3, published: 1});
});

test('some of the reviews, or none with stars, give none', () => {
  for (const document of [
    of([rated(5)], {next: 'https://shop.example/2'}),
    of([rated(5)], {moderation: {published: 2}}),
    of([]),
    of([{reviewBody: 'x'}, rated(9)]),
  ])
    assert.equal(withAggregate(document), document);
});

test('other scales are mapped onto five', () => {
  const ten = (ratingValue: number): Review => ({
    reviewRating: {ratingValue, bestRating: 10, worstRating: 0},
  });
  const {aggregateRating} = withAggregate(of([ten(0), ten(10)]));
  assert.equal(aggregateRating?.ratingValue, 2.5);
  assert.deepEqual(aggregateRating?.distribution, {1: 1, 5: 1});
});
