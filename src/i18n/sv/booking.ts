import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** Swedish: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: 'Boka en tid med {name}',
  bookingTitleOpen: 'Boka en tid',
  bookingFrom: 'Lediga tider kommer från {host}.',
  bookingCompany: '{host} tillhör ett annat företag, som har egna regler.',
  bookingElsewhere: '{host} är inte den här webbplatsen och har egna regler.',
  bookingAsking: 'Hämtar lediga tider …',
  bookingDays: '{from} till {until}',
  bookingEarlier: 'Tidigare',
  bookingLater: 'Senare',
  bookingNone: 'Inget är ledigt de här dagarna.',
  bookingDay: 'Dag',
  bookingTime: 'Tid',
  bookingTimeHint: 'I din tid; tiden där står under.',
  bookingName: 'Ditt namn',
  bookingEmail: 'Din e-postadress',
  bookingBoth: '{host} bokar bara med namn och e-postadress.',
  needBookingName: 'Ange ditt namn.',
  needBookingEmail: 'Ange din e-postadress, till exempel name@example.org.',

  bookingLook: 'Se vad som skickas',
  bookingPreview: 'Det här skickas',
  bookingZone: 'Din tidszon',
  bookingLanguage: 'Språk',
  agreeBooking: 'Genom att boka godkänner jag att {host} använder allt detta för bokningen.',
  bookIt: 'Godkänn och boka',
  bookAgain: 'Boka en gång till',
  bookingNow: 'Bokar …',

  bookingTaken: 'Tiden har just tagits. Välj en annan, om det inte kommer en bekräftelse till {email}.',
  bookingTakenByYou:
    'Tiden är tagen nu, kanske genom ditt första försök. Titta efter en bekräftelse på {email} innan du väljer en annan.',
  bookingUnclear:
    'Inget tydligt svar kom, så tiden kan ha bokats. Titta efter en bekräftelse på {email} innan du försöker igen.',
  bookingStillFree: 'Tiden är fortfarande ledig, så den verkar inte ha bokats.',
  bookingNotFree: 'Tiden är inte längre ledig, så den kan mycket väl vara din.',
  bookingRefused: '{host} tar inte emot det här härifrån. Det du har skrivit finns kvar här.',
  bookingPage: 'Boka på {host} i stället',

  bookedTitle: 'Bokat',
  bookedPending: 'Förfrågan skickad',
  bookingDone: 'Det är bokat: {time}.',
  bookingWaits: 'Förfrågan är skickad: {time}. Någon måste godkänna den först.',
  bookingMail: 'En bekräftelse bör komma till {email}.',
  bookAnother: 'Boka en tid till',
};
