import type {common as english} from '../en/common.js';
import type {Message} from '../message.js';

/** Polish: what every element may say. */
export const common: Readonly<Record<keyof typeof english, Message>> = {
  phrases: '{first}, {second}',
  sentences: '{first} {second}',
  loading: 'Ładowanie',
  tryAgain: 'Spróbuj ponownie',
  aCustomer: 'Klient',
  ownData: 'Dane podane przez tę stronę.',
  providedBy: 'Dane podane przez {host}.',
  readFrom: 'Odczytano z kodu strony {host}.',
  asksFor: 'Zapytania do serwerów',
  unreadItems: 'Nie udało się odczytać {count} pozycji.',
  opensNewTab: 'otwiera się w nowej karcie',
  failedOffline: 'Brak połączenia. Treść pojawi się, gdy połączenie wróci.',
  failedUnreachable: 'Ta treść jest teraz niedostępna.',
  failedNotFound: 'Jeszcze nic tu nie ma.',
  failedTimeout: 'To trwa dłużej, niż powinno.',
  failedRateLimited: 'W tej chwili jest zbyt wiele zapytań. Spróbuj ponownie za moment.',
  failedUnusable: 'Nie można wyświetlić otrzymanej odpowiedzi.',
};
