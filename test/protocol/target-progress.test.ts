import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';

import type {Target} from '../../src/protocol/pledges.js';
import {type TargetProgress, targetProgress} from '../../src/protocol/target-progress.js';
import {numRuns} from '../support/runs.js';

// A calendar that is easy to check by hand: 100 days lie between 1 January, 11 April, 20 July and 28 October 2026.
const [day0, day100, day200, day300] = ['2026-01-01', '2026-04-11', '2026-07-20', '2026-10-28'];
const now = Date.parse('2026-07-20T12:00:00Z');

type Figures = Omit<Target, 'name'>;
const progress = (figures: Figures, since?: string, at = now): TargetProgress =>
  targetProgress({name: 'Refunds', ...figures}, at, since);

suite('direction and whether the target is met', () => {
  const cases: ReadonlyArray<readonly [Figures, 'up' | 'down', boolean | undefined]> = [
    [{target: 100, current: 88}, 'up', false],
    [{target: 100, current: 100}, 'up', true],
    [{target: 100, current: 101}, 'up', true],
    [{target: 100, baseline: 71, current: 99.9}, 'up', false],
    [{target: 100, baseline: 100, current: 100}, 'up', true],
    [{target: 100, baseline: 100, current: 99}, 'up', false],
    [{target: 10, baseline: 40, current: 12}, 'down', false],
    [{target: 10, baseline: 40, current: 10}, 'down', true],
    [{target: 10, baseline: 40, current: 9}, 'down', true],
    [{target: 10, direction: 'down', current: 12}, 'down', false],
    [{target: 10, direction: 'down', current: 8}, 'down', true],
    [{target: 10, direction: 'up', baseline: 40, current: 12}, 'up', true],
    [{target: 0, direction: 'down', current: 0}, 'down', true],
    [{target: -5, baseline: 0, current: -4}, 'down', false],
    [{target: 100}, 'up', undefined],
    [{target: 10, baseline: 40}, 'down', undefined],
  ];
  for (const [figures, direction, met] of cases) {
    test(`${JSON.stringify(figures)}: ${direction}, ${met}`, () => {
      assert.equal(progress(figures).direction, direction);
      assert.equal(progress(figures).met, met);
    });
  }
});

suite('the share that is done', () => {
  const cases: ReadonlyArray<readonly [Figures, number | undefined]> = [
    [{target: 100, baseline: 60, current: 70}, 0.25],
    [{target: 100, baseline: 60, current: 60}, 0],
    [{target: 100, baseline: 60, current: 50}, 0],
    [{target: 100, baseline: 60, current: 100}, 1],
    [{target: 100, baseline: 60, current: 130}, 1],
    [{target: 10, baseline: 50, current: 30}, 0.5],
    [{target: 10, baseline: 50, current: 60}, 0],
    [{target: 0, baseline: 8, current: 2}, 0.75],
    [{target: 100, current: 88}, 0.88],
    [{target: 100, current: -3}, 0],
    // Downwards from nobody knows where.
    [{target: 10, direction: 'down', current: 30}, undefined],
    [{target: 10, direction: 'down', current: 10}, 1],
    // Where it stood was better than the target already.
    [{target: 10, direction: 'down', baseline: 3, current: 12}, undefined],
    [{target: 10, direction: 'down', baseline: 3, current: 5}, 1],
    [{target: 100, baseline: 100, current: 99}, undefined],
    [{target: 100, baseline: 60}, undefined],
    [{target: 0, current: -1}, undefined],
  ];
  for (const [figures, share] of cases) {
    test(`${JSON.stringify(figures)}: ${share}`, () => assert.equal(progress(figures).share, share));
  }
});

