import {fold} from '../../internal/fold.js';
import type {Person} from '../../protocol/people.js';
import {availabilityOf} from './availability.js';

/** Whom an element asks for. */
export interface Wish {
  /** The `id` of one person. */
  readonly person: string;
  /** What the visitor wants to talk about. */
  readonly topic: string;
  /** The language of the page (BCP 47). */
  readonly language: string;
  /** Now, in milliseconds since 1970. */
  readonly now: number;
}

// Who speaks `de-AT` speaks with those who read `de-CH`. The engine knows that `iw` is `he`.
const spoken = (tag: string): string => {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return tag.toLowerCase().split('-')[0] ?? '';
  }
};

// Where nobody fits, everybody does: a visitor wants a human more than the perfect one.
const preferring = (people: readonly Person[], fits: (person: Person) => boolean): readonly Person[] => {
  const fitting = people.filter(fits);
  return fitting.length > 0 ? fitting : people;
};

/** Everybody who fits a wish, in the order the organisation gives: it stays the same from page to page (WCAG 2.2, 3.2.6). */
export const peopleFor = (people: readonly Person[], {person, topic}: Wish): readonly Person[] => {
  if (person) return people.filter(({id}) => id === person);
  const wanted = fold(topic);
  if (!wanted) return people;
  return preferring(people, ({knowsAbout = []}) => knowsAbout.some((known) => fold(known) === wanted));
};

/** The one to show where there is room for one: by person, topic, language, then who can be reached now. Never by chance. */
export const personFor = (people: readonly Person[], wish: Wish): Person | undefined => {
  const fitting = peopleFor(people, wish);
  const language = spoken(wish.language);
  const speaking = preferring(fitting, ({knowsLanguage = []}) =>
    knowsLanguage.some((tag) => spoken(tag) === language),
  );
  const human = preferring(speaking, ({kind}) => kind !== 'ai');
  return preferring(human, (person) => availabilityOf(person, wish.now).isReachable === true)[0];
};
