import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** Polish: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: 'O czym pisze wiele osób',
  topicCount: '{count} z {total} opinii',
  pages: 'Strony',
  page: 'Strona {page}',
  pageOf: 'Strona {page} z {count}',
  previous: 'Poprzednia',
  next: 'Następna',
  carousel: 'karuzela',
  carouselControls: 'Przewijanie',
  previousReviews: 'Poprzednie opinie',
  nextReviews: 'Następne opinie',
  opposites: 'Dwie strony',
  mostHelpfulFavourable: 'Najbardziej pomocna przychylna',
  mostHelpfulCritical: 'Najbardziej pomocna krytyczna',
  oppositesAmong: 'Wybrano według głosów „pomocna” spośród wczytanych opinii ({count}).',
};
