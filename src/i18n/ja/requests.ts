import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Japanese: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: '同意いただくまで{host}からは何も読み込まれず、ブラウザーにも何も保存されません。',
  agreeReviews: '{host}のレビューを表示',
  agreeRating: '{host}の評価を表示',
  agreePledge: '{host}の約束を表示',
  agreePerson: '{host}の相談相手を表示',
  requestsMade:
    'このページを開いてから要求されたすべてです。同じホストに尋ねる要素は応答を共有するため、すべての要素の要求を示しています。',
  requestsNone: 'まだ何も要求されていません。',
  requestsAfter: '同意後に要求される先：{host}、およびそこに記された画像のホスト。',
  requestsLater: '投票、報告、依頼などをご自身で送信したときにのみ要求される先：{hosts}。',
  requestsSent:
    'データはCookieなしで、このページを知らせずに要求されます。どの要求でも同じく、ホストにはネットワークアドレスとブラウザーが伝わります。選択や検索の内容はアドレスに含まれます。',
  requestsMedia:
    '画像と動画は通常のページと同じように読み込まれます。そのホストは自身のCookieを読み取ることがあります。',
  requestsStored: 'ブラウザーには何も保存されません。',
  requestDiscovery: '問い合わせ先の案内',
  requestReviews: 'レビュー',
  requestSubjects: '評価',
  requestPledges: '約束',
  requestPeople: '相談相手',
  requestPage: 'ページ（マークアップの内容）',
  requestData: 'データ',
  requestSent: '送信した内容',
  requestMedium: '画像または動画',
  requestCode: 'プログラム',
  requestRedirected: '応答元：{host}',
  closeRequests: '閉じる',
};
