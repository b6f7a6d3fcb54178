import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** Simplified Chinese: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: '删除线部分为删去的文字，下划线部分为新增的文字。',
  wordingBefore: '{date}的文字',
  wordingAfter: '{date}改为',
  wordingToday: '{date}之后改为',
  takenOut: '删去：',
  putIn: '新增：',
  markEnd: '结束',
};
