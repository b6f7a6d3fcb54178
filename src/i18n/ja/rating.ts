import type {rating as english} from '../en/rating.js';
import type {Message} from '../message.js';

/** Japanese: what a rating says. */
export const rating: Readonly<Record<keyof typeof english, Message>> = {
  stars: '5つ星のうち{rating}',
  starsOtherScale: '5つ星のうち{rating}（元の評価は{best}点満点中{value}点）',
  reviewCount: {other: 'レビュー{count}件'},
  noReviews: 'レビューはまだありません',
  notRated: '評価なし',
};
