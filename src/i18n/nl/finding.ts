import type {finding as english} from '../en/finding.js';
import type {Message} from '../message.js';

/** Dutch: what finding reviews says. */
export const finding: Readonly<Record<keyof typeof english, Message>> = {
  chooseStars: 'Sterren',
  chooseKind: 'Alleen',
  onlyVerified: 'Geverifieerd',
  onlyMedia: 'Met foto’s',
  chooseTopic: 'Waar ze over gaan',
  chooseAspect: 'Wat is beoordeeld',
  chooseLanguage: 'Taal',
  nothingToChoose: 'Hier valt nog niets te kiezen.',
  searched: '“{q}”',
  chosen: 'Uw keuze',
  takeBack: 'Weghalen: {label}',
  clear: 'Alles tonen',
  linkCopied: 'De link is gekopieerd.',
  linkNotCopied: 'De link kan hier niet worden gekopieerd; via het menu van de link lukt het wel.',
  selected: 'Geselecteerde reviews: {shown} van {total}',
  selectedShowing: 'Geselecteerde reviews: {matching} van {total}, {shown} getoond',
  amongNewest: 'onder de {count} nieuwste',
  amongLoaded: 'onder de {count} geladen reviews',
};
