import type {ReviewsDocument} from '../../../protocol/reviews.js';
import {toFive} from '../../../protocol/scale.js';

/**
 * A document that holds all of its reviews but states no aggregate, with the aggregate worked out from them. Any other
 * document stays as it is: a mean of some would be passed off as the mean of all.
 */
export const withAggregate = (document: ReviewsDocument): ReviewsDocument => {
  const {reviews} = document;
  const isWhole = !document.next && (document.moderation?.published ?? reviews.length) === reviews.length;
  if (document.aggregateRating || !isWhole) return document;
  const stars = reviews.flatMap(({reviewRating}) => (reviewRating ? (toFive(reviewRating) ?? []) : []));
  if (stars.length === 0) return document;
  const distribution: Record<string, number> = {};
  for (const value of stars) {
    const whole = String(Math.max(1, Math.round(value)));
    distribution[whole] = (distribution[whole] ?? 0) + 1;
  }
  const ratingValue = stars.reduce((sum, value) => sum + value, 0) / stars.length;
  const reviewCount = reviews.filter(({reviewBody}) => reviewBody).length;
  return {
    ...document,
    aggregateRating: {ratingValue, ratingCount: stars.length, reviewCount, distribution},
    // Some may have no stars.
    moderation: {published: reviews.length, ...document.moderation},
  };
};
