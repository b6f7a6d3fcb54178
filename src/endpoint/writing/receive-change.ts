import {CandorError} from '../../protocol/errors.js';
import {read} from '../../protocol/read.js';
import {type Accepted, ReviewChange} from '../../protocol/writing.js';
import {readReview} from '../store/read-review.js';
import {addSubmission, type Submission, submissionByReceipt} from '../store/submissions.js';
import {checkTexts} from './check-texts.js';
import {checkWords, foreignMembers} from './check-words.js';
import {checkConsent} from './consent-needed.js';
import {withhold} from './decide-review.js';
import {BodyError} from './invalid.js';
import {hashOfReceipt, newReference} from './reference.js';
import {wholeBody} from './whole-body.js';
import {subjectOf, type Write, type WritingContext} from './writing-context.js';

/**
 * Takes in the wish of an author to correct their review or to take it back (`changeReview`, protocol §9). With the receipt
 * of the review, taking back happens at once; all else is for whoever moderates.
 *
 * @throws {CandorError} `invalid`, `consent-missing`, `unknown-subject`, `not-found`
 */
export const receiveChange = (context: WritingContext, json: unknown): Write => {
  const change = readChange(context, json);
  const {store, now} = context;
  return () => {
    const {number} = subjectOf(store, change.subject);
    const own = change.receipt === undefined ? undefined : ownReview(context, number, change, change.receipt);
    if (own && change.change === 'withdraw') return withdraw(context, own);
    const review = own?.review ?? change.review ?? '';
    if (!own && !readReview(store, number, review))
      throw new CandorError('not-found', {detail: 'there is no such review'});
    const ref = newReference();
    // The receipt is not stored, and the agreement stands apart.
    const {receipt: _, consent: agreement, ...document} = {...change, review};
    addSubmission(store, {
      ...{ref, subject: number, kind: 'change', review, document, agreement},
      ...{verified: own !== undefined, received: now},
    });
    return {ref, status: 'received', review, at: new Date(now).toISOString()};
  };
};

const readChange = ({now}: WritingContext, json: unknown): ReviewChange => {
  const given = typeof json === 'object' && json !== null && 'corrected' in json ? json.corrected : undefined;
  const change = wholeBody(json, read(ReviewChange, json));
  const {corrected, receipt, review, reach, text} = change;
  checkTexts(change, [
    ...foreignMembers(given, '/corrected'),
    ...(corrected ? checkWords(corrected, '/corrected', now) : []),
    ...(receipt === undefined && review === undefined
      ? [{pointer: '/review', detail: 'is missing: which review is it, or what is its receipt?'}]
      : []),
    ...(receipt === undefined && reach === undefined
      ? [{pointer: '/reach', detail: 'is missing: without the receipt, you have to be asked'}]
      : []),
    ...(change.change === 'correct' && !corrected && text === undefined
      ? [{pointer: '/corrected', detail: 'is missing: what should it say?'}]
      : []),
  ]);
  checkConsent({words: corrected, hasMedia: false, agreement: change.consent, hasTerms: false}, '/corrected');
  return change;
};

const ownReview = (
  {store}: WritingContext,
  subject: number,
  {review}: ReviewChange,
  receipt: string,
): Submission<'review'> => {
  const own = submissionByReceipt(store, hashOfReceipt(receipt));
  if (own?.subject === subject && (review === undefined || own.review === review)) return own;
  throw new BodyError('invalid', [{pointer: '/receipt', detail: 'is not the one of this review'}]);
};

// Taken back twice is taken back; who is withheld for another reason has nothing public to take back.
const withdraw = ({store, now}: WritingContext, own: Submission<'review'>): Accepted => {
  if (own.state !== 'withheld') withhold(store, own, 'author-request', undefined, now);
  return {ref: own.ref, status: 'withdrawn', review: own.review, at: new Date(now).toISOString()};
};
