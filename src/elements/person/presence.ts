import type {Answer} from '../../client/answer.js';
import type {Presences} from '../../client/load-presence.js';
import type {Polled} from '../../controllers/polling-controller.js';
import {toTime} from '../../protocol/dates.js';
import type {Person, Presence} from '../../protocol/people.js';
import {refreshOf} from '../../protocol/presence.js';

/** Where somebody's presence is told anew: where it says itself, else by asking for the people again. */
const addressOf = ({presence}: Person, {url}: Answer<'people'>): string | undefined =>
  presence && ((presence.url ?? url) || undefined);

/** What to ask to know of people whether they are there; nothing where the page itself has named them. */
export const presencesOf = (
  people: readonly Person[],
  answer: Answer<'people'>,
  now: number,
): readonly Polled[] =>
  people.flatMap((person) => {
    const url = answer.url && addressOf(person, answer);
    if (!url || !person.presence) return [];
    const every = refreshOf(person.presence) * 1000;
    const age = Math.abs(now - (toTime(person.presence.asOf) ?? 0));
    // The people themselves have only just been asked for.
    return [{url, every, first: person.presence.url ? Math.max(0, every - age) : every}];
  });

const newer = (given: Presence, told: Presence): Presence =>
  (toTime(given.asOf) ?? 0) > (toTime(told.asOf) ?? 0) ? given : {...given, ...told, url: given.url};

/** Somebody with the newest that was told of whether they are there. */
export const withPresence = (
  person: Person,
  answer: Answer<'people'>,
  told: (url: string) => Presences | undefined,
): Person => {
  const {presence, id} = person;
  const url = addressOf(person, answer);
  const presences = url && told(url);
  if (!presence || !presences) return person;
  const now = presences(id);
  return {...person, presence: now && newer(presence, now)};
};
