import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {readRetryAfter} from '../../src/client/retry-after.js';

describe('Retry-After', () => {
  const now = Date.parse('2026-11-21T10:00:00Z');
  const cases: ReadonlyArray<readonly [string | null, number | undefined]> = [
    [null, undefined],
    ['0', 0],
    ['120', 120],
    ['-1', undefined],
    ['1.5', undefined],
    ['soon', undefined],
    ['', undefined],
    ['9'.repeat(400), undefined],
    ['Sat, 21 Nov 2026 10:02:00 GMT', 120],
    ['Saturday, 21-Nov-26 10:02:00 GMT', 120],
    ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
    ['Sat, 99 Nov 2026 09:00:00 GMT', undefined],
  ];
  for (const [header, seconds] of cases) {
    it(`"${header?.slice(0, 40)}" is ${seconds}`, () => {
      assert.equal(readRetryAfter(header, now), seconds);
    });
  }
});
