import {CandorError} from '../../protocol/errors.js';
import {read} from '../../protocol/read.js';
import {ReviewSubmission} from '../../protocol/writing.js';
import {checkWords, foreignMembers} from './check-words.js';
import {checkConsent} from './consent-needed.js';
import {refuseFaults} from './invalid.js';
import type {Invitation} from './invitation.js';
import {checkIsWhole, type SignedByAuthor} from './read-signed-review.js';
import {storeReview} from './store-review.js';
import {wholeBody} from './whole-body.js';
import {subjectOf, type Write, type WritingContext} from './writing-context.js';

const LONGEST_ALT = 500;

/**
 * Takes in a review (`submitReview`, protocol §9).
 *
 * @param json - The body.
 * @param signed - Where its author signed it.
 * @returns What stores it; the answer has its receipt, which nobody can be told again.
 * @throws {CandorError} `invalid`, `consent-missing`, `unknown-subject`, `closed`, `duplicate`, `invalid-signature`.
 */
export const receiveReview = async (
  context: WritingContext,
  json: unknown,
  signed?: SignedByAuthor,
): Promise<Write> => {
  const submission = readSubmission(context, json);
  if (signed) checkIsWhole(json, submission);
  const {store, now, isClosed} = context;
  if (isClosed(submission.subject)) throw new CandorError('closed');
  subjectOf(store, submission.subject);
  if (submission.invitation === undefined)
    return () => storeReview(context, submission, {signed, isVerified: false});
  const {verifyInvitation, useInvitation} = await import('./invitation.js');
  const invitation: Invitation = await verifyInvitation(
    store,
    submission.invitation,
    submission.subject,
    now,
  );
  return () => {
    const answer = storeReview(context, submission, {signed, isVerified: true});
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
