import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** Japanese: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: '取り消し線は削除した部分、下線は追加した部分です。',
  wordingBefore: '{date}の文面',
  wordingAfter: '{date}に次のとおり変更',
  wordingToday: '{date}より後に次のとおり変更',
  takenOut: '削除：',
  putIn: '追加：',
  markEnd: 'ここまで',
};
