import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** Hebrew: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '{rating} מתוך 5 כוכבים',
  starsOtherScale: '{rating} מתוך 5 כוכבים, ניתן במקור {value} מתוך {best}',
  reviewCount: {one: 'ביקורת אחת', two: 'שתי ביקורות', other: '{count} ביקורות'},
  noReviews: 'עדיין אין ביקורות',
  notRated: 'ללא דירוג',
};
