import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** German: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: 'Wovon viele sprechen',
  topicCount: '{count} von {total} Bewertungen',
  pages: 'Seiten',
  page: 'Seite {page}',
  pageOf: 'Seite {page} von {count}',
  previous: 'Zurück',
  next: 'Weiter',
  carousel: 'Karussell',
  carouselControls: 'Bewegen',
  previousReviews: 'Vorige Bewertungen',
  nextReviews: 'Nächste Bewertungen',
  opposites: 'Zwei Seiten',
  mostHelpfulFavourable: 'Hilfreichste positive Bewertung',
  mostHelpfulCritical: 'Hilfreichste kritische Bewertung',
  oppositesAmong: 'Nach hilfreichen Stimmen unter den {count} geladenen ausgewählt.',
};
