import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {type CallbackBounds, callbackTimes} from '../../src/protocol/callback-times.js';
import {openState} from '../../src/protocol/hours.js';
import {type DayOfWeek, daysOfWeek, type Hours} from '../../src/protocol/people.js';
import {runs} from '../support/runs.js';

// Every instant below was worked out by hand from the zones' published rules, and is written as UTC.

const every: readonly DayOfWeek[] = daysOfWeek;
const weekdays: readonly DayOfWeek[] = daysOfWeek.slice(0, 5);

const at = (
  timeZone: string,
  dayOfWeek: readonly DayOfWeek[],
  spans: string,
  exceptions?: Hours['exceptions'],
): Hours => ({
  timeZone,
  openingHours: spans
    .split(' ')
    .map((span) => ({dayOfWeek: [...dayOfWeek], opens: span.slice(0, 5), closes: span.slice(6)})),
  ...(exceptions && {exceptions}),
});

const utc = (time: number): string => new Date(time).toISOString().replace(/(:00)?\.000Z$/, '');

/** `2026-11-23T08:00/09:00`, one for each stretch. */
const tell = (hours: Hours | undefined, now: string, bounds?: CallbackBounds): string[] =>
  callbackTimes(hours, Date.parse(now), bounds).map(
    ({from, until}) => `${utc(from)}/${utc(until).slice(11)}`,
  );

interface Row {
  readonly name: string;
  readonly hours: Hours | undefined;
  readonly now: string;
  readonly bounds?: CallbackBounds;
  /** The first of them; all where `isAll`. */
  readonly expected: readonly string[];
  readonly isAll?: boolean;
}

const office = at('Europe/Berlin', weekdays, '09:00-17:00');
const oneDay = {days: 1};

