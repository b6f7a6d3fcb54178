import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** Spanish: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '{rating} de 5 estrellas',
  starsOtherScale: '{rating} de 5 estrellas, valoración original: {value} de {best}',
  reviewCount: {one: '{count} reseña', many: '{count} de reseñas', other: '{count} reseñas'},
  noReviews: 'Todavía no hay reseñas',
  notRated: 'Sin valoración',
};
