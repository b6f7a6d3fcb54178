import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** Italian: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '{rating} su 5 stelle',
  starsOtherScale: '{rating} su 5 stelle, voto originale: {value} su {best}',
  reviewCount: {one: '{count} recensione', many: '{count} di recensioni', other: '{count} recensioni'},
  noReviews: 'Ancora nessuna recensione',
  notRated: 'Senza voto',
};
