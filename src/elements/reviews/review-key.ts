import type {Review} from '../../protocol/reviews.js';

/** What tells reviews apart: their `id`, else what they say. */
export const reviewKey = ({id, author, datePublished, name, reviewBody, reviewRating}: Review): string =>
  id ?? JSON.stringify([author?.name, datePublished, name, reviewBody, reviewRating?.ratingValue]);
