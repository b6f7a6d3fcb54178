import {hasWithdrawn} from '../../protocol/consent.js';
import type {PeopleDocument} from '../../protocol/people.js';
import type {PledgesDocument} from '../../protocol/pledges.js';
import {readSettings} from '../store/settings.js';
import {readStatements, type Statements, statementLanguages} from '../store/statements.js';
import type {Store} from '../store/store.js';
import {personWithinConsent} from '../store/within-consent.js';
import {relativeTo} from './addresses.js';

/** What the organisation has pledged, in one language (protocol §4). */
export const pledgesDocument = (store: Store, language: string): PledgesDocument =>
  relativeTo('', {
    trustData: '1',
    ...organizationOf(store),
    pledges: readStatements(store, 'pledges', language),
    next: null,
  });

/** The people one can talk to, in one language (protocol §5), without those who have withdrawn. */
export const peopleDocument = (store: Store, language: string): PeopleDocument =>
  relativeTo('', {
    trustData: '1',
    ...organizationOf(store),
    people: readStatements(store, 'people', language)
      .filter((person) => !hasWithdrawn(person))
      .map(personWithinConsent),
    next: null,
  });

/**
 * The language to answer in: the one that was asked for, else what it specialises (RFC 4647 §3.4, lookup), else the one
 * that was stored without a language, else the first there is.
 *
 * @returns `undefined` where nothing is stored.
 */
export const answerLanguage = (store: Store, kind: keyof Statements, asked: string): string | undefined => {
  const languages = statementLanguages(store, kind);
  const subtags = asked.toLowerCase().split('-');
  for (let length = subtags.length; length > 0; length--) {
    const range = subtags.slice(0, length).join('-');
    const found = languages.find((language) => language.toLowerCase() === range);
    if (found !== undefined) return found;
  }
  // Sorted, and the empty one sorts first.
  return languages[0];
};

const organizationOf = (store: Store) => {
  const {organization} = readSettings(store);
  return organization ? {organization} : {};
};
