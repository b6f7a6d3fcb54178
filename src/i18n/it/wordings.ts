import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** Italian: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: 'Barrato: ciò che è stato tolto; sottolineato: ciò che è stato aggiunto.',
  wordingBefore: 'Testo (data: {date})',
  wordingAfter: 'Modifica (data: {date})',
  wordingToday: 'Modifica (dopo: {date})',
  takenOut: 'tolto:',
  putIn: 'aggiunto:',
  markEnd: 'fine',
};
