import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** French: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: 'Demander à {name} de vous rappeler',
  callbackTitleOpen: 'Demander un rappel',
  calls_human: 'Une personne appelle, pas un robot.',
  calls_ai: 'Un assistant virtuel appelle, pas une personne.',
  calls_mixed: 'Un assistant virtuel ou une personne appelle.',
  callbackName: 'Votre nom',
  callbackReach: 'Comment vous joindre',
  callbackReachHint: 'Un numéro de téléphone ou une adresse e-mail.',
  needCallbackReach: 'Indiquez comment vous joindre.',
  callbackWhen: 'Quand',
  callbackSoon: 'Dès que possible',
  callbackTime: 'Heure',
  callbackTimeHint: 'À l’heure locale de la personne qui appelle ; la vôtre figure en dessous.',
  callbackTimeRefused: 'Un appel n’est plus possible à ce moment-là. Choisissez une autre heure.',
  callbackTopic: 'Sujet',
  callbackTopicOpen: 'Non précisé',
  callbackTopicOther: 'Autre chose',
  callbackTopicText: 'De quoi s’agit-il ?',

  callbackLook: 'Voir ce qui sera envoyé',
  callbackPreview: 'Voici ce qui sera envoyé',
  callbackFor: 'Pour',
  agreeCallback:
    'En envoyant, j’accepte que {host} utilise {list} pour que l’on me rappelle, et pour rien d’autre.',
  agreeCallback_name: 'mon nom',
  agreeCallback_reach: 'mes coordonnées',
  agreeCallback_when: 'l’heure choisie',
  agreeCallback_topic: 'le sujet',
  callbackArrived: 'Votre demande a bien été reçue. Vous pouvez fermer cette fenêtre.',
  callbackAnother: 'Demander un autre appel',
};
