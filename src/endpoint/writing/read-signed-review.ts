import {canonicalize} from '../../proof/jcs.js';
import {checkJwk} from '../../proof/jwk.js';
import {type Jws, jwsId, parseJws, verifyJws} from '../../proof/jws.js';
import {ProofError} from '../../proof/proof-error.js';
import {CandorError} from '../../protocol/errors.js';
import {type ReviewSubmission, ReviewWords} from '../../protocol/writing.js';
import type {Store} from '../store/store.js';
import {findSubject} from '../store/subjects.js';
import {reviewWithinConsent} from '../store/within-consent.js';
import {BodyError, type Fault, refuseFaults} from './invalid.js';

/** A review as its author signed it. */
export interface SignedByAuthor {
  readonly jws: string;
  /** The name of what was signed: base64url SHA-256 of the JWS signing input (protocol §6). */
  readonly id: string;
}

/** A body that was signed: as it would have come as JSON, and the signature. */
export interface SignedBody {
  readonly json: object;
  readonly signed: SignedByAuthor;
}

const TYPE = 'trust-review+jwt';
// Seconds by which an author's clock may be ahead.
const SKEW = 300;

const words = Object.keys(ReviewWords.entries);

/**
 * Reads a review that its author signed (`application/jose`, protocol §9): a compact JWS with the author's key in its header.
 * It says what a review sent as JSON says: `sub` is what it is about, `agreement` what the author agreed to, `media` and
 * `invitation` as there. It is published as it is, so nothing is in it that is not a part of the review.
 *
 * @param now - Milliseconds since 1970.
 * @throws {CandorError} `invalid-signature`, `invalid`, `unknown-subject`
 */
export const readSignedReview = async (store: Store, bytes: Uint8Array, now: number): Promise<SignedBody> => {
  const jws = await verified(bytes);
  const {iat, sub, agreement, invitation, media, ...review} = jws.payload;
  refuseFaults([
    ...(Number.isSafeInteger(iat) && Number(iat) <= now / 1000 + SKEW
      ? []
      : [
          {
            pointer: '/iat',
            detail: 'is when it was signed, in integer seconds since 1970, and not in the future',
          },
        ]),
    ...(typeof sub === 'string' ? [] : [{pointer: '/sub', detail: 'is what the review is about'}]),
    ...foreign(review),
  ]);
  const json = {subject: subjectIn(store, String(sub)), review, media, consent: agreement, invitation};
  return {json, signed: {jws: jws.compact, id: await jwsId(jws)}};
};

/**
 * Refuses a signed review that could not be published as it was signed.
 *
 * @param given - The body.
 * @param read - What was read of it.
 * @throws {BodyError} `invalid`, `consent-missing`
 */
export const checkIsWhole = (given: unknown, read: ReviewSubmission): void => {
  const {review, media = []} = read;
  const faults: Fault[] = [];
  if (canonicalize(given) !== canonicalize(read))
    faults.push({pointer: '', detail: 'holds what is not shown: members of another kind, or characters'});
  if (review.incentive !== undefined && !review.disclosures?.includes('incentivized'))
    faults.push({pointer: '/disclosures', detail: 'has to list incentivized where there was an incentive'});
  refuseFaults(faults);
  const isAllowed = media.length === 0 || review.consent?.fields.includes('media');
  if (!isAllowed || canonicalize(reviewWithinConsent(review)) !== canonicalize(review)) {
    const detail = 'does not allow all that was signed, and what was signed is published as it is';
    throw new BodyError('consent-missing', [{pointer: '/consent', detail}]);
  }
};

const verified = async (bytes: Uint8Array): Promise<Jws> => {
  try {
    const jws = parseJws(Buffer.from(bytes).toString('latin1').trim(), TYPE);
    await verifyJws(jws, checkJwk(jws.header.jwk));
    return jws;
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
    throw new CandorError('invalid-signature', {detail: sentences[error.reason] ?? unreadable, cause: error});
  }
};

const unreadable = `the body is no review that its author signed: a compact JWS of the type ${TYPE} with the public key in its header`;

const sentences: Partial<Record<ProofError['reason'], string>> = {
  'bad-signature': 'the signature is not one of this review by the key in its header',
  'algorithm-refused': 'a review is signed with Ed25519 or ES256, and its header names the key itself',
  'unknown-algorithm': 'a review is signed with Ed25519 or ES256',
  'key-not-for-this': 'the key in the header is not for signatures',
};

const foreign = (review: Readonly<Record<string, unknown>>): Fault[] =>
  Object.keys(review)
    .filter((name) => !words.includes(name))
    .map((name) => ({pointer: `/${name.slice(0, 100)}`, detail: 'is not for the author to say'}));

// A hash says as well what it is about (protocol §2).
const subjectIn = (store: Store, sub: string): string =>
  (/^[0-9a-f]{64}$/.test(sub) ? findSubject(store, sub)?.subject.id : undefined) ?? sub;
