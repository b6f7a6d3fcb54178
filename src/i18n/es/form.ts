import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** Spanish: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: 'Enviar',
  sending: 'Enviando…',
  closeForm: 'Cerrar',
  goesTo: 'Se envía a {host} y a ningún otro sitio.',
  termsLink: 'Condiciones',
  privacyLink: 'Privacidad',
  optional: 'opcional',

  previewHint: 'Todavía no se ha enviado nada.',
  backToWords: 'Modificar',
  agreeAndSend: 'Aceptar y enviar',

  tooLong: 'Como máximo {most} caracteres; hay {count}.',
  notTaken: 'No se acepta tal como está. Modifíquelo, por favor.',

  thankYou: 'Gracias',
  reference: 'Referencia',
  referenceHint: 'Indíquela cuando pregunte por este asunto.',
  seeIt: 'Ver',

  kept: 'Lo que ha escrito sigue aquí.',
  notSentOffline: 'No hay conexión. Vuelva a enviarlo cuando la haya.',
  notSentUnreachable:
    'No se puede enviar en este momento. Inténtelo de nuevo dentro de un instante; no se registrará dos veces.',
  notSentTimeout: 'La respuesta no llegó a tiempo. Inténtelo de nuevo; no se registrará dos veces.',
  notSentUnclear: 'La respuesta no se puede leer. Inténtelo de nuevo; no se registrará dos veces.',
  notSentServer: 'Algo ha fallado en el otro lado, no en el suyo. Inténtelo de nuevo dentro de unos minutos.',
  notSentGone: 'Aquello a lo que se refiere ya no existe. Vuelva a cargar la página.',
  notSentRefused: 'No se ha aceptado. Comuníqueselo, por favor, a quien gestiona esta página.',
  notSentTooLong: 'Es demasiado largo. Acórtelo y vuelva a enviarlo.',
  notSentInvalid: 'Algo no se acepta tal como está. Modifíquelo y vuelva a enviarlo.',
  notSentDuplicate: 'Ya se envió antes, así que no se acepta por segunda vez.',
  notSentChallenge:
    'Se pide una comprobación que aquí no es posible. Comuníqueselo, por favor, a quien gestiona esta página.',
  notSentConsent: 'Falta un consentimiento. Revise lo que se envía, acéptelo y vuelva a enviarlo.',
  notSentClosed: 'Aquí ya no se acepta nada más. Copie su texto si quiere conservarlo.',
  notSentInvitation:
    'La invitación no es válida: ya se usó, ha caducado o corresponde a otra cosa. Puede enviar su reseña sin ella.',
  notSentOften: 'Se ha enviado demasiado en poco tiempo. Inténtelo de nuevo {when}.',
  whenSoon: 'dentro de un rato',
  whenSeconds: {
    one: 'dentro de {count} segundo',
    many: 'dentro de {count} de segundos',
    other: 'dentro de {count} segundos',
  },
  whenMinutes: {
    one: 'dentro de {count} minuto',
    many: 'dentro de {count} de minutos',
    other: 'dentro de {count} minutos',
  },
  whenHours: {
    one: 'dentro de {count} hora',
    many: 'dentro de {count} de horas',
    other: 'dentro de {count} horas',
  },
};
