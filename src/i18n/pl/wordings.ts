import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** Polish: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: 'Przekreślono to, co usunięto, a podkreślono to, co dodano.',
  wordingBefore: 'Treść ({date})',
  wordingAfter: 'Zmieniono ({date}) na',
  wordingToday: 'Zmieniono później (po: {date}) na',
  takenOut: 'usunięto:',
  putIn: 'dodano:',
  markEnd: 'koniec',
};
