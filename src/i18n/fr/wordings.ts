import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** French: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: 'Barré : ce qui a été retiré ; souligné : ce qui a été ajouté.',
  wordingBefore: 'Texte (date : {date})',
  wordingAfter: 'Modification (date : {date})',
  wordingToday: 'Modification (après : {date})',
  takenOut: 'retiré :',
  putIn: 'ajouté :',
  markEnd: 'fin',
};
