import {CandorError} from '../../protocol/errors.js';
import type {Review} from '../../protocol/reviews.js';
import type {Accepted, ReviewSubmission, ReviewWords} from '../../protocol/writing.js';
import {signReceipt} from '../signing/sign-receipt.js';
import {addSubmission, findSubmission, putReceipt, type Submission, sendingOf} from '../store/submissions.js';
import {reviewWithinConsent} from '../store/within-consent.js';
import {putReview} from './decide-review.js';
import {claimMedia} from './media.js';
import type {SignedByAuthor} from './read-signed-review.js';
import {newReceipt, newReference, newReviewId} from './reference.js';
import {hashOfWords, isSaid} from './same-words.js';
import {subjectOf, type WritingContext} from './writing-context.js';

/** What is known of a review beside what it says. */
export interface Provenance {
  /** Where its author signed it. */
  readonly signed: SignedByAuthor | undefined;
  /** Whether it came with an invitation. */
  readonly isVerified: boolean;
}

/**
 * Stores a review that was sent, inside a transaction; published at once where nobody looks at it first.
 *
 * @throws {CandorError} `unknown-subject`, `duplicate`, `invalid` for pictures that are not there.
 */
export const storeReview = (
  context: WritingContext,
  submission: ReviewSubmission,
  {signed, isVerified}: Provenance,
): Accepted => {
  const {store, now, moderation} = context;
  const {number: subject, hash: sub} = subjectOf(store, submission.subject);
  const [ref, id] = [newReference(), signed?.id ?? newReviewId()];
  const review = reviewOf(context, submission, {subject, id, isVerified});
  // What was signed once has one name, whoever sends it.
  if (isSaid(store, subject, review) || (signed && sendingOf(store, subject, id)))
    throw new CandorError('duplicate', {detail: 'these words were sent about this before'});
  addSubmission(store, {
    ...{ref, subject, kind: 'review', review: id, document: review, agreement: submission.consent},
    ...{verified: isVerified, received: now, said: hashOfWords(review), jws: signed?.jws},
  });
  const status = moderation === 'after' ? 'published' : 'pending';
  if (status === 'published') putReview(store, findSubmission(store, ref) as Submission<'review'>, now);
  const receipt = receiptFor(context, ref, {id, sub, subject});
  return {ref, status, receipt, review: id, at: new Date(now).toISOString()};
};

const reviewOf = (
  {store, now}: WritingContext,
  {review: words, media = []}: ReviewSubmission,
  {subject, id, isVerified}: {readonly subject: number; readonly id: string; readonly isVerified: boolean},
): Review => {
  const mayShow = media.length > 0 && words.consent?.fields.includes('media');
  return reviewWithinConsent({
    id,
    ...words,
    ...disclosuresOf(words),
    ...(words.consent ? {consent: {fields: words.consent.fields, givenOn: dayOf(now)}} : {}),
    collected: {how: isVerified ? 'verified-purchase' : 'open'},
    ...(mayShow ? {media: claimMedia(store, media, {subject, id})} : {}),
  });
};

// Last, since it names the event that the log has of the review by now.
const receiptFor = (
  {store, now, keys, logSent}: WritingContext,
  ref: string,
  {id, sub, subject}: {readonly id: string; readonly sub: string; readonly subject: number},
): string => {
  const doc = logSent?.(subject, id);
  const {receipt, hash} = newReceipt(keys && signReceipt(keys, {id, sub, at: Math.floor(now / 1000), doc}));
  putReceipt(store, ref, hash);
  return receipt;
};

// Who names an incentive had one, whatever they ticked.
const disclosuresOf = ({disclosures, incentive}: ReviewWords): Pick<ReviewWords, 'disclosures'> => {
  const all = new Set([...(disclosures ?? []), ...(incentive ? (['incentivized'] as const) : [])]);
  return all.size > 0 ? {disclosures: [...all]} : {};
};

const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);
