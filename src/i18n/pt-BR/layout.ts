import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** Brazilian Portuguese: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: 'Do que muitos falam',
  topicCount: '{count} de {total} avaliações',
  pages: 'Páginas',
  page: 'Página {page}',
  pageOf: 'Página {page} de {count}',
  previous: 'Anterior',
  next: 'Próxima',
  carousel: 'carrossel',
  carouselControls: 'Mover',
  previousReviews: 'Avaliações anteriores',
  nextReviews: 'Próximas avaliações',
  opposites: 'Os dois lados',
  mostHelpfulFavourable: 'A avaliação favorável mais útil',
  mostHelpfulCritical: 'A avaliação crítica mais útil',
  oppositesAmong: 'Escolhidas pelos votos de utilidade entre as {count} carregadas.',
};
