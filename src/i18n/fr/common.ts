import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** French: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}, {second}',
  sentences: '{first} {second}',
  loading: 'Chargement',
  tryAgain: 'Réessayer',
  aCustomer: 'Une cliente ou un client',
  ownData: 'Informations fournies par cette page.',
  providedBy: 'Informations fournies par {host}.',
  readFrom: 'Informations lues dans le code du site {host}.',
  asksFor: 'Ce qui est demandé',
  unreadItems: {
    one: '{count} élément n’a pas pu être lu.',
    many: '{count} d’éléments n’ont pas pu être lus.',
    other: '{count} éléments n’ont pas pu être lus.',
  },
  opensNewTab: 's’ouvre dans un nouvel onglet',
  failedOffline: 'Vous êtes hors ligne. Ce contenu apparaîtra dès que vous serez de nouveau en ligne.',
  failedUnreachable: 'Ce contenu n’est pas accessible pour le moment.',
  failedNotFound: 'Il n’y a encore rien ici.',
  failedTimeout: 'Le chargement prend plus de temps que prévu.',
  failedRateLimited: 'Trop de demandes en ce moment. Veuillez réessayer dans un instant.',
  failedUnusable: 'La réponse reçue ne peut pas être affichée.',
};
