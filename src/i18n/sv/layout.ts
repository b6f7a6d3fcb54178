import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** Swedish: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: 'Vad många tar upp',
  topicCount: '{count} av {total} omdömen',
  pages: 'Sidor',
  page: 'Sida {page}',
  pageOf: 'Sida {page} av {count}',
  previous: 'Föregående',
  next: 'Nästa',
  carousel: 'karusell',
  carouselControls: 'Bläddra',
  previousReviews: 'Föregående omdömen',
  nextReviews: 'Nästa omdömen',
  opposites: 'Två sidor',
  mostHelpfulFavourable: 'Det mest hjälpsamma positiva omdömet',
  mostHelpfulCritical: 'Det mest hjälpsamma kritiska omdömet',
  oppositesAmong: 'Valda efter röster för hjälpsamhet bland de {count} som laddats.',
};
