import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** Polish: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '{rating} na 5 gwiazdek',
  starsOtherScale: '{rating} na 5 gwiazdek, pierwotnie {value} na {best}',
  reviewCount: {
    one: '{count} opinia',
    few: '{count} opinie',
    many: '{count} opinii',
    other: '{count} opinii',
  },
  noReviews: 'Nie ma jeszcze opinii',
  notRated: 'Bez oceny',
};
