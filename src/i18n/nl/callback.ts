import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** Dutch: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: '{name} vragen u terug te bellen',
  callbackTitleOpen: 'Vragen om teruggebeld te worden',
  calls_human: 'Een mens belt u, geen bot.',
  calls_ai: 'Een assistent belt u, geen mens.',
  calls_mixed: 'Een assistent of een mens belt u.',
  callbackName: 'Uw naam',
  callbackReach: 'Hoe u te bereiken bent',
  callbackReachHint: 'Een telefoonnummer of een e-mailadres.',
  needCallbackReach: 'Vul in hoe u te bereiken bent.',
  callbackWhen: 'Wanneer',
  callbackSoon: 'Zo snel mogelijk',
  callbackTime: 'Tijd',
  callbackTimeHint: 'In de tijd van wie u belt; uw eigen tijd staat eronder.',
  callbackTimeRefused: 'Bellen kan dan niet meer. Kies een andere tijd.',
  callbackTopic: 'Waar het over gaat',
  callbackTopicOpen: 'Niet opgegeven',
  callbackTopicOther: 'Iets anders',
  callbackTopicText: 'Wat het is',

  callbackLook: 'Bekijken wat er wordt verstuurd',
  callbackPreview: 'Dit wordt verstuurd',
  callbackFor: 'Voor',
  agreeCallback:
    'Door te versturen ga ik ermee akkoord dat {host} dit gebruikt om mij te laten terugbellen, en nergens anders voor: {list}.',
  agreeCallback_name: 'mijn naam',
  agreeCallback_reach: 'hoe ik te bereiken ben',
  agreeCallback_when: 'de gekozen tijd',
  agreeCallback_topic: 'waar het over gaat',
  callbackArrived: 'Uw verzoek is ontvangen. U kunt dit sluiten.',
  callbackAnother: 'Vragen om nog een telefoontje',
};
