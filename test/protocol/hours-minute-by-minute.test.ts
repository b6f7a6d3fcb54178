import assert from 'node:assert/strict';
import {test} from 'node:test';
import fc from 'fast-check';

import {openState} from '../../src/protocol/hours.js';
import {daysOfWeek, type Hours} from '../../src/protocol/people.js';
import {numRuns} from '../support/runs.js';

// Another way to the same answer: read the clock on the wall each minute, and look it up in the hours as they are written.

const minute = 60_000;
const day = 1440 * minute;
const zones = [
  'Europe/Berlin',
  'America/New_York',
  'America/St_Johns',
  'Asia/Kolkata',
  'Asia/Kathmandu',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'UTC',
];

const walls = new Map(
  zones.map((timeZone) => [
    timeZone,
    new Intl.DateTimeFormat('en-CA', {
      timeZone,
      ...{year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit'},
      hourCycle: 'h23',
    } as const),
  ]),
);

interface Wall {
  readonly date: string;
  readonly minutes: number;
}

const wallAt = (timeZone: string, time: number): Wall => {
  const parts = walls.get(timeZone)?.formatToParts(time) ?? [];
  const {
    year,
    month,
    day: date,
    hour,
    minute: past,
  } = Object.fromEntries(parts.map(({type, value}) => [type, value]));
  return {date: `${year}-${month}-${date}`, minutes: Number(hour) * 60 + Number(past)};
};

const offsetAt = (timeZone: string, time: number): number => {
  const {date, minutes} = wallAt(timeZone, time);
  return Math.round((Date.parse(`${date}T00:00Z`) + minutes * minute - time) / minute);
};

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const dayBefore = (date: string): string =>
  new Date(Date.parse(`${date}T00:00Z`) - day).toISOString().slice(0, 10);
const nameOf = (date: string): string => daysOfWeek[(new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7] ?? '';

const spansOn = ({exceptions = [], openingHours}: Hours, date: string): ReadonlyArray<[number, number]> => {
  const ofDay = exceptions.filter((each) => each.date === date);
  const ofMonth = exceptions.filter((each) => each.date === date.slice(0, 7));
  const special = ofDay.length > 0 ? ofDay : ofMonth;
  if (special.some(({closed}) => closed === true)) return [];
  const own = special.filter(({opens, closes}) => opens && closes);
  if (own.length === 0 && special.some(({closed}) => closed === undefined)) return [];
  const usual = openingHours.filter(({dayOfWeek}) => dayOfWeek.some((each) => each === nameOf(date)));
  return (own.length > 0 ? own : usual).map(({opens = '', closes = ''}) => [
    minutesOf(opens),
    minutesOf(closes),
  ]);
};

const isOpenAt = (hours: Hours, time: number): boolean => {
  const {date, minutes} = wallAt(hours.timeZone, time);
  return (
    spansOn(hours, date).some(([from, to]) => minutes >= from && (to <= from || minutes < to)) ||
    spansOn(hours, dayBefore(date)).some(([from, to]) => to <= from && minutes < to)
  );
};

const start = Date.parse('2026-01-01T00:00Z');
const dates = fc.integer({min: 0, max: 364}).map((n) => new Date(start + n * day).toISOString().slice(0, 10));
const times = fc
  .tuple(fc.integer({min: 0, max: 23}), fc.constantFrom('00', '15', '30', '45'))
  .map(([hour, past]) => `${String(hour).padStart(2, '0')}:${past}`);
const usualHours = fc.record({
  dayOfWeek: fc.subarray([...daysOfWeek], {minLength: 1}),
  opens: times,
  closes: fc.oneof(times, fc.constant('24:00')),
});
const exceptions = fc.oneof(
  fc.record({date: dates, closed: fc.boolean()}),
  fc.record({date: dates, opens: times, closes: times}),
  fc.record({date: dates}),
);

test('hours say the same as the clock on the wall does, minute by minute', () => {
  let tried = 0;
  fc.assert(
    fc.property(
      fc.record({
        timeZone: fc.constantFrom(...zones),
        openingHours: fc.array(usualHours, {minLength: 1, maxLength: 3}),
        exceptions: fc.array(exceptions, {maxLength: 4}),
      }),
      fc.integer({min: 0, max: 365 * 1440}),
      (hours, minutes) => {
        const now = start + minutes * minute;
        // What clocks do that are changed is in the tables of hours.test.ts.
        const offsets = new Set(
          [-2, -1, 0, 1, 2, 3].map((days) => offsetAt(hours.timeZone, now + days * day)),
        );
        if (offsets.size > 1) return;
        tried++;
        const state = openState(hours, now);
        assert.ok(state !== 'unknown');
        assert.equal(state.open, isOpenAt(hours, now));
        let change = now;
        while (change < now + 2 * day && isOpenAt(hours, change) === state.open) change += minute;
        if (change === now + 2 * day) return;
        const told = state.open ? state.until : state.opensAt;
        assert.equal(told, change);
      },
    ),
    {numRuns},
  );
  assert.ok(tried > numRuns / 2, `${tried} of ${numRuns} tried`);
});
