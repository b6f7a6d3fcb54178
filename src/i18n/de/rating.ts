import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** German: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '{rating} von 5 Sternen',
  starsOtherScale: '{rating} von 5 Sternen, gegeben als {value} von {best}',
  reviewCount: {one: '{count} Bewertung', other: '{count} Bewertungen'},
  noReviews: 'Noch keine Bewertungen',
  notRated: 'Ohne Wertung',
};
