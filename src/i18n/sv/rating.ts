import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** Swedish: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '{rating} av 5 stjärnor',
  starsOtherScale: '{rating} av 5 stjärnor, angivet som {value} av {best}',
  reviewCount: {one: '{count} omdöme', other: '{count} omdömen'},
  noReviews: 'Inga omdömen än',
  notRated: 'Utan betyg',
};
