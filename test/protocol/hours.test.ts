import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {type OpenState, openState} from '../../src/protocol/hours.js';
import {type DayOfWeek, daysOfWeek, type Hours, type OpeningHours} from '../../src/protocol/people.js';

// Every instant below was worked out by hand from the zones' published rules, and is written as UTC.

const every: readonly DayOfWeek[] = daysOfWeek;
const weekdays: readonly DayOfWeek[] = daysOfWeek.slice(0, 5);

const on = (dayOfWeek: readonly DayOfWeek[], ...spans: string[]): OpeningHours[] =>
  spans.map((span) => ({dayOfWeek: [...dayOfWeek], opens: span.slice(0, 5), closes: span.slice(6)}));

const at = (timeZone: string, openingHours: OpeningHours[], exceptions?: Hours['exceptions']): Hours => ({
  timeZone,
  openingHours,
  ...(exceptions && {exceptions}),
});

/** `open until …`, `open`, `closed until …`, `closed`, with the reason in brackets. */
const tell = (state: OpenState): string => {
  if (state === 'unknown') return state;
  const time = state.open ? state.until : state.opensAt;
  const until =
    time === undefined ? '' : ` until ${new Date(time).toISOString().replace(/(:00)?\.000Z$/, 'Z')}`;
  const reason = !state.open && state.reason ? ` (${state.reason})` : '';
  return `${state.open ? 'open' : 'closed'}${until}${reason}`;
};

type Row = readonly [now: string, expected: string];
let rows = 0;

const table = (name: string, hours: Hours | undefined, ...cases: Row[]): void => {
  rows += cases.length;
  suite(name, () => {
    for (const [now, expected] of cases) {
      test(`${now}: ${expected}`, () => assert.equal(tell(openState(hours, Date.parse(now))), expected));
    }
  });
};

const office = on(weekdays, '09:00-17:00');

table(
  'an office in Berlin (CET is UTC+1, CEST UTC+2)',
  at('Europe/Berlin', office),
  ['2026-11-16T07:59:59Z', 'closed until 2026-11-16T08:00Z'],
  ['2026-11-16T08:00:00Z', 'open until 2026-11-16T16:00Z'],
  ['2026-11-16T12:00:00Z', 'open until 2026-11-16T16:00Z'],
  ['2026-11-16T15:59:59.999Z', 'open until 2026-11-16T16:00Z'],
  ['2026-11-16T16:00:00Z', 'closed until 2026-11-17T08:00Z'],
  ['2026-11-20T16:00:00Z', 'closed until 2026-11-23T08:00Z'],
  ['2026-11-21T10:00:00Z', 'closed until 2026-11-23T08:00Z'],
  ['2026-11-22T23:30:00Z', 'closed until 2026-11-23T08:00Z'],
  // Summer time begins on Sunday 29 March 2026 at 01:00 UTC.
  ['2026-03-27T15:59:00Z', 'open until 2026-03-27T16:00Z'],
  ['2026-03-27T16:00:00Z', 'closed until 2026-03-30T07:00Z'],
  ['2026-03-29T00:59:59Z', 'closed until 2026-03-30T07:00Z'],
  ['2026-03-29T01:00:00Z', 'closed until 2026-03-30T07:00Z'],
  ['2026-03-30T06:59:00Z', 'closed until 2026-03-30T07:00Z'],
  ['2026-03-30T07:00:00Z', 'open until 2026-03-30T15:00Z'],
  // and ends on Sunday 25 October 2026 at 01:00 UTC.
  ['2026-10-23T14:59:00Z', 'open until 2026-10-23T15:00Z'],
  ['2026-10-23T15:00:00Z', 'closed until 2026-10-26T08:00Z'],
  ['2026-10-25T01:00:00Z', 'closed until 2026-10-26T08:00Z'],
  ['2026-10-26T07:30:00Z', 'closed until 2026-10-26T08:00Z'],
  ['2026-10-26T08:00:00Z', 'open until 2026-10-26T16:00Z'],
  // The end of a year, and of February with and without a 29th.
  ['2026-12-31T16:00:00Z', 'closed until 2027-01-01T08:00Z'],
  ['2027-02-26T16:00:00Z', 'closed until 2027-03-01T08:00Z'],
  ['2028-02-28T16:00:00Z', 'closed until 2028-02-29T08:00Z'],
  ['2028-02-29T12:00:00Z', 'open until 2028-02-29T16:00Z'],
  ['2028-02-29T16:00:00Z', 'closed until 2028-03-01T08:00Z'],
);

