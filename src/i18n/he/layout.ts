import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** Hebrew: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: 'על מה רבים כותבים',
  topicCount: '{count} מתוך {total} ביקורות',
  pages: 'עמודים',
  page: 'עמוד {page}',
  pageOf: 'עמוד {page} מתוך {count}',
  previous: 'הקודם',
  next: 'הבא',
  carousel: 'קרוסלה',
  carouselControls: 'הזזה',
  previousReviews: 'הביקורות הקודמות',
  nextReviews: 'הביקורות הבאות',
  opposites: 'שני צדדים',
  mostHelpfulFavourable: 'החיובית המועילה ביותר',
  mostHelpfulCritical: 'השלילית המועילה ביותר',
  oppositesAmong: 'נבחרו לפי הצבעות על מועילות מבין {count} שנטענו.',
};
