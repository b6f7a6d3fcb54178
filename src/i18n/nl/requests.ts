import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Dutch: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Er wordt niets van {host} geladen voordat u toestemt, en er wordt niets in uw browser opgeslagen.',
  agreeReviews: 'Reviews van {host} tonen',
  agreeRating: 'Cijfer van {host} tonen',
  agreePledge: 'Beloften van {host} tonen',
  agreePerson: 'Contactpersonen van {host} tonen',
  requestsMade:
    'Alles wat is opgevraagd sinds deze pagina werd geopend. Elementen die dezelfde servers bevragen, delen de antwoorden; dit zijn dus de verzoeken van allemaal.',
  requestsNone: 'Er is nog niets opgevraagd.',
  requestsAfter:
    'Pas benaderd als u toestemt: {host} en de servers van de afbeeldingen die daar worden genoemd.',
  requestsLater: 'Pas benaderd als u iets verstuurt, zoals een stem, een melding of een verzoek: {hosts}.',
  requestsSent:
    'Gegevens worden opgevraagd zonder cookies en zonder deze pagina te noemen. Zoals bij elk verzoek ziet de server uw IP-adres en uw browser. Wat u koos of zocht, staat in het opgevraagde adres.',
  requestsMedia:
    'Afbeeldingen en video’s worden geladen zoals op elke pagina: hun server kan daarbij eigen cookies lezen.',
  requestsStored: 'Er wordt niets in uw browser opgeslagen.',
  requestDiscovery: 'Waar het op te vragen is',
  requestReviews: 'Reviews',
  requestSubjects: 'Cijfers',
  requestPledges: 'Beloften',
  requestPeople: 'Contactpersonen',
  requestPage: 'Een pagina, vanwege de gegevens in de broncode',
  requestData: 'Gegevens',
  requestSent: 'Wat u hebt verstuurd',
  requestMedium: 'Een afbeelding of video',
  requestCode: 'Code',
  requestRedirected: 'Beantwoord door {host}',
  closeRequests: 'Sluiten',
};
