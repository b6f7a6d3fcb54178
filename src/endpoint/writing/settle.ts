import {CandorError} from '../../protocol/errors.js';
import type {Review} from '../../protocol/reviews.js';
import {cleanText} from '../../protocol/text.js';
import type {ReviewChange, ReviewWords} from '../../protocol/writing.js';
import {readGivenReview} from '../store/read-review.js';
import {ReviewWriter} from '../store/review-writer.js';
import type {Store} from '../store/store.js';
import {
  decide,
  findSubmission,
  forgetSigned,
  isErased,
  type Submission,
  submissionOf,
} from '../store/submissions.js';
import {reviewWithinConsent} from '../store/within-consent.js';

/**
 * Notes that a report or a wish was dealt with, whatever came of it.
 *
 * @throws {CandorError} `not-found`, or `invalid` for a review or what is done already.
 */
export const settleItem = (store: Store, ref: string, note: string | undefined, now: number): void =>
  store.transaction(() => settle(store, openItem(store, ref), note, now));

/**
 * Gives a review the words that its author wished it had; what they left out stays as it was. A published review says from
 * then on when it was changed.
 *
 * @throws {CandorError} `not-found`; `invalid` where there is no such wish, it names no words, or the review was erased.
 */
export const applyCorrection = (store: Store, ref: string, now: number): void =>
  store.transaction(() => {
    const item = openItem(store, ref);
    const change = item.kind === 'change' ? (item.document as ReviewChange) : undefined;
    if (change?.change !== 'correct' || !change.corrected)
      throw invalid(`${item.ref} is no correction with new words`);
    correct(store, item, change.corrected, now);
    settle(store, item, undefined, now);
  });

const correct = (store: Store, {subject, review: id}: Submission, words: ReviewWords, now: number): void => {
  const submission = submissionOf(store, subject, id);
  const published = readGivenReview(store, subject, id);
  if (submission && isErased(submission))
    throw invalid(`${submission.ref} was erased: it has no words to correct`);
  if (submission) forgetSigned(store, submission);
  if (published) {
    const writer = new ReviewWriter(store, now);
    const dateModified = new Date(now).toISOString().slice(0, 10);
    writer.put(subject, {...corrected(published, words), dateModified});
    writer.flush();
  } else if (submission) {
    const {state, reason, note} = submission;
    decide(store, submission, {state, reason, note, document: corrected(submission.document, words)}, now);
  } else throw new CandorError('not-found', {detail: 'the review is not here any more'});
};

const corrected = (review: Review, words: ReviewWords): Review =>
  reviewWithinConsent({
    ...review,
    ...words,
    ...(review.author || words.author ? {author: {...review.author, ...words.author}} : {}),
  });

const settle = (store: Store, item: Submission, note: string | undefined, now: number): void =>
  decide(store, item, {state: 'done', note: cleanText(note ?? '') || undefined}, now);

const openItem = (store: Store, ref: string): Submission => {
  const item = findSubmission(store, ref.trim().toUpperCase());
  if (!item) {
    const detail = `nothing was sent that has the reference ${ref.trim().slice(0, 40)}`;
    throw new CandorError('not-found', {detail});
  }
  if (item.kind === 'review') throw invalid(`${item.ref} is a review: publish it or withhold it`);
  if (item.state === 'done') throw invalid(`${item.ref} was dealt with already`);
  return item;
};

const invalid = (detail: string): CandorError => new CandorError('invalid', {detail});
