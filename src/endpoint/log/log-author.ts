import type {HeadPayload} from '../../proof/head.js';
import type {Review} from '../../protocol/reviews.js';
import type {AnnouncedKey} from '../keys/announced-keys.js';
import type {StoredSubject} from '../store/subjects.js';

/** In whose name the log is kept: what it is called, and who signs. Nothing in it waits or reads a clock. */
export interface LogAuthor {
  /** The name of the log, which checkpoints begin with. */
  readonly origin: string;
  /** The origin that signs: `iss`. */
  readonly issuer: string;
  /** Where the endpoint is, with a slash at the end: addresses in what is logged are absolute. */
  readonly url: string;
  /** The keys that the endpoint lists: which there were, and when, is logged as well. */
  readonly keys: readonly AnnouncedKey[];
  /** The thumbprint of the key that signs heads at a time, in integer seconds since 1970. */
  headKey(at: number): string | undefined;
  /**
   * A review as it is served, `{jws, …annotations}`, signed by whoever collected it; as it was where nobody signs it.
   *
   * @param at - Integer seconds since 1970.
   */
  signReview(review: Review, subject: StoredSubject, at: number): object;
  /** The JWS of a head. */
  signHead(payload: HeadPayload): string;
  /** The line that signs the text of a note, without a newline (C2SP signed-note). */
  signNote(text: string): string;
}
