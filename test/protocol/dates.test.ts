import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';

import {isDate, isInstant, toEndTime, toTime} from '../../src/protocol/dates.js';
import {numRuns} from '../support/runs.js';

suite('a date is a day or a month that exists', () => {
  const cases: Readonly<Record<string, boolean>> = {
    '2026-11-21': true,
    '2026-11': true,
    '2026-02-28': true,
    '2026-02-29': false,
    '2026-02-30': false,
    '2026-02-31': false,
    '2028-02-29': true,
    '2000-02-29': true,
    '1900-02-29': false,
    '2026-04-31': false,
    '2026-00': false,
    '2026-13': false,
    '2026-12-00': false,
    '2026-12-32': false,
    '9999-12-31': true,
    '9999-99-99': false,
    '0000-00-00': false,
    '2026': false,
    '2026-1-1': false,
    '26-11-21': false,
    '2026-11-21T10:00:00Z': false,
    '2026-11-21 ': false,
    '2026-11-21\n': false,
    '+275760-09-13': false,
    '٢٠٢٦-١١-٢١': false,
    now: false,
    '': false,
  };
  for (const [text, expected] of Object.entries(cases)) {
    test(`${JSON.stringify(text)}: ${expected}`, () => assert.equal(isDate(text), expected));
  }
});

suite('an instant is RFC 3339 with its zone', () => {
  const cases: Readonly<Record<string, boolean>> = {
    '2026-11-21T10:00:00Z': true,
    '2026-11-21t10:00:00z': true,
    '2026-11-21T10:00:00.123456789Z': true,
    '2026-11-21T10:00:00+05:45': true,
    '2026-11-21T10:00:00-00:00': true,
    '2026-12-31T23:59:60Z': true,
    '2028-02-29T00:00:00Z': true,
    '2026-02-29T00:00:00Z': false,
    '2026-11-21T24:00:00Z': false,
    '2026-11-21T10:60:00Z': false,
    '2026-11-21T10:00:61Z': false,
    '2026-11-21T10:00:00': false,
    '2026-11-21T10:00Z': false,
    '2026-11-21 10:00:00Z': false,
    '2026-11-21T10:00:00.Z': false,
    '2026-11-21T10:00:00+24:00': false,
    '2026-11-21T10:00:00+05:60': false,
    '2026-11-21T10:00:00+0545': false,
    '2026-11-21T00:00:00+99:99': false,
    '-271821-04-20T00:00:00Z': false,
    '2026-11-21': false,
    now: false,
    '': false,
  };
  for (const [text, expected] of Object.entries(cases)) {
    test(`${JSON.stringify(text)}: ${expected}`, () => assert.equal(isInstant(text), expected));
  }
});

suite('as a time, and as the last moment', () => {
  const cases: ReadonlyArray<readonly [text: string, start: string, end: string]> = [
    ['2026-11-21', '2026-11-21T00:00:00.000Z', '2026-11-21T23:59:59.999Z'],
    ['2026-11', '2026-11-01T00:00:00.000Z', '2026-11-30T23:59:59.999Z'],
    ['2026-12', '2026-12-01T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
    ['2026-12-31', '2026-12-31T00:00:00.000Z', '2026-12-31T23:59:59.999Z'],
    ['2028-02', '2028-02-01T00:00:00.000Z', '2028-02-29T23:59:59.999Z'],
    ['2027-02', '2027-02-01T00:00:00.000Z', '2027-02-28T23:59:59.999Z'],
    ['2026-11-21T10:00:00Z', '2026-11-21T10:00:00.000Z', '2026-11-21T10:00:00.000Z'],
    ['2026-11-21T10:00:00+05:45', '2026-11-21T04:15:00.000Z', '2026-11-21T04:15:00.000Z'],
    ['2026-11-21t10:00:00.5z', '2026-11-21T10:00:00.500Z', '2026-11-21T10:00:00.500Z'],
    // A leap second is the last moment before midnight.
    ['2026-12-31T23:59:60Z', '2026-12-31T23:59:59.000Z', '2026-12-31T23:59:59.000Z'],
    ['2027-01-01T00:59:60.5+01:00', '2026-12-31T23:59:59.500Z', '2026-12-31T23:59:59.500Z'],
  ];
  for (const [text, start, end] of cases) {
    test(text, () => {
      assert.equal(new Date(toTime(text) ?? Number.NaN).toISOString(), start);
      assert.equal(new Date(toEndTime(text) ?? Number.NaN).toISOString(), end);
    });
  }

  test('nothing has no time', () => {
    for (const text of [undefined, null, '', 'soon']) {
      assert.equal(toTime(text), undefined);
      assert.equal(toEndTime(text), undefined);
    }
  });
});

test('whatever is an instant or a date has a time', () => {
  const digits = (max: number) => fc.integer({min: 0, max}).map((value) => String(value).padStart(2, '0'));
  const anyText = fc
    .tuple(
      digits(99),
      digits(14),
      digits(33),
      digits(25),
      digits(61),
      digits(62),
      fc.constantFrom('Z', 'z', '+23:59', '-14:00', ''),
    )
    .map(([year, month, day, hour, minute, second, zone]) =>
      zone === ''
        ? `20${year}-${month}-${day}`
        : `20${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`,
    );
  fc.assert(
    fc.property(anyText, (text) => {
      if (isInstant(text) || isDate(text)) assert.equal(typeof toTime(text), 'number', text);
    }),
    {numRuns},
  );
});
