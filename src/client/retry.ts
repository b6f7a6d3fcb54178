import type {CandorError} from '../protocol/errors.js';
import type {Settings} from './options.js';

/**
 * How long to wait before asking once more, in milliseconds.
 *
 * @param failures - How often this document has failed by now.
 * @param timeLeft - Until the deadline, in milliseconds.
 * @returns `undefined` where asking again is no use, or would come too late.
 */
export const waitBeforeRetry = (
  error: CandorError,
  failures: number,
  timeLeft: number,
  settings: Settings,
): number | undefined => {
  const usual = usualWait(error, failures, settings);
  if (usual === undefined) return undefined;
  // Chance spreads those who failed together; it only ever adds, so that nobody comes before the time they were given.
  const wait = Math.max(usual, (error.retryAfter ?? 0) * 1000) + (Math.random() * usual) / 2;
  return wait < timeLeft ? wait : undefined;
};

const usualWait = (error: CandorError, failures: number, settings: Settings): number | undefined => {
  if (error.code === 'unreachable') return failures === 1 ? settings.networkRetryDelay : undefined;
  return isPassing(error.status ?? 0) ? settings.retryDelay * 2 ** (failures - 1) : undefined;
};

/** Whether a status is of a failure that may be gone when the same is asked again (RFC 9110 §15.5.9, §15.6, RFC 6585 §4). */
export const isPassing = (status: number): boolean => status >= 500 || status === 408 || status === 429;

/**
 * The seconds a `Retry-After` header asks for: a number, or an HTTP date (RFC 9110 §10.2.3).
 *
 * @param now - Milliseconds since 1970.
 */
export const readRetryAfter = (header: string | null, now = Date.now()): number | undefined => {
  if (header === null) return undefined;
  if (/^\d{1,10}$/.test(header)) return Number(header);
  const date = /^[A-Z][a-z]+,? .*\d\d:\d\d:\d\d/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, Math.ceil((date - now) / 1000));
};
