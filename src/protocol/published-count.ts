import type {ReviewsDocument} from './reviews.js';

/**
 * N, the count in every "n of N": what was published; else how many ratings there are; else how many reviews
 * (protocol §3).
 *
 * @returns `undefined` where the document states none of them.
 */
export const publishedCount = ({
  moderation,
  aggregateRating,
}: Pick<ReviewsDocument, 'moderation' | 'aggregateRating'>): number | undefined =>
  moderation?.published ?? aggregateRating?.ratingCount ?? aggregateRating?.reviewCount;
