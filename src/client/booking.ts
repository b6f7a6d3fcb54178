import {
  type Booked,
  type BookingWish,
  calComBookingsUrl,
  calComRefusal,
  calComSlotsUrl,
  calComVersions,
  isCalComConflict,
  readCalComBooking,
  readCalComSlots,
  type SlotSearch,
  toCalComBooking,
} from '../formats/cal-com.js';
import {readCapped} from '../internal/read-capped.js';
import {untilAborted} from '../internal/until-aborted.js';
import {CandorError, type ErrorCode} from '../protocol/errors.js';
import {limits} from '../protocol/limits.js';
import type {Booking} from '../protocol/people.js';
import {readWebUrl} from '../protocol/url.js';
import {attempt} from './attempt.js';
import {operate} from './operation.js';
import type {ClientOptions} from './options.js';
import {parseJson} from './parse-json.js';
import {noteRequest} from './requests-made.js';
import {readRetryAfter} from './retry-after.js';

export type {Booked, BookingWish, SlotSearch} from '../formats/cal-com.js';

/**
 * The times that are free, in milliseconds since 1970, asked of a Cal.com v2 API once: free times are past as soon as they are
 * kept.
 *
 * @throws {CandorError} The one failure; `retryAfter` where the API says when to come back.
 */
export const loadFreeTimes = (
  booking: Booking,
  search: SlotSearch,
  signal: AbortSignal,
  options: ClientOptions = {},
): Promise<readonly number[]> => {
  const url = calComSlotsUrl(booking, search);
  return operate(url, signal, options, async ({signal: leash, settings}) => {
    if (!readWebUrl(url)) throw new CandorError('insecure-url', {url});
    const request = requestTo(url, calComVersions.slots, leash, {});
    const {text} = await untilAborted(attempt(request, settings.fetch), leash);
    const times = readCalComSlots(parse(text, url));
    if (times) return times;
    throw new CandorError('unknown-format', {url, detail: 'no free times of a Cal.com v2 API'});
  });
};

/**
 * Books a time, with one request: that API knows no repetition from a second booking.
 *
 * @throws {CandorError} `duplicate` where the time is no longer free, `offline` before anything is sent, `invalid` and others
 *   where it was not taken. After those of {@link mayBeBooked} nobody knows.
 */
export const book = (
  booking: Booking,
  wish: BookingWish,
  signal: AbortSignal,
  options: ClientOptions = {},
): Promise<Booked> => {
  const url = calComBookingsUrl(booking);
  return operate(url, signal, options, async ({signal: leash, settings}) => {
    if (!readWebUrl(url)) throw new CandorError('insecure-url', {url});
    if (globalThis.navigator?.onLine === false) throw new CandorError('offline', {url});
    const body = JSON.stringify(toCalComBooking(booking, wish));
    // Redirects are not followed: they would carry a visitor's words to somebody who was not named.
    const request = requestTo(url, calComVersions.bookings, leash, {method: 'POST', body, redirect: 'error'});
    try {
      noteRequest(request);
      const response = await untilAborted(settings.fetch(request), leash);
      const text = await untilAborted(readCapped(response.body, limits.documentBytes), leash);
      return response.ok ? readBooked(text, url) : refuse(response, text, url);
    } catch (error) {
      if (error instanceof CandorError || leash.aborted) throw error;
      throw new CandorError('unreachable', {url, cause: error});
    }
  });
};

/** Whether a time may have been booked all the same, after booking failed in this way. */
export const mayBeBooked = ({code}: CandorError): boolean => unclear.has(code);

const unclear: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  ...(['aborted', 'unreachable', 'timeout', 'server-error', 'unreadable', 'unknown-format'] as const),
  'too-large',
]);

const requestTo = (url: string, version: string, signal: AbortSignal, more: RequestInit): Request =>
  new Request(url, {
    ...{signal, credentials: 'omit', referrerPolicy: 'no-referrer'},
    ...more,
    headers: {
      ...{Accept: 'application/json', 'cal-api-version': version},
      ...(more.body ? {'Content-Type': 'application/json'} : {}),
    },
  });

const readBooked = (text: string | undefined, url: string): Booked => {
  const booked = readCalComBooking(parse(text, url));
  if (booked) return booked;
  throw new CandorError('unknown-format', {url, detail: 'no booking of a Cal.com v2 API'});
};

const codes: Readonly<Record<number, ErrorCode>> = {
  400: 'invalid',
  404: 'not-found',
  408: 'timeout',
  409: 'duplicate',
  422: 'invalid',
  429: 'rate-limited',
};

const refuse = ({status, headers}: Response, text: string | undefined, url: string): never => {
  const detail = refusalIn(text);
  const code = codes[status] ?? (status >= 500 ? 'server-error' : 'refused');
  throw new CandorError(code === 'invalid' && isCalComConflict(detail) ? 'duplicate' : code, {
    ...{url, status, retryAfter: readRetryAfter(headers.get('retry-after'))},
    detail: detail.slice(0, 200) || undefined,
  });
};

// Bad manners in the telling do not change what failed.
const refusalIn = (text: string | undefined): string => {
  try {
    return calComRefusal(JSON.parse(text ?? ''));
  } catch {
    return '';
  }
};

const parse = (text: string | undefined, url: string): unknown => {
  if (text === undefined) throw new CandorError('too-large', {url});
  return parseJson(text, url);
};
