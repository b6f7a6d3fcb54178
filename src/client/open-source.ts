import {CandorError} from '../protocol/errors.js';
import {isAbsent} from './absence.js';
import type {Question} from './answer.js';
import {getDocument} from './documents.js';
import {firstAddress} from './first-address.js';
import type {Found} from './found.js';
import type {Operation} from './operation.js';

/**
 * Finds out what stands at `src`. A bare origin is asked for its discovery document first (RFC 8615), then for its page.
 *
 * @throws {CandorError} Whatever asking and reading can throw.
 */
export const openSource = async ({src, format}: Question, operation: Operation): Promise<Found> => {
  const first = firstAddress(src, format);
  if (first === src) return getDocument(src, operation, format);
  try {
    return await getDocument(first, operation, 'trust-data');
  } catch (error) {
    if (format === 'trust-data' || !isNoDocument(error)) throw error;
    return getDocument(src, operation);
  }
};

// Many sites answer any address with a page of theirs.
const isNoDocument = (error: unknown): boolean =>
  isAbsent(error) ||
  (error instanceof CandorError && (error.code === 'unreadable' || error.code === 'unknown-format'));
