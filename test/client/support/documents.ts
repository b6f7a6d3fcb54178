import assert from 'node:assert/strict';

import type {ClientOptions} from '../../../src/client/index.js';
import {CandorError, type ErrorCode} from '../../../src/protocol/errors.js';

/** Nothing waits longer than a test should. */
export const quick: ClientOptions = {
  deadline: 2000,
  retryDelay: 1,
  networkRetryDelay: 1,
  batchDelay: 1,
};

/** A signal that nobody aborts. */
export const never = (): AbortSignal => new AbortController().signal;

/** A reviews document about a subject. */
export const reviewsOf = (id: string, more: Record<string, unknown> = {}): Record<string, unknown> => ({
  trustData: '1',
  subject: {id, name: `About ${id}`},
  aggregateRating: {ratingValue: 4, ratingCount: 3},
  reviews: [{id: 'r1', reviewBody: `Good: ${id}`}],
  ...more,
});

/** A subjects document about these. */
export const subjectsOf = (
  ids: readonly string[],
  more: Record<string, unknown> = {},
): Record<string, unknown> => ({
  trustData: '1',
  subjects: ids.map((id, index) => ({subject: {id}, aggregateRating: {ratingValue: 4, ratingCount: index}})),
  ...more,
});

/** Waits for a failure, which must be a `CandorError` with this code. */
export const failure = async (promise: Promise<unknown>, code: ErrorCode): Promise<CandorError> => {
  const error = await promise.then(
    () => assert.fail(`no failure, but ${code} was expected`),
    (reason: unknown) => reason,
  );
  assert.ok(error instanceof CandorError, `not a CandorError: ${error}`);
  assert.equal(error.code, code, error.message);
  return error;
};
