import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** Czech: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '{rating} z 5 hvězdiček',
  starsOtherScale: '{rating} z 5 hvězdiček, původně {value} z {best}',
  reviewCount: {
    one: '{count} recenze',
    few: '{count} recenze',
    many: '{count} recenze',
    other: '{count} recenzí',
  },
  noReviews: 'Zatím žádné recenze',
  notRated: 'Bez hodnocení',
};
