import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** Brazilian Portuguese: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: 'Marcar um horário com {name}',
  bookingTitleOpen: 'Marcar um horário',
  bookingFrom: 'Os horários livres vêm de {host}.',
  bookingCompany: '{host} pertence a outra empresa, que tem regras próprias.',
  bookingElsewhere: '{host} não é este site e tem regras próprias.',
  bookingAsking: 'Consultando horários livres…',
  bookingDays: '{from} a {until}',
  bookingEarlier: 'Antes',
  bookingLater: 'Depois',
  bookingNone: 'Não há nada livre nestes dias.',
  bookingDay: 'Dia',
  bookingTime: 'Horário',
  bookingTimeHint: 'No seu horário; o da outra pessoa aparece abaixo.',
  bookingName: 'Seu nome',
  bookingEmail: 'Seu endereço de e-mail',
  bookingBoth: '{host} só marca com um nome e um endereço de e-mail.',
  needBookingName: 'Informe seu nome.',
  needBookingEmail: 'Informe seu endereço de e-mail, por exemplo name@example.org.',

  bookingLook: 'Ver o que será enviado',
  bookingPreview: 'Isto é o que será enviado',
  bookingZone: 'Seu fuso horário',
  bookingLanguage: 'Idioma',
  agreeBooking: 'Ao marcar, concordo que {host} use tudo isto para marcar o horário.',
  bookIt: 'Concordar e marcar',
  bookAgain: 'Marcar mais uma vez',
  bookingNow: 'Marcando…',

  bookingTaken:
    'Esse horário acaba de ser ocupado. Escolha outro, a menos que chegue uma confirmação em {email}.',
  bookingTakenByYou:
    'Esse horário está ocupado agora, talvez pela sua primeira tentativa. Procure uma confirmação em {email} antes de escolher outro.',
  bookingUnclear:
    'Não chegou uma resposta clara, então o horário pode ter sido marcado. Procure uma confirmação em {email} antes de tentar de novo.',
  bookingStillFree: 'O horário ainda está livre, então parece que não foi marcado.',
  bookingNotFree: 'O horário não está mais livre, então pode bem ser o seu.',
  bookingRefused: '{host} não aceita isto daqui. O que você escreveu continua aqui.',
  bookingPage: 'Marcar em {host}',

  bookedTitle: 'Marcado',
  bookedPending: 'Solicitado',
  bookingDone: 'Está marcado: {time}.',
  bookingWaits: 'Está solicitado: {time}. Alguém ainda precisa aceitar.',
  bookingMail: 'Uma confirmação deve chegar em {email}.',
  bookAnother: 'Marcar outro horário',
};
