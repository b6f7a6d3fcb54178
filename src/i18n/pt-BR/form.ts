import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** Brazilian Portuguese: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: 'Enviar',
  sending: 'Enviando…',
  closeForm: 'Fechar',
  goesTo: 'Será enviado a {host} e a mais ninguém.',
  termsLink: 'Termos',
  privacyLink: 'Privacidade',
  optional: 'opcional',

  previewHint: 'Nada foi enviado ainda.',
  backToWords: 'Alterar',
  agreeAndSend: 'Concordar e enviar',

  tooLong: 'No máximo {most} caracteres; são {count}.',
  notTaken: 'Não é aceito como está. Altere, por favor.',

  thankYou: 'Agradecemos',
  reference: 'Referência',
  referenceHint: 'Informe-a ao perguntar sobre este assunto.',
  seeIt: 'Ver',

  kept: 'O que você escreveu continua aqui.',
  notSentOffline: 'Você está sem conexão. Envie de novo quando ela voltar.',
  notSentUnreachable:
    'Não é possível enviar agora. Tente de novo daqui a pouco; nada será registrado duas vezes.',
  notSentTimeout: 'A resposta não chegou a tempo. Tente de novo; nada será registrado duas vezes.',
  notSentUnclear: 'Não é possível ler a resposta. Tente de novo; nada será registrado duas vezes.',
  notSentServer: 'Algo deu errado do outro lado, não do seu. Tente de novo em alguns minutos.',
  notSentGone: 'Aquilo de que se trata não existe mais. Recarregue a página.',
  notSentRefused: 'Não foi aceito. Avise o responsável por esta página.',
  notSentTooLong: 'É longo demais. Encurte e envie de novo.',
  notSentInvalid: 'Algo não é aceito como está. Altere e envie de novo.',
  notSentDuplicate: 'Isto já foi enviado e não é aceito uma segunda vez.',
  notSentChallenge: 'É pedida uma verificação que não é possível aqui. Avise o responsável por esta página.',
  notSentConsent: 'Falta um consentimento. Veja o que será enviado, concorde e envie de novo.',
  notSentClosed: 'Nada mais é aceito aqui. Copie seu texto se quiser guardá-lo.',
  notSentInvitation:
    'O convite não é válido: já foi usado, expirou ou é para outra coisa. Você pode enviar sua avaliação sem ele.',
  notSentOften: 'Muitos envios em pouco tempo. Tente de novo {when}.',
  whenSoon: 'daqui a pouco',
  whenSeconds: {one: 'em {count} segundo', many: 'em {count} de segundos', other: 'em {count} segundos'},
  whenMinutes: {one: 'em {count} minuto', many: 'em {count} de minutos', other: 'em {count} minutos'},
  whenHours: {one: 'em {count} hora', many: 'em {count} de horas', other: 'em {count} horas'},
};
