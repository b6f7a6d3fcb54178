import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** Czech: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: 'Požádat o zavolání: {name}',
  callbackTitleOpen: 'Požádat o zavolání',
  calls_human: 'Zavolá člověk, ne robot.',
  calls_ai: 'Zavolá asistent, ne člověk.',
  calls_mixed: 'Zavolá asistent nebo člověk.',
  callbackName: 'Vaše jméno',
  callbackReach: 'Kontakt na vás',
  callbackReachHint: 'Telefonní číslo nebo e-mailová adresa.',
  needCallbackReach: 'Uveďte, jak vás lze kontaktovat.',
  callbackWhen: 'Kdy',
  callbackSoon: 'Co nejdříve',
  callbackTime: 'Čas',
  callbackTimeHint: 'V čase toho, kdo volá; váš je uvedený pod ním.',
  callbackTimeRefused: 'V tu dobu už zavolat nelze. Vyberte jiný čas.',
  callbackTopic: 'Čeho se to týká',
  callbackTopicOpen: 'Neuvedeno',
  callbackTopicOther: 'Něco jiného',
  callbackTopicText: 'O co jde',

  callbackLook: 'Zobrazit, co se odešle',
  callbackPreview: 'Toto se odešle',
  callbackFor: 'Pro koho',
  agreeCallback:
    'Odesláním souhlasím s tím, že {host} použije tyto údaje k tomu, aby mi někdo zavolal, a k ničemu jinému: {list}.',
  agreeCallback_name: 'moje jméno',
  agreeCallback_reach: 'kontakt na mě',
  agreeCallback_when: 'zvolený čas',
  agreeCallback_topic: 'čeho se to týká',
  callbackArrived: 'Vaše žádost dorazila. Můžete toto zavřít.',
  callbackAnother: 'Požádat o další zavolání',
};
