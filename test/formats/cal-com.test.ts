import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {
  calComBookingsUrl,
  calComLanguage,
  calComRefusal,
  calComSlotsUrl,
  isCalComConflict,
  readCalComBooking,
  readCalComSlots,
  toCalComBooking,
} from '../../src/formats/cal-com.js';

const at = (time: string): number => Date.parse(time);
const told = (times: readonly number[] | undefined): string[] | undefined =>
  times?.map((time) => new Date(time).toISOString());

suite('where a Cal.com API is asked', () => {
  const search = {
    from: at('2026-11-23T08:00:00Z'),
    until: at('2026-11-30T00:00:00Z'),
    timeZone: 'Europe/London',
  };
  for (const url of [
    'https://api.cal.com/v2',
    'https://api.cal.com/v2/',
    'https://api.cal.com/v2//?apiKey=x#top',
  ]) {
    test(`below ${url}`, () => {
      assert.equal(
        calComSlotsUrl({url, eventTypeId: 7}, search),
        'https://api.cal.com/v2/slots?eventTypeId=7&start=2026-11-23T08%3A00%3A00.000Z&end=2026-11-30T00%3A00%3A00.000Z&timeZone=Europe%2FLondon',
      );
      assert.equal(calComBookingsUrl({url, eventTypeId: 7}), 'https://api.cal.com/v2/bookings');
    });
  }
});

suite('free times', () => {
  const rows: ReadonlyArray<readonly [name: string, json: unknown, expected: readonly string[] | undefined]> =
    [
      [
        'as the API gives them, in the zone that was asked for',
        {
          status: 'success',
          data: {
            '2026-11-23': [
              {start: '2026-11-23T09:00:00.000+01:00'},
              {start: '2026-11-23T09:30:00.000+01:00'},
            ],
          },
        },
        ['2026-11-23T08:00:00.000Z', '2026-11-23T08:30:00.000Z'],
      ],
      [
        'as ranges',
        {data: {'2026-11-23': [{start: '2026-11-23T09:00:00Z', end: '2026-11-23T09:30:00Z'}]}},
        ['2026-11-23T09:00:00.000Z'],
      ],
      ['as mere texts', {data: {'2026-11-23': ['2026-11-23T09:00:00Z']}}, ['2026-11-23T09:00:00.000Z']],
      [
        'out of order and twice',
        {
          data: {
            b: [{start: '2026-11-24T09:00:00Z'}],
            a: [{start: '2026-11-23T09:00:00Z'}, {start: '2026-11-23T10:00:00+01:00'}],
          },
        },
        ['2026-11-23T09:00:00.000Z', '2026-11-24T09:00:00.000Z'],
      ],
      ['none', {status: 'success', data: {}}, []],
      ['days without any', {data: {'2026-11-23': []}}, []],
      [
        'some that are no times',
        {
          data: {
            x: [
              {start: 'soon'},
              {},
              null,
              5,
              {start: '2026-02-30T09:00:00Z'},
              {start: '2026-11-23T09:00:00Z'},
            ],
          },
        },
        ['2026-11-23T09:00:00.000Z'],
      ],
      ['a time without zone', {data: {x: [{start: '2026-11-23T09:00:00'}]}}, []],
      [
        'a member that is no list',
        {data: {x: 'full', y: [{start: '2026-11-23T09:00:00Z'}]}},
        ['2026-11-23T09:00:00.000Z'],
      ],
      ['a list of days', {data: [{start: '2026-11-23T09:00:00Z'}]}, undefined],
      ['an error', {status: 'error', error: {code: 'NotFoundException', message: 'no'}}, undefined],
      ['nothing', null, undefined],
      ['text', 'free', undefined],
    ];
  for (const [name, json, expected] of rows) {
    test(name, () => assert.deepEqual(told(readCalComSlots(json)), expected));
  }

  test('are never more than a week of five minutes has', () => {
    const list = (day: number) =>
      Array.from({length: 1000}, (_, index) => ({start: new Date(day * 1e9 + index * 60_000).toISOString()}));
    assert.equal(readCalComSlots({data: {a: list(1), b: list(2), c: list(3)}})?.length, 2016);
  });
});

