import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Czech: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Z {host} se nic nenačte, dokud nebudete souhlasit, a ve vašem prohlížeči se nic neukládá.',
  agreeReviews: 'Zobrazit recenze z {host}',
  agreeRating: 'Zobrazit hodnocení z {host}',
  agreePledge: 'Zobrazit závazky z {host}',
  agreePerson: 'Zobrazit kontaktní osoby z {host}',
  requestsMade:
    'Vše, co bylo vyžádáno od otevření této stránky. Prvky, které se ptají stejných serverů, sdílejí odpovědi, jde tedy o požadavky všech.',
  requestsNone: 'Zatím nebylo nic vyžádáno.',
  requestsAfter: 'Vyžádá se po vašem souhlasu: {host} a servery obrázků, které jsou tam uvedeny.',
  requestsLater: 'Vyžádá se, až když něco odešlete, například hlas, hlášení nebo žádost: {hosts}.',
  requestsSent:
    'Data se vyžadují bez cookies a bez uvedení této stránky. Jako u každého požadavku vidí server vaši síťovou adresu a prohlížeč. Co jste vybrali nebo hledali, je uvedeno v adrese požadavku.',
  requestsMedia:
    'Obrázky a videa se načítají jako na každé stránce: jejich server může číst vlastní cookies.',
  requestsStored: 'Ve vašem prohlížeči se nic neukládá.',
  requestDiscovery: 'Kde se ptát',
  requestReviews: 'Recenze',
  requestSubjects: 'Hodnocení',
  requestPledges: 'Závazky',
  requestPeople: 'Osoby',
  requestPage: 'Stránka, kvůli údajům v jejím kódu',
  requestData: 'Data',
  requestSent: 'Co jste odeslali',
  requestMedium: 'Obrázek nebo video',
  requestCode: 'Kód',
  requestRedirected: 'Odpověděl {host}',
  closeRequests: 'Zavřít',
};
