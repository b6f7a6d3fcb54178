import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** Arabic: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: 'المشطوب هو ما حُذف، وما تحته خط هو ما أُضيف.',
  wordingBefore: 'نص {date}',
  wordingAfter: 'تغيّر في {date} إلى',
  wordingToday: 'تغيّر بعد {date} إلى',
  takenOut: 'حُذف:',
  putIn: 'أُضيف:',
  markEnd: 'النهاية',
};
