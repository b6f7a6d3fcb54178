import type {callback as english} from '../en/callback.js';
import type {Message} from '../message.js';

/** Polish: what asking somebody to call back says. */
export const callback: Readonly<Record<keyof typeof english, Message>> = {
  callbackTitle: 'Poproś o telefon: {name}',
  callbackTitleOpen: 'Poproś o telefon',
  calls_human: 'Zadzwoni człowiek, nie bot.',
  calls_ai: 'Zadzwoni asystent, nie człowiek.',
  calls_mixed: 'Zadzwoni asystent lub człowiek.',
  callbackName: 'Twoje imię',
  callbackReach: 'Kontakt do ciebie',
  callbackReachHint: 'Numer telefonu lub adres e-mail.',
  needCallbackReach: 'Podaj kontakt do siebie.',
  callbackWhen: 'Kiedy',
  callbackSoon: 'Jak najszybciej',
  callbackTime: 'Godzina',
  callbackTimeHint: 'Według czasu osoby, która dzwoni; twój jest podany niżej.',
  callbackTimeRefused: 'W tym czasie nie można już zadzwonić. Wybierz inną godzinę.',
  callbackTopic: 'Czego to dotyczy',
  callbackTopicOpen: 'Nie podano',
  callbackTopicOther: 'Coś innego',
  callbackTopicText: 'O co chodzi',

  callbackLook: 'Zobacz, co zostanie wysłane',
  callbackPreview: 'To zostanie wysłane',
  callbackFor: 'Dla',
  agreeCallback:
    'Wysyłając, zgadzam się na użycie przez {host} tych danych, aby ktoś do mnie oddzwonił, i w żadnym innym celu: {list}.',
  agreeCallback_name: 'moje imię',
  agreeCallback_reach: 'kontakt do mnie',
  agreeCallback_when: 'wybrana godzina',
  agreeCallback_topic: 'czego to dotyczy',
  callbackArrived: 'Twoja prośba dotarła. Możesz to zamknąć.',
  callbackAnother: 'Poproś o kolejny telefon',
};
