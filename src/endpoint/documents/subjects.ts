import type {SubjectRating, SubjectsDocument} from '../../protocol/reviews.js';
import type {Store} from '../store/store.js';
import type {StoredSubject} from '../store/subjects.js';
import {relativeTo} from './addresses.js';
import {summaryOf} from './aggregate.js';

/**
 * A subject with its rating, for a listing page.
 *
 * @param root - From the document to the endpoint's root.
 */
export const subjectRating = (
  store: Store,
  subject: StoredSubject,
  root: string,
  now: number,
): SubjectRating => {
  const {aggregateRating} = summaryOf(store, subject, now);
  return relativeTo(root, {
    subject: subject.subject,
    ...(aggregateRating ? {aggregateRating} : {}),
    reviews: `${root}reviews/${subject.hash}.json`,
  });
};

/** The ratings of many subjects (protocol §3). */
export const subjectsDocument = (
  subjects: readonly SubjectRating[],
  next: string | null = null,
): SubjectsDocument => ({trustData: '1', subjects: [...subjects], next});
