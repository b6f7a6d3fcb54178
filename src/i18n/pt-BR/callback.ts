import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** Brazilian Portuguese: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: 'Pedir que {name} ligue para você',
  callbackTitleOpen: 'Pedir uma ligação',
  calls_human: 'Quem liga é uma pessoa, não um robô.',
  calls_ai: 'Quem liga é um assistente virtual, não uma pessoa.',
  calls_mixed: 'Quem liga é um assistente virtual ou uma pessoa.',
  callbackName: 'Seu nome',
  callbackReach: 'Como falar com você',
  callbackReachHint: 'Um número de telefone ou um endereço de e-mail.',
  needCallbackReach: 'Informe como falar com você.',
  callbackWhen: 'Quando',
  callbackSoon: 'O quanto antes',
  callbackTime: 'Horário',
  callbackTimeHint: 'No horário de quem liga; o seu aparece abaixo.',
  callbackTimeRefused: 'Uma ligação nesse horário não é mais possível. Escolha outro.',
  callbackTopic: 'Assunto',
  callbackTopicOpen: 'Não informado',
  callbackTopicOther: 'Outra coisa',
  callbackTopicText: 'Do que se trata',

  callbackLook: 'Ver o que será enviado',
  callbackPreview: 'Isto é o que será enviado',
  callbackFor: 'Para',
  agreeCallback: 'Ao enviar, concordo que {host} use {list} para que me liguem, e para mais nada.',
  agreeCallback_name: 'meu nome',
  agreeCallback_reach: 'meu contato',
  agreeCallback_when: 'o horário escolhido',
  agreeCallback_topic: 'o assunto',
  callbackArrived: 'Seu pedido foi recebido. Você pode fechar esta janela.',
  callbackAnother: 'Pedir outra ligação',
};
