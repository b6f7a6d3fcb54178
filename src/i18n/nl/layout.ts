import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** Dutch: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: 'Waar velen het over hebben',
  topicCount: '{count} van {total} reviews',
  pages: 'Pagina’s',
  page: 'Pagina {page}',
  pageOf: 'Pagina {page} van {count}',
  previous: 'Vorige',
  next: 'Volgende',
  carousel: 'carrousel',
  carouselControls: 'Bladeren',
  previousReviews: 'Vorige reviews',
  nextReviews: 'Volgende reviews',
  opposites: 'Twee kanten',
  mostHelpfulFavourable: 'Nuttigste positieve review',
  mostHelpfulCritical: 'Nuttigste kritische review',
  oppositesAmong: 'Gekozen op nuttig-stemmen uit de {count} geladen reviews.',
};
