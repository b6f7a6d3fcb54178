import {ProofError} from './proof-error.js';

/** What is no proof at all, and why: one phrase for developers. */
export const malformed = (detail: string): ProofError => new ProofError('malformed', detail);

/**
 * What the platform reads.
 *
 * @throws {ProofError} `malformed` where it throws.
 */
export const readable = <T>(read: () => T): T => {
  try {
    return read();
  } catch {
    throw new ProofError('malformed');
  }
};
