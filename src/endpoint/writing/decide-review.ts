import {CandorError} from '../../protocol/errors.js';
import {type Review, type WithholdingReason, withholdingReasons} from '../../protocol/reviews.js';
import {cleanText} from '../../protocol/text.js';
import {readReview, subjectsWithReview} from '../store/read-review.js';
import {ReviewWriter} from '../store/review-writer.js';
import type {Store} from '../store/store.js';
import {
  addSubmission,
  decide,
  findSubmission,
  isErased,
  type Submission,
  submissionOf,
} from '../store/submissions.js';
import {newReference} from './reference.js';

/** The longest note; under the reason `other` it is shown to everybody beside the counts. */
const LONGEST_NOTE = 500;

/**
 * Publishes a review that waits, under the date of today.
 *
 * @param ref - Its reference.
 * @param now - Milliseconds since 1970.
 * @throws {CandorError} `not-found`, or `invalid` where it does not wait.
 */
export const publishReview = (store: Store, ref: string, now: number): void =>
  store.transaction(() => {
    const submission = reviewSubmission(store, ref);
    if (submission.state !== 'pending')
      throw invalid(`${submission.ref} does not wait: it is ${submission.state}`);
    putReview(store, submission, now);
  });

/**
 * Publishes a review again that was withheld; one that was never published gets the date of today.
 *
 * @throws {CandorError} `not-found`, or `invalid` where it is not withheld, or was erased.
 */
export const restoreReview = (store: Store, ref: string, now: number): void =>
  store.transaction(() => {
    const submission = reviewSubmission(store, ref);
    if (submission.state !== 'withheld') throw invalid(`${submission.ref} is not withheld`);
    if (isErased(submission))
      throw invalid(`${submission.ref} was erased: there is nothing left of it that could be published`);
    putReview(store, submission, now);
  });

/**
 * Withholds a review that waits, or takes down one that is published. It is counted under its reason from then on.
 *
 * @param ref - A reference (of the review, or of a report or a wish about it), or the id of a published review.
 * @param note - For whoever moderates; under the reason `other` it is required, and public.
 * @throws {CandorError} `not-found`; `invalid` for a reason that is none, or a review that is withheld already.
 */
export const withholdReview = (
  store: Store,
  ref: string,
  reason: WithholdingReason,
  note: string | undefined,
  now: number,
): void => store.transaction(() => withhold(store, target(store, ref, now), reason, note, now));

/** The same inside a transaction of the caller's. */
export const withhold = (
  store: Store,
  submission: Submission<'review'>,
  reason: WithholdingReason,
  note: string | undefined,
  now: number,
): void => {
  const text = noteFor(reason, note);
  if (submission.state === 'withheld')
    throw invalid(`${submission.ref} is withheld already (${submission.reason})`);
  let document: Review | undefined;
  if (submission.state === 'published') {
    const writer = new ReviewWriter(store, now);
    document = writer.remove(submission.subject, submission.review);
    writer.flush();
  }
  decide(store, submission, {state: 'withheld', reason, note: text, document}, now);
};

/** The submission of a published review, made now where it came by an import. */
export const submissionFor = (
  store: Store,
  subject: number,
  id: string,
  now: number,
): Submission<'review'> => {
  const known = submissionOf(store, subject, id);
  if (known) return known;
  const document = readReview(store, subject, id);
  if (!document) throw new CandorError('not-found', {detail: 'there is no such review'});
  addSubmission(store, {
    ...{ref: newReference(), subject, kind: 'review', review: id, state: 'published', document},
    ...{verified: false, received: now},
  });
  return submissionFor(store, subject, id, now);
};

/** Writes a review into the published ones, inside a transaction. */
export const putReview = (store: Store, submission: Submission<'review'>, now: number): void => {
  const {subject, document} = submission;
  const today = new Date(now).toISOString().slice(0, 10);
  const review = {...document, datePublished: document.datePublished ?? today};
  // First, since what is withheld is not taken in.
  decide(store, submission, {state: 'published', document: review}, now);
  const writer = new ReviewWriter(store, now);
  writer.put(subject, review);
  writer.flush();
};

const target = (store: Store, given: string, now: number): Submission<'review'> => {
  const submission = findSubmission(store, given.trim().toUpperCase());
  if (submission) return submissionFor(store, submission.subject, submission.review, now);
  const [subject, another] = subjectsWithReview(store, given.trim());
  if (subject === undefined) throw notFound(given);
  if (another !== undefined)
    throw invalid('more than one subject has a review with this id; say which by a reference');
  return submissionFor(store, subject, given.trim(), now);
};

const reviewSubmission = (store: Store, ref: string): Submission<'review'> => {
  const submission = findSubmission(store, ref.trim().toUpperCase());
  if (!submission) throw notFound(ref);
  if (submission.kind !== 'review') throw invalid(`${submission.ref} is no review but a ${submission.kind}`);
  return submission as Submission<'review'>;
};

const noteFor = (reason: WithholdingReason, note: string | undefined): string | undefined => {
  if (!withholdingReasons.includes(reason))
    throw invalid(`a review is withheld for one of ${withholdingReasons.join(', ')}`);
  const text = cleanText(note ?? '');
  if (reason === 'other' && !text)
    throw invalid('the reason "other" needs words: they are shown beside the counts');
  if (text.length > LONGEST_NOTE) throw invalid(`a note has at most ${LONGEST_NOTE} characters`);
  return text || undefined;
};

const invalid = (detail: string): CandorError => new CandorError('invalid', {detail});

const notFound = (ref: string): CandorError =>
  new CandorError('not-found', {detail: `nothing here has the reference ${ref.trim().slice(0, 40)}`});
