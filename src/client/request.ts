import {reading, takeEarly} from '../internal/handed-over.js';
import {CandorError} from '../protocol/errors.js';
import {attempt, type Received} from './attempt.js';
import type {Operation} from './operation.js';
import {isPassing} from './retry.js';

/**
 * Reads one address: without credentials, referrer or any header of ours but `Accept`, again where a failure may pass.
 *
 * @param signal - Aborted when nobody waits for the answer any longer.
 * @param operation - Whose deadline the waits are held against.
 * @throws {CandorError} What went wrong last.
 */
export const request = async (url: string, signal: AbortSignal, operation: Operation): Promise<Received> => {
  const {settings} = operation;
  const ask = (): Promise<Received> =>
    attempt(
      new Request(url, {...reading, signal}),
      // What the loader asked for while this code was on its way.
      (asked) => takeEarly(url) ?? settings.fetch(asked),
    );
  try {
    return await ask();
  } catch (failure) {
    if (settings.retries < 1 || !mayPass(failure)) throw failure;
    // Where what repeats cannot be had either, the first failure stands.
    const {repeat} = await import('./repeat.js').catch(() => Promise.reject(failure));
    return repeat(url, failure, {attempt: ask, settings, timeLeft: operation.timeLeft, signal});
  }
};

const mayPass = (failure: unknown): failure is CandorError =>
  failure instanceof CandorError && (failure.code === 'unreachable' || isPassing(failure.status ?? 0));
