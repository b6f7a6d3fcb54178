import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Dutch: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Er wordt niets van {host} geladen voordat u toestemt, en er wordt niets in uw browser opgeslagen.',
  agreeReviews: 'Beoordelingen van {host} tonen',
  agreeRating: 'Totaalscore van {host} tonen',
  agreePledge: 'Toezeggingen van {host} tonen',
  agreePerson: 'Contactpersonen van {host} tonen',
  requestsMade:
    'Alles wat is opgevraagd sinds deze pagina werd geopend. Elementen die dezelfde hosts vragen, delen de antwoorden; dit zijn dus de verzoeken van allemaal.',
  requestsNone: 'Er is nog niets opgevraagd.',
  requestsAfter:
    'Wordt opgevraagd zodra u toestemt: {host} en de hosts van de afbeeldingen die daar genoemd worden.',
  requestsLater:
    'Wordt pas gevraagd als u zelf iets verstuurt, zoals een stem, een melding of een verzoek: {hosts}.',
  requestsSent:
    'Gegevens worden opgevraagd zonder cookies en zonder deze pagina te noemen. Zoals bij elk verzoek ziet de host uw netwerkadres en uw browser. Wat u koos of zocht, staat in het adres.',
  requestsMedia:
    'Afbeeldingen en films worden geladen zoals op elke pagina: hun host kan daarbij eigen cookies lezen.',
  requestsStored: 'Er wordt niets in uw browser opgeslagen.',
  requestDiscovery: 'Waar te vragen',
  requestReviews: 'Beoordelingen',
  requestSubjects: 'Totaalscores',
  requestPledges: 'Toezeggingen',
  requestPeople: 'Contactpersonen',
  requestPage: 'Een pagina, om wat haar markup zegt',
  requestData: 'Gegevens',
  requestSent: 'Wat u verstuurde',
  requestMedium: 'Een afbeelding of film',
  requestCode: 'Code',
  requestRedirected: 'Beantwoord door {host}',
  closeRequests: 'Sluiten',
};
