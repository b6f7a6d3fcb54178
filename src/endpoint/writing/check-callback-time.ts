import type {CallbackTime} from '../../protocol/callback.js';
import {toTime} from '../../protocol/dates.js';
import {openState} from '../../protocol/hours.js';
import type {Hours} from '../../protocol/people.js';
import type {Fault} from './invalid.js';

const HOUR = 3_600_000;

/** Days ahead for which a call can be asked for. */
export const MOST_DAYS_AHEAD = 60;

/** Hours that the time may span in which somebody wants to be called. */
export const MOST_HOURS = 12;

/**
 * What is wrong with the time at which somebody wants to be called.
 *
 * @param hours - Of the person who is to call, as often as they are described; one of them has to fit. Where none are known,
 *   nobody can say that the time is wrong.
 * @param now - Milliseconds since 1970.
 */
export const checkCallbackTime = (
  when: CallbackTime | undefined,
  hours: ReadonlyArray<Hours | undefined>,
  now: number,
): Fault[] => {
  const detail = when && faultOf(toTime(when.from) ?? 0, toTime(when.until) ?? 0, hours, now);
  return detail ? [{pointer: '/when', detail}] : [];
};

const faultOf = (
  from: number,
  until: number,
  hours: ReadonlyArray<Hours | undefined>,
  now: number,
): string | undefined => {
  if (until <= from) return 'ends before it begins';
  if (from <= now) return 'has begun already';
  if (from > now + MOST_DAYS_AHEAD * 24 * HOUR) return `is more than ${MOST_DAYS_AHEAD} days ahead`;
  if (until > from + MOST_HOURS * HOUR) return `is longer than ${MOST_HOURS} hours`;
  return isWithin(from, until, hours) ? undefined : 'is not within the hours of this person';
};

const isWithin = (from: number, until: number, hours: ReadonlyArray<Hours | undefined>): boolean => {
  const states = hours.map((one) => openState(one, from)).filter((state) => state !== 'unknown');
  return (
    states.length === 0 ||
    states.some((state) => state.open && (state.until === undefined || until <= state.until))
  );
};
