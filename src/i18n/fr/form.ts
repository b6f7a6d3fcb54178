import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** French: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: 'Envoyer',
  sending: 'Envoi en cours…',
  closeForm: 'Fermer',
  goesTo: 'L’envoi est destiné à {host}, et à personne d’autre.',
  termsLink: 'Conditions',
  privacyLink: 'Confidentialité',
  optional: 'facultatif',

  previewHint: 'Rien n’est encore envoyé.',
  backToWords: 'Modifier',
  agreeAndSend: 'Accepter et envoyer',

  tooLong: '{most} caractères au maximum ; il y en a {count}.',
  notTaken: 'Cette saisie n’est pas acceptée telle quelle. Veuillez la modifier.',

  thankYou: 'Merci',
  reference: 'Référence',
  referenceHint: 'À indiquer pour toute question à ce sujet.',
  seeIt: 'Voir',

  kept: 'Ce que vous avez écrit est toujours là.',
  notSentOffline: 'Vous êtes hors ligne. Renvoyez une fois la connexion rétablie.',
  notSentUnreachable:
    'L’envoi est impossible pour le moment. Réessayez dans un instant ; rien ne sera enregistré deux fois.',
  notSentTimeout: 'Aucune réponse n’est arrivée à temps. Réessayez ; rien ne sera enregistré deux fois.',
  notSentUnclear: 'La réponse est illisible. Réessayez ; rien ne sera enregistré deux fois.',
  notSentServer: 'Un problème est survenu de l’autre côté, pas chez vous. Réessayez dans quelques minutes.',
  notSentGone: 'Ce dont il s’agit n’existe plus. Rechargez la page.',
  notSentRefused: 'L’envoi n’a pas été accepté. Veuillez en informer le responsable de cette page.',
  notSentTooLong: 'C’est trop long. Raccourcissez, puis envoyez de nouveau.',
  notSentInvalid: 'Une partie n’est pas acceptée telle quelle. Modifiez-la, puis envoyez de nouveau.',
  notSentDuplicate: 'Cela a déjà été envoyé et n’est pas accepté une deuxième fois.',
  notSentChallenge:
    'Une vérification impossible ici est demandée. Veuillez en informer le responsable de cette page.',
  notSentConsent:
    'Il manque un accord. Relisez ce qui est envoyé, donnez votre accord, puis envoyez de nouveau.',
  notSentClosed: 'Plus rien n’est accepté ici. Copiez votre texte si vous voulez le garder.',
  notSentInvitation:
    'L’invitation n’est pas valable : elle a déjà servi, a expiré ou concerne autre chose. Vous pouvez envoyer votre avis sans elle.',
  notSentOften: 'Trop d’envois en peu de temps. Réessayez {when}.',
  whenSoon: 'un peu plus tard',
  whenSeconds: {
    one: 'dans {count} seconde',
    many: 'dans {count} de secondes',
    other: 'dans {count} secondes',
  },
  whenMinutes: {one: 'dans {count} minute', many: 'dans {count} de minutes', other: 'dans {count} minutes'},
  whenHours: {one: 'dans {count} heure', many: 'dans {count} d’heures', other: 'dans {count} heures'},
};
