import {type ReviewsDocument, sortOrders} from '../../protocol/reviews.js';
import {firstReviewsDocument, nextReviewsDocument, type Page} from '../documents/reviews.js';
import {MOST_REVIEWS_BYTES, PAGE_SIZE} from '../documents/sizes.js';
import {countMatching} from '../store/count-matching.js';
import {selectReviews} from '../store/select-reviews.js';
import type {Store} from '../store/store.js';
import {findSubject} from '../store/subjects.js';
import {problem} from './problem.js';
import {pageAddress, readReviewQuery} from './review-query.js';

/**
 * The answer to `reviews/{subjectHash}.json` with its variables: a page of what was asked for. Without a cursor it comes
 * with all that is known about the subject, whatever the filter: N stays the number of all reviews.
 *
 * @throws {CandorError} `unknown-subject`, `invalid`
 */
export const answerReviews = (
  store: Store,
  hash: string,
  params: URLSearchParams,
  now: number,
): ReviewsDocument => {
  const subject = findSubject(store, hash);
  if (!subject) throw problem('unknown-subject');
  const {order, filter, from} = readReviewQuery(params);
  const {reviews, next, prev} = selectReviews(store, {
    ...{subject: subject.number, order, filter, from},
    ...{limit: PAGE_SIZE, bytes: MOST_REVIEWS_BYTES},
  });
  const options = sortOrders.map((other) => [other, pageAddress(hash, params, {order: other})]);
  const page: Page = {
    reviews,
    matching: from ? undefined : countMatching(store, subject.number, filter),
    sort: {current: order, ...(from ? {} : {options: Object.fromEntries(options)})},
    next: next ? pageAddress(hash, params, {place: next}) : null,
    prev: prev ? pageAddress(hash, params, {place: prev}) : null,
  };
  return from ? nextReviewsDocument(subject, page, '../') : firstReviewsDocument(store, subject, page, now);
};
