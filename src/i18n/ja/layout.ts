import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** Japanese: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: '多く挙がっている話題',
  topicCount: 'レビュー{total}件中{count}件',
  pages: 'ページ',
  page: '{page}ページ目',
  pageOf: '{count}ページ中{page}ページ目',
  previous: '前へ',
  next: '次へ',
  carousel: 'カルーセル',
  carouselControls: '移動',
  previousReviews: '前のレビュー',
  nextReviews: '次のレビュー',
  opposites: '両方の意見',
  mostHelpfulFavourable: '最も参考になった高評価',
  mostHelpfulCritical: '最も参考になった低評価',
  oppositesAmong: '読み込んだ{count}件の中から、「参考になった」の票で選んでいます。',
};
