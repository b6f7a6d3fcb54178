import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** Italian: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: 'Richiedi una chiamata da {name}',
  callbackTitleOpen: 'Richiedi una chiamata',
  calls_human: 'Chiama una persona, non un bot.',
  calls_ai: 'Chiama un assistente virtuale, non una persona.',
  calls_mixed: 'Chiama un assistente virtuale o una persona.',
  callbackName: 'Nome',
  callbackReach: 'Recapito',
  callbackReachHint: 'Un numero di telefono o un indirizzo e-mail.',
  needCallbackReach: 'Indicare un recapito.',
  callbackWhen: 'Quando',
  callbackSoon: 'Il prima possibile',
  callbackTime: 'Orario',
  callbackTimeHint: 'Nel fuso orario di chi chiama; il proprio è indicato sotto.',
  callbackTimeRefused: 'A quell’ora una chiamata non è più possibile. Scegliere un altro orario.',
  callbackTopic: 'Argomento',
  callbackTopicOpen: 'Non indicato',
  callbackTopicOther: 'Altro',
  callbackTopicText: 'Di che cosa si tratta',

  callbackLook: 'Guarda che cosa verrà inviato',
  callbackPreview: 'Ecco che cosa verrà inviato',
  callbackFor: 'Per',
  agreeCallback: 'Con l’invio acconsento che {host} usi {list} per farmi richiamare e per nient’altro.',
  agreeCallback_name: 'il mio nome',
  agreeCallback_reach: 'il mio recapito',
  agreeCallback_when: 'l’orario scelto',
  agreeCallback_topic: 'l’argomento',
  callbackArrived: 'La richiesta è stata ricevuta. Questa finestra si può chiudere.',
  callbackAnother: 'Richiedi un’altra chiamata',
};
