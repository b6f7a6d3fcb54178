import ky from 'ky';

import type {CandorError} from '../protocol/errors.js';
import type {Settings} from './options.js';
import {waitBeforeRetry} from './retry.js';

/** What is to be repeated, and how long it may take. */
export interface Repetition<T> {
  /** One attempt. */
  readonly attempt: () => Promise<T>;
  readonly settings: Settings;
  /** Milliseconds until the deadline. */
  readonly timeLeft: () => number;
  /** Ends the waiting, too. */
  readonly signal: AbortSignal;
}

// A file of its own has a class of its own.
const isOurs = (error: unknown): error is CandorError =>
  error instanceof Error && error.name === 'CandorError';

/**
 * Goes on after a first attempt has failed: waits, tries again, and gives what the last attempt gave. It is a file of
 * its own, loaded when something has failed: most visitors never need it.
 *
 * @param url - What is asked, for ky to know.
 * @param failure - How the first attempt failed.
 * @throws Whatever the last attempt threw.
 */
export const repeat = async <T>(url: string, failure: CandorError, repetition: Repetition<T>): Promise<T> => {
  const {attempt, settings, timeLeft, signal} = repetition;
  let attempts = 0;
  let wait: number | undefined;
  const gathered: T[] = [];
  await ky(url, {
    signal,
    // Its timeouts leave out a streamed body, so the deadline is the operation's; the body is read within the attempt.
    timeout: false,
    fetch: async () => {
      attempts += 1;
      if (attempts === 1) throw failure;
      gathered.push(await attempt());
      return new Response();
    },
    retry: {
      limit: settings.retries,
      // Answering true makes it wait as we say; asked otherwise it follows any `Retry-After`, however far away.
      shouldRetry: ({error, retryCount}) => {
        wait = isOurs(error) ? waitBeforeRetry(error, retryCount, timeLeft(), settings) : undefined;
        return wait !== undefined;
      },
      delay: () => wait ?? 0,
    },
  });
  const [result] = gathered;
  if (result === undefined) throw failure;
  return result;
};
