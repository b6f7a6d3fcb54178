import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** Italian: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: 'Stelle',
  chooseKind: 'Solo',
  onlyVerified: 'Verificate',
  onlyMedia: 'Con foto',
  chooseTopic: 'Di che cosa parlano',
  chooseAspect: 'Che cosa valutano',
  chooseLanguage: 'Lingua',
  nothingToChoose: 'Non c’è ancora nulla da scegliere.',
  searched: '«{q}»',
  chosen: 'Scelte attive',
  takeBack: 'Togli: {label}',
  clear: 'Mostra tutte',
  linkCopied: 'Il link è stato copiato.',
  linkNotCopied: 'Il link non si può copiare qui; si può fare dal suo menu contestuale.',
  selected: 'Recensioni selezionate: {shown} su {total}',
  selectedShowing: 'Recensioni selezionate: {matching} su {total}; mostrate: {shown}',
  amongNewest: 'tra le {count} più recenti',
  amongLoaded: 'tra le {count} caricate',
};
