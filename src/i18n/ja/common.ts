import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** Japanese: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}、{second}',
  sentences: '{first}{second}',
  loading: '読み込み中',
  tryAgain: '再試行',
  aCustomer: '匿名のお客様',
  ownData: 'このページが提供する情報です。',
  providedBy: '{host}が提供する情報です。',
  readFrom: '{host}のマークアップから読み取った情報です。',
  asksFor: 'サーバーへのリクエスト',
  unreadItems: {other: '{count}件は読み取れませんでした。'},
  opensNewTab: '新しいタブで開きます',
  failedOffline: 'オフラインです。接続が戻ると表示されます。',
  failedUnreachable: '現在、接続できません。',
  failedNotFound: 'まだ何もありません。',
  failedTimeout: '通常より時間がかかっています。',
  failedRateLimited: '現在、アクセスが集中しています。少し待ってからもう一度お試しください。',
  failedUnusable: '受け取った内容を表示できません。',
};
