import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** Spanish: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: 'Tachado: lo que se quitó; subrayado: lo que se añadió.',
  wordingBefore: 'Texto (fecha: {date})',
  wordingAfter: 'Modificación (fecha: {date})',
  wordingToday: 'Modificación (después de: {date})',
  takenOut: 'quitado:',
  putIn: 'añadido:',
  markEnd: 'fin',
};
