import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** Japanese: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: '{name}との予約',
  bookingTitleOpen: '日時を予約',
  bookingFrom: '空き時間は{host}から取得しています。',
  bookingCompany: '{host}は別の会社のサイトで、独自の規約があります。',
  bookingElsewhere: '{host}はこのサイトとは別のサイトで、独自の規約があります。',
  bookingAsking: '空き時間を確認しています…',
  bookingDays: '{from}～{until}',
  bookingEarlier: '前へ',
  bookingLater: '次へ',
  bookingNone: 'この期間に空きはありません。',
  bookingDay: '日付',
  bookingTime: '時間',
  bookingTimeHint: 'お客様の時刻で表示しています。担当者の時刻はその下にあります。',
  bookingName: 'お名前',
  bookingEmail: 'メールアドレス',
  bookingBoth: '{host}での予約には、お名前とメールアドレスの両方が必要です。',
  needBookingName: 'お名前を入力してください。',
  needBookingEmail: 'メールアドレスを入力してください（例：name@example.org）。',

  bookingLook: '送信内容を確認',
  bookingPreview: '次の内容を送信します',
  bookingZone: 'お客様のタイムゾーン',
  bookingLanguage: '言語',
  agreeBooking: '予約により、予約の手続きのために{host}が上記のすべてを利用することに同意します。',
  bookIt: '同意して予約',
  bookAgain: 'もう一度予約を試す',
  bookingNow: '予約しています…',

  bookingTaken:
    'この時間はたった今埋まりました。{email}に確認メールが届かない場合は、別の時間を選んでください。',
  bookingTakenByYou:
    'この時間は埋まっています。先ほどの操作で予約できた可能性もあります。別の時間を選ぶ前に、{email}に確認メールが届いていないかご確認ください。',
  bookingUnclear:
    'はっきりした応答がなく、予約できた可能性があります。もう一度試す前に、{email}に確認メールが届いていないかご確認ください。',
  bookingStillFree: 'この時間はまだ空いているため、予約されていないようです。',
  bookingNotFree: 'この時間は埋まっているため、予約できた可能性があります。',
  bookingRefused: '{host}はここからの予約を受け付けていません。入力内容は残っています。',
  bookingPage: '代わりに{host}で予約',

  bookedTitle: '予約済み',
  bookedPending: '申し込み済み',
  bookingDone: '予約しました：{time}。',
  bookingWaits: '申し込みました：{time}。まだ確定ではなく、先方の承認が必要です。',
  bookingMail: '{email}に確認メールが届く予定です。',
  bookAnother: '別の日時を予約',
};
