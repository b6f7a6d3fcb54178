import type {LitElement} from 'lit';

import type {Answer} from '../../client/answer.js';
import {loadNextReviews} from '../../client/load-next-reviews.js';
import {PagingController} from '../../controllers/paging-controller.js';
import {sortNewest} from '../../protocol/order.js';
import type {Review} from '../../protocol/reviews.js';
import {reviewKey} from './review-key.js';
import type {Pages} from './wish.js';

type ReviewsAnswer = Answer<'reviews'>;

/** A page of an answer; what says no order is put in order, newest first. */
const pageOf = ({document}: ReviewsAnswer, isOrdered = false) => ({
  items: isOrdered || document.sort?.current ? document.reviews : sortNewest(document.reviews),
  next: document.next ?? undefined,
});

/** The pages that follow an answer. */
export const pagesAfter = (host: LitElement, answer: ReviewsAnswer, isOrdered = false): Pages => {
  const seen = [answer.url];
  const answers: [ReviewsAnswer, ...ReviewsAnswer[]] = [answer];
  const paging = new PagingController<Review>(host, {
    load: async (url, signal) => {
      const page = await loadNextReviews(url, signal, {seen});
      seen.push(url, page.url);
      answers.push(page);
      return pageOf(page, true);
    },
    key: reviewKey,
  });
  paging.start(pageOf(answer, isOrdered));
  return Object.assign(paging, {answers});
};
