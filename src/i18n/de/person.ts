import type {person as english} from '../en/person.js';
import type {Message} from '../message.js';

/** German: what the card of a person says. */
export const person: Readonly<Record<keyof typeof english, Message>> = {
  people: 'Menschen, mit denen Sie reden können',
  loadingPeople: 'Wer erreichbar ist, wird geladen',
  noPeople: 'Hier ist noch niemand genannt.',
  somebody: 'Jemand',
  knows: 'Kennt sich aus mit: {topics}.',

  hereNow: 'Gerade da',
  busy: 'Beschäftigt',
  there: 'da {until}',
  away: 'Nicht am Platz',
  open: 'Erreichbar',
  closed: 'Nicht da',
  closedFor: 'Nicht da: {reason}',
  until: 'bis {time}',
  untilDay: 'bis {day} {time}',
  opensAt: 'wieder ab {time}',
  opensDay: 'wieder {day} ab {time}',
  yourTime: 'bei Ihnen {time}',
  dayTime: '{day} {time}',
  aroundTheClock: 'rund um die Uhr',

  answersIn: 'Antwortet in {duration}.',
  minutes: {one: '{count} Minute', other: '{count} Minuten'},
  hours: {one: '{count} Stunde', other: '{count} Stunden'},
  days: {one: '{count} Tag', other: '{count} Tagen'},
  median: {one: 'Median aus {count} Nachricht.', other: 'Median aus {count} Nachrichten.'},
  medianWindow: {
    one: 'Median aus {count} Nachricht der letzten {days} Tage.',
    other: 'Median aus {count} Nachrichten der letzten {days} Tage.',
  },

  channel_phone: 'Anrufen',
  channel_email: 'Schreiben',
  channel_sms: 'SMS',
  channel_chat: 'Chatten',
  channel_callback: 'Rückruf',
  channel_booking: 'Termin buchen',
  channel_relay: 'Über Relay anrufen',
  channel_other: 'Anderer Weg',
  channelCost: '{channel}, {cost}',
  channelLanguages: '{channel} ({languages})',
  costFree: 'kostenlos',
  channels: 'Wege zu {name}',
  talkTo: 'Mit {name} reden',
  getInTouch: 'Kontakt aufnehmen',

  is_human: 'Ein Mensch, kein Bot.',
  is_ai: 'Ein Assistent, kein Mensch.',
  is_mixed: 'Ein Assistent und Menschen.',
  answers_human: '{channel}: Es antwortet ein Mensch.',
  answers_ai: '{channel}: Es antwortet ein Assistent, kein Mensch.',
  answers_mixed: '{channel}: Beginnt mit einem Assistenten.',
  noHuman: 'Gerade ist kein Mensch erreichbar.',
  nextHuman: 'Als Nächstes: {name}, {when}.',

  isThisYou: 'Sind Sie das?',
  withdraw: 'Einwilligung widerrufen',
};
