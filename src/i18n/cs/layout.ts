import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** Czech: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: 'O čem píše mnoho lidí',
  topicCount: '{count} z {total} recenzí',
  pages: 'Stránky',
  page: 'Strana {page}',
  pageOf: 'Strana {page} z {count}',
  previous: 'Předchozí',
  next: 'Další',
  carousel: 'karusel',
  carouselControls: 'Posun',
  previousReviews: 'Předchozí recenze',
  nextReviews: 'Další recenze',
  opposites: 'Dvě strany',
  mostHelpfulFavourable: 'Nejužitečnější příznivá',
  mostHelpfulCritical: 'Nejužitečnější kritická',
  oppositesAmong: 'Vybráno podle hlasů o užitečnosti z načtených recenzí ({count}).',
};
