import type {wordings as english} from '../en/wordings.js';
import type {Message} from '../message.js';

/** Brazilian Portuguese: what the wordings of a pledge say. */
export const wordings: Readonly<Record<keyof typeof english, Message>> = {
  differenceKey: 'Riscado é o que foi retirado; sublinhado, o que foi acrescentado.',
  wordingBefore: 'Texto de {date}',
  wordingAfter: 'Alterado em {date} para',
  wordingToday: 'Alterado depois de {date} para',
  takenOut: 'retirado:',
  putIn: 'acrescentado:',
  markEnd: 'fim',
};
