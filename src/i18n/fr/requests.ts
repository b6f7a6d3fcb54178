import type {requests as english} from '../en/requests.js';
import type {Message} from '../message.js';

/** French: what the panel says of requests, and the gate before the first of them. */
export const requests: Readonly<Record<keyof typeof english, Message>> = {
  gate: 'Rien n’est chargé depuis {host} sans votre accord, et rien n’est enregistré dans votre navigateur.',
  agreeReviews: 'Afficher les avis fournis par {host}',
  agreeRating: 'Afficher la note fournie par {host}',
  agreePledge: 'Afficher les engagements publiés par {host}',
  agreePerson: 'Afficher les interlocuteurs indiqués par {host}',
  requestsMade:
    'Tout ce qui a été demandé depuis l’ouverture de cette page. Les éléments qui interrogent les mêmes serveurs partagent les réponses ; voici donc les requêtes de tous ces éléments.',
  requestsNone: 'Rien n’a encore été demandé.',
  requestsAfter: 'Interrogés dès que vous acceptez : {host} et les serveurs des images qui y sont indiquées.',
  requestsLater:
    'Requêtes faites seulement si vous envoyez quelque chose, comme un vote, un signalement ou une demande : {hosts}.',
  requestsSent:
    'Les données sont demandées sans cookies et sans mentionner cette page. Comme toujours, chaque requête montre au serveur votre adresse IP et votre navigateur. Ce que vous avez choisi ou cherché figure dans l’adresse demandée.',
  requestsMedia:
    'Les images et les vidéos sont chargées comme sur toute page : leur serveur peut lire ses propres cookies.',
  requestsStored: 'Rien n’est enregistré dans votre navigateur.',
  requestDiscovery: 'Où s’adresser',
  requestReviews: 'Avis',
  requestSubjects: 'Notes',
  requestPledges: 'Engagements',
  requestPeople: 'Interlocuteurs',
  requestPage: 'Une page, pour les informations de son code',
  requestData: 'Données',
  requestSent: 'Ce que vous avez envoyé',
  requestMedium: 'Une image ou une vidéo',
  requestCode: 'Code',
  requestRedirected: 'Réponse de {host}',
  closeRequests: 'Fermer',
};
