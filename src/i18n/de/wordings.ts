import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** German: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: 'Durchgestrichen ist, was gestrichen wurde, unterstrichen, was hinzukam.',
  wordingBefore: 'Wortlaut vom {date}',
  wordingAfter: 'Geändert ({date}) in',
  wordingToday: 'Nach {date} geändert in',
  takenOut: 'gestrichen:',
  putIn: 'neu:',
  markEnd: 'Ende',
};
