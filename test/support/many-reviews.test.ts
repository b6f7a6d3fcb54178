import assert from 'node:assert/strict';
import {test} from 'node:test';

import {rowsOf} from './csv.js';
import {manyReviews, whatIsSaid} from './many-reviews.js';

const now = Date.parse('2026-11-22T12:00:00Z');
const many = {count: 2000, subjects: 50, seed: 7, now};
const made = whatIsSaid('');
const textOf = (more: object = {}): string => [...manyReviews(made, {...many, ...more})].join('');

test('reviews of one seed are the same every time, those of another are others', () => {
  assert.equal(textOf(), textOf());
  assert.notEqual(textOf(), textOf({seed: 8}));
});

test('each review is a whole row, with an id of its own, of a day within three years', () => {
  const rows = rowsOf(textOf({first: 10}));
  assert.equal(rows.length, many.count);
  assert.deepEqual([rows[0]?.id, rows.at(-1)?.id], ['r10', 'r2009']);
  for (const {rating, review, date = '', product} of rows) {
    assert.ok(Number(rating) >= 1 && Number(rating) <= 5);
    assert.ok(review);
    assert.ok(date < '2026-11-22' && date > '2023-11-20', date);
    assert.ok(Number(product) < many.subjects);
  }
});

test('few things have many reviews, and none has none', () => {
  const counts = Map.groupBy(rowsOf(textOf()), ({product}) => product);
  assert.equal(counts.size, many.subjects);
  const sizes = [...counts.values()].map(({length}) => length).sort((a, b) => b - a);
  assert.ok((sizes[0] ?? 0) > 4 * (sizes.at(-1) ?? 0), sizes.join());
});
