import type {Person} from '../../protocol/people.js';
import type {Pledge} from '../../protocol/pledges.js';
import type {Store} from './store.js';

/** What an organisation says in its own words, by kind. */
export interface Statements {
  readonly pledges: Pledge;
  readonly people: Person;
}

/** Puts the pledges or people of one language in the place of those that stood there. An empty language is "any". */
export const putStatements = <K extends keyof Statements>(
  store: Store,
  kind: K,
  language: string,
  items: ReadonlyArray<Statements[K]>,
): void => {
  store.prepare('DELETE FROM statements WHERE kind = ? AND language = ?').run(kind, language);
  const put = store.prepare(
    'INSERT INTO statements (kind, language, position, document) VALUES (?, ?, ?, ?)',
  );
  for (const [position, item] of items.entries()) put.run(kind, language, position, JSON.stringify(item));
};

/** The pledges or people of one language, in their order. */
export const readStatements = <K extends keyof Statements>(
  store: Store,
  kind: K,
  language: string,
): Array<Statements[K]> =>
  store
    .prepare('SELECT document FROM statements WHERE kind = ? AND language = ? ORDER BY position')
    .all(kind, language)
    .map(({document}) => JSON.parse(String(document)) as Statements[K]);

/** The languages in which there are pledges or people. */
export const statementLanguages = (store: Store, kind: keyof Statements): string[] =>
  store
    .prepare('SELECT DISTINCT language FROM statements WHERE kind = ? ORDER BY language')
    .all(kind)
    .map(({language}) => String(language));
