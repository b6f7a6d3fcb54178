import {toTime} from './dates.js';
import type {Review, SortOrder} from './reviews.js';
import {toFive} from './scale.js';

type Compare = (a: Review, b: Review) => number;

const byId: Compare = ({id: a = ''}, {id: b = ''}) => (a < b ? -1 : a > b ? 1 : 0);

// What has no value comes last in either direction, in the order it was given: sorting is stable.
const by =
  (keyOf: (review: Review) => number | undefined, direction: 1 | -1): Compare =>
  (a, b) => {
    const [first, second] = [keyOf(a), keyOf(b)];
    if (first === undefined || second === undefined)
      return Number(first === undefined) - Number(second === undefined);
    return (first - second) * direction;
  };

const published = (review: Review): number | undefined => toTime(review.datePublished);
const stars = ({reviewRating}: Review): number | undefined =>
  reviewRating ? toFive(reviewRating) : undefined;

const datedById: Compare = (a, b) => (published(a) === undefined ? 0 : byId(a, b));
const newest: Compare = (a, b) => by(published, -1)(a, b) || datedById(a, b);
const oldest: Compare = (a, b) => by(published, 1)(a, b) || datedById(a, b);

/**
 * The lower bound of the Wilson 95 % interval of the share of helpful votes (E. B. Wilson 1927): few votes count for less
 * than many with the same share.
 *
 * @returns Between 0 and 1; 0 without votes.
 */
export const helpfulness = ({helpful}: Pick<Review, 'helpful'>): number => {
  const up = helpful?.up ?? 0;
  const votes = up + (helpful?.down ?? 0);
  if (votes === 0) return 0;
  const z = 1.959963984540054;
  const share = up / votes;
  const spread = z * Math.sqrt((share * (1 - share) + (z * z) / (4 * votes)) / votes);
  return Math.max(0, (share + (z * z) / (2 * votes) - spread) / (1 + (z * z) / votes));
};

const orders: Readonly<Record<SortOrder, Compare>> = {
  newest,
  oldest,
  highest: (a, b) => by(stars, -1)(a, b) || newest(a, b),
  lowest: (a, b) => by(stars, 1)(a, b) || newest(a, b),
  'most-helpful': (a, b) => helpfulness(b) - helpfulness(a) || newest(a, b),
};

/**
 * Reviews in one of the five orders. Each order is total: what ties is newest first, then by `id`; undated reviews come
 * after dated ones, as they were given (protocol §3).
 */
export const sortReviews = (reviews: readonly Review[], order: SortOrder): Review[] =>
  [...reviews].sort(orders[order]);

/** Reviews newest first, as `sortReviews` has them; for those who need no other order. */
export const sortNewest = (reviews: readonly Review[]): Review[] => [...reviews].sort(newest);