table(
  'New York with a lunch break (EST is UTC-5, EDT UTC-4)',
  at('America/New_York', on(every, '08:00-12:00', '13:00-18:00')),
  ['2026-03-07T12:59:59Z', 'closed until 2026-03-07T13:00Z'],
  ['2026-03-07T16:59:00Z', 'open until 2026-03-07T17:00Z'],
  ['2026-03-07T17:00:00Z', 'closed until 2026-03-07T18:00Z'],
  ['2026-03-07T18:00:00Z', 'open until 2026-03-07T23:00Z'],
  // Daylight time begins on Sunday 8 March 2026 at 07:00 UTC.
  ['2026-03-07T23:00:00Z', 'closed until 2026-03-08T12:00Z'],
  ['2026-03-08T07:00:00Z', 'closed until 2026-03-08T12:00Z'],
  ['2026-03-08T11:59:00Z', 'closed until 2026-03-08T12:00Z'],
  ['2026-03-08T12:00:00Z', 'open until 2026-03-08T16:00Z'],
  ['2026-03-08T16:00:00Z', 'closed until 2026-03-08T17:00Z'],
  ['2026-03-08T22:00:00Z', 'closed until 2026-03-09T12:00Z'],
  // and ends on Sunday 1 November 2026 at 06:00 UTC.
  ['2026-10-31T21:59:00Z', 'open until 2026-10-31T22:00Z'],
  ['2026-10-31T22:00:00Z', 'closed until 2026-11-01T13:00Z'],
  ['2026-11-01T12:30:00Z', 'closed until 2026-11-01T13:00Z'],
  ['2026-11-01T13:00:00Z', 'open until 2026-11-01T17:00Z'],
);

const bar = on(every, '22:00-02:30');

table(
  'overnight in Berlin, over both changes of the clocks',
  at('Europe/Berlin', bar),
  ['2026-11-15T20:59:00Z', 'closed until 2026-11-15T21:00Z'],
  ['2026-11-15T21:00:00Z', 'open until 2026-11-16T01:30Z'],
  ['2026-11-16T00:00:00Z', 'open until 2026-11-16T01:30Z'],
  ['2026-11-16T01:30:00Z', 'closed until 2026-11-16T21:00Z'],
  ['2026-12-31T22:00:00Z', 'open until 2027-01-01T01:30Z'],
  ['2028-02-29T00:30:00Z', 'open until 2028-02-29T01:30Z'],
  ['2028-02-29T22:00:00Z', 'open until 2028-03-01T01:30Z'],
  // 02:30 is skipped: read as UTC+1, the offset before, it is 03:30 on the new clock.
  ['2026-03-28T23:00:00Z', 'open until 2026-03-29T01:30Z'],
  ['2026-03-29T01:29:59Z', 'open until 2026-03-29T01:30Z'],
  ['2026-03-29T01:30:00Z', 'closed until 2026-03-29T20:00Z'],
  // 02:30 comes twice: the first one closes.
  ['2026-10-24T20:00:00Z', 'open until 2026-10-25T00:30Z'],
  ['2026-10-25T00:29:00Z', 'open until 2026-10-25T00:30Z'],
  ['2026-10-25T00:30:00Z', 'closed until 2026-10-25T21:00Z'],
  ['2026-10-25T01:15:00Z', 'closed until 2026-10-25T21:00Z'],
);

const sunday: readonly DayOfWeek[] = ['Sunday'];

table(
  'opening at a skipped or a doubled time',
  at('Europe/Berlin', on(sunday, '02:30-05:00')),
  ['2026-03-29T01:00:00Z', 'closed until 2026-03-29T01:30Z'],
  ['2026-03-29T01:30:00Z', 'open until 2026-03-29T03:00Z'],
  ['2026-03-29T03:00:00Z', 'closed until 2026-04-05T00:30Z'],
  ['2026-10-25T00:29:59Z', 'closed until 2026-10-25T00:30Z'],
  ['2026-10-25T00:30:00Z', 'open until 2026-10-25T04:00Z'],
  ['2026-10-25T01:30:00Z', 'open until 2026-10-25T04:00Z'],
);

