import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** Dutch: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: 'Doorgestreept is wat is weggehaald, onderstreept wat erbij is gekomen.',
  wordingBefore: 'Tekst van {date}',
  wordingAfter: 'Gewijzigd ({date}) in',
  wordingToday: 'Na {date} gewijzigd in',
  takenOut: 'weggehaald:',
  putIn: 'toegevoegd:',
  markEnd: 'einde',
};
