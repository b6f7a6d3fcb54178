import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** Spanish: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: 'Reservar una cita con {name}',
  bookingTitleOpen: 'Reservar una cita',
  bookingFrom: 'Las horas libres proceden de {host}.',
  bookingCompany: '{host} pertenece a otra empresa, que tiene sus propias normas.',
  bookingElsewhere: '{host} no es este sitio y tiene sus propias normas.',
  bookingAsking: 'Consultando las horas libres…',
  bookingDays: 'Del {from} al {until}',
  bookingEarlier: 'Antes',
  bookingLater: 'Después',
  bookingNone: 'No hay nada libre en estos días.',
  bookingDay: 'Día',
  bookingTime: 'Hora',
  bookingTimeHint: 'Según su hora local; debajo está la de la otra persona.',
  bookingName: 'Su nombre',
  bookingEmail: 'Su correo electrónico',
  bookingBoth: '{host} solo reserva con un nombre y un correo electrónico.',
  needBookingName: 'Indique su nombre.',
  needBookingEmail: 'Indique su correo electrónico, por ejemplo name@example.org.',

  bookingLook: 'Ver lo que se enviará',
  bookingPreview: 'Esto es lo que se enviará',
  bookingZone: 'Su zona horaria',
  bookingLanguage: 'Idioma',
  agreeBooking: 'Al reservar, acepto que {host} use todo esto para concertar la cita.',
  bookIt: 'Aceptar y reservar',
  bookAgain: 'Reservar otra vez',
  bookingNow: 'Reservando…',

  bookingTaken: 'Esa hora se acaba de ocupar. Elija otra, salvo que llegue una confirmación a {email}.',
  bookingTakenByYou:
    'Esa hora ya está ocupada, quizá por su primer intento. Busque una confirmación en {email} antes de elegir otra.',
  bookingUnclear:
    'No ha llegado una respuesta clara, así que es posible que la cita se haya reservado. Busque una confirmación en {email} antes de volver a intentarlo.',
  bookingStillFree: 'La hora sigue libre, así que no parece que se haya reservado.',
  bookingNotFree: 'La hora ya no está libre, así que quizá sea la suya.',
  bookingRefused: '{host} no acepta esto desde aquí. Lo que ha escrito sigue aquí.',
  bookingPage: 'Reservar en {host}',

  bookedTitle: 'Reservado',
  bookedPending: 'Solicitado',
  bookingDone: 'Está reservado: {time}.',
  bookingWaits: 'Está solicitado: {time}. Alguien debe aceptarlo todavía.',
  bookingMail: 'Debería llegar una confirmación a {email}.',
  bookAnother: 'Reservar otra cita',
};
