import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** Italian: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}, {second}',
  sentences: '{first} {second}',
  loading: 'Caricamento in corso',
  tryAgain: 'Riprova',
  aCustomer: 'Cliente',
  ownData: 'Dati forniti da questa pagina.',
  providedBy: 'Dati forniti da {host}.',
  readFrom: 'Dati letti nel codice di {host}.',
  asksFor: 'Che cosa viene richiesto',
  unreadItems: {
    one: '{count} elemento non è leggibile.',
    many: '{count} di elementi non sono leggibili.',
    other: '{count} elementi non sono leggibili.',
  },
  opensNewTab: 'si apre in una nuova scheda',
  failedOffline:
    'Connessione assente. Questo contenuto comparirà quando la connessione sarà di nuovo attiva.',
  failedUnreachable: 'Questo contenuto non è raggiungibile al momento.',
  failedNotFound: 'Qui non c’è ancora nulla.',
  failedTimeout: 'Il caricamento richiede più tempo del previsto.',
  failedRateLimited: 'Al momento ci sono troppe richieste. Riprovare tra poco.',
  failedUnusable: 'La risposta ricevuta non può essere mostrata.',
};
