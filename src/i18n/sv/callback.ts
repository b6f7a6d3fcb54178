import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** Swedish: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: 'Be {name} ringa upp dig',
  callbackTitleOpen: 'Be om att bli uppringd',
  calls_human: 'En människa ringer, ingen bot.',
  calls_ai: 'En assistent ringer, ingen människa.',
  calls_mixed: 'En assistent eller en människa ringer.',
  callbackName: 'Ditt namn',
  callbackReach: 'Hur du kan nås',
  callbackReachHint: 'Ett telefonnummer eller en e-postadress.',
  needCallbackReach: 'Ange hur du kan nås.',
  callbackWhen: 'När',
  callbackSoon: 'Så snart som möjligt',
  callbackTime: 'Tid',
  callbackTimeHint: 'I tiden hos den som ringer; din tid står under.',
  callbackTimeRefused: 'Det går inte längre att ringa då. Välj en annan tid.',
  callbackTopic: 'Vad det gäller',
  callbackTopicOpen: 'Ej angivet',
  callbackTopicOther: 'Något annat',
  callbackTopicText: 'Vad det är',

  callbackLook: 'Se vad som skickas',
  callbackPreview: 'Det här skickas',
  callbackFor: 'Till',
  agreeCallback:
    'Genom att skicka godkänner jag att {host} använder detta för att jag ska bli uppringd, och inte till något annat: {list}.',
  agreeCallback_name: 'mitt namn',
  agreeCallback_reach: 'hur jag kan nås',
  agreeCallback_when: 'tiden jag valt',
  agreeCallback_topic: 'vad det gäller',
  callbackArrived: 'Din begäran har kommit fram. Du kan stänga det här.',
  callbackAnother: 'Be om ett samtal till',
};
