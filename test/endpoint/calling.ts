import {importDocument, type Store} from '../../src/endpoint/index.js';
import type {CallbackRequest} from '../../src/protocol/callback.js';
import {now} from './fixtures.js';

/** Somebody who calls back on weekdays from 9 to 17, on the clocks of Berlin. */
export const ana = {
  id: 'ana',
  name: 'Ana',
  hours: {
    timeZone: 'Europe/Berlin',
    openingHours: [
      {dayOfWeek: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'], opens: '09:00', closes: '17:00'},
    ],
  },
  channels: [{type: 'callback'}, {type: 'email', href: 'mailto:ana@shop.example'}],
};

/** A people document. */
export const peopleOf = (...people: readonly object[]): object => ({trustData: '1', people});

/** Lets people in, in some language. */
export const importPeople = (store: Store, people: readonly object[], language?: string): void => {
  importDocument(store, peopleOf(...people), language === undefined ? {} : {language});
};

/** A request to Ana. */
export const aRequest = (more: object = {}): CallbackRequest => ({
  person: 'ana',
  reach: '+49 30 555 0100',
  consent: {text: 'Call me about this.', at: new Date(now).toISOString()},
  ...more,
});
