import {sortOrders} from '../../protocol/reviews.js';
import {
  firstReviewsDocument,
  headMember,
  nextReviewsDocument,
  type Page,
  type ServedReviews,
} from '../documents/reviews.js';
import {PAGE_SIZE, reviewsBytes} from '../documents/sizes.js';
import type {Proving} from '../log/served-reviews.js';
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
  proving: Proving,
): ServedReviews => {
  const subject = findSubject(store, hash);
  if (!subject) throw problem('unknown-subject');
  const {order, filter, from} = readReviewQuery(params);
  const {reviews, next, prev} = selectReviews(store, {
    ...{subject: subject.number, order, filter, from},
    ...{limit: PAGE_SIZE, bytes: reviewsBytes(proving.keys !== undefined)},
  });
  const options = sortOrders.map((other) => [other, pageAddress(hash, params, {order: other})]);
  const page: Page = {
    reviews,
    matching: from ? undefined : countMatching(store, subject.number, filter),
    sort: {current: order, ...(from ? {} : {options: Object.fromEntries(options)})},
    next: next ? pageAddress(hash, params, {place: next}) : null,
    prev: prev ? pageAddress(hash, params, {place: prev}) : null,
  };
  if (!from) return firstReviewsDocument(store, subject, page, proving);
  // A page that was made later than the first document says so by its head.
  return {
    ...nextReviewsDocument(store, subject, page, proving, '../'),
    ...headMember(store, subject, proving),
  };
};
