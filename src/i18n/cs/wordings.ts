import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** Czech: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: 'Přeškrtnuté je to, co bylo odebráno, podtržené to, co přibylo.',
  wordingBefore: 'Znění ({date})',
  wordingAfter: 'Změněno ({date}) na',
  wordingToday: 'Později (po: {date}) změněno na',
  takenOut: 'odebráno:',
  putIn: 'přidáno:',
  markEnd: 'konec',
};
