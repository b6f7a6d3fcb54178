import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** French: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '{rating} sur 5 étoiles',
  starsOtherScale: '{rating} sur 5 étoiles, note donnée : {value} sur {best}',
  reviewCount: {one: '{count} avis', many: '{count} d’avis', other: '{count} avis'},
  noReviews: 'Pas encore d’avis',
  notRated: 'Sans note',
};
