import {zoneOf} from '../../../protocol/zoned-time.js';
import type {Voice} from './voice.js';

/** Two time zones (IANA names): the one that times are named in, and the one beside it where that is known and matters. */
export interface Clocks {
  readonly named: string;
  readonly beside: string | undefined;
  /** Whose the second is. */
  readonly besideIs: 'yourTime' | 'theirTime';
}

/** A moment, or a stretch of time, in milliseconds since 1970. */
export interface Moment {
  readonly from: number;
  readonly until?: number | undefined;
}

const DAY = 86_400_000;
const clock: Intl.DateTimeFormatOptions = {hour: 'numeric', minute: '2-digit'};
const shortDay: Intl.DateTimeFormatOptions = {weekday: 'short', day: 'numeric', month: 'short'};

/** The visitor's time zone: as the page says, else that of their system. */
export const visitorsZone = (timeZone: string | undefined): string =>
  timeZone ?? (new Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC');

/** The days since 1970 that a zone's calendar shows at a moment. */
export const dayIn = (timeZone: string, time: number): number =>
  Math.floor((time + (zoneOf(timeZone)?.offsetAt(time) ?? 0)) / DAY);

/** "Mon 23 Nov". */
export const dayWords = (voice: Voice, time: number, timeZone: string): string =>
  voice.dateTime(time, {...shortDay, timeZone});

/** "09:00", or "09:00–10:00". */
export const clockWords = (voice: Voice, {from, until}: Moment, timeZone: string): string => {
  const at = (time: number): string => voice.dateTime(time, {...clock, timeZone});
  return until === undefined ? at(from) : voice.say('timeSpan', {from: at(from), until: at(until)});
};

/** What the other zone's clocks show, with the day where that is another one; `undefined` where they show the same. */
export const besideWords = (
  voice: Voice,
  {named, beside, besideIs}: Clocks,
  moment: Moment,
): string | undefined => {
  if (!beside) return undefined;
  const time = clockWords(voice, moment, beside);
  const isSameDay = dayIn(named, moment.from) === dayIn(beside, moment.from);
  if (isSameDay && time === clockWords(voice, moment, named)) return undefined;
  const day = voice.dateTime(moment.from, {weekday: 'short', timeZone: beside});
  return voice.say(besideIs, {time: isSameDay ? time : voice.say('dayTime', {day, time})});
};

/** "Mon 23 Nov, 09:00–10:00 (your time 08:00–09:00)". */
export const momentWords = (voice: Voice, clocks: Clocks, moment: Moment): string => {
  const day = dayWords(voice, moment.from, clocks.named);
  const said = voice.say('timeOn', {day, time: clockWords(voice, moment, clocks.named)});
  const beside = besideWords(voice, clocks, moment);
  return beside ? voice.say('timeBeside', {time: said, beside}) : said;
};