table(
  'a period inside what is skipped or doubled',
  at('Europe/Berlin', on(sunday, '02:15-02:45')),
  ['2026-03-29T01:14:00Z', 'closed until 2026-03-29T01:15Z'],
  ['2026-03-29T01:15:00Z', 'open until 2026-03-29T01:45Z'],
  ['2026-10-25T00:20:00Z', 'open until 2026-10-25T00:45Z'],
  ['2026-10-25T01:20:00Z', 'closed until 2026-11-01T01:15Z'],
);

table(
  'a period that the skipped hour leaves no length',
  at('Europe/Berlin', on(sunday, '02:30-03:15')),
  ['2026-03-29T00:00:00Z', 'closed until 2026-04-05T00:30Z'],
  ['2026-03-29T01:20:00Z', 'closed until 2026-04-05T00:30Z'],
);

table(
  'Kolkata (UTC+5:30)',
  at('Asia/Kolkata', on(daysOfWeek.slice(0, 6), '10:00-19:00')),
  ['2026-11-16T04:29:00Z', 'closed until 2026-11-16T04:30Z'],
  ['2026-11-16T04:30:00Z', 'open until 2026-11-16T13:30Z'],
  ['2026-11-21T13:30:00Z', 'closed until 2026-11-23T04:30Z'],
  ['2026-11-22T18:30:00Z', 'closed until 2026-11-23T04:30Z'],
);

table(
  'Kathmandu (UTC+5:45), closed on Saturdays',
  at(
    'Asia/Kathmandu',
    on(
      every.filter((day) => day !== 'Saturday'),
      '10:00-17:00',
    ),
  ),
  ['2026-11-20T11:15:00Z', 'closed until 2026-11-22T04:15Z'],
  ['2026-11-20T18:15:00Z', 'closed until 2026-11-22T04:15Z'],
  ['2026-11-22T04:14:59Z', 'closed until 2026-11-22T04:15Z'],
  ['2026-11-22T04:15:00Z', 'open until 2026-11-22T11:15Z'],
);

table(
  'the Chatham Islands (UTC+12:45, in summer +13:45)',
  at('Pacific/Chatham', on(every, '09:00-17:00')),
  ['2026-04-04T03:14:00Z', 'open until 2026-04-04T03:15Z'],
  ['2026-04-04T03:15:00Z', 'closed until 2026-04-04T20:15Z'],
  ['2026-09-26T04:15:00Z', 'closed until 2026-09-26T19:15Z'],
  ['2026-09-26T19:15:00Z', 'open until 2026-09-27T03:15Z'],
);

table(
  'Lord Howe Island (UTC+10:30, in summer +11: half an hour)',
  at('Australia/Lord_Howe', on(every, '09:00-17:00')),
  ['2026-04-04T05:59:00Z', 'open until 2026-04-04T06:00Z'],
  ['2026-04-04T06:00:00Z', 'closed until 2026-04-04T22:30Z'],
  ['2026-04-04T22:15:00Z', 'closed until 2026-04-04T22:30Z'],
  ['2026-04-04T22:30:00Z', 'open until 2026-04-05T06:30Z'],
  ['2026-10-03T06:30:00Z', 'closed until 2026-10-03T22:00Z'],
  ['2026-10-03T22:00:00Z', 'open until 2026-10-04T06:00Z'],
);

table(
  'the doubled half hour of Lord Howe Island (5 April, 01:30 to 02:00)',
  at('Australia/Lord_Howe', on(sunday, '01:45-03:00')),
  ['2026-04-04T14:44:00Z', 'closed until 2026-04-04T14:45Z'],
  ['2026-04-04T14:45:00Z', 'open until 2026-04-04T16:30Z'],
  ['2026-04-04T15:20:00Z', 'open until 2026-04-04T16:30Z'],
);

table(
  'the skipped half hour of Lord Howe Island (4 October, 02:00 to 02:30)',
  at('Australia/Lord_Howe', on(sunday, '02:15-04:00')),
  ['2026-10-03T15:30:00Z', 'closed until 2026-10-03T15:45Z'],
  ['2026-10-03T15:45:00Z', 'open until 2026-10-03T17:00Z'],
);

