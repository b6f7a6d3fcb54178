import {daysOfWeek, type Hours, type HoursException} from './people.js';
import {type Zone, zoneOf} from './zoned-time.js';

/** Whether somebody can be reached, and until or from when, in milliseconds since 1970. */
export type OpenState =
  | {
      readonly open: true;
      /** The end of the run of hours, however many periods adjoin. `undefined` where none is in sight. */
      readonly until: number | undefined;
    }
  | {
      readonly open: false;
      /** `undefined` where no hours are in sight. */
      readonly opensAt: number | undefined;
      /** Why today differs, where it does. */
      readonly reason?: string | undefined;
    }
  | 'unknown';

type Period = readonly [start: number, end: number];
type Times = {readonly opens?: string | undefined; readonly closes?: string | undefined};

const minute = 60_000;
const day = 86_400_000;

const dateOf = (dayNumber: number): string => new Date(dayNumber * day).toISOString().slice(0, 10);
const toLocal = (dayNumber: number, time: string): number =>
  dayNumber * day + (Number(time.slice(0, 2)) * 60 + Number(time.slice(3))) * minute;

/** What differs on a date; what is said of the date itself comes before what is said of its month. */
const exceptionsOn = ({exceptions = []}: Hours, date: string): HoursException[] => {
  const on = (text: string) => exceptions.filter((exception) => exception.date === text);
  const ofDate = on(date);
  return ofDate.length > 0 ? ofDate : on(date.slice(0, 7));
};

const timesOn = (hours: Hours, dayNumber: number): readonly Times[] => {
  const exceptions = exceptionsOn(hours, dateOf(dayNumber));
  const own = exceptions.filter(({opens, closes}) => opens && closes);
  if (exceptions.some(({closed}) => closed)) return [];
  if (own.length > 0) return own;
  // A day that differs and does not say how is closed; `closed: false` alone says that it does not differ.
  if (exceptions.some(({closed}) => closed === undefined)) return [];
  // 1 January 1970 was a Thursday.
  const name = daysOfWeek[(((dayNumber + 3) % 7) + 7) % 7];
  return hours.openingHours.filter(({dayOfWeek}) => dayOfWeek.some((one) => one === name));
};

const periodsOn = (hours: Hours, zone: Zone, dayNumber: number): Period[] =>
  timesOn(hours, dayNumber)
    .map(({opens = '', closes = ''}): Period => {
      const end = toLocal(dayNumber + (closes <= opens ? 1 : 0), closes);
      return [zone.instantOf(toLocal(dayNumber, opens)), zone.instantOf(end)];
    })
    .filter(([start, end]) => start < end)
    .sort(([a], [b]) => a - b);

// A minute is no break: many write the end of the day as 23:59.
function* runs(hours: Hours, zone: Zone, from: number, to: number): Generator<Period> {
  let run: Period | undefined;
  for (let dayNumber = from; dayNumber <= to; dayNumber++) {
    for (const [start, end] of periodsOn(hours, zone, dayNumber)) {
      if (run && start > run[1] + minute) yield run;
      run = run && start <= run[1] + minute ? [run[0], Math.max(run[1], end)] : [start, end];
    }
  }
  if (run) yield run;
}

/**
 * Whether somebody can be reached now, worked out on the clocks of their own time zone, daylight saving included.
 *
 * - An exception governs the periods that start on its date (or in its month): last night's go on into a closed day.
 * - `closes` at or before `opens` is on the next day. Opening times that the clocks skip or show twice: see {@link Zone}.
 *   A period that has no length left by that is none.
 * - Looks ahead past the last exception, but not further than 400 days.
 *
 * @param now - In milliseconds since 1970.
 * @returns `unknown` where there are no hours, or the engine does not know the time zone.
 */
export const openState = (hours: Hours | undefined, now: number): OpenState => {
  const zone = hours && zoneOf(hours.timeZone);
  if (!zone || hours.openingHours.length + (hours.exceptions?.length ?? 0) === 0) return 'unknown';
  const today = Math.floor((now + zone.offsetAt(now)) / day);
  const month = dateOf(today).slice(0, 7);
  // Nine days show a whole week of hours, which then repeat unless an exception is still to come.
  const horizon = hours.exceptions?.some(({date}) => date >= month) ? 400 : 9;
  for (const [start, end] of runs(hours, zone, today - 1, today + horizon)) {
    if (start > now) return closed(hours, today, start);
    if (end > now) return {open: true, until: end > now + (horizon - 1) * day ? undefined : end};
  }
  return closed(hours, today, undefined);
};

/**
 * The runs of hours in which somebody can be reached, in milliseconds since 1970: those that begin on a number of days of
 * their own calendar, from yesterday on, since last night's may go on. However many periods adjoin, they are one run, which may
 * go on behind the last day.
 *
 * @returns Nothing where there are no hours, or the engine does not know the time zone.
 */
export function* openRuns(hours: Hours | undefined, now: number, days: number): Generator<Period> {
  const zone = hours && zoneOf(hours.timeZone);
  if (!zone) return;
  const today = Math.floor((now + zone.offsetAt(now)) / day);
  yield* runs(hours, zone, today - 1, today + days - 1);
}

const closed = (hours: Hours, today: number, opensAt: number | undefined): OpenState => {
  const reason = exceptionsOn(hours, dateOf(today)).find((exception) => exception.reason)?.reason;
  return {open: false, opensAt, ...(reason && {reason})};
};
