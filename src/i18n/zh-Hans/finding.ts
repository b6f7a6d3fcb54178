import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** Simplified Chinese: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: '星级',
  chooseKind: '仅显示',
  onlyVerified: '已验证',
  onlyMedia: '有图片或视频',
  chooseTopic: '谈论的话题',
  chooseAspect: '评分的方面',
  chooseLanguage: '语言',
  nothingToChoose: '目前还没有可选条件。',
  searched: '“{q}”',
  chosen: '您的选择',
  takeBack: '取消：{label}',
  clear: '显示全部',
  linkCopied: '链接已复制。',
  linkNotCopied: '此处无法复制链接；可通过链接的菜单复制。',
  selected: '筛选出的评价：{total}条中的{shown}条',
  selectedShowing: '筛选出的评价：{total}条中的{matching}条，显示{shown}条',
  amongNewest: '在最新的{count}条中',
  amongLoaded: '在已加载的{count}条中',
};
