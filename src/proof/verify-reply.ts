import type {Fact} from './facts.js';
import {parseJws} from './jws.js';
import type {TrustedKey} from './keys.js';
import {must, toFact} from './proof-error.js';
import {checkSigner, groundsAt} from './signed-by-origin.js';

/** What an answer to a review is checked against. */
export interface ReplyContext {
  /** The id of the review it stands under: an answer to one is none to another. */
  readonly review: string;
  /** The keys of the trusted origins. */
  readonly keys: readonly TrustedKey[];
  /** Integer seconds since 1970. */
  readonly now: number;
}

/**
 * Checks an answer to a review that came as `{jws}` (`trust-reply+jwt`, protocol §6): signed by a key that its origin lists
 * for answers, and given to this very review.
 *
 * @param compact - Its JWS; without one the fact is `not-provided`.
 */
export const verifyReply = (compact: unknown, {review, keys, now}: ReplyContext): Promise<Fact> =>
  toFact(async () => {
    must(typeof compact === 'string', 'not-provided');
    const jws = parseJws(compact, 'trust-reply+jwt');
    const signer = await checkSigner(jws, 'reply', keys);
    must(jws.payload.sub === review, 'subject-differs', signer.grounds);
    return groundsAt(signer, now);
  });
