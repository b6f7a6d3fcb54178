import {CandorError} from '../../protocol/errors.js';
import type {Accepted} from '../../protocol/writing.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import type {Store} from '../store/store.js';
import {findSubject, hashOfSubject, type StoredSubject} from '../store/subjects.js';

/** What an endpoint wants of those who write, and when it is asked. */
export interface WritingContext {
  readonly store: Store;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Whether a person looks at a review before it is published, or after. */
  readonly moderation: 'before' | 'after';
  /** Whether terms are announced. */
  readonly hasTerms: boolean;
  /** Whether no more reviews are taken about a subject. */
  readonly isClosed: (subject: string) => boolean;
  /** What receipts are signed with. */
  readonly keys?: EndpointKeys | undefined;
  /**
   * Logs a review that was just stored, inside the transaction that stored it, where there is a log.
   *
   * @returns The `doc` of its event.
   */
  readonly logSent?: ((subject: number, review: string) => string | undefined) | undefined;
}

/**
 * Does what was asked for, inside a transaction: all that takes time was done before.
 *
 * @throws {CandorError} What the visitor is to know.
 */
export type Write = () => Accepted;

/**
 * The subject that something is about.
 *
 * @throws {CandorError} `unknown-subject`
 */
export const subjectOf = (store: Store, uri: string): StoredSubject => {
  const subject = findSubject(store, hashOfSubject(uri));
  if (subject) return subject;
  throw new CandorError('unknown-subject');
};