const table: readonly Row[] = [
  {
    name: 'before the hours: all of the day, then the next',
    hours: office,
    now: '2026-11-23T05:00:00Z',
    bounds: oneDay,
    expected: [8, 9, 10, 11, 12, 13, 14, 15].map(
      (h) => `2026-11-23T${String(h).padStart(2, '0')}:00/${String(h + 1).padStart(2, '0')}:00`,
    ),
    isAll: true,
  },
  {
    name: 'within the hours: from the next whole hour',
    hours: office,
    now: '2026-11-23T13:20:00Z',
    bounds: oneDay,
    expected: ['2026-11-23T14:00/15:00', '2026-11-23T15:00/16:00'],
    isAll: true,
  },
  {
    name: 'fifteen minutes ahead, on the minute: still in time',
    hours: office,
    now: '2026-11-23T13:45:00Z',
    expected: ['2026-11-23T14:00/15:00'],
  },
  {
    name: 'less than fifteen minutes ahead: an hour later',
    hours: office,
    now: '2026-11-23T13:45:01Z',
    expected: ['2026-11-23T15:00/16:00'],
  },
  {
    name: 'no whole hour left: the next day, not what is left of this one',
    hours: office,
    now: '2026-11-23T15:10:00Z',
    expected: ['2026-11-24T08:00/09:00'],
  },
  {
    name: 'Friday evening: Monday',
    hours: office,
    now: '2026-11-20T16:00:00Z',
    expected: ['2026-11-23T08:00/09:00'],
  },
  {
    name: 'closed for a day, and later on another',
    hours: at('Europe/Berlin', weekdays, '09:00-11:00', [
      {date: '2026-11-23', closed: true},
      {date: '2026-11-24', opens: '10:00', closes: '11:00'},
    ]),
    now: '2026-11-22T12:00:00Z',
    expected: ['2026-11-24T09:00/10:00', '2026-11-25T08:00/09:00', '2026-11-25T09:00/10:00'],
  },
  {
    name: 'a day of its own hours where there are none otherwise',
    hours: {
      timeZone: 'Europe/Berlin',
      openingHours: [],
      exceptions: [{date: '2026-11-28', opens: '10:00', closes: '12:00'}],
    },
    now: '2026-11-22T12:00:00Z',
    expected: ['2026-11-28T09:00/10:00', '2026-11-28T10:00/11:00'],
    isAll: true,
  },
  {
    name: 'a lunch break parts the day',
    hours: at('Europe/Berlin', weekdays, '11:00-12:00 13:00-14:00'),
    now: '2026-11-23T05:00:00Z',
    bounds: oneDay,
    expected: ['2026-11-23T10:00/11:00', '2026-11-23T12:00/13:00'],
    isAll: true,
  },
  {
    name: 'periods that adjoin are one run',
    hours: at('Europe/Berlin', weekdays, '09:30-10:30 10:30-11:00'),
    now: '2026-11-23T05:00:00Z',
    bounds: oneDay,
    expected: ['2026-11-23T08:30/09:00', '2026-11-23T09:00/10:00'],
    isAll: true,
  },
  {
    name: 'half hours at both ends',
    hours: at('Europe/Berlin', weekdays, '08:30-10:30'),
    now: '2026-11-23T05:00:00Z',
    bounds: oneDay,
    expected: ['2026-11-23T07:30/08:00', '2026-11-23T08:00/09:00', '2026-11-23T09:00/09:30'],
    isAll: true,
  },
  {
    name: 'less than a quarter of an hour at the end is none',
    hours: at('Europe/Berlin', weekdays, '09:00-10:14'),
    now: '2026-11-23T05:00:00Z',
    bounds: oneDay,
    expected: ['2026-11-23T08:00/09:00'],
    isAll: true,
  },
  {
    name: 'a quarter of an hour is one',
    hours: at('Europe/Berlin', weekdays, '09:45-10:15'),
    now: '2026-11-23T05:00:00Z',
    bounds: oneDay,
    expected: ['2026-11-23T08:45/09:00', '2026-11-23T09:00/09:15'],
    isAll: true,
  },
  {
    name: 'over midnight: the night goes on into the next day',
    hours: at('Europe/Berlin', ['Monday'], '22:00-02:00'),
    now: '2026-11-23T20:00:00Z',
    bounds: {within: 2},
    expected: [
      '2026-11-23T21:00/22:00',
      '2026-11-23T22:00/23:00',
      '2026-11-23T23:00/00:00',
      '2026-11-24T00:00/01:00',
    ],
    isAll: true,
  },
  {
    name: "over midnight: last night's hours, after midnight",
    hours: at('Europe/Berlin', ['Monday'], '22:00-02:00'),
    now: '2026-11-23T23:10:00Z',
    bounds: {within: 1},
    expected: ['2026-11-24T00:00/01:00'],
    isAll: true,
  },
  {
    name: 'to the end of the day',
    hours: at('Europe/Berlin', ['Monday'], '22:00-24:00'),
    now: '2026-11-23T05:00:00Z',
    bounds: oneDay,
    expected: ['2026-11-23T21:00/22:00', '2026-11-23T22:00/23:00'],
    isAll: true,
  },
  {
    name: 'a zone with half hours: whole hours on its own clock (UTC+5:30)',
    hours: at('Asia/Kolkata', every, '19:30-22:00'),
    now: '2026-11-23T05:00:00Z',
    bounds: oneDay,
    expected: ['2026-11-23T14:00/14:30', '2026-11-23T14:30/15:30', '2026-11-23T15:30/16:30'],
    isAll: true,
  },
  {
    name: 'a zone with quarters (UTC+5:45)',
    hours: at('Asia/Kathmandu', every, '10:00-12:00'),
    now: '2026-11-23T00:00:00Z',
    bounds: oneDay,
    expected: ['2026-11-23T04:15/05:15', '2026-11-23T05:15/06:15'],
    isAll: true,
  },
  {
    name: 'summer time begins (Berlin, 29 March 2026, 01:00 UTC): the hour from 2 to 3 is none',
    hours: at('Europe/Berlin', ['Sunday'], '00:00-05:00'),
    now: '2026-03-28T12:00:00Z',
    bounds: oneDay,
    // 00, 01, 03 and 04 o'clock.
    expected: [
      '2026-03-28T23:00/00:00',
      '2026-03-29T00:00/01:00',
      '2026-03-29T01:00/02:00',
      '2026-03-29T02:00/03:00',
    ],
    isAll: true,
  },
  {
    name: 'summer time ends (25 October 2026, 01:00 UTC): the hour from 2 to 3 comes twice',
    hours: at('Europe/Berlin', ['Sunday'], '01:00-04:00'),
    now: '2026-10-24T12:00:00Z',
    bounds: oneDay,
    expected: [
      '2026-10-24T23:00/00:00',
      '2026-10-25T00:00/01:00',
      '2026-10-25T01:00/02:00',
      '2026-10-25T02:00/03:00',
    ],
    isAll: true,
  },
  {
    name: 'the office after summer time began: an hour earlier in UTC',
    hours: office,
    now: '2026-03-27T20:00:00Z',
    expected: ['2026-03-30T07:00/08:00'],
  },
  {
    name: 'the office after summer time ended: an hour later',
    hours: office,
    now: '2026-10-23T20:00:00Z',
    expected: ['2026-10-26T08:00/09:00'],
  },
  {
    name: 'a change by half an hour (Lord Howe, 5 April 2026, 15:00 UTC on the 4th: UTC+11 to +10:30)',
    hours: at('Australia/Lord_Howe', ['Sunday'], '01:00-04:00'),
    now: '2026-04-04T03:00:00Z',
    bounds: oneDay,
    // From 1 to 2, which the clocks then show as half past one; from there to 2, and on.
    expected: [
      '2026-04-04T14:00/15:00',
      '2026-04-04T15:00/15:30',
      '2026-04-04T15:30/16:30',
      '2026-04-04T16:30/17:30',
    ],
    isAll: true,
  },
  {
    name: 'a leap day',
    hours: at('Europe/Berlin', every, '09:00-10:00'),
    now: '2028-02-28T10:00:00Z',
    bounds: {days: 2},
    expected: ['2028-02-29T08:00/09:00', '2028-03-01T08:00/09:00'],
    isAll: true,
  },
  {
    name: 'days without hours count as days, not as days with times',
    hours: at('Europe/Berlin', ['Monday'], '09:00-10:00'),
    now: '2026-11-22T10:00:00Z',
    bounds: {within: 15, days: 5},
    expected: ['2026-11-23T08:00/09:00', '2026-11-30T08:00/09:00'],
    isAll: true,
  },
  {name: 'no hours', hours: undefined, now: '2026-11-23T05:00:00Z', expected: [], isAll: true},
  {
    name: 'hours on no day',
    hours: {timeZone: 'Europe/Berlin', openingHours: []},
    now: '2026-11-23T05:00:00Z',
    expected: [],
    isAll: true,
  },
  {
    name: 'a zone that nobody knows',
    hours: at('Mars/Olympus', every, '09:00-17:00'),
    now: '2026-11-23T05:00:00Z',
    expected: [],
    isAll: true,
  },
];

