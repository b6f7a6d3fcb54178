import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** Swedish: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Inget laddas från {host} förrän du samtycker, och inget sparas i din webbläsare.',
  agreeReviews: 'Visa omdömen från {host}',
  agreeRating: 'Visa betyget från {host}',
  agreePledge: 'Visa löften från {host}',
  agreePerson: 'Visa kontaktpersoner från {host}',
  requestsMade:
    'Allt som har hämtats sedan sidan öppnades. Element som frågar samma servrar delar på svaren, så det här är alla elementens förfrågningar.',
  requestsNone: 'Inget har hämtats än.',
  requestsAfter: 'Tillfrågas först när du samtycker: {host} och servrarna för de bilder som nämns där.',
  requestsLater:
    'Tillfrågas bara när du skickar något, till exempel en röst, en anmälan eller en förfrågan: {hosts}.',
  requestsSent:
    'Data hämtas utan kakor och utan att den här sidan nämns. Som vid varje förfrågan ser servern din IP-adress och din webbläsare. Det du valt eller sökt efter står i adressen som hämtas.',
  requestsMedia:
    'Bilder och filmer hämtas som på vilken sida som helst: deras server kan läsa sina egna kakor.',
  requestsStored: 'Inget sparas i din webbläsare.',
  requestDiscovery: 'Var man frågar',
  requestReviews: 'Omdömen',
  requestSubjects: 'Betyg',
  requestPledges: 'Löften',
  requestPeople: 'Kontaktpersoner',
  requestPage: 'En sida, för uppgifterna i källkoden',
  requestData: 'Data',
  requestSent: 'Det du skickade',
  requestMedium: 'En bild eller film',
  requestCode: 'Kod',
  requestRedirected: 'Besvarat av {host}',
  closeRequests: 'Stäng',
};
