import {readFileSync} from 'node:fs';

import {asOfToday} from '../move-dates.mjs';

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

const peopleNow = (now) => {
  const document = asOfToday(JSON.parse(readFileSync(peopleFile, 'utf8')), now);
  const people = document.people.map((person) =>
    person.presence ? {...person, presence: {...person.presence, ...presenceOf(now)}} : person,
  );
  return {...document, people};
};

/**
 * Tells the store who is there, now and every minute.
 *
 * @returns {() => void} Stops it.
 */
export const keepPresence = (library, store) => {
  const tell = () => library.importDocument(store, peopleNow(new Date()), {});
  tell();
  const timer = setInterval(tell, EVERY);
  return () => clearInterval(timer);
};
