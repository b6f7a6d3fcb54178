import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** Czech: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: 'Objednat termín: {name}',
  bookingTitleOpen: 'Objednat termín',
  bookingFrom: 'Volné termíny poskytuje {host}.',
  bookingCompany: '{host} patří jiné společnosti, která má vlastní pravidla.',
  bookingElsewhere: '{host} není tento web a má vlastní pravidla.',
  bookingAsking: 'Zjišťují se volné termíny…',
  bookingDays: '{from} až {until}',
  bookingEarlier: 'Dříve',
  bookingLater: 'Později',
  bookingNone: 'V těchto dnech není nic volného.',
  bookingDay: 'Den',
  bookingTime: 'Čas',
  bookingTimeHint: 'Ve vašem čase; jejich je uvedený pod ním.',
  bookingName: 'Vaše jméno',
  bookingEmail: 'Vaše e-mailová adresa',
  bookingBoth: '{host} přijímá objednávky jen se jménem a e-mailovou adresou.',
  needBookingName: 'Uveďte své jméno.',
  needBookingEmail: 'Uveďte svou e-mailovou adresu, například name@example.org.',

  bookingLook: 'Zobrazit, co se odešle',
  bookingPreview: 'Toto se odešle',
  bookingZone: 'Vaše časové pásmo',
  bookingLanguage: 'Jazyk',
  agreeBooking: 'Objednáním souhlasím s tím, že {host} to vše použije ke sjednání termínu.',
  bookIt: 'Souhlasit a objednat',
  bookAgain: 'Objednat ještě jednou',
  bookingNow: 'Objednává se…',

  bookingTaken: 'Tento termín se právě obsadil. Vyberte jiný, pokud na {email} nepřijde potvrzení.',
  bookingTakenByYou:
    'Tento termín je teď obsazený, možná vaším prvním pokusem. Než vyberete jiný, podívejte se po potvrzení na {email}.',
  bookingUnclear:
    'Nepřišla jasná odpověď, termín tedy může být objednaný. Než to zkusíte znovu, podívejte se po potvrzení na {email}.',
  bookingStillFree: 'Termín je stále volný, takže zřejmě objednaný není.',
  bookingNotFree: 'Termín už není volný, takže může být váš.',
  bookingRefused: '{host} to odsud nepřijímá. Co jste napsali, tu zůstalo.',
  bookingPage: 'Objednat raději na {host}',

  bookedTitle: 'Objednáno',
  bookedPending: 'Žádost odeslána',
  bookingDone: 'Je objednáno: {time}.',
  bookingWaits: 'Žádost je odeslaná: {time}. Nejdřív ji musí někdo potvrdit.',
  bookingMail: 'Na {email} by mělo přijít potvrzení.',
  bookAnother: 'Objednat další termín',
};
