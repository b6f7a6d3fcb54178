import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** Dutch: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}, {second}',
  sentences: '{first} {second}',
  loading: 'Laden',
  tryAgain: 'Opnieuw proberen',
  aCustomer: 'Een klant',
  ownData: 'Volgens opgave van deze pagina.',
  providedBy: 'Volgens opgave van {host}.',
  readFrom: 'Gelezen uit de broncode van {host}.',
  asksFor: 'Wat hiervoor wordt opgevraagd',
  unreadItems: {one: '{count} kon niet worden gelezen.', other: '{count} konden niet worden gelezen.'},
  opensNewTab: 'opent in een nieuw tabblad',
  failedOffline: 'U bent offline. Dit verschijnt zodra u weer verbinding hebt.',
  failedUnreachable: 'Dit is nu niet bereikbaar.',
  failedNotFound: 'Hier is nog niets.',
  failedTimeout: 'Dit duurt langer dan het zou moeten.',
  failedRateLimited: 'Er zijn nu te veel aanvragen. Probeer het zo nog eens.',
  failedUnusable: 'Het antwoord kan niet worden getoond.',
};
