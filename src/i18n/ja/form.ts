import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** Japanese: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: '送信',
  sending: '送信しています…',
  closeForm: '閉じる',
  goesTo: '送信先は{host}のみです。',
  termsLink: '利用規約',
  privacyLink: 'プライバシー',
  optional: '任意',

  previewHint: 'まだ送信されていません。',
  backToWords: '内容を修正',
  agreeAndSend: '同意して送信',

  tooLong: '{most}文字以内で入力してください（現在{count}文字）。',
  notTaken: 'この内容では受け付けられません。修正してください。',

  thankYou: 'ありがとうございます',
  reference: '受付番号',
  referenceHint: 'お問い合わせの際にお伝えください。',
  seeIt: '表示する',

  kept: '入力内容は残っています。',
  notSentOffline: 'オフラインです。接続が戻ったら、もう一度送信してください。',
  notSentUnreachable:
    '現在、送信できません。少し待ってからもう一度お試しください。二重に登録されることはありません。',
  notSentTimeout:
    '時間内に応答がありませんでした。もう一度お試しください。二重に登録されることはありません。',
  notSentUnclear: '応答を読み取れませんでした。もう一度お試しください。二重に登録されることはありません。',
  notSentServer: '送信先で問題が発生しました。お客様側の問題ではありません。数分後にもう一度お試しください。',
  notSentGone: '対象がすでになくなっています。ページを再読み込みしてください。',
  notSentRefused: '受け付けられませんでした。このページの運営者にお知らせください。',
  notSentTooLong: '長すぎます。短くしてもう一度送信してください。',
  notSentInvalid: '受け付けられない内容があります。修正してもう一度送信してください。',
  notSentDuplicate: 'すでに送信済みのため、二度目は受け付けられません。',
  notSentChallenge: 'ここでは行えない確認を求められました。このページの運営者にお知らせください。',
  notSentConsent: '同意が必要です。送信内容を確認し、同意のうえ、もう一度送信してください。',
  notSentClosed: 'ここでの受け付けは終了しました。文章を残したい場合はコピーしてください。',
  notSentInvitation:
    'この招待は無効です。使用済みか、期限切れか、別の対象への招待です。招待なしでレビューを送信できます。',
  notSentOften: '短時間に多くの送信がありました。{when}もう一度お試しください。',
  whenSoon: 'しばらくしてから',
  whenSeconds: {other: '{count}秒後に'},
  whenMinutes: {other: '{count}分後に'},
  whenHours: {other: '{count}時間後に'},
};
