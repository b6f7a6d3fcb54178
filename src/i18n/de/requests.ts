import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** German: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Von {host} wird nichts geladen, bevor Sie zustimmen, und in Ihrem Browser wird nichts gespeichert.',
  agreeReviews: 'Bewertungen von {host} zeigen',
  agreeRating: 'Gesamtbewertung von {host} zeigen',
  agreePledge: 'Zusagen von {host} zeigen',
  agreePerson: 'Ansprechpersonen von {host} zeigen',
  requestsMade:
    'Alles, was seit dem Öffnen dieser Seite abgerufen wurde. Elemente, die dieselben Hosts fragen, teilen sich die Antworten; das hier sind die Abrufe von allen.',
  requestsNone: 'Bisher wurde nichts abgerufen.',
  requestsAfter: 'Erst gefragt, wenn Sie zustimmen: {host} und die Hosts der Bilder, die dort genannt sind.',
  requestsLater:
    'Erst gefragt, wenn Sie etwas senden, etwa eine Stimme, eine Meldung oder eine Anfrage: {hosts}.',
  requestsSent:
    'Daten werden ohne Cookies und ohne Nennung dieser Seite abgerufen. Wie bei jedem Abruf sieht der Host Ihre IP-Adresse und Ihren Browser. Was Sie gewählt oder gesucht haben, steht in der abgerufenen Adresse.',
  requestsMedia:
    'Bilder und Filme werden geladen wie auf jeder Seite: Deren Host kann dabei seine eigenen Cookies lesen.',
  requestsStored: 'In Ihrem Browser wird nichts gespeichert.',
  requestDiscovery: 'Wo zu fragen ist',
  requestReviews: 'Bewertungen',
  requestSubjects: 'Gesamtbewertungen',
  requestPledges: 'Zusagen',
  requestPeople: 'Ansprechpersonen',
  requestPage: 'Eine Seite, wegen der Angaben im Quelltext',
  requestData: 'Daten',
  requestSent: 'Was Sie gesendet haben',
  requestMedium: 'Ein Bild oder Film',
  requestCode: 'Programmcode',
  requestRedirected: 'Beantwortet von {host}',
  closeRequests: 'Schließen',
};
