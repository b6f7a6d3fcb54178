import {openRuns} from './hours.js';
import type {Hours} from './people.js';
import {type Zone, zoneOf} from './zoned-time.js';

/** A stretch of time, in milliseconds since 1970. */
export interface Stretch {
  readonly from: number;
  /** Its end, which is no part of it. */
  readonly until: number;
}

/** How far ahead somebody can be asked to call. */
export interface CallbackBounds {
  /** Milliseconds from now to the first stretch, at least. */
  readonly ahead?: number;
  /** Days of the person's calendar, today counted, that are looked at. */
  readonly within?: number;
  /** Days of these on which there are stretches, at most. */
  readonly days?: number;
}

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** A call is not asked for in less time than that: what is left of an hour before, or after, the hours of a person. */
const SHORTEST = 15 * minute;

/**
 * When somebody can be asked to call back, by their hours: stretches that begin and end with whole hours on their own clock,
 * daylight saving included, and what is left of an hour where their hours begin or end in the midst of one. Each lies within
 * one run of their hours, so that an endpoint takes it.
 *
 * @param now - In milliseconds since 1970.
 * @returns In order; nothing where there are no hours, or the engine does not know the time zone.
 */
export const callbackTimes = (
  hours: Hours | undefined,
  now: number,
  {ahead = 15 * minute, within = 30, days = 10}: CallbackBounds = {},
): readonly Stretch[] => {
  const zone = hours && zoneOf(hours.timeZone);
  if (!zone) return [];
  const dayOf = (time: number): number => Math.floor((time + zone.offsetAt(time)) / day);
  const end = dayOf(now) + within;
  const seen = new Set<number>();
  const times: Stretch[] = [];
  for (const [start, until] of openRuns(hours, now, within)) {
    for (const stretch of stretchesOf(zone, start, until, now + ahead)) {
      const today = dayOf(stretch.from);
      seen.add(today);
      if (seen.size > days || today >= end) return times;
      times.push(stretch);
    }
  }
  return times;
};

// Begins at the first whole hour in sight: nobody reads what a run of years has before it.
function* stretchesOf(zone: Zone, start: number, until: number, earliest: number): Generator<Stretch> {
  const first = start >= earliest ? start : wholeHourFrom(zone, earliest);
  for (let from = first; from < until; ) {
    const next = Math.min(wholeHourFrom(zone, from + minute), until);
    if (next - from >= SHORTEST) yield {from, until: next};
    from = next;
  }
}

// The first whole hour on the zone's clocks that is not before a time.
const wholeHourFrom = (zone: Zone, time: number): number => {
  const past = (((time + zone.offsetAt(time)) % hour) + hour) % hour;
  return past === 0 ? time : time + hour - past;
};
