import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Italian: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Nulla viene caricato da {host} senza il consenso, e nulla viene salvato nel browser.',
  agreeReviews: 'Mostra le recensioni fornite da {host}',
  agreeRating: 'Mostra la valutazione fornita da {host}',
  agreePledge: 'Mostra gli impegni pubblicati da {host}',
  agreePerson: 'Mostra i contatti forniti da {host}',
  requestsMade:
    'Tutto ciò che è stato richiesto da quando questa pagina è aperta. Gli elementi che interrogano gli stessi server condividono le risposte: queste sono quindi le richieste di tutti.',
  requestsNone: 'Finora non è stato richiesto nulla.',
  requestsAfter: 'Interrogati solo dopo il consenso: {host} e i server delle immagini lì indicate.',
  requestsLater:
    'Richieste fatte solo quando si invia qualcosa, come un voto, una segnalazione o una richiesta: {hosts}.',
  requestsSent:
    'I dati vengono richiesti senza cookie e senza menzionare questa pagina. Come sempre, ogni richiesta mostra al server l’indirizzo IP e il browser. Ciò che è stato scelto o cercato si trova nell’indirizzo richiesto.',
  requestsMedia:
    'Immagini e video vengono caricati come su ogni pagina: il loro server può leggere i propri cookie.',
  requestsStored: 'Nulla viene salvato nel browser.',
  requestDiscovery: 'Dove chiedere',
  requestReviews: 'Recensioni',
  requestSubjects: 'Valutazioni',
  requestPledges: 'Impegni',
  requestPeople: 'Contatti',
  requestPage: 'Una pagina, per i dati nel suo codice',
  requestData: 'Dati',
  requestSent: 'Ciò che è stato inviato',
  requestMedium: 'Un’immagine o un video',
  requestCode: 'Codice',
  requestRedirected: 'Risposta di {host}',
  closeRequests: 'Chiudi',
};
