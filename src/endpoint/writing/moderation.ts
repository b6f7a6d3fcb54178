import {CandorError} from '../../protocol/errors.js';
import type {Review, WithholdingReason} from '../../protocol/reviews.js';
import type {ReviewChange, ReviewReport} from '../../protocol/writing.js';
import {readReview} from '../store/read-review.js';
import type {Store} from '../store/store.js';
import {subjectNumbered} from '../store/subjects.js';
import {
  findSubmission,
  isErased,
  type Submission,
  type SubmissionState,
  sendingOf,
  submissionOf,
  submissionsIn,
} from '../store/submissions.js';

export {publishReview, restoreReview, withholdReview} from './decide-review.js';
export {applyCorrection, settleItem} from './settle.js';

/** Something that was sent, for whoever decides about it. */
export interface QueueItem {
  readonly ref: string;
  readonly kind: 'review' | 'report' | 'change';
  /** Milliseconds since 1970. */
  readonly receivedAt: number;
  readonly subject: {readonly id: string; readonly name: string | undefined};
  readonly state: SubmissionState;
  /** The review as it is or would be published; of a report or a wish, the one that it is about, where it is still there. */
  readonly review?: Review;
  readonly report?: ReviewReport;
  readonly change?: ReviewChange;
  readonly reason?: WithholdingReason;
  readonly note?: string;
  /** A review with an invitation; a wish with the receipt of its review, so that it comes from its author. */
  readonly verified?: boolean;
  /** The review stands as its author signed it with a key of their own. */
  readonly signed?: boolean;
}

/** Which part of the queue is wanted. */
export interface QueueOptions {
  readonly state?: SubmissionState | undefined;
  readonly limit?: number | undefined;
  /** The `ref` of the last item of the part before. */
  readonly after?: string | undefined;
}

/** What waits for a decision, or was decided in some way: oldest first. */
export const queue = (
  store: Store,
  {state = 'pending', limit = 50, after}: QueueOptions = {},
): QueueItem[] => {
  const last = after === undefined ? 0 : known(store, after).number;
  return submissionsIn(store, state, limit, last).map((submission) => toItem(store, submission));
};

/** One item by its reference, which a person may have typed: case and spaces around it do not matter. */
export const findItem = (store: Store, ref: string): QueueItem | undefined => {
  const submission = findSubmission(store, ref.trim().toUpperCase());
  return submission && toItem(store, submission);
};

const known = (store: Store, ref: string): Submission => {
  const submission = findSubmission(store, ref.trim().toUpperCase());
  if (submission) return submission;
  throw new CandorError('not-found', {detail: `nothing was sent that has the reference ${ref.slice(0, 40)}`});
};

const toItem = (store: Store, submission: Submission): QueueItem => {
  const {ref, kind, received, state, reason, note, verified} = submission;
  const {id = '', name} = subjectNumbered(store, submission.subject).subject;
  const review = reviewFor(store, submission);
  return {
    ...{ref, kind, receivedAt: received, subject: {id, name}, state, verified},
    ...(review ? {review} : {}),
    ...(sendingOf(store, submission.subject, submission.review)?.jws === undefined ? {} : {signed: true}),
    ...(kind === 'report' ? {report: submission.document as ReviewReport} : {}),
    ...(kind === 'change' ? {change: submission.document as ReviewChange} : {}),
    ...(reason ? {reason} : {}),
    ...(note ? {note} : {}),
  };
};

const reviewFor = (store: Store, submission: Submission): Review | undefined => {
  const {subject, review, kind} = submission;
  const published = readReview(store, subject, review);
  if (published) return published;
  const sent =
    kind === 'review' ? (submission as Submission<'review'>) : submissionOf(store, subject, review);
  return sent && !isErased(sent) ? sent.document : undefined;
};
