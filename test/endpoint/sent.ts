import type {Store} from '../../src/endpoint/store/store.js';
import {putSubject} from '../../src/endpoint/store/subjects.js';
import {addSubmission, type Sent, type SubmissionKind} from '../../src/endpoint/store/submissions.js';
import type {Review} from '../../src/protocol/reviews.js';
import {kettle, now} from './fixtures.js';

/** Puts something that a visitor sent about the kettle into the queue. */
export const sent = <K extends SubmissionKind>(
  store: Store,
  ref: string,
  kind: K,
  review: string,
  document: Sent[K],
  verified = false,
): string => {
  const subject = putSubject(store, kettle, {subject: {name: 'Kettle'}});
  addSubmission(store, {ref, subject, kind, review, verified, received: now, document});
  return ref;
};

/** A review that waits. */
export const sentReview = (store: Store, ref: string, more: Partial<Review> = {}): string => {
  const id = `id-${ref}`;
  const words = {reviewRating: {ratingValue: 2}, reviewBody: `The text of ${ref}`};
  return sent(store, ref, 'review', id, {id, ...words, collected: {how: 'open'}, ...more});
};

/** What became of something that was sent. */
export const stateOf = (store: Store, ref: string): string => {
  const row = store.prepare('SELECT state, reason, note FROM submissions WHERE ref = ?').get(ref);
  return [row?.state, row?.reason, row?.note].filter(Boolean).join(' ');
};

/** How many reviews are published. */
export const published = (store: Store): number =>
  Number(store.prepare('SELECT count(*) AS count FROM reviews').get()?.count);
