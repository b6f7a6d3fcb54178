import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {publishedCount} from '../../src/protocol/published-count.js';

suite('N, the count in every "n of N"', () => {
  const cases: ReadonlyArray<readonly [Parameters<typeof publishedCount>[0], number | undefined]> = [
    [{moderation: {published: 412}, aggregateRating: {ratingCount: 400, reviewCount: 398}}, 412],
    [{moderation: {published: 0}, aggregateRating: {ratingCount: 400}}, 0],
    [{moderation: {received: 420}, aggregateRating: {ratingCount: 400, reviewCount: 398}}, 400],
    [{aggregateRating: {ratingCount: 0, reviewCount: 398}}, 0],
    [{aggregateRating: {ratingCount: 400, reviewCount: 398}}, 400],
    [{aggregateRating: {reviewCount: 398}}, 398],
    [{aggregateRating: {ratingValue: 4}}, undefined],
    [{moderation: {received: 420}}, undefined],
    [{}, undefined],
  ];
  for (const [document, expected] of cases) {
    test(`${JSON.stringify(document)}: ${expected}`, () => assert.equal(publishedCount(document), expected));
  }
});
