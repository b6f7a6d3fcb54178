import type {Person} from '../../protocol/people.js';
import type {Pledge} from '../../protocol/pledges.js';
import type {Store} from './store.js';

/** What an organisation says in its own words, by kind. */
export interface Statements {
  readonly pledges: Pledge;
  readonly people: Person;
}

/** A statement as it is stored. */
export interface StoredStatement<K extends keyof Statements> {
  readonly document: Statements[K];
  /** When it last changed: integer seconds since 1970, 0 where nobody knows. */
  readonly changed: number;
}

/**
 * Puts the pledges or people of one language in the place of those that stood there. An empty language is "any".
 *
 * @param now - Milliseconds since 1970.
 */
export const putStatements = <K extends keyof Statements>(
  store: Store,
  kind: K,
  language: string,
  items: ReadonlyArray<Statements[K]>,
  now = Date.now(),
): void => {
  const before = new Map(
    store
      .prepare('SELECT document, changed FROM statements WHERE kind = ? AND language = ?')
      .all(kind, language)
      .map(({document, changed}) => [String(document), Number(changed)]),
  );
  store.prepare('DELETE FROM statements WHERE kind = ? AND language = ?').run(kind, language);
  const put = store.prepare(
    'INSERT INTO statements (kind, language, position, document, changed) VALUES (?, ?, ?, ?, ?)',
  );
  const number = store.prepare('INSERT INTO pledge_numbers (id) VALUES (?) ON CONFLICT DO NOTHING');
  for (const [position, item] of items.entries()) {
    const document = JSON.stringify(item);
    put.run(kind, language, position, document, before.get(document) ?? Math.floor(now / 1000));
    if (kind === 'pledges' && item.id !== undefined) number.run(item.id);
  }
};

/** The pledges or people of one language, in their order. */
export const readStatements = <K extends keyof Statements>(
  store: Store,
  kind: K,
  language: string,
): Array<Statements[K]> => storedStatements(store, kind, language).map(({document}) => document);

/** The same, with when each last changed. */
export const storedStatements = <K extends keyof Statements>(
  store: Store,
  kind: K,
  language: string,
): Array<StoredStatement<K>> =>
  store
    .prepare('SELECT document, changed FROM statements WHERE kind = ? AND language = ? ORDER BY position')
    .all(kind, language)
    .map(({document, changed}) => ({
      document: JSON.parse(String(document)) as Statements[K],
      changed: Number(changed),
    }));

/** The languages in which there are pledges or people. */
export const statementLanguages = (store: Store, kind: keyof Statements): string[] =>
  store
    .prepare('SELECT DISTINCT language FROM statements WHERE kind = ? ORDER BY language')
    .all(kind)
    .map(({language}) => String(language));
