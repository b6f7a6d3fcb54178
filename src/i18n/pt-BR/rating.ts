import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** Brazilian Portuguese: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '{rating} de 5 estrelas',
  starsOtherScale: '{rating} de 5 estrelas, nota original: {value} de {best}',
  reviewCount: {one: '{count} avaliação', many: '{count} de avaliações', other: '{count} avaliações'},
  noReviews: 'Ainda não há avaliações',
  notRated: 'Sem nota',
};
