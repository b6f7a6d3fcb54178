import {contentOf} from '../../proof/content.js';
import {canonicalize} from '../../proof/jcs.js';
import {wholeStars} from '../../proof/whole-stars.js';
import type {Review} from '../../protocol/reviews.js';
import {relativeTo} from '../documents/addresses.js';
import {reviewWithinConsent} from '../store/within-consent.js';
import {sha256} from './hashes.js';

/** What of a review the log is about. */
export interface ReviewWords {
  /** As it is served: as far as its author agreed, with absolute addresses. */
  readonly review: Review;
  /** The hash of what it says, without what others add. */
  readonly said: Buffer;
  /** The hash of each reply. */
  readonly replies: readonly string[];
  /** As whole stars. */
  readonly stars: number | undefined;
}

/**
 * A review as it is logged and served.
 *
 * @param url - Where the endpoint is: the same review must have the same bytes wherever it stands.
 */
export const reviewWords = (stored: Review, url: string): ReviewWords => {
  // Through JSON, since that is how it is served: what is undefined is absent, and -0 is 0.
  const review = JSON.parse(JSON.stringify(relativeTo(url, reviewWithinConsent(stored)))) as Review;
  return {
    review,
    said: sha256(contentOf(review)),
    replies: (review.replies ?? []).map((reply) => sha256(canonicalize(reply)).toString('base64url')),
    stars: wholeStars(review.reviewRating),
  };
};
