import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** German: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: 'Einen Termin mit {name} buchen',
  bookingTitleOpen: 'Einen Termin buchen',
  bookingFrom: 'Die freien Zeiten kommen von {host}.',
  bookingCompany: '{host} gehört einem anderen Unternehmen, das eigene Regeln hat.',
  bookingElsewhere: '{host} ist nicht diese Website und hat eigene Regeln.',
  bookingAsking: 'Freie Zeiten werden abgefragt …',
  bookingDays: '{from} bis {until}',
  bookingEarlier: 'Früher',
  bookingLater: 'Später',
  bookingNone: 'An diesen Tagen ist nichts frei.',
  bookingDay: 'Tag',
  bookingTime: 'Uhrzeit',
  bookingTimeHint: 'In Ihrer Zeit; die dortige steht darunter.',
  bookingName: 'Ihr Name',
  bookingEmail: 'Ihre E-Mail-Adresse',
  bookingBoth: '{host} bucht nur mit Namen und E-Mail-Adresse.',
  needBookingName: 'Nennen Sie Ihren Namen.',
  needBookingEmail: 'Geben Sie Ihre E-Mail-Adresse an, etwa name@example.org.',

  bookingLook: 'Ansehen, was gesendet wird',
  bookingPreview: 'Das wird gesendet',
  bookingZone: 'Ihre Zeitzone',
  bookingLanguage: 'Sprache',
  agreeBooking: 'Mit dem Buchen stimme ich zu, dass {host} all das für den Termin verwendet.',
  bookIt: 'Zustimmen und buchen',
  bookAgain: 'Noch einmal buchen',
  bookingNow: 'Wird gebucht …',

  bookingTaken:
    'Diese Zeit wurde gerade vergeben. Wählen Sie eine andere, falls nicht unter {email} eine Bestätigung ankommt.',
  bookingTakenByYou:
    'Diese Zeit ist jetzt vergeben, vielleicht durch Ihren ersten Versuch. Suchen Sie unter {email} nach einer Bestätigung, ehe Sie eine andere wählen.',
  bookingUnclear:
    'Es kam keine klare Antwort; vielleicht ist gebucht worden. Suchen Sie unter {email} nach einer Bestätigung, ehe Sie es noch einmal versuchen.',
  bookingStillFree: 'Die Zeit ist noch frei; es wurde also wohl nicht gebucht.',
  bookingNotFree: 'Die Zeit ist nicht mehr frei; sie gehört also vielleicht Ihnen.',
  bookingRefused: '{host} nimmt das von hier aus nicht an. Was Sie geschrieben haben, steht noch hier.',
  bookingPage: 'Stattdessen auf {host} buchen',

  bookedTitle: 'Gebucht',
  bookedPending: 'Angefragt',
  bookingDone: 'Es ist gebucht: {time}.',
  bookingWaits: 'Es ist angefragt: {time}. Jemand muss noch zustimmen.',
  bookingMail: 'An {email} sollte eine Bestätigung kommen.',
  bookAnother: 'Noch einen Termin buchen',
};
