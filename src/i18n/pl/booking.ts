import type {booking as english} from '../en/booking.js';
import type {Message} from '../message.js';

/** Polish: what booking a time says. */
export const booking: Readonly<Record<keyof typeof english, Message>> = {
  bookingTitle: 'Umów termin: {name}',
  bookingTitleOpen: 'Umów termin',
  bookingFrom: 'Wolne terminy podaje {host}.',
  bookingCompany: '{host} należy do innej firmy, która ma własne zasady.',
  bookingElsewhere: '{host} to nie ta witryna i ma własne zasady.',
  bookingAsking: 'Sprawdzanie wolnych terminów…',
  bookingDays: '{from} – {until}',
  bookingEarlier: 'Wcześniej',
  bookingLater: 'Później',
  bookingNone: 'W tych dniach nie ma nic wolnego.',
  bookingDay: 'Dzień',
  bookingTime: 'Godzina',
  bookingTimeHint: 'Według twojego czasu; tamtejszy jest podany niżej.',
  bookingName: 'Twoje imię',
  bookingEmail: 'Twój adres e-mail',
  bookingBoth: '{host} umawia terminy tylko z imieniem i adresem e-mail.',
  needBookingName: 'Podaj swoje imię.',
  needBookingEmail: 'Podaj swój adres e-mail, na przykład name@example.org.',

  bookingLook: 'Zobacz, co zostanie wysłane',
  bookingPreview: 'To zostanie wysłane',
  bookingZone: 'Twoja strefa czasowa',
  bookingLanguage: 'Język',
  agreeBooking: 'Umawiając termin, zgadzam się na użycie przez {host} wszystkich tych danych w tym celu.',
  bookIt: 'Zgadzam się i umawiam',
  bookAgain: 'Umów jeszcze raz',
  bookingNow: 'Umawianie…',

  bookingTaken:
    'Ten termin właśnie został zajęty. Wybierz inny, chyba że na {email} przyjdzie potwierdzenie.',
  bookingTakenByYou:
    'Ten termin jest teraz zajęty, być może w wyniku twojej pierwszej próby. Zanim wybierzesz inny, poszukaj potwierdzenia na {email}.',
  bookingUnclear:
    'Nie nadeszła jasna odpowiedź, więc termin może być umówiony. Zanim spróbujesz ponownie, poszukaj potwierdzenia na {email}.',
  bookingStillFree: 'Termin jest nadal wolny, więc wygląda na to, że nie jest umówiony.',
  bookingNotFree: 'Termin nie jest już wolny, więc może być twój.',
  bookingRefused: '{host} nie przyjmuje tego stąd. To, co wpisano, nadal tu jest.',
  bookingPage: 'Umów na {host}',

  bookedTitle: 'Umówiono',
  bookedPending: 'Wysłano prośbę',
  bookingDone: 'Termin jest umówiony: {time}.',
  bookingWaits: 'Wysłano prośbę: {time}. Ktoś musi ją najpierw zaakceptować.',
  bookingMail: 'Na {email} powinno przyjść potwierdzenie.',
  bookAnother: 'Umów kolejny termin',
};