table(
  'Apia (UTC+13; it skipped 30 December 2011, going from -10 to +14)',
  at('Pacific/Apia', on(every, '09:00-17:00')),
  ['2026-11-15T20:00:00Z', 'open until 2026-11-16T04:00Z'],
  ['2026-11-16T04:00:00Z', 'closed until 2026-11-16T20:00Z'],
  ['2011-12-30T02:59:00Z', 'open until 2011-12-30T03:00Z'],
  ['2011-12-30T03:00:00Z', 'closed until 2011-12-30T19:00Z'],
  ['2011-12-30T19:00:00Z', 'open until 2011-12-31T03:00Z'],
  ['2011-12-31T03:00:00Z', 'closed until 2011-12-31T19:00Z'],
);

table(
  'Kiritimati (UTC+14)',
  at('Pacific/Kiritimati', on(['Monday'], '09:00-17:00')),
  ['2026-11-15T18:59:00Z', 'closed until 2026-11-15T19:00Z'],
  ['2026-11-15T19:00:00Z', 'open until 2026-11-16T03:00Z'],
  ['2026-11-16T03:00:00Z', 'closed until 2026-11-22T19:00Z'],
);

table(
  'Niue (UTC-11)',
  at('Pacific/Niue', on(every, '09:00-17:00')),
  ['2026-11-16T19:30:00Z', 'closed until 2026-11-16T20:00Z'],
  ['2026-11-17T03:59:00Z', 'open until 2026-11-17T04:00Z'],
);

table(
  "St. John's (UTC-3:30, in summer -2:30)",
  at('America/St_Johns', on(weekdays, '08:30-16:30')),
  ['2026-03-06T19:59:00Z', 'open until 2026-03-06T20:00Z'],
  ['2026-03-06T20:00:00Z', 'closed until 2026-03-09T11:00Z'],
  ['2026-10-30T19:00:00Z', 'closed until 2026-11-02T12:00Z'],
);

table(
  'Cairo, whose clocks change at midnight (UTC+2, in summer +3)',
  at('Africa/Cairo', on(every, '18:00-24:00')),
  ['2026-04-23T21:59:59Z', 'open until 2026-04-23T22:00Z'],
  ['2026-04-23T22:00:00Z', 'closed until 2026-04-24T15:00Z'],
  ['2026-10-29T14:59:00Z', 'closed until 2026-10-29T15:00Z'],
  ['2026-10-29T21:30:00Z', 'open until 2026-10-29T22:00Z'],
  ['2026-10-29T22:00:00Z', 'closed until 2026-10-30T16:00Z'],
);

for (const span of ['00:00-24:00', '00:00-00:00', '00:00-23:59', '09:00-09:00', '24:00-24:00']) {
  table(
    `round the clock, written ${span}`,
    at('Europe/Berlin', on(every, span)),
    ['2026-11-21T12:00:00Z', 'open'],
    ['2026-11-21T22:59:30Z', 'open'],
    ['2026-03-29T01:00:00Z', 'open'],
    ['2026-10-25T01:00:00Z', 'open'],
  );
}

table(
  'round the clock but for one day',
  at('Europe/Berlin', on(every, '00:00-24:00'), [{date: '2026-12-25', closed: true, reason: 'Christmas'}]),
  ['2026-11-21T12:00:00Z', 'open until 2026-12-24T23:00Z'],
  ['2026-12-24T22:59:59Z', 'open until 2026-12-24T23:00Z'],
  ['2026-12-24T23:00:00Z', 'closed until 2026-12-25T23:00Z (Christmas)'],
  ['2026-12-25T22:59:59Z', 'closed until 2026-12-25T23:00Z (Christmas)'],
  ['2026-12-25T23:00:00Z', 'open'],
  ['2027-06-01T00:00:00Z', 'open'],
  ['2024-12-01T00:00:00Z', 'open'],
);

