import {toFive} from '../protocol/scale.js';
import {objectIn} from './json.js';

const isNumber = (json: unknown): json is number => typeof json === 'number';

/**
 * A `reviewRating` as an event's `stars`: mapped to five and rounded to a whole star, 1 at least (protocol §7).
 *
 * @param rating - As it stands in the document.
 * @returns `undefined` where there is none, or it is off its scale.
 */
export const wholeStars = (rating: unknown): number | undefined => {
  const {ratingValue, bestRating = 5, worstRating = 1} = objectIn(rating);
  if (!isNumber(ratingValue) || !isNumber(bestRating) || !isNumber(worstRating)) return undefined;
  const stars = toFive({ratingValue, bestRating, worstRating});
  return stars === undefined ? undefined : Math.max(1, Math.round(stars));
};
