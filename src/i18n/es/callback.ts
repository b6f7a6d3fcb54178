import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** Spanish: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: 'Pedir a {name} que le llame',
  callbackTitleOpen: 'Pedir una llamada',
  calls_human: 'Llama una persona, no un bot.',
  calls_ai: 'Llama un asistente virtual, no una persona.',
  calls_mixed: 'Llama un asistente virtual o una persona.',
  callbackName: 'Su nombre',
  callbackReach: 'Cómo contactar con usted',
  callbackReachHint: 'Un número de teléfono o una dirección de correo electrónico.',
  needCallbackReach: 'Indique cómo contactar con usted.',
  callbackWhen: 'Cuándo',
  callbackSoon: 'Lo antes posible',
  callbackTime: 'Hora',
  callbackTimeHint: 'Según la hora local de quien llama; debajo está la de usted.',
  callbackTimeRefused: 'A esa hora ya no es posible una llamada. Elija otra.',
  callbackTopic: 'Tema',
  callbackTopicOpen: 'Sin indicar',
  callbackTopicOther: 'Otra cosa',
  callbackTopicText: 'De qué se trata',

  callbackLook: 'Ver lo que se enviará',
  callbackPreview: 'Esto es lo que se enviará',
  callbackFor: 'Para',
  agreeCallback: 'Al enviar, acepto que {host} use {list} para que me llamen, y para nada más.',
  agreeCallback_name: 'mi nombre',
  agreeCallback_reach: 'mis datos de contacto',
  agreeCallback_when: 'la hora que he elegido',
  agreeCallback_topic: 'el tema',
  callbackArrived: 'Se ha recibido su solicitud. Puede cerrar esta ventana.',
  callbackAnother: 'Pedir otra llamada',
};
