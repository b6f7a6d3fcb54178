import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** Spanish: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: 'De lo que muchos hablan',
  topicCount: '{count} de {total} reseñas',
  pages: 'Páginas',
  page: 'Página {page}',
  pageOf: 'Página {page} de {count}',
  previous: 'Anterior',
  next: 'Siguiente',
  carousel: 'carrusel',
  carouselControls: 'Desplazar',
  previousReviews: 'Reseñas anteriores',
  nextReviews: 'Reseñas siguientes',
  opposites: 'Las dos caras',
  mostHelpfulFavourable: 'La reseña favorable más útil',
  mostHelpfulCritical: 'La reseña crítica más útil',
  oppositesAmong: 'Elegidas según los votos de utilidad entre las {count} cargadas.',
};
