import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {toCount, toNumber, toRating} from '../../src/formats/numbers.js';
import {toDate} from '../../src/formats/written-date.js';
import {isDate, isInstant} from '../../src/protocol/dates.js';
import {runs} from '../support/runs.js';

describe('a written number', () => {
  const cases: ReadonlyArray<readonly [unknown, number | undefined]> = [
    [4.5, 4.5],
    ['4.5', 4.5],
    [' 4,5 ', 4.5],
    ['5', 5],
    ['-1', -1],
    ['', undefined],
    ['4.5.1', undefined],
    ['1e3', undefined],
    ['0x10', undefined],
    ['Infinity', undefined],
    [Number.POSITIVE_INFINITY, undefined],
    [Number.NaN, undefined],
    [null, undefined],
    [true, undefined],
    [['4'], undefined],
  ];
  for (const [written, number] of cases) {
    it(`${JSON.stringify(written)} is ${number}`, () => assert.equal(toNumber(written), number));
  }
});

describe('a written rating', () => {
  const cases: ReadonlyArray<readonly [unknown, ReturnType<typeof toRating>]> = [
    ['4,5', {value: 4.5}],
    ['4.5/5', {value: 4.5, best: 5}],
    ['4,5 / 5', {value: 4.5, best: 5}],
    ['6 / 10', {value: 6, best: 10}],
    ['60%', {value: 60, best: 100, worst: 0}],
    ['4.5/', undefined],
    ['/5', undefined],
    ['4 of 5', undefined],
    ['★★★★', undefined],
    [`4${' '.repeat(100)}/5`, undefined],
  ];
  for (const [written, rating] of cases) {
    it(`${JSON.stringify(written)} is ${JSON.stringify(rating)}`, () =>
      assert.deepEqual(toRating(written), rating));
  }
});

describe('a written count', () => {
  const cases: ReadonlyArray<readonly [unknown, number | undefined]> = [
    [12, 12],
    ['12', 12],
    ['1,234', 1234],
    ['1.234', 1234],
    ['1 234', 1234],
    ['1\u202f234\u202f567', 1_234_567],
    ["1'234", 1234],
    ['1.234.567', 1_234_567],
    ['12.0', 12],
    ['1,234 reviews', 1234],
    ['89 Bewertungen', 89],
    ['1,23', undefined],
    ['1,234.567', undefined],
    ['12.5', undefined],
    [12.5, undefined],
    [-1, undefined],
    ['-1', undefined],
    ['1.2k', undefined],
    ['1k', undefined],
    ['12+', undefined],
    ['4 of 5', undefined],
    ['', undefined],
    ['many', undefined],
    [2 ** 53, undefined],
    [null, undefined],
  ];
  for (const [written, count] of cases) {
    it(`${JSON.stringify(written)} is ${count}`, () => assert.equal(toCount(written), count));
  }
});

describe('a written date', () => {
  const cases: ReadonlyArray<readonly [string, string | undefined]> = [
    ['2006-05-04', '2006-05-04'],
    ['2006-05', '2006-05'],
    ['2008-08-03T17:44:40.07Z', '2008-08-03T17:44:40.07Z'],
    ['2008-08-03T17:44:40+02:00', '2008-08-03T17:44:40+02:00'],
    ['2008-08-03T17:44:40', '2008-08-03'],
    ['2008-08-03 17:44', '2008-08-03'],
    ['2008-08-03T17:44+0200', '2008-08-03'],
    ['20080803', '2008-08-03'],
    ['May 4, 2006', '2006-05-04'],
    ['May 4th 2006', '2006-05-04'],
    ['MAY 04 2006', '2006-05-04'],
    ['Sept. 4, 2006', '2006-09-04'],
    ['4 May 2006', '2006-05-04'],
    ['4th of May, 2006', undefined],
    ['Thu, 04 May 2006 10:00:00 GMT', '2006-05-04'],
    ['Thursday, May 4, 2006', '2006-05-04'],
    ['June 15, 2006', '2006-06-15'],
    ['25/03/2011', '2011-03-25'],
    ['03/25/2011', '2011-03-25'],
    ['25.3.2011', '2011-03-25'],
    ['04/05/2006', undefined],
    ['2026-02-30', undefined],
    ['February 30, 2026', undefined],
    ['Mayor 4, 2006', undefined],
    ['ma 4, 2006', undefined],
    ['May 2006', undefined],
    ['2006', undefined],
    ['yesterday', undefined],
    ['1700000000', undefined],
    ['', undefined],
  ];
  for (const [written, date] of cases) {
    it(`"${written}" is ${date}`, () => assert.equal(toDate(written), date));
  }

  it('is a date of the protocol or nothing', () => {
    const word = fc.constantFrom(
      'May',
      '4',
      '2006',
      ',',
      '-',
      '/',
      '.',
      ' ',
      '31',
      'T',
      '10:00',
      'Z',
      'Feb',
      '02',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join('')),
        ),
        (text) => {
          const date = toDate(text);
          assert.ok(date === undefined || isDate(date) || isInstant(date), date);
        },
      ),
      {numRuns: runs()},
    );
  });
});
