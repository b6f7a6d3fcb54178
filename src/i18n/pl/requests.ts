import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Polish: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Nic nie zostanie pobrane z {host} bez twojej zgody i nic nie jest zapisywane w twojej przeglądarce.',
  agreeReviews: 'Pokaż opinie z {host}',
  agreeRating: 'Pokaż ocenę z {host}',
  agreePledge: 'Pokaż zobowiązania z {host}',
  agreePerson: 'Pokaż osoby do kontaktu z {host}',
  requestsMade:
    'Wszystkie zapytania od otwarcia tej strony. Elementy pytające te same serwery dzielą się odpowiedziami, więc są to zapytania ich wszystkich.',
  requestsNone: 'Na razie nie wysłano żadnych zapytań.',
  requestsAfter: 'Po twojej zgodzie: {host} oraz serwery wskazanych tam obrazów.',
  requestsLater: 'Dopiero gdy coś wyślesz, na przykład głos, zgłoszenie lub prośbę: {hosts}.',
  requestsSent:
    'Dane są pobierane bez plików cookie i bez podawania adresu tej strony. Jak przy każdym zapytaniu, serwer widzi twój adres sieciowy i przeglądarkę. To, co wybrano lub czego szukano, znajduje się w adresie zapytania.',
  requestsMedia:
    'Obrazy i filmy są pobierane jak na każdej stronie: ich serwer może odczytać własne pliki cookie.',
  requestsStored: 'Nic nie jest zapisywane w twojej przeglądarce.',
  requestDiscovery: 'Gdzie pytać',
  requestReviews: 'Opinie',
  requestSubjects: 'Oceny',
  requestPledges: 'Zobowiązania',
  requestPeople: 'Osoby',
  requestPage: 'Strona, ze względu na dane w jej kodzie',
  requestData: 'Dane',
  requestSent: 'To, co zostało wysłane',
  requestMedium: 'Obraz lub film',
  requestCode: 'Kod',
  requestRedirected: 'Odpowiedź z {host}',
  closeRequests: 'Zamknij',
};
