import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** Simplified Chinese: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '{rating}星（满分5星）',
  starsOtherScale: '{rating}星（满分5星），原始评分为{value}分，满分{best}分',
  reviewCount: {other: '{count}条评价'},
  noReviews: '暂无评价',
  notRated: '暂无评分',
};
