import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** Turkish: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '5 üzerinden {rating} yıldız',
  starsOtherScale: '5 üzerinden {rating} yıldız, {best} üzerinden {value} olarak verildi',
  reviewCount: '{count} değerlendirme',
  noReviews: 'Henüz değerlendirme yok',
  notRated: 'Puan yok',
};
