import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** Dutch: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '{rating} van 5 sterren',
  starsOtherScale: '{rating} van 5 sterren, gegeven als {value} van {best}',
  reviewCount: {one: '{count} review', other: '{count} reviews'},
  noReviews: 'Nog geen reviews',
  notRated: 'Zonder sterren',
};
