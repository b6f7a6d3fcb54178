import type {form as english} from '../en/form.js';
import type {Message} from '../message.js';

/** Polish: what every form says. */
export const form: Readonly<Record<keyof typeof english, Message>> = {
  send: 'Wyślij',
  sending: 'Wysyłanie…',
  closeForm: 'Zamknij',
  goesTo: 'To trafi do {host} i nigdzie indziej.',
  termsLink: 'Regulamin',
  privacyLink: 'Prywatność',
  optional: 'nieobowiązkowe',

  previewHint: 'Jeszcze nic nie zostało wysłane.',
  backToWords: 'Zmień coś',
  agreeAndSend: 'Zgadzam się i wysyłam',

  tooLong: 'Najwyżej {most} znaków; tutaj jest {count}.',
  notTaken: 'W tej postaci nie można tego przyjąć. Zmień to.',

  thankYou: 'Dziękujemy',
  reference: 'Kod referencyjny',
  referenceHint: 'Podaj go, pytając o tę sprawę.',
  seeIt: 'Zobacz',

  kept: 'To, co wpisano, nadal tu jest.',
  notSentOffline: 'Brak połączenia. Wyślij ponownie, gdy połączenie wróci.',
  notSentUnreachable: 'Teraz nie da się tego wysłać. Spróbuj za chwilę; wpis pojawi się najwyżej raz.',
  notSentTimeout: 'Odpowiedź nie nadeszła na czas. Spróbuj ponownie; wpis pojawi się najwyżej raz.',
  notSentUnclear: 'Nie da się odczytać odpowiedzi. Spróbuj ponownie; wpis pojawi się najwyżej raz.',
  notSentServer: 'Błąd jest po drugiej stronie, nie u ciebie. Spróbuj ponownie za kilka minut.',
  notSentGone: 'Tego, czego to dotyczy, już nie ma. Załaduj stronę ponownie.',
  notSentRefused: 'Nie zostało to przyjęte. Daj znać właścicielowi tej strony.',
  notSentTooLong: 'To jest za długie. Skróć i wyślij ponownie.',
  notSentInvalid: 'Czegoś nie można przyjąć w tej postaci. Zmień to i wyślij ponownie.',
  notSentDuplicate: 'To już wysłano wcześniej, więc drugi raz nie zostanie przyjęte.',
  notSentChallenge:
    'Wymagane jest sprawdzenie, które tutaj nie jest możliwe. Daj znać właścicielowi tej strony.',
  notSentConsent: 'Brakuje zgody. Zobacz, co zostanie wysłane, wyraź zgodę i wyślij ponownie.',
  notSentClosed: 'Tutaj nic więcej nie jest przyjmowane. Skopiuj swój tekst, jeśli chcesz go zachować.',
  notSentInvitation:
    'Zaproszenie jest nieważne: zostało wykorzystane, wygasło lub dotyczy czegoś innego. Opinię można wysłać bez niego.',
  notSentOften: 'W krótkim czasie wysłano zbyt wiele. Spróbuj ponownie {when}.',
  whenSoon: 'za jakiś czas',
  whenSeconds: {
    one: 'za {count} sekundę',
    few: 'za {count} sekundy',
    many: 'za {count} sekund',
    other: 'za {count} sekundy',
  },
  whenMinutes: {
    one: 'za {count} minutę',
    few: 'za {count} minuty',
    many: 'za {count} minut',
    other: 'za {count} minuty',
  },
  whenHours: {
    one: 'za {count} godzinę',
    few: 'za {count} godziny',
    many: 'za {count} godzin',
    other: 'za {count} godziny',
  },
};
