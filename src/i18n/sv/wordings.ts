import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** Swedish: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: 'Överstruket är det som togs bort, understruket det som lades till.',
  wordingBefore: 'Lydelse {date}',
  wordingAfter: 'Ändrat {date} till',
  wordingToday: 'Ändrat efter {date} till',
  takenOut: 'borttaget:',
  putIn: 'tillagt:',
  markEnd: 'slut',
};