suite('the figure that counts', () => {
  const history = [
    {date: day100, value: 40},
    {date: '2026-06', value: 55},
    {date: day0, value: 10},
  ];
  const cases: ReadonlyArray<readonly [string, Figures, number | undefined]> = [
    ['is the current one', {target: 100, current: 30, history}, 30],
    ['even if it is 0', {target: 100, current: 0, history}, 0],
    ['else the newest of the history', {target: 100, history}, 55],
    ['never one from the future', {target: 100, history: [...history, {date: day300, value: 99}]}, 55],
    ['not the baseline', {target: 100, baseline: 71}, undefined],
  ];
  for (const [name, figures, current] of cases) {
    test(name, () => assert.equal(progress(figures, day0).current, current));
  }
});

suite('the projection to the last day of the deadline', () => {
  const from = (value: number, date: string) => ({date, value});
  const cases: ReadonlyArray<
    readonly [string, Figures, since: string | undefined, projected: number | undefined, onPace?: boolean]
  > = [
    [
      'baseline to current',
      {target: 120, baseline: 0, current: 40, measuredOn: day100, by: day300},
      day0,
      120,
      true,
    ],
    [
      'just too slow',
      {target: 120, baseline: 0, current: 39, measuredOn: day100, by: day300},
      day0,
      117,
      false,
    ],
    ['downwards', {target: 10, baseline: 70, current: 50, measuredOn: day100, by: day300}, day0, 10, true],
    [
      'downwards, too slow',
      {target: 9, baseline: 70, current: 50, measuredOn: day100, by: day300},
      day0,
      10,
      false,
    ],
    [
      'away from the target',
      {target: 100, baseline: 80, current: 70, measuredOn: day200, by: day300},
      day0,
      65,
      false,
    ],
    [
      'history alone',
      {target: 30, history: [from(10, day0), from(20, day200)], by: day300},
      undefined,
      25,
      false,
    ],
    [
      'only the first and the last count',
      {target: 30, history: [from(10, day0), from(99, day100), from(20, day200)], by: day300},
      undefined,
      25,
      false,
    ],
    [
      'history in any order',
      {target: 25, history: [from(20, day200), from(10, day0)], by: day300},
      undefined,
      25,
      true,
    ],
    [
      'history older than the baseline',
      {target: 25, baseline: 15, history: [from(10, day0), from(20, day200)], by: day300},
      day100,
      25,
      true,
    ],
    [
      'a current figure on the day of a history point stands',
      {target: 45, baseline: 0, history: [from(5, day200)], current: 30, measuredOn: day200, by: day300},
      day0,
      45,
      true,
    ],
    [
      'a deadline on the day of the last figure',
      {target: 9, baseline: 1, current: 8, measuredOn: day200, by: day200},
      day0,
      8,
      false,
    ],
    [
      'a month as deadline is its last day',
      {target: 1, baseline: 0, current: 181, measuredOn: '2026-07-01', by: '2026-10'},
      day0,
      303,
      true,
    ],
    [
      'met and staying so',
      {target: 100, baseline: 90, current: 105, measuredOn: day100, by: day300},
      day0,
      135,
      true,
    ],
    [
      'met and falling',
      {target: 100, baseline: 111, direction: 'up', current: 101, measuredOn: day100, by: day300},
      day0,
      81,
      false,
    ],
    ['no deadline', {target: 120, baseline: 0, current: 40, measuredOn: day100}, day0, undefined],
    [
      'a deadline that has passed',
      {target: 120, baseline: 0, current: 40, measuredOn: day100, by: '2026-07-19'},
      day0,
      undefined,
    ],
    ['one figure', {target: 120, current: 40, measuredOn: day100, by: day300}, undefined, undefined],
    [
      'a baseline without a date',
      {target: 120, baseline: 0, current: 40, measuredOn: day100, by: day300},
      undefined,
      undefined,
    ],
    ['a figure without a date', {target: 120, baseline: 0, current: 40, by: day300}, day0, undefined],
    [
      'two figures of one day',
      {target: 120, baseline: 0, current: 40, measuredOn: day0, by: day300},
      day0,
      undefined,
    ],
    [
      'a figure from the future',
      {target: 120, baseline: 0, current: 40, measuredOn: day300, by: day300},
      day0,
      undefined,
    ],
  ];
  for (const [name, figures, since, projected, onPace] of cases) {
    test(`${name}: ${projected}`, () => {
      const found = progress(figures, since);
      if (projected === undefined) assert.equal(found.projected, undefined);
      else assert.ok(Math.abs((found.projected ?? Number.NaN) - projected) < 1e-9, String(found.projected));
      assert.equal(found.onPace, onPace);
    });
  }

  test('a straight line to the target is on pace whatever a float makes of it', () => {
    const steady = fc.record({
      slope: fc.double({min: 0.001, max: 1000, noNaN: true}),
      start: fc.double({min: -1000, max: 1000, noNaN: true}),
      after: fc.integer({min: 1, max: 199}),
    });
    fc.assert(
      fc.property(steady, ({slope, start, after}) => {
        const date = new Date(Date.parse(day0) + after * 86_400_000).toISOString().slice(0, 10);
        const figures = {target: start + 300 * slope, baseline: start, current: start + after * slope};
        assert.equal(progress({...figures, measuredOn: date, by: day300}, day0).onPace, true);
      }),
      {numRuns},
    );
  });
});

