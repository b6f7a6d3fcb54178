import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** German: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: 'Sterne',
  chooseKind: 'Nur',
  onlyVerified: 'Bestätigte',
  onlyMedia: 'Mit Bildern',
  chooseTopic: 'Wovon sie sprechen',
  chooseAspect: 'Was sie bewertet haben',
  chooseLanguage: 'Sprache',
  nothingToChoose: 'Hier gibt es noch nichts auszuwählen.',
  searched: '„{q}“',
  chosen: 'Ihre Auswahl',
  takeBack: 'Zurücknehmen: {label}',
  clear: 'Alle zeigen',
  linkCopied: 'Der Link ist kopiert.',
  linkNotCopied: 'Der Link lässt sich hier nicht kopieren; über sein Menü geht es.',
  selected: 'Ausgewählte Bewertungen: {shown} von {total}',
  selectedShowing: 'Ausgewählte Bewertungen: {matching} von {total}, {shown} gezeigt',
  amongNewest: 'unter den {count} neuesten',
  amongLoaded: 'unter den {count} geladenen',
};
