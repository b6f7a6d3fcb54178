import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** Polish: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: 'Gwiazdki',
  chooseKind: 'Tylko',
  onlyVerified: 'Zweryfikowane',
  onlyMedia: 'Ze zdjęciami',
  chooseTopic: 'O czym mowa',
  chooseAspect: 'Co oceniono',
  chooseLanguage: 'Język',
  nothingToChoose: 'Nie ma jeszcze z czego wybierać.',
  searched: '„{q}”',
  chosen: 'Twój wybór',
  takeBack: 'Usuń: {label}',
  clear: 'Pokaż wszystkie',
  linkCopied: 'Link skopiowano.',
  linkNotCopied: 'Tutaj nie da się skopiować linku; można to zrobić z jego menu.',
  selected: 'Wybrane opinie: {shown} z {total}',
  selectedShowing: 'Wybrane opinie: {matching} z {total}, pokazano {shown}',
  amongNewest: 'spośród najnowszych ({count})',
  amongLoaded: 'spośród wczytanych ({count})',
};
