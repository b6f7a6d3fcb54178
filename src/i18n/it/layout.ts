import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** Italian: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: 'Di che cosa parlano in molti',
  topicCount: '{count} recensioni su {total}',
  pages: 'Pagine',
  page: 'Pagina {page}',
  pageOf: 'Pagina {page} di {count}',
  previous: 'Precedente',
  next: 'Successiva',
  carousel: 'carosello',
  carouselControls: 'Scorrimento',
  previousReviews: 'Recensioni precedenti',
  nextReviews: 'Recensioni successive',
  opposites: 'Due punti di vista',
  mostHelpfulFavourable: 'La recensione favorevole più utile',
  mostHelpfulCritical: 'La recensione critica più utile',
  oppositesAmong: 'Scelte in base ai voti di utilità tra le {count} caricate.',
};