suite('when somebody can be asked to call', () => {
  for (const {name, hours, now, bounds, expected, isAll} of table) {
    test(name, () => {
      const told = tell(hours, now, bounds);
      assert.deepEqual(isAll ? told : told.slice(0, expected.length), expected);
    });
  }

  test('round the clock it is a stretch for each hour of ten days, and no more', () => {
    const times = callbackTimes(at('Etc/UTC', every, '00:00-24:00'), Date.parse('2026-11-23T00:00:00Z'));
    // The first hour of today has begun.
    assert.equal(times.length, 10 * 24 - 1);
    assert.equal(times.at(-1)?.until, Date.parse('2026-12-03T00:00:00Z'));
  });

  test('and whatever the hours, each stretch is one that an endpoint takes', () => {
    const zones = [
      'Europe/Berlin',
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ];
    const two = (value: number): string => String(value).padStart(2, '0');
    let seed = 7;
    const random = (below: number): number => {
      seed = (seed * 48_271) % 2_147_483_647;
      return seed % below;
    };
    for (let run = 0; run < runs(); run += 1) {
      const time = (): string => `${two(random(24))}:${two(random(12) * 5)}`;
      const hours = at(zones[random(zones.length)] ?? '', every.slice(random(7)), `${time()}-${time()}`, [
        {date: `2026-10-${two(20 + random(10))}`, closed: true},
      ]);
      const now = Date.parse('2026-10-20T00:00:00Z') + random(8 * 86_400) * 1000;
      let last = now + 15 * 60_000;
      for (const {from, until} of callbackTimes(hours, now)) {
        const about = `${JSON.stringify(hours)} at ${utc(now)}: ${utc(from)} to ${utc(until)}`;
        assert.ok(from >= last && until - from >= 15 * 60_000 && until - from <= 90 * 60_000, about);
        const state = openState(hours, from);
        assert.ok(state !== 'unknown' && state.open && (state.until ?? until) >= until, about);
        last = until;
      }
    }
  });
});
