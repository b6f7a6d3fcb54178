import {isInstant, toTime} from '../protocol/dates.js';
import type {Booking} from '../protocol/people.js';
import {cleanText} from '../protocol/text.js';

/** What a Cal.com v2 API has to be told it is asked in: each of its addresses has a version of its own. */
export const calComVersions = {slots: '2024-09-04', bookings: '2026-02-25'} as const;

/** A stretch of time to look for free times in, in milliseconds since 1970. */
export interface SlotSearch {
  readonly from: number;
  readonly until: number;
  /** The visitor's zone (IANA name): that API groups by it. */
  readonly timeZone: string;
}

/** What a visitor gives to book a time. */
export interface BookingWish {
  /** When it begins, in milliseconds since 1970. */
  readonly start: number;
  readonly name: string;
  readonly email: string;
  readonly timeZone: string;
  /** The language to write to them in, where that API knows it. */
  readonly language?: string | undefined;
}

/** A time that was booked. */
export interface Booked {
  /** By which the booking is known there. */
  readonly ref: string;
  /** In milliseconds since 1970. */
  readonly start?: number | undefined;
  readonly end?: number | undefined;
  /** Whether somebody there has yet to agree to it. */
  readonly isPending: boolean;
}

// More than anybody looks through: every five minutes of a week.
const MOST_SLOTS = 2016;

const LONGEST = 500;

/** Where free times are asked for (`GET /v2/slots`). */
export const calComSlotsUrl = ({url, eventTypeId}: Booking, {from, until, timeZone}: SlotSearch): string => {
  const address = below(url, 'slots');
  const instants = {start: new Date(from).toISOString(), end: new Date(until).toISOString()};
  address.search = new URLSearchParams({eventTypeId: String(eventTypeId), ...instants, timeZone}).toString();
  return address.href;
};

/** Where a time is booked (`POST /v2/bookings`). */
export const calComBookingsUrl = ({url}: Booking): string => below(url, 'bookings').href;

/**
 * The free times in an answer, whatever days it groups them by.
 *
 * @returns In milliseconds since 1970, in order, each once; `undefined` where it is no such answer.
 */
export const readCalComSlots = (json: unknown): readonly number[] | undefined => {
  const data = member(json, 'data');
  if (!isObject(data)) return undefined;
  const slots = Object.values(data).flatMap((day) => (Array.isArray(day) ? day : []));
  const times = slots.map((slot) => instantOf(typeof slot === 'string' ? slot : member(slot, 'start')));
  const known = times.filter((time) => time !== undefined);
  return [...new Set(known)].sort((a, b) => a - b).slice(0, MOST_SLOTS);
};

/** The languages that Cal.com writes to people in and that need no more than a primary subtag. */
const languages =
  'ar az bg bn ca cs da de el en es et eu fi fr he hr hu id it ja km ko lv nl no pl pt ro ru sk sr sv ta th tr uk vi';

/** The language that Cal.com can write in for a language tag; `undefined` where there is none. */
export const calComLanguage = (tag: string): string | undefined => {
  const primary = tag.toLowerCase().split('-')[0];
  return languages.split(' ').find((each) => each === primary);
};

/** The body that books a time. Its start is in UTC, as that API wants it. */
export const toCalComBooking = (
  {eventTypeId}: Booking,
  {start, name, email, timeZone, language}: BookingWish,
): unknown => ({
  eventTypeId,
  start: new Date(start).toISOString(),
  attendee: {name, email, timeZone, ...(language && {language})},
});

/**
 * What was booked; of a series its first time.
 *
 * @returns `undefined` where it is no such answer.
 */
export const readCalComBooking = (json: unknown): Booked | undefined => {
  const data = member(json, 'data');
  const one = Array.isArray(data) ? data[0] : data;
  const uid = member(one, 'uid');
  const ref = typeof uid === 'string' ? cleanText(uid).slice(0, LONGEST) : '';
  if (!ref) return undefined;
  const [start, end] = [instantOf(member(one, 'start')), instantOf(member(one, 'end'))];
  return {ref, start, end, isPending: member(one, 'status') === 'pending'};
};

/** What a refusal says, for developers; empty where it says nothing. */
export const calComRefusal = (json: unknown): string => {
  const error = member(json, 'error');
  const said = [member(error, 'message'), member(error, 'code')].find((one) => typeof one === 'string');
  return typeof said === 'string' ? cleanText(said).slice(0, LONGEST) : '';
};

/** Whether a refusal means that the time is no longer free. Told by its words alone: the status is 400 for everything. */
export const isCalComConflict = (refusal: string): boolean =>
  /already (has|have) (a )?booking|not available|no_available_users|hosts?_unavailable|can'?t be booked at|out_of_bounds|in the past/i.test(
    refusal,
  );

const below = (root: string, path: string): URL => {
  const url = new URL(root);
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/${path}`;
  url.search = '';
  url.hash = '';
  return url;
};

const isObject = (json: unknown): json is Readonly<Record<string, unknown>> =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const member = (json: unknown, name: string): unknown =>
  isObject(json) && Object.hasOwn(json, name) ? json[name] : undefined;

const instantOf = (json: unknown): number | undefined =>
  typeof json === 'string' && isInstant(json) ? toTime(json) : undefined;
