import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** Arabic: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '{rating} من 5 نجوم',
  starsOtherScale: '{rating} من 5 نجوم، والتقييم الأصلي {value} من {best}',
  reviewCount: {
    zero: '{count} مراجعة',
    one: 'مراجعة واحدة',
    two: 'مراجعتان',
    few: '{count} مراجعات',
    many: '{count} مراجعة',
    other: '{count} مراجعة',
  },
  noReviews: 'لا مراجعات بعد',
  notRated: 'بلا تقييم',
};
