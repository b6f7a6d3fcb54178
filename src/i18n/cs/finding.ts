import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** Czech: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: 'Hvězdičky',
  chooseKind: 'Jen',
  onlyVerified: 'Ověřené',
  onlyMedia: 'S obrázky',
  chooseTopic: 'O čem se píše',
  chooseAspect: 'Co se hodnotí',
  chooseLanguage: 'Jazyk',
  nothingToChoose: 'Zatím není z čeho vybírat.',
  searched: '„{q}“',
  chosen: 'Váš výběr',
  takeBack: 'Zrušit: {label}',
  clear: 'Zobrazit vše',
  linkCopied: 'Odkaz je zkopírovaný.',
  linkNotCopied: 'Odkaz tu nelze zkopírovat; jde to z jeho nabídky.',
  selected: 'Vybrané recenze: {shown} z {total}',
  selectedShowing: 'Vybrané recenze: {matching} z {total}, zobrazeno {shown}',
  amongNewest: 'z nejnovějších ({count})',
  amongLoaded: 'z načtených ({count})',
};
