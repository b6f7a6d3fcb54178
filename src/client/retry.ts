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
