import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** Dutch: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: 'Een afspraak maken met {name}',
  bookingTitleOpen: 'Een afspraak maken',
  bookingFrom: 'De vrije tijden komen van {host}.',
  bookingCompany: '{host} is van een ander bedrijf, met eigen regels.',
  bookingElsewhere: '{host} is niet deze site en heeft eigen regels.',
  bookingAsking: 'Vrije tijden opvragen …',
  bookingDays: '{from} t/m {until}',
  bookingEarlier: 'Eerder',
  bookingLater: 'Later',
  bookingNone: 'Op deze dagen is niets vrij.',
  bookingDay: 'Dag',
  bookingTime: 'Tijd',
  bookingTimeHint: 'In uw tijd; de tijd daar staat eronder.',
  bookingName: 'Uw naam',
  bookingEmail: 'Uw e-mailadres',
  bookingBoth: 'Afspraken via {host} kunnen alleen met naam en e-mailadres.',
  needBookingName: 'Vul uw naam in.',
  needBookingEmail: 'Vul uw e-mailadres in, zoals name@example.org.',

  bookingLook: 'Bekijken wat er wordt verstuurd',
  bookingPreview: 'Dit wordt verstuurd',
  bookingZone: 'Uw tijdzone',
  bookingLanguage: 'Taal',
  agreeBooking: 'Door de afspraak te maken ga ik ermee akkoord dat {host} dit alles daarvoor gebruikt.',
  bookIt: 'Akkoord en afspraak maken',
  bookAgain: 'Opnieuw afspraak maken',
  bookingNow: 'Afspraak maken …',

  bookingTaken:
    'Deze tijd is zojuist gereserveerd. Kies een andere, tenzij er op {email} een bevestiging komt.',
  bookingTakenByYou:
    'Deze tijd is nu bezet, misschien door uw eerste poging. Kijk op {email} of er een bevestiging is voordat u een andere tijd kiest.',
  bookingUnclear:
    'Er kwam geen duidelijk antwoord; misschien is de afspraak gemaakt. Kijk op {email} of er een bevestiging is voordat u het opnieuw probeert.',
  bookingStillFree: 'De tijd is nog vrij, dus waarschijnlijk is er geen afspraak gemaakt.',
  bookingNotFree: 'De tijd is niet meer vrij, dus die kan van u zijn.',
  bookingRefused: '{host} neemt dit hiervandaan niet aan. Wat u hebt geschreven, staat er nog.',
  bookingPage: 'In plaats daarvan op {host} een afspraak maken',

  bookedTitle: 'Afspraak gemaakt',
  bookedPending: 'Aangevraagd',
  bookingDone: 'De afspraak staat: {time}.',
  bookingWaits: 'De afspraak is aangevraagd: {time}. Iemand moet er nog mee instemmen.',
  bookingMail: 'Er zou een bevestiging moeten komen op {email}.',
  bookAnother: 'Nog een afspraak maken',
};