suite('periods that touch are one run', () => {
  const monday = '2026-11-16T10:00:00Z';
  const cases: ReadonlyArray<readonly [string, OpeningHours[], string]> = [
    ['adjoining', on(weekdays, '09:00-12:00', '12:00-17:00'), 'open until 2026-11-16T17:00Z'],
    ['overlapping', on(weekdays, '09:00-13:00', '11:00-15:00'), 'open until 2026-11-16T15:00Z'],
    ['one inside the other', on(weekdays, '09:00-17:00', '10:00-11:00'), 'open until 2026-11-16T17:00Z'],
    ['given backwards', on(weekdays, '11:00-15:00', '09:00-11:00'), 'open until 2026-11-16T15:00Z'],
    ['given twice', on(weekdays, '09:00-12:00', '09:00-12:00'), 'open until 2026-11-16T12:00Z'],
    ['a minute apart', on(weekdays, '09:00-12:00', '12:01-17:00'), 'open until 2026-11-16T17:00Z'],
    ['two minutes apart', on(weekdays, '09:00-12:00', '12:02-17:00'), 'open until 2026-11-16T12:00Z'],
    [
      'over midnight',
      [...on(['Monday'], '09:00-24:00'), ...on(['Tuesday'], '00:00-12:00')],
      'open until 2026-11-17T12:00Z',
    ],
    [
      'through the night',
      [...on(['Monday'], '08:00-06:00'), ...on(['Tuesday'], '06:00-14:00')],
      'open until 2026-11-17T14:00Z',
    ],
    ['a whole day', on(['Monday'], '09:00-09:00'), 'open until 2026-11-17T09:00Z'],
    ['from 24:00 on', on(['Monday'], '24:00-03:00'), 'closed until 2026-11-17T00:00Z'],
    [
      'all week but Sunday afternoon',
      [...on(daysOfWeek.slice(0, 6), '00:00-24:00'), ...on(sunday, '00:00-12:00')],
      'open until 2026-11-22T12:00Z',
    ],
  ];
  for (const [name, openingHours, expected] of cases) {
    rows++;
    test(`${name}: ${expected}`, () =>
      assert.equal(tell(openState(at('UTC', openingHours), Date.parse(monday))), expected));
  }
});

table(
  'holidays of an office',
  at('Europe/Berlin', office, [
    {date: '2026-12-19', opens: '11:00', closes: '15:00'},
    {date: '2026-12-24', closed: true, reason: 'Christmas Eve'},
    {date: '2026-12-25', closed: true, reason: 'Christmas'},
    {date: '2026-12-31', opens: '10:00', closes: '13:00', reason: 'New Year’s Eve'},
    {date: '2027-01-01', closed: true, reason: 'New Year'},
  ]),
  ['2026-12-18T16:00:00Z', 'closed until 2026-12-19T10:00Z'],
  ['2026-12-19T10:00:00Z', 'open until 2026-12-19T14:00Z'],
  ['2026-12-19T14:00:00Z', 'closed until 2026-12-21T08:00Z'],
  ['2026-12-23T15:59:00Z', 'open until 2026-12-23T16:00Z'],
  ['2026-12-23T16:00:00Z', 'closed until 2026-12-28T08:00Z'],
  ['2026-12-23T22:59:59Z', 'closed until 2026-12-28T08:00Z'],
  ['2026-12-23T23:00:00Z', 'closed until 2026-12-28T08:00Z (Christmas Eve)'],
  ['2026-12-24T09:00:00Z', 'closed until 2026-12-28T08:00Z (Christmas Eve)'],
  ['2026-12-25T09:00:00Z', 'closed until 2026-12-28T08:00Z (Christmas)'],
  ['2026-12-26T09:00:00Z', 'closed until 2026-12-28T08:00Z'],
  ['2026-12-31T08:30:00Z', 'closed until 2026-12-31T09:00Z (New Year’s Eve)'],
  ['2026-12-31T09:00:00Z', 'open until 2026-12-31T12:00Z'],
  ['2026-12-31T12:00:00Z', 'closed until 2027-01-04T08:00Z (New Year’s Eve)'],
  ['2026-12-31T23:30:00Z', 'closed until 2027-01-04T08:00Z (New Year)'],
);

table(
  'a holiday of a bar: the night before goes on, its own night does not begin',
  at('Europe/Berlin', bar, [
    {date: '2026-12-25', closed: true, reason: 'Christmas'},
    {date: '2026-12-31', opens: '20:00', closes: '05:00'},
  ]),
  ['2026-12-24T22:00:00Z', 'open until 2026-12-25T01:30Z'],
  ['2026-12-25T00:30:00Z', 'open until 2026-12-25T01:30Z'],
  ['2026-12-25T01:30:00Z', 'closed until 2026-12-26T21:00Z (Christmas)'],
  ['2026-12-25T21:30:00Z', 'closed until 2026-12-26T21:00Z (Christmas)'],
  ['2026-12-26T00:30:00Z', 'closed until 2026-12-26T21:00Z'],
  ['2026-12-31T19:00:00Z', 'open until 2027-01-01T04:00Z'],
  ['2027-01-01T03:00:00Z', 'open until 2027-01-01T04:00Z'],
  ['2027-01-01T04:00:00Z', 'closed until 2027-01-01T21:00Z'],
);

