import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** German: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}, {second}',
  sentences: '{first} {second}',
  loading: 'Wird geladen',
  tryAgain: 'Noch einmal versuchen',
  aCustomer: 'Eine Kundin oder ein Kunde',
  ownData: 'Angaben dieser Seite.',
  providedBy: 'Nach Angaben von {host}.',
  readFrom: 'Aus den Angaben im Quelltext von {host}.',
  asksFor: 'Was dafür abgerufen wird',
  unreadItems: {one: '{count} war nicht lesbar.', other: '{count} waren nicht lesbar.'},
  opensNewTab: 'öffnet in einem neuen Tab',
  failedOffline: 'Sie sind offline. Das erscheint, sobald Sie wieder verbunden sind.',
  failedUnreachable: 'Das ist gerade nicht erreichbar.',
  failedNotFound: 'Hier gibt es noch nichts.',
  failedTimeout: 'Das dauert länger, als es sollte.',
  failedRateLimited: 'Gerade fragen zu viele an. Bitte gleich noch einmal versuchen.',
  failedUnusable: 'Die Antwort lässt sich nicht anzeigen.',
};
