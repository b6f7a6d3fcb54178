import type {layout as english} from '../en/layout.js';
import type {Message} from '../message.js';

/** Simplified Chinese: what the other ways to lay reviews out say. */
export const layout: Readonly<Record<keyof typeof english, Message>> = {
  topics: '许多人谈到的话题',
  topicCount: '{total}条评价中的{count}条',
  pages: '页码',
  page: '第{page}页',
  pageOf: '第{page}页，共{count}页',
  previous: '上一页',
  next: '下一页',
  carousel: '轮播',
  carouselControls: '移动',
  previousReviews: '上一组评价',
  nextReviews: '下一组评价',
  opposites: '正反两面',
  mostHelpfulFavourable: '最有帮助的好评',
  mostHelpfulCritical: '最有帮助的差评',
  oppositesAmong: '按“有帮助”票数从已加载的{count}条中选出。',
};
