import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** Hebrew: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: 'קו חוצה מסמן מה שהוסר, קו תחתון מסמן מה שנוסף.',
  wordingBefore: 'הנוסח הקודם ({date})',
  wordingAfter: 'הנוסח החדש (שונה: {date})',
  wordingToday: 'הנוסח החדש (שונה לאחר {date})',
  takenOut: 'הוסר:',
  putIn: 'נוסף:',
  markEnd: 'סוף',
};