suite('a booking', () => {
  const wish = {
    start: at('2026-11-23T09:00:00+01:00'),
    name: 'Mira',
    email: 'mira@example.org',
    timeZone: 'Europe/London',
  };
  const booking = {url: 'https://api.cal.com/v2', eventTypeId: 7};

  test('is asked for in UTC, with nothing that was not given', () => {
    assert.deepEqual(toCalComBooking(booking, wish), {
      eventTypeId: 7,
      start: '2026-11-23T08:00:00.000Z',
      attendee: {name: 'Mira', email: 'mira@example.org', timeZone: 'Europe/London'},
    });
    assert.deepEqual(toCalComBooking(booking, {...wish, language: 'de'}), {
      eventTypeId: 7,
      start: '2026-11-23T08:00:00.000Z',
      attendee: {name: 'Mira', email: 'mira@example.org', timeZone: 'Europe/London', language: 'de'},
    });
  });

  const one = {
    id: 1,
    uid: 'abc',
    start: '2026-11-23T08:00:00.000Z',
    end: '2026-11-23T08:30:00.000Z',
    status: 'accepted',
  };
  const read = {ref: 'abc', start: wish.start, end: wish.start + 1_800_000, isPending: false};

  const rows: ReadonlyArray<readonly [name: string, json: unknown, expected: unknown]> = [
    ['that was taken', {status: 'success', data: one}, read],
    ['that somebody has to agree to', {data: {...one, status: 'pending'}}, {...read, isPending: true}],
    ['of a series: its first', {data: [one, {...one, uid: 'def'}]}, read],
    [
      'of which only the name is known',
      {data: {uid: 'abc', start: 'x'}},
      {ref: 'abc', start: undefined, end: undefined, isPending: false},
    ],
    ['without a name', {data: {start: one.start}}, undefined],
    ['that is an error', {status: 'error', error: {message: 'no'}}, undefined],
    ['that is an empty list', {data: []}, undefined],
    ['that is nothing', undefined, undefined],
  ];
  for (const [name, json, expected] of rows) {
    test(name, () => assert.deepEqual(readCalComBooking(json), expected));
  }
});

test('a refusal is what it says, in either way', () => {
  assert.equal(calComRefusal({error: {code: 'A', message: 'B'}}), 'B');
  assert.equal(calComRefusal({error: {code: 'A'}}), 'A');
  for (const json of [{error: 'B'}, {message: 5}, null, [], 'x', {error: {message: 5}}])
    assert.equal(calComRefusal(json), '');
});

// Verbatim from the API's own sources.
for (const [refusal, expected] of [
  ['User either already has booking at this time or is not available', true],
  ['One of the hosts either already has booking at this time or is not available', true],
  ['no_available_users_found_error', true],
  ['hosts_unavailable_for_booking', true],
  ['Attempting to book a meeting in the past.', true],
  [`The event type can't be booked at the "start" time provided. This could be because it's too soon`, true],
  [
    "Attendee with this email can't book because the maximum number of active bookings has been reached.",
    false,
  ],
  ['Missing attendee phone number - it is required by the event type.', false],
  ['attendee.email must be an email', false],
  ['', false],
] as const) {
  test(`"${refusal}" ${expected ? 'means that the time is gone' : 'is about something else'}`, () =>
    assert.equal(isCalComConflict(refusal), expected));
}

test('the language to write in is the nearest that is known, else none', () => {
  assert.deepEqual(['de', 'de-AT', 'EN-gb', 'fa', '', 'ar'].map(calComLanguage), [
    'de',
    'de',
    'en',
    undefined,
    undefined,
    'ar',
  ]);
});
