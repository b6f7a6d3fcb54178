import type {Outcome, Review, ReviewsDocument} from '../../protocol/reviews.js';
import type {Store} from '../store/store.js';
import type {StoredSubject} from '../store/subjects.js';
import {reviewWithinConsent} from '../store/within-consent.js';
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

/** The document a visitor gets first: all that is known about the subject, and one page (protocol §3). */
export const firstReviewsDocument = (
  store: Store,
  subject: StoredSubject,
  page: Page,
  now: number,
): ReviewsDocument => {
  const facets = facetsOf(store, subject.number);
  const outcomes = newestOutcomes(subject.outcomes);
  const topics = topicsOf(store, subject);
  return relativeTo('../', {
    trustData: '1',
    subject: subject.subject,
    ...summaryOf(store, subject, now),
    ...(subject.collection ? {collection: subject.collection} : {}),
    ...(facets.length ? {facets} : {}),
    ...(outcomes.length ? {outcomes} : {}),
    ...(topics.length ? {topics} : {}),
    ...pageMembers(page),
  });
};

/** A document further on: its reviews alone, since a reader has the rest, and so that it seldom changes. */
export const nextReviewsDocument = (subject: StoredSubject, page: Page, root: string): ReviewsDocument =>
  relativeTo(root, {
    trustData: '1',
    subject: {...(subject.subject.id === undefined ? {} : {id: subject.subject.id})},
    ...pageMembers(page),
  });

const pageMembers = ({reviews, matching, sort, next, prev}: Page) => ({
  reviews: reviews.map(reviewWithinConsent),
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
