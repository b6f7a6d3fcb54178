import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** Swedish: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: 'Stjärnor',
  chooseKind: 'Bara',
  onlyVerified: 'Verifierade',
  onlyMedia: 'Med bilder',
  chooseTopic: 'Vad de handlar om',
  chooseAspect: 'Vad som betygsatts',
  chooseLanguage: 'Språk',
  nothingToChoose: 'Här finns inget att välja bland ännu.',
  searched: '”{q}”',
  chosen: 'Ditt val',
  takeBack: 'Ta bort: {label}',
  clear: 'Visa alla',
  linkCopied: 'Länken är kopierad.',
  linkNotCopied: 'Länken kan inte kopieras här; det går via länkens meny.',
  selected: 'Omdömen i urvalet: {shown} av {total}',
  selectedShowing: 'Omdömen i urvalet: {matching} av {total}, visar {shown}',
  amongNewest: 'bland de {count} nyaste',
  amongLoaded: 'bland de {count} som laddats',
};
