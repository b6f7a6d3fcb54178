import {CandorError} from '../../protocol/errors.js';
import {read} from '../../protocol/read.js';
import {type Accepted, ReviewSubmission, type ReviewWords} from '../../protocol/writing.js';
import {addSubmission, findSubmission, type Submission} from '../store/submissions.js';
import {reviewWithinConsent} from '../store/within-consent.js';
import {checkWords, foreignMembers} from './check-words.js';
import {checkConsent} from './consent-needed.js';
import {putReview} from './decide-review.js';
import {refuseFaults} from './invalid.js';
import type {Invitation} from './invitation.js';
import {claimMedia} from './media.js';
import {newReceipt, newReference, newReviewId} from './reference.js';
import {hashOfWords, isSaid} from './same-words.js';
import {wholeBody} from './whole-body.js';
import {subjectOf, type Write, type WritingContext} from './writing-context.js';

const LONGEST_ALT = 500;

/**
 * Takes in a review (`submitReview`, protocol §9).
 *
 * @param json - The body.
 * @returns What stores it; the answer has its receipt, which nobody can be told again.
 * @throws {CandorError} `invalid`, `consent-missing`, `unknown-subject`, `closed`, `duplicate`, `invalid-signature`.
 */
export const receiveReview = async (context: WritingContext, json: unknown): Promise<Write> => {
  const submission = readSubmission(context, json);
  const {store, now, isClosed} = context;
  if (isClosed(submission.subject)) throw new CandorError('closed');
  subjectOf(store, submission.subject);
  if (submission.invitation === undefined) return () => storeReview(context, submission);
  const {verifyInvitation, useInvitation} = await import('./invitation.js');
  const invitation: Invitation = await verifyInvitation(
    store,
    submission.invitation,
    submission.subject,
    now,
  );
  return () => {
    const answer = storeReview(context, submission, true);
    useInvitation(store, invitation, now);
    return answer;
  };
};

const readSubmission = ({hasTerms, now}: WritingContext, json: unknown): ReviewSubmission => {
  const given = typeof json === 'object' && json !== null && 'review' in json ? json.review : undefined;
  refuseFaults(foreignMembers(given, '/review'));
  const submission = wholeBody(json, read(ReviewSubmission, json));
  const {review: words, media = [], consent: agreement} = submission;
  const long = media.flatMap(({alt = ''}, at) =>
    alt.length > LONGEST_ALT
      ? [{pointer: `/media/${at}/alt`, detail: `has at most ${LONGEST_ALT} characters`}]
      : [],
  );
  refuseFaults([...checkWords(words, '/review', now), ...long]);
  checkConsent({words, hasMedia: media.length > 0, agreement, hasTerms}, '/review');
  return submission;
};

const storeReview = (
  {store, now, moderation}: WritingContext,
  {subject: uri, review: words, media = [], consent: agreement}: ReviewSubmission,
  isVerified = false,
): Accepted => {
  const subject = subjectOf(store, uri).number;
  const [ref, id, {receipt, hash}] = [newReference(), newReviewId(), newReceipt()];
  const mayShow = media.length > 0 && words.consent?.fields.includes('media');
  const review = reviewWithinConsent({
    id,
    ...words,
    ...disclosuresOf(words),
    ...(words.consent ? {consent: {fields: words.consent.fields, givenOn: dayOf(now)}} : {}),
    collected: {how: isVerified ? 'verified-purchase' : 'open'},
    ...(mayShow ? {media: claimMedia(store, media, {subject, id})} : {}),
  });
  if (isSaid(store, subject, review))
    throw new CandorError('duplicate', {detail: 'these words were sent about this before'});
  addSubmission(store, {
    ...{ref, receipt: hash, subject, kind: 'review', review: id, document: review},
    ...{verified: isVerified, received: now, said: hashOfWords(review), agreement},
  });
  const status = moderation === 'after' ? 'published' : 'pending';
  if (status === 'published') putReview(store, findSubmission(store, ref) as Submission<'review'>, now);
  return {ref, status, receipt, review: id, at: new Date(now).toISOString()};
};

// Who names an incentive had one, whatever they ticked.
const disclosuresOf = ({disclosures, incentive}: ReviewWords): Pick<ReviewWords, 'disclosures'> => {
  const all = new Set([...(disclosures ?? []), ...(incentive ? (['incentivized'] as const) : [])]);
  return all.size > 0 ? {disclosures: [...all]} : {};
};

const dayOf = (now: number): string => new Date(now).toISOString().slice(0, 10);
