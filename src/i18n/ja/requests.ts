import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Japanese: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: '同意いただくまで{host}からは何も読み込まれません。ブラウザーには何も保存されません。',
  agreeReviews: '{host}のレビューを表示',
  agreeRating: '{host}の評価を表示',
  agreePledge: '{host}の約束を表示',
  agreePerson: '{host}の担当者を表示',
  requestsMade:
    'このページを開いてから送られたすべてのリクエストです。同じホストにリクエストする要素は応答を共有するため、すべての要素のリクエストを示しています。',
  requestsNone: 'まだリクエストはありません。',
  requestsAfter: '同意後のリクエスト先：{host}、およびそこに記された画像のホスト。',
  requestsLater: '投票、報告、依頼などを送信したときにのみリクエストする先：{hosts}。',
  requestsSent:
    'データはCookieなしで、このページを知らせずにリクエストされます。どのリクエストでも同じく、ホストにはネットワークアドレスとブラウザーが伝わります。選択や検索の内容はリクエストのアドレスに含まれます。',
  requestsMedia:
    '画像と動画は通常のページと同じように読み込まれます。そのホストは自身のCookieを読み取ることがあります。',
  requestsStored: 'ブラウザーには何も保存されません。',
  requestDiscovery: '問い合わせ先の案内',
  requestReviews: 'レビュー',
  requestSubjects: '評価',
  requestPledges: '約束',
  requestPeople: '担当者',
  requestPage: 'ページ（マークアップの内容）',
  requestData: 'データ',
  requestSent: '送信した内容',
  requestMedium: '画像または動画',
  requestCode: 'プログラム',
  requestRedirected: '応答元：{host}',
  closeRequests: '閉じる',
};
