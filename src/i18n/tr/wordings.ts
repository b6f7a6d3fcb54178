import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** Turkish: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: 'Çıkarılanların üstü, eklenenlerin altı çizili.',
  wordingBefore: 'Metin ({date})',
  wordingAfter: 'Yeni metin ({date})',
  wordingToday: 'Yeni metin ({date} sonrası)',
  takenOut: 'çıkarıldı:',
  putIn: 'eklendi:',
  markEnd: 'son',
};