table(
  'what an exception may say (Monday 16 to Friday 20 November)',
  at('UTC', office, [
    {date: '2026-11-16', opens: '14:00', closes: '16:00'},
    {date: '2026-11-16', opens: '08:00', closes: '11:00'},
    {date: '2026-11-17', closed: true, opens: '09:00', closes: '12:00'},
    {date: '2026-11-18', reason: 'Works outing'},
    {date: '2026-11-19', closed: false, reason: 'Open although a holiday'},
    {date: '2026-11-20', opens: '09:00'},
  ]),
  ['2026-11-16T08:30:00Z', 'open until 2026-11-16T11:00Z'],
  ['2026-11-16T12:00:00Z', 'closed until 2026-11-16T14:00Z'],
  ['2026-11-16T16:00:00Z', 'closed until 2026-11-19T09:00Z'],
  ['2026-11-17T10:00:00Z', 'closed until 2026-11-19T09:00Z'],
  ['2026-11-18T10:00:00Z', 'closed until 2026-11-19T09:00Z (Works outing)'],
  ['2026-11-19T10:00:00Z', 'open until 2026-11-19T17:00Z'],
  ['2026-11-20T10:00:00Z', 'closed until 2026-11-23T09:00Z'],
);

table(
  'a month off, but for one day of it',
  at('Europe/Berlin', office, [
    {date: '2027-08', closed: true, reason: 'Summer break'},
    {date: '2027-08-16', opens: '10:00', closes: '12:00'},
  ]),
  ['2027-07-30T14:59:00Z', 'open until 2027-07-30T15:00Z'],
  ['2027-07-30T15:00:00Z', 'closed until 2027-08-16T08:00Z'],
  ['2027-08-02T10:00:00Z', 'closed until 2027-08-16T08:00Z (Summer break)'],
  ['2027-08-16T08:00:00Z', 'open until 2027-08-16T10:00Z'],
  ['2027-08-16T10:00:00Z', 'closed until 2027-09-01T07:00Z'],
  ['2027-08-31T10:00:00Z', 'closed until 2027-09-01T07:00Z (Summer break)'],
);

const monthsOff = [
  '2026-12',
  ...Array.from({length: 12}, (_, index) => `2027-${String(index + 1).padStart(2, '0')}`),
];

table(
  'a closure of thirteen months: 400 days are looked ahead, not more',
  at(
    'Europe/Berlin',
    office,
    monthsOff.map((date) => ({date, closed: true})),
  ),
  ['2026-11-30T16:00:00Z', 'closed until 2028-01-03T08:00Z'],
  ['2026-11-28T12:00:00Z', 'closed until 2026-11-30T08:00Z'],
  ['2027-12-31T12:00:00Z', 'closed until 2028-01-03T08:00Z'],
);

table(
  'nothing but days that are announced',
  at('UTC', [], [{date: '2026-12-05', opens: '10:00', closes: '14:00'}]),
  ['2026-11-21T12:00:00Z', 'closed until 2026-12-05T10:00Z'],
  ['2026-12-05T10:00:00Z', 'open until 2026-12-05T14:00Z'],
  ['2026-12-05T14:00:00Z', 'closed'],
  ['2027-12-05T12:00:00Z', 'closed'],
  ['2025-10-30T12:00:00Z', 'closed'],
  ['2025-10-31T12:00:00Z', 'closed until 2026-12-05T10:00Z'],
);

table('hours on no day', at('UTC', on([], '09:00-17:00')), ['2026-11-16T12:00:00Z', 'closed']);
table('no hours', undefined, ['2026-11-16T12:00:00Z', 'unknown']);
table('an empty list of hours', at('UTC', []), ['2026-11-16T12:00:00Z', 'unknown']);
table('an empty list of exceptions', at('UTC', [], []), ['2026-11-16T12:00:00Z', 'unknown']);
for (const zone of ['Mars/Olympus_Mons', '', 'Europe/Berlin ', '__proto__', '\ud800', 'UTC+1']) {
  table(`no zone: ${JSON.stringify(zone)}`, at(zone, office), ['2026-11-16T12:00:00Z', 'unknown']);
}

test('these tables have at least 120 rows', () => assert.ok(rows >= 120, `${rows} rows`));
