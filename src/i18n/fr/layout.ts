import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** French: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: 'Sujets souvent abordés',
  topicCount: '{count} avis sur {total}',
  pages: 'Pages',
  page: 'Page {page}',
  pageOf: 'Page {page} sur {count}',
  previous: 'Précédente',
  next: 'Suivante',
  carousel: 'carrousel',
  carouselControls: 'Faire défiler',
  previousReviews: 'Avis précédents',
  nextReviews: 'Avis suivants',
  opposites: 'Deux points de vue',
  mostHelpfulFavourable: 'L’avis favorable le plus utile',
  mostHelpfulCritical: 'L’avis critique le plus utile',
  oppositesAmong: 'Choisis selon les votes « utile » parmi les {count} avis chargés.',
};
