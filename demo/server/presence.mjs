import {readFileSync} from 'node:fs';

import {asOfToday} from '../move-dates.mjs';
import {withHashes} from './pictures.mjs';

const peopleFile = new URL('../data/people.json', import.meta.url);
const EVERY = 60_000;

const berlin = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Berlin',
  weekday: 'short',
  hour: '2-digit',
  hourCycle: 'h23',
});

/**
 * Whether Ana sits at her desk: the invented counterpart of a telephone system that knows.
 *
 * @param {Date} now
 * @returns {{state: string, asOf: string, refresh: number}} A presence of the protocol.
 */
export const presenceOf = (now) => {
  const parts = Object.fromEntries(berlin.formatToParts(now).map(({type, value}) => [type, value]));
  const hour = Number(parts.hour);
  const [from, until] = {Sat: [10, 13], Sun: [0, 0]}[parts.weekday] ?? [9, 17];
  return {
    state: hour >= from && hour < until ? 'available' : 'offline',
    asOf: `${now.toISOString().slice(0, 19)}Z`,
    refresh: EVERY / 1000,
  };
};

/** The people document of the demo, as it was written. */
export const peopleOfTheDemo = () => JSON.parse(readFileSync(peopleFile, 'utf8'));

const personNow = (person, now, consents) => ({
  ...person,
  ...(person.presence ? {presence: {...person.presence, ...presenceOf(now)}} : {}),
  ...(consents.has(person.id) ? {consent: consents.get(person.id)} : {}),
});

const peopleNow = (now, consents) => {
  const document = withHashes(asOfToday(peopleOfTheDemo(), now));
  return {...document, people: document.people.map((person) => personNow(person, now, consents))};
};

/**
 * Tells the store who is there, now and every minute.
 *
 * @param {ReadonlyMap<string, {jws: string}>} consents - What people signed, by their ids.
 * @returns {() => void} Stops it.
 */
export const keepPresence = (library, store, consents) => {
  const tell = () => library.importDocument(store, peopleNow(new Date(), consents), {});
  tell();
  const timer = setInterval(tell, EVERY);
  return () => clearInterval(timer);
};