suite('days left', () => {
  const cases: ReadonlyArray<readonly [by: string | undefined, at: string, daysLeft: number | undefined]> = [
    ['2026-07-20', '2026-07-20T00:00:00Z', 0],
    ['2026-07-20', '2026-07-20T23:59:59.999Z', 0],
    ['2026-07-20', '2026-07-21T00:00:00Z', -1],
    ['2026-07-21', '2026-07-20T23:59:59Z', 1],
    ['2026-10-28', '2026-07-20T12:00:00Z', 100],
    ['2026-07', '2026-07-20T12:00:00Z', 11],
    ['2028-02', '2028-02-01T00:00:00Z', 28],
    ['2028-03-01', '2028-02-28T12:00:00Z', 2],
    ['2027-01-01', '2026-12-31T12:00:00Z', 1],
    ['2025-07-20', '2026-07-20T12:00:00Z', -365],
    [undefined, '2026-07-20T12:00:00Z', undefined],
  ];
  for (const [by, at, daysLeft] of cases) {
    test(`by ${by} at ${at}: ${daysLeft}`, () => {
      const figures = {target: 1, ...(by && {by})};
      assert.equal(progress(figures, undefined, Date.parse(at)).daysLeft, daysLeft);
    });
  }
});

suite('points for a chart', () => {
  test('every dated figure once, oldest first, with the date as given', () => {
    const history = [
      {date: '2026-06', value: 50},
      {date: day100, value: 30},
      {date: day100, value: 31},
      {date: day300, value: 99},
    ];
    assert.deepEqual(
      progress({target: 100, baseline: 1, history, current: 60, measuredOn: day200}, day0).points,
      [
        {date: day0, time: Date.UTC(2026, 0, 1), value: 1},
        {date: day100, time: Date.UTC(2026, 3, 11), value: 31},
        {date: '2026-06', time: Date.UTC(2026, 5, 1), value: 50},
        {date: day200, time: Date.UTC(2026, 6, 20), value: 60},
      ],
    );
  });

  test('tomorrow in UTC is today somewhere, the day after is not', () => {
    const dates = (measuredOn: string) => progress({target: 1, current: 1, measuredOn}).points.length;
    assert.equal(dates('2026-07-21'), 1);
    assert.equal(dates('2026-07-22'), 0);
  });

  test('the history is left in its order', () => {
    const history = [
      {date: day100, value: 2},
      {date: day0, value: 1},
    ];
    progress({target: 3, history});
    assert.deepEqual(
      history.map(({value}) => value),
      [2, 1],
    );
  });
});
