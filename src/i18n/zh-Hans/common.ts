import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** Simplified Chinese: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}，{second}',
  sentences: '{first}{second}',
  loading: '正在加载',
  tryAgain: '重试',
  aCustomer: '匿名顾客',
  ownData: '由本页面提供。',
  providedBy: '由 {host} 提供。',
  readFrom: '读取自 {host} 的网页标记。',
  asksFor: '这里请求了什么',
  unreadItems: {other: '有{count}条无法读取。'},
  opensNewTab: '在新标签页中打开',
  failedOffline: '您已离线。恢复连接后会显示此内容。',
  failedUnreachable: '目前无法连接。',
  failedNotFound: '这里还没有内容。',
  failedTimeout: '等待时间比正常情况要长。',
  failedRateLimited: '目前访问人数过多，请稍后再试。',
  failedUnusable: '收到的内容无法显示。',
};
