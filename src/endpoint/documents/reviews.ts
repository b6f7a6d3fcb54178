import type {Head} from '../../proof/head.js';
import type {Outcome, Review, ReviewsDocument} from '../../protocol/reviews.js';
import {headOf, type Proving, type ServedReview, servedReviews} from '../log/served-reviews.js';
import type {Store} from '../store/store.js';
import type {StoredSubject} from '../store/subjects.js';
import {relativeTo} from './addresses.js';
import {summaryOf} from './aggregate.js';
import {facetsOf} from './facets.js';
import {fitting, MOST_OUTCOMES_BYTES} from './sizes.js';
import {topicsOf} from './topics.js';

/** One page of reviews and the way on from it. */
export interface Page {
  readonly reviews: readonly Review[];
  readonly sort?: ReviewsDocument['sort'];
  /** How many reviews there are of what was asked for, where that is known. */
  readonly matching?: number | undefined;
  /** Addresses relative to the document. */
  readonly next: string | null;
  readonly prev: string | null;
}

/** A reviews document as it is served: its reviews may be signed, and the log's head may be beside them. */
export interface ServedReviews extends Omit<ReviewsDocument, 'reviews'> {
  readonly reviews: readonly ServedReview[];
  readonly head?: Head | undefined;
}

/** The document a visitor gets first: all that is known about the subject, and one page (protocol §3). */
export const firstReviewsDocument = (
  store: Store,
  subject: StoredSubject,
  page: Page,
  proving: Proving,
): ServedReviews => {
  const facets = facetsOf(store, subject.number);
  const outcomes = newestOutcomes(subject.outcomes);
  const topics = topicsOf(store, subject);
  return relativeTo('../', {
    trustData: '1',
    subject: subject.subject,
    ...summaryOf(store, subject, proving.now),
    ...(subject.collection ? {collection: subject.collection} : {}),
    ...(facets.length ? {facets} : {}),
    ...(outcomes.length ? {outcomes} : {}),
    ...(topics.length ? {topics} : {}),
    ...pageMembers(store, subject, page, proving),
    ...headMember(store, subject, proving),
  });
};

/** A document further on: its reviews alone, since a reader has the rest, and so that it seldom changes. */
export const nextReviewsDocument = (
  store: Store,
  subject: StoredSubject,
  page: Page,
  proving: Proving,
  root: string,
): ServedReviews =>
  relativeTo(root, {
    trustData: '1',
    subject: {...(subject.subject.id === undefined ? {} : {id: subject.subject.id})},
    ...pageMembers(store, subject, page, proving),
  });

/** The newest event of a subject, beside whatever shows its reviews (protocol §7). */
export const headMember = (
  store: Store,
  subject: StoredSubject,
  proving: Proving,
): {readonly head?: Head} => {
  const head = headOf(store, subject, proving);
  return head ? {head} : {};
};

const pageMembers = (
  store: Store,
  subject: StoredSubject,
  {reviews, matching, sort, next, prev}: Page,
  proving: Proving,
) => ({
  reviews: servedReviews(store, subject, reviews, proving),
  ...(matching === undefined ? {} : {matching}),
  ...(sort ? {sort} : {}),
  next,
  prev,
});

const newestOutcomes = (outcomes: readonly Outcome[]): Outcome[] =>
  fitting(
    [...outcomes].sort(({date: a = ''}, {date: b = ''}) => (a < b ? 1 : a > b ? -1 : 0)),
    MOST_OUTCOMES_BYTES,
  );
