import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** French: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Rien n’est chargé depuis {host} sans votre accord, et rien n’est enregistré dans votre navigateur.',
  agreeReviews: 'Afficher les avis de {host}',
  agreeRating: 'Afficher la note de {host}',
  agreePledge: 'Afficher les engagements de {host}',
  agreePerson: 'Afficher les interlocuteurs de {host}',
  requestsMade:
    'Tout ce qui a été demandé depuis l’ouverture de cette page. Les éléments qui interrogent les mêmes hôtes partagent les réponses ; voici donc les requêtes de tous.',
  requestsNone: 'Rien n’a encore été demandé.',
  requestsAfter: 'Demandé dès que vous acceptez : {host}, ainsi que les hôtes des images qui y sont nommées.',
  requestsLater:
    'Demandé seulement si vous envoyez vous-même quelque chose, comme un vote, un signalement ou une demande : {hosts}.',
  requestsSent:
    'Les données sont demandées sans cookies et sans nommer cette page. Comme toute requête, chacune montre à l’hôte votre adresse réseau et votre navigateur. Ce que vous avez choisi ou cherché figure dans l’adresse.',
  requestsMedia:
    'Les images et les films sont chargés comme sur toute page : leur hôte peut lire ses propres cookies.',
  requestsStored: 'Rien n’est enregistré dans votre navigateur.',
  requestDiscovery: 'Où demander',
  requestReviews: 'Avis',
  requestSubjects: 'Notes',
  requestPledges: 'Engagements',
  requestPeople: 'Interlocuteurs',
  requestPage: 'Une page, pour ce que dit son balisage',
  requestData: 'Données',
  requestSent: 'Ce que vous avez envoyé',
  requestMedium: 'Une image ou un film',
  requestCode: 'Code',
  requestRedirected: 'Réponse de {host}',
  closeRequests: 'Fermer',
};
