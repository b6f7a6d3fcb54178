import {common as germanCommon} from '../../../src/i18n/de/common.js';
import {person as germanPerson} from '../../../src/i18n/de/person.js';
import {common} from '../../../src/i18n/en/common.js';
import {person} from '../../../src/i18n/en/person.js';
import type {PersonKey} from '../../../src/i18n/english.js';
import {Locale} from '../../../src/i18n/locale.js';
import {daysOfWeek, type Hours, type Person} from '../../../src/protocol/people.js';

export const english = new Locale<PersonKey>('en-GB', {...common, ...person});
export const german = new Locale<PersonKey>('de-DE', {...germanCommon, ...germanPerson});

/** Monday 23 November 2026, 11:00 in Berlin (UTC+1), 05:00 in New York, 15:30 in Kolkata. */
export const monday = Date.parse('2026-11-23T10:00:00Z');

/** Office hours on weekdays. */
export const weekdays = (
  opens: string,
  closes: string,
  timeZone = 'Europe/Berlin',
  exceptions: Hours['exceptions'] = [],
): Hours => ({
  timeZone,
  openingHours: [{dayOfWeek: daysOfWeek.slice(0, 5), opens, closes}],
  exceptions,
});

/** Somebody there at the moment it was told, ten seconds ago. */
export const here = (state: NonNullable<Person['presence']>['state'] = 'available') => ({
  state,
  asOf: '2026-11-23T09:59:50Z',
  refresh: 60,
});

/** Ana, of whom everything is known and may be shown. */
export const ana: Person = {
  id: 'ana',
  name: 'Ana',
  pronouns: 'she/her',
  jobTitle: 'Fits kettles to stoves',
  image: {url: 'https://shop.example/ana.jpg'},
  description: 'Knows every stove.',
  kind: 'human',
  knowsAbout: ['stoves', 'returns'],
  knowsLanguage: ['de', 'en'],
  hours: weekdays('09:00', '17:00'),
  presence: here(),
  reply: {medianMinutes: 42, sample: 318, windowDays: 30},
  channels: [
    {type: 'chat', href: 'https://chat.example/', kind: 'mixed'},
    {type: 'phone', href: 'tel:+4930123456', languages: ['de'], cost: 'free'},
    {type: 'email', href: 'mailto:ana@shop.example'},
    {type: 'callback'},
    {type: 'booking', href: 'https://book.example/ana'},
  ],
  consent: {
    fields: ['name', 'image', 'jobTitle', 'description', 'pronouns'],
    withdraw: 'https://shop.example/withdraw',
  },
};

/** A people document. */
export const documentOf = (...people: unknown[]): {trustData: string; people: unknown[]} => ({
  trustData: '1',
  people,
});
