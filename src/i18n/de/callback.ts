import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** German: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: '{name} um einen Rückruf bitten',
  callbackTitleOpen: 'Um einen Rückruf bitten',
  calls_human: 'Es ruft ein Mensch an, kein Bot.',
  calls_ai: 'Es ruft ein Assistent an, kein Mensch.',
  calls_mixed: 'Es ruft ein Assistent oder ein Mensch an.',
  callbackName: 'Ihr Name',
  callbackReach: 'Wie Sie zu erreichen sind',
  callbackReachHint: 'Eine Telefonnummer oder eine E-Mail-Adresse.',
  needCallbackReach: 'Sagen Sie, wie Sie zu erreichen sind.',
  callbackWhen: 'Wann',
  callbackSoon: 'So bald wie möglich',
  callbackTime: 'Uhrzeit',
  callbackTimeHint: 'In der Zeit der Person, die anruft; Ihre steht darunter.',
  callbackTimeRefused: 'Dann ist kein Anruf mehr möglich. Wählen Sie eine andere Zeit.',
  callbackTopic: 'Worum es geht',
  callbackTopicOpen: 'Keine Angabe',
  callbackTopicOther: 'Etwas anderes',
  callbackTopicText: 'Was es ist',

  callbackLook: 'Ansehen, was gesendet wird',
  callbackPreview: 'Das wird gesendet',
  callbackFor: 'Für',
  agreeCallback:
    'Mit dem Senden stimme ich zu, dass {host} diese Angaben verwendet, damit ich zurückgerufen werde, und für nichts anderes: {list}.',
  agreeCallback_name: 'meinen Namen',
  agreeCallback_reach: 'wie ich zu erreichen bin',
  agreeCallback_when: 'die gewählte Zeit',
  agreeCallback_topic: 'worum es geht',
  callbackArrived: 'Ihre Bitte ist angekommen. Sie können das hier schließen.',
  callbackAnother: 'Um einen weiteren Anruf bitten',
};
