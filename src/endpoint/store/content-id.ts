import {createHash} from 'node:crypto';

import type {Review} from '../../protocol/reviews.js';

/**
 * The id of a review that came without one: of what its author said, so that the same file imported again finds the same
 * reviews. What others add (votes, replies, translations) and what an import may map differently (context, language,
 * pictures) is left out.
 *
 * @param occurrence - 1 for the first review with this content, 2 for the second: two people may both say "5" and no more.
 */
export const contentId = (review: Review, occurrence: number): string => {
  const {author, reviewRating, name, reviewBody, datePublished, experienceDate} = review;
  const said = JSON.stringify([
    author?.name ?? null,
    reviewRating
      ? [reviewRating.ratingValue, reviewRating.bestRating ?? 5, reviewRating.worstRating ?? 1]
      : null,
    name ?? null,
    reviewBody ?? null,
    datePublished ?? null,
    experienceDate ?? null,
    ...(occurrence > 1 ? [occurrence] : []),
  ]);
  // 128 of 256 bits are enough among the reviews of one subject, and every page carries them.
  return createHash('sha256').update(said).digest().subarray(0, 16).toString('base64url');
};
