import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** French: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: 'Prendre rendez-vous avec {name}',
  bookingTitleOpen: 'Prendre rendez-vous',
  bookingFrom: 'Les créneaux libres viennent de {host}.',
  bookingCompany: '{host} appartient à une autre entreprise, qui a ses propres règles.',
  bookingElsewhere: '{host} n’est pas ce site et a ses propres règles.',
  bookingAsking: 'Recherche des créneaux libres…',
  bookingDays: 'Du {from} au {until}',
  bookingEarlier: 'Plus tôt',
  bookingLater: 'Plus tard',
  bookingNone: 'Aucun créneau n’est libre ces jours-là.',
  bookingDay: 'Jour',
  bookingTime: 'Heure',
  bookingTimeHint: 'À votre heure locale ; celle de votre contact figure en dessous.',
  bookingName: 'Votre nom',
  bookingEmail: 'Votre adresse e-mail',
  bookingBoth: '{host} ne réserve qu’avec un nom et une adresse e-mail.',
  needBookingName: 'Indiquez votre nom.',
  needBookingEmail: 'Indiquez votre adresse e-mail, par exemple name@example.org.',

  bookingLook: 'Voir ce qui sera envoyé',
  bookingPreview: 'Voici ce qui sera envoyé',
  bookingZone: 'Votre fuseau horaire',
  bookingLanguage: 'Langue',
  agreeBooking: 'En réservant, j’accepte que {host} utilise tout ceci pour fixer le rendez-vous.',
  bookIt: 'Accepter et réserver',
  bookAgain: 'Réserver encore une fois',
  bookingNow: 'Réservation en cours…',

  bookingTaken:
    'Ce créneau vient d’être pris. Choisissez-en un autre, sauf si une confirmation arrive à l’adresse {email}.',
  bookingTakenByYou:
    'Ce créneau est maintenant pris, peut-être par votre première tentative. Cherchez une confirmation à l’adresse {email} avant d’en choisir un autre.',
  bookingUnclear:
    'Aucune réponse claire n’est arrivée ; la réservation a donc peut-être été faite. Cherchez une confirmation à l’adresse {email} avant de réessayer.',
  bookingStillFree: 'Le créneau est encore libre ; la réservation ne semble donc pas avoir été faite.',
  bookingNotFree: 'Le créneau n’est plus libre ; il est donc peut-être à vous.',
  bookingRefused:
    '{host} n’accepte pas cette demande depuis cette page. Ce que vous avez écrit est toujours là.',
  bookingPage: 'Réserver plutôt sur {host}',

  bookedTitle: 'Réservé',
  bookedPending: 'Demandé',
  bookingDone: 'C’est réservé : {time}.',
  bookingWaits: 'La demande est faite : {time}. Quelqu’un doit encore l’accepter.',
  bookingMail: 'Une confirmation devrait arriver à l’adresse {email}.',
  bookAnother: 'Prendre un autre rendez-vous',
};
