import {hasWithdrawn} from '../../protocol/consent.js';
import type {Person} from '../../protocol/people.js';
import {readStatements, statementLanguages} from '../store/statements.js';
import type {Store} from '../store/store.js';

/** Whether somebody calls back who asks here: with a channel for it that leads nowhere else, and their consent to be shown. */
export const takesCallbacks = (person: Person): boolean =>
  person.id !== undefined &&
  !hasWithdrawn(person) &&
  (person.channels?.some(({type, href}) => type === 'callback' && href === undefined) ?? false);

/** Whether anybody calls back who asks here. */
export const offersCallbacks = (store: Store): boolean =>
  statementLanguages(store, 'people').some((language) =>
    readStatements(store, 'people', language).some(takesCallbacks),
  );

/**
 * The person whom a request is for, once for each language in which they are described as somebody who calls back.
 *
 * @returns Nothing where there is no such person, or they have withdrawn their consent in any of the languages.
 */
export const personCalling = (store: Store, id: string): Person[] => {
  const known = personDescribed(store, id);
  return known.some(hasWithdrawn) ? [] : known.filter(takesCallbacks);
};

/** A person by their id, once for each language in which they are described. */
export const personDescribed = (store: Store, id: string): Person[] =>
  statementLanguages(store, 'people').flatMap((language) =>
    readStatements(store, 'people', language).filter((person) => person.id === id),
  );
