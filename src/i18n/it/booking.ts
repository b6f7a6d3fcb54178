import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** Italian: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: 'Prenota un appuntamento con {name}',
  bookingTitleOpen: 'Prenota un appuntamento',
  bookingFrom: 'Gli orari liberi provengono da {host}.',
  bookingCompany: '{host} appartiene a un’altra azienda, che ha regole proprie.',
  bookingElsewhere: '{host} non è questo sito e ha regole proprie.',
  bookingAsking: 'Ricerca degli orari liberi…',
  bookingDays: 'Da {from} a {until}',
  bookingEarlier: 'Prima',
  bookingLater: 'Dopo',
  bookingNone: 'In questi giorni non c’è nulla di libero.',
  bookingDay: 'Giorno',
  bookingTime: 'Orario',
  bookingTimeHint: 'Nel proprio fuso orario; sotto è indicato quello dell’altra persona.',
  bookingName: 'Nome',
  bookingEmail: 'Indirizzo e-mail',
  bookingBoth: '{host} accetta prenotazioni solo con un nome e un indirizzo e-mail.',
  needBookingName: 'Indicare il nome.',
  needBookingEmail: 'Indicare l’indirizzo e-mail, per esempio name@example.org.',

  bookingLook: 'Guarda che cosa verrà inviato',
  bookingPreview: 'Ecco che cosa verrà inviato',
  bookingZone: 'Fuso orario',
  bookingLanguage: 'Lingua',
  agreeBooking: 'Con la prenotazione acconsento che {host} usi tutti questi dati per fissare l’appuntamento.',
  bookIt: 'Acconsenti e prenota',
  bookAgain: 'Prenota ancora una volta',
  bookingNow: 'Prenotazione in corso…',

  bookingTaken:
    'Questo orario è stato appena occupato. Sceglierne un altro, a meno che non arrivi una conferma a {email}.',
  bookingTakenByYou:
    'Questo orario ora è occupato, forse dal primo tentativo. Cercare una conferma nella casella {email} prima di sceglierne un altro.',
  bookingUnclear:
    'Non è arrivata una risposta chiara, quindi la prenotazione potrebbe essere riuscita. Cercare una conferma nella casella {email} prima di riprovare.',
  bookingStillFree: 'L’orario è ancora libero, quindi sembra che la prenotazione non sia riuscita.',
  bookingNotFree: 'L’orario non è più libero, quindi la prenotazione potrebbe proprio essere riuscita.',
  bookingRefused: '{host} non accetta la richiesta da qui. Il testo scritto è ancora qui.',
  bookingPage: 'Prenota invece su {host}',

  bookedTitle: 'Prenotato',
  bookedPending: 'Richiesto',
  bookingDone: 'Prenotazione fatta: {time}.',
  bookingWaits: 'Richiesta inviata: {time}. Qualcuno deve ancora accettarla.',
  bookingMail: 'Dovrebbe arrivare una conferma a {email}.',
  bookAnother: 'Prenota un altro appuntamento',
};
