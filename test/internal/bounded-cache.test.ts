import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {BoundedCache} from '../../src/internal/bounded-cache.js';

describe('a bounded cache', () => {
  it('keeps a number of values, and forgets the longest unused', () => {
    const cache = new BoundedCache<number>(2);
    cache.set('a', 1);
    cache.set('b', 2);
    assert.equal(cache.get('a', 1000), 1);
    cache.set('c', 3);
    assert.deepEqual(
      ['a', 'b', 'c'].map((key) => cache.get(key, 1000)),
      [1, undefined, 3],
    );
  });

  it('forgets what is too old for who asks', () => {
    let now = 0;
    const cache = new BoundedCache<number>(2, () => now);
    cache.set('a', 1);
    now = 99;
    assert.equal(cache.get('a', 100), 1);
    now = 100;
    assert.equal(cache.get('a', 100), undefined);
    assert.equal(cache.get('a', 1000), undefined);
  });

  it('does not get younger by being read, but by being set', () => {
    let now = 0;
    const cache = new BoundedCache<number>(2, () => now);
    cache.set('a', 1);
    now = 60;
    cache.get('a', 100);
    now = 120;
    assert.equal(cache.get('a', 100), undefined);
    cache.set('a', 2);
    now = 180;
    assert.equal(cache.get('a', 100), 2);
  });

  it('gives nothing where nothing may be old', () => {
    const cache = new BoundedCache<number>(2, () => 0);
    cache.set('__proto__', 1);
    assert.equal(cache.get('__proto__', 1), 1);
    assert.equal(cache.get('__proto__', 0), undefined);
  });
});
