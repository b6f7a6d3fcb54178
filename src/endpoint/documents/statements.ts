import {hasWithdrawn} from '../../protocol/consent.js';
import {limits} from '../../protocol/limits.js';
import type {PeopleDocument, Person} from '../../protocol/people.js';
import type {PledgesDocument} from '../../protocol/pledges.js';
import type {EndpointKeys} from '../keys/load-keys.js';
import {saltOfConsent} from '../log/consent-content.js';
import {signPerson} from '../signing/sign-person.js';
import {type SignedStatement, signPledge} from '../signing/sign-pledge.js';
import {readSettings} from '../store/settings.js';
import {type Statements, statementLanguages, storedStatements} from '../store/statements.js';
import type {Store} from '../store/store.js';
import {personWithinConsent} from '../store/within-consent.js';
import {relativeTo} from './addresses.js';
import {MOST_LIST_BYTES} from './sizes.js';

/** A list in which each item may be signed in place of itself (protocol §6). */
export type SignedList<D, K extends keyof D> = Omit<D, K> & {
  readonly [list in K]: ReadonlyArray<(D[K] & readonly unknown[])[number] | SignedStatement>;
};

/** What the organisation has pledged, in one language (protocol §4); signed where there are keys. */
export const pledgesDocument = (
  store: Store,
  language: string,
  keys?: EndpointKeys,
): SignedList<PledgesDocument, 'pledges'> => {
  const pledges = storedStatements(store, 'pledges', language);
  const sign = (pledge: (typeof pledges)[number]) =>
    keys ? signPledge(pledge, {store, keys}) : pledge.document;
  return relativeTo('', {
    trustData: '1',
    ...organizationOf(store),
    pledges: signedIfFitting(pledges, sign),
    next: null,
  });
};

/** The people one can talk to, in one language (protocol §5), without those who have withdrawn; signed where there are keys. */
export const peopleDocument = (
  store: Store,
  language: string,
  keys?: EndpointKeys,
): SignedList<PeopleDocument, 'people'> => {
  const people = storedStatements(store, 'people', language)
    .filter(({document}) => !hasWithdrawn(document))
    .map(({document, changed}) => ({document: personWithinConsent(document), changed}));
  const sign = (person: (typeof people)[number]) =>
    keys ? withPlace(store, person.document, signPerson(person, {store, keys})) : person.document;
  return relativeTo('', {
    trustData: '1',
    ...organizationOf(store),
    people: signedIfFitting(people, sign),
    next: null,
  });
};

// Beside what is signed, as for reviews: where in the log the consent is.
const withPlace = (store: Store, person: Person, item: Person | SignedStatement) => {
  const salt = 'jws' in item ? saltOfConsent(store, person) : undefined;
  return salt === undefined ? item : {...item, log: {salt}};
};

// Signed, a text is a third longer: what would be longer than a reader takes (protocol §1) stays as it is.
const signedIfFitting = <T extends object, S extends {readonly document: T}>(
  statements: readonly S[],
  sign: (statement: S) => T | SignedStatement,
): Array<T | SignedStatement> => {
  const signed = statements.map((statement) => {
    const item = sign(statement);
    return 'jws' in item && String(item.jws).length > limits.encoded ? statement.document : item;
  });
  const isFitting = Buffer.byteLength(JSON.stringify(signed)) <= MOST_LIST_BYTES;
  return isFitting ? signed : statements.map(({document}) => document);
};

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
