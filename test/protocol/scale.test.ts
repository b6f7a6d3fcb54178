import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';

import {isOtherScale, meanOfStars, toFive, toStarCounts} from '../../src/protocol/scale.js';
import {numRuns} from '../support/runs.js';

suite('a rating as stars of five', () => {
  const cases: ReadonlyArray<
    readonly [value: number, worst: number | undefined, best: number | undefined, stars: number | undefined]
  > = [
    [1, undefined, undefined, 1],
    [4.27, undefined, undefined, 4.27],
    [5, undefined, undefined, 5],
    [5, undefined, 10, 1 + (4 / 9) * 4],
    // A thumb.
    [0, 0, 1, 0],
    [1, 0, 1, 5],
    // A percentage.
    [0, 0, 100, 0],
    [50, 0, 100, 2.5],
    [88, 0, 100, 4.4],
    [100, 0, 100, 5],
    // Zero to five.
    [0, 0, 5, 0],
    [2.5, 0, 5, 2.5],
    // One to ten.
    [1, 1, 10, 1],
    [5.5, 1, 10, 3],
    [10, 1, 10, 5],
    // Two to six.
    [2, 2, 6, 1],
    [4, 2, 6, 3],
    // Below zero.
    [-5, -5, 5, 0],
    [0, -5, 5, 2.5],
    [5, -5, 5, 5],
    // A half.
    [0.5, 0.5, 5, 0],
    // Off the scale, or none.
    [0, undefined, undefined, undefined],
    [5.1, undefined, undefined, undefined],
    [-0.1, 0, 100, undefined],
    [101, 0, 100, undefined],
    [3, 5, 1, undefined],
    [5, 5, 5, undefined],
    [Number.NaN, 1, 5, undefined],
    [3, Number.NaN, 5, undefined],
    [3, 1, Number.NaN, undefined],
  ];
  for (const [ratingValue, worstRating, bestRating, stars] of cases) {
    test(`${ratingValue} of [${worstRating ?? ''}, ${bestRating ?? ''}]: ${stars}`, () => {
      assert.equal(toFive({ratingValue, worstRating, bestRating}), stars);
    });
  }

  test('keeps to its bounds and the order of values, on any scale', () => {
    const number = fc.double({min: -1e6, max: 1e6, noNaN: true});
    fc.assert(
      fc.property(number, number, number, number, (a, b, worstRating, bestRating) => {
        const scale = {worstRating, bestRating};
        const [one, other] = [toFive({...scale, ratingValue: a}), toFive({...scale, ratingValue: b})];
        if (one === undefined || other === undefined) return;
        assert.ok(one >= (worstRating >= 1 ? 1 : 0) && one <= 5.000001, String(one));
        if (a <= b) assert.ok(one <= other);
      }),
      {numRuns},
    );
  });
});

test('another scale than five stars is told', () => {
  assert.equal(isOtherScale({}), false);
  assert.equal(isOtherScale({worstRating: 1, bestRating: 5}), false);
  assert.equal(isOtherScale({bestRating: 10}), true);
  assert.equal(isOtherScale({worstRating: 0}), true);
});

suite('a distribution as counts of whole stars, five first', () => {
  test('of five', () => {
    assert.deepEqual(toStarCounts({1: 15, 2: 22, 3: 38, 4: 99, 5: 238}), [238, 99, 38, 22, 15]);
  });
  test('with halves: they round up', () => {
    assert.deepEqual(toStarCounts({4.5: 1, 3.5: 2, 1.4: 4}), [1, 2, 0, 0, 4]);
  });
  test('of ten, where several values are one star', () => {
    const counts = {1: 1, 2: 2, 3: 4, 4: 8, 5: 16, 6: 32, 7: 64, 8: 128, 9: 256, 10: 512};
    // 1 → 1, 2 → 1.4, 3 → 1.9, 4 → 2.3, 5 → 2.8, 6 → 3.2, 7 → 3.7, 8 → 4.1, 9 → 4.6, 10 → 5
    assert.deepEqual(toStarCounts(counts, {bestRating: 10}), [768, 192, 48, 12, 3]);
  });
  test('of a thumb: down is the fewest stars there are', () => {
    assert.deepEqual(toStarCounts({0: 3, 1: 7}, {worstRating: 0, bestRating: 1}), [7, 0, 0, 0, 3]);
  });
  test('what is no value of the scale is left out', () => {
    assert.deepEqual(toStarCounts({0: 9, 6: 9, many: 9, '': 9, NaN: 9, 3: 1}), [0, 0, 1, 0, 0]);
  });
  test('of none', () => assert.deepEqual(toStarCounts({}), [0, 0, 0, 0, 0]));
});

test('the mean of counted stars', () => {
  // (238·5 + 99·4 + 38·3 + 22·2 + 15) / 412 = 1759 / 412
  assert.equal(meanOfStars([238, 99, 38, 22, 15]), 1759 / 412);
  assert.equal(meanOfStars([0, 0, 0, 0, 2]), 1);
  assert.equal(meanOfStars([0, 0, 0, 0, 0]), undefined);
});
