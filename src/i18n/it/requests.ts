import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Italian: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Nulla viene caricato da {host} finché non acconsenti, e nulla viene salvato nel tuo browser.',
  agreeReviews: 'Mostra le recensioni di {host}',
  agreeRating: 'Mostra la valutazione di {host}',
  agreePledge: 'Mostra gli impegni di {host}',
  agreePerson: 'Mostra con chi parlare, da {host}',
  requestsMade:
    'Tutto ciò che è stato richiesto da quando questa pagina è aperta. Gli elementi che interrogano gli stessi host condividono le risposte: queste sono quindi le richieste di tutti.',
  requestsNone: 'Finora non è stato richiesto nulla.',
  requestsAfter: 'Richiesti quando acconsenti: {host} e gli host delle immagini che vi sono indicate.',
  requestsLater:
    'Richiesti solo quando invii qualcosa, come un voto, una segnalazione o una richiesta: {hosts}.',
  requestsSent:
    'I dati vengono richiesti senza cookie e senza nominare questa pagina. Come ogni richiesta, mostra all’host il tuo indirizzo di rete e il tuo browser. Ciò che hai scelto o cercato si trova nell’indirizzo.',
  requestsMedia:
    'Immagini e filmati vengono caricati come su ogni pagina: il loro host può leggere i propri cookie.',
  requestsStored: 'Nulla viene salvato nel tuo browser.',
  requestDiscovery: 'Dove chiedere',
  requestReviews: 'Recensioni',
  requestSubjects: 'Valutazioni',
  requestPledges: 'Impegni',
  requestPeople: 'Persone',
  requestPage: 'Una pagina, per ciò che dice il suo markup',
  requestData: 'Dati',
  requestSent: 'Ciò che hai inviato',
  requestMedium: 'Un’immagine o un filmato',
  requestCode: 'Codice',
  requestRedirected: 'Risposta da {host}',
  closeRequests: 'Chiudi',
};
