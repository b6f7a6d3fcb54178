import {CandorError} from '../protocol/errors.js';
import {attempt, type Received} from './attempt.js';
import type {Operation} from './operation.js';
import type {Repetition} from './repeat.js';
import {waitBeforeRetry} from './retry.js';

// Safelisted as it is (Fetch, "CORS-safelisted request-header"): no preflight.
const accept = 'application/json, application/ld+json, text/html;q=0.5, */*;q=0.1';

/**
 * Reads one address: without credentials, referrer or any header of ours but `Accept`, again where a failure may pass.
 *
 * @param signal - Aborted when nobody waits for the answer any longer.
 * @param operation - Whose deadline the waits are held against.
 * @throws {CandorError} What went wrong last.
 */
export const request = async (url: string, signal: AbortSignal, operation: Operation): Promise<Received> => {
  const {settings} = operation;
  const repetition: Repetition<Received> = {
    attempt: () =>
      attempt(
        new Request(url, {headers: {accept}, credentials: 'omit', referrerPolicy: 'no-referrer', signal}),
        settings.fetch,
      ),
    waitBefore: (error, failures) =>
      error instanceof CandorError
        ? waitBeforeRetry(error, failures, operation.timeLeft(), settings)
        : undefined,
    limit: settings.retries,
    signal,
  };
  try {
    return await repetition.attempt();
  } catch (failure) {
    if (settings.retries < 1 || repetition.waitBefore(failure, 1) === undefined) throw failure;
    // Where what repeats cannot be had either, the first failure stands.
    const {repeat} = await import('./repeat.js').catch(() => Promise.reject(failure));
    return repeat(url, failure, repetition);
  }
};
