import {toTime} from '../protocol/dates.js';
import {isText} from './members.js';

/** The day of what has no date: before all others, as the undated stand behind all others (protocol §3). */
export const undated = '0000-00-00';

const dayAt = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

// The last second that is written with four digits for its year.
const endOfDates = 253_402_300_799;

/** The day in UTC of an event's `at`, `YYYY-MM-DD`. */
export const dayOfSeconds = (at: number): string => dayAt(Math.min(at, endOfDates) * 1000);

/** The day in UTC of a review's `datePublished`, `YYYY-MM-DD`; {@link undated} where it has none. */
export const dayOf = (datePublished: unknown): string => {
  const time = isText(datePublished) ? toTime(datePublished) : undefined;
  return time === undefined ? undated : dayAt(time);
};

/** The day of the review that an event is about. */
export const dayOfEvent = ({date, at}: {readonly date?: string | undefined; readonly at: number}): string =>
  date ?? dayOfSeconds(at);

/** Whether a review logged then may be of a day: of none after it. Some zones are a day ahead. */
export const isPossibleDay = (day: string, at: number): boolean => day <= dayOfSeconds(at + 86_400);

/** An event's `date`: the day of the review's `datePublished`, where it is not that of the event, nor one to come. */
export const dateOfEvent = (datePublished: unknown, at: number): {date?: string} => {
  const date = dayOf(datePublished);
  return date === dayOfSeconds(at) || !isPossibleDay(date, at) ? {} : {date};
};
