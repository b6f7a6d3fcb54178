import {toTime} from '../protocol/dates.js';

/** The day of what has no date: before all others, as the undated stand behind all others (protocol §3). */
export const undated = '0000-00-00';

const dayAt = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/** The day in UTC of an event's `at`, `YYYY-MM-DD`. */
export const dayOfSeconds = (at: number): string => (at < 253_402_300_800 ? dayAt(at * 1000) : '9999-12-31');

/** The day in UTC of a review's `datePublished`, `YYYY-MM-DD`; {@link undated} where it has none. */
export const dayOf = (datePublished: unknown): string => {
  const time = typeof datePublished === 'string' ? toTime(datePublished) : undefined;
  return time === undefined ? undated : dayAt(time);
};

/** An event's `date`: the day of the review's `datePublished`, where it is not that of the event. */
export const dateOfEvent = (datePublished: unknown, at: number): {date?: string} => {
  const date = dayOf(datePublished);
  return date === dayOfSeconds(at) ? {} : {date};
};
