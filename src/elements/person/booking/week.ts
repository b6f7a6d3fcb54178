import {zoneOf} from '../../../protocol/zoned-time.js';
import {dayIn} from '../form/clocks.js';

const DAY = 86_400_000;

/** Weeks ahead that can be looked at, this one counted. */
export const MOST_WEEKS = 26;

/** Seven days of a zone's calendar, the first of them today or a number of weeks from it, in milliseconds since 1970. */
export interface Week {
  readonly from: number;
  /** The end of its last day. */
  readonly until: number;
}

/** A week, from now on: what has passed of today is left out. */
export const weekFrom = (now: number, weeks: number, timeZone: string): Week => {
  const zone = zoneOf(timeZone);
  const first = dayIn(timeZone, now) + 7 * weeks;
  const startOf = (day: number): number => zone?.instantOf(day * DAY) ?? day * DAY;
  return {from: Math.max(now, startOf(first)), until: startOf(first + 7)};
};
