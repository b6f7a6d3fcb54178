import {peopleFor, personFor} from '../../elements/person/choose-people.js';
import type {PeopleDocument, Person} from '../../protocol/people.js';
import {escapeHtml} from './attributes.js';
import {hoursText} from './hours-text.js';
import {changed, partsIn} from './parts.js';

/** Who is drawn how. */
export interface PeopleShown {
  readonly person: string;
  readonly topic: string;
  readonly layout: string;
  readonly language: string;
}

const isTimed = ({presence, hours}: Person): boolean => presence !== undefined || hours !== undefined;

const withoutTime = ({hours: _hours, presence: _presence, ...person}: Person): Person => person;

/**
 * People as they can be drawn at any time: nobody has hours to work it out from. That all are there makes a line in each card,
 * which {@link lastingPeople} puts their hours into.
 *
 * @param now - In milliseconds since 1970.
 */
export const peopleAtAnyTime = (document: PeopleDocument, now: number): PeopleDocument => {
  const presence = {state: 'available', asOf: new Date(now).toISOString()} as const;
  return {...document, people: document.people.map((person) => ({...withoutTime(person), presence}))};
};

/** People as they are drawn, with their hours written out where it said whether they are there. */
export const lastingPeople = (html: string, document: PeopleDocument, shown: PeopleShown): string => {
  const {layout, language} = shown;
  const wish = {...shown, now: 0};
  // The same choice as the element's, which knows nothing of hours here either.
  const timeless = document.people.map(withoutTime);
  const chosen = layout === 'list' ? peopleFor(timeless, wish) : [personFor(timeless, wish)];
  const drawn = chosen.map((person) => person && document.people[timeless.indexOf(person)]);
  const places = partsIn(html, 'availability');
  const changes = places.map(({start, contents: [from, to], end}, at) => {
    const person = drawn[at];
    if (!person || !isTimed(person)) return {from: start, to: end, by: ''};
    const text = person.hours ? hoursText(person.hours, language) : '';
    return {from, to, by: `<span class="muted number"><bdi>${escapeHtml(text) || '\u00a0'}</bdi></span>`};
  });
  return changed(html, changes);
};
