import {createHash} from 'node:crypto';

import type {Moderation, Outcome, Topic} from '../../protocol/reviews.js';
import {normalizeSubject} from '../../protocol/subject.js';
import type {AggregateRating, Collection, Subject} from '../../protocol/things.js';
import type {Store} from './store.js';

/** What was said about a subject beside its reviews. What is left out stays as it was. */
export interface SubjectFacts {
  readonly subject?: Subject | undefined;
  readonly moderation?: Moderation | undefined;
  readonly aggregateRating?: AggregateRating | undefined;
  readonly collection?: Collection | undefined;
  readonly outcomes?: readonly Outcome[] | undefined;
  readonly topics?: readonly Topic[] | undefined;
}

/** A subject as it is stored. */
export interface StoredSubject {
  readonly number: number;
  readonly hash: string;
  readonly subject: Subject;
  readonly moderation: Moderation | undefined;
  readonly aggregateRating: AggregateRating | undefined;
  readonly collection: Collection | undefined;
  readonly outcomes: readonly Outcome[];
  readonly topics: readonly Topic[];
}

interface SubjectRow {
  readonly number: number;
  readonly hash: string;
  readonly document: string;
  readonly moderation: string | null;
  readonly aggregate: string | null;
  readonly collection: string | null;
  readonly outcomes: string | null;
  readonly topics: string | null;
}

const columns = 'number, hash, document, moderation, aggregate, collection, outcomes, topics';

/** The same as `subjectHash` of the protocol, at once: an import asks for a million of them. */
export const hashOfSubject = (uri: string): string =>
  createHash('sha256').update(normalizeSubject(uri)).digest('hex');

/**
 * Stores what is said about a subject, over what was said before.
 *
 * @param uri - The subject's id, as it shall be shown; found again under its normal form.
 * @returns Its number in the store.
 */
export const putSubject = (store: Store, uri: string, facts: SubjectFacts = {}): number => {
  const hash = hashOfSubject(uri);
  const old = findSubject(store, hash);
  const subject = {...old?.subject, ...facts.subject, id: uri.toWellFormed()};
  const row = store
    .prepare(`INSERT INTO subjects (hash, uri, document, moderation, aggregate, collection, outcomes, topics)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (hash) DO UPDATE SET document = excluded.document,
        moderation = coalesce(excluded.moderation, moderation), aggregate = coalesce(excluded.aggregate, aggregate),
        collection = coalesce(excluded.collection, collection), outcomes = coalesce(excluded.outcomes, outcomes),
        topics = coalesce(excluded.topics, topics)
      RETURNING number`)
    .get(
      ...[hash, subject.id, JSON.stringify(subject)],
      ...[facts.moderation, facts.aggregateRating, facts.collection, facts.outcomes, facts.topics].map(
        toColumn,
      ),
    );
  return Number(row?.number);
};

/** A subject by its hash. */
export const findSubject = (store: Store, hash: string): StoredSubject | undefined => {
  const row = store.prepare(`SELECT ${columns} FROM subjects WHERE hash = ?`).get(hash);
  return row && fromRow(row as unknown as SubjectRow);
};

/** A subject by its number, which something that refers to it has. */
export const subjectNumbered = (store: Store, number: number): StoredSubject => {
  const row = store.prepare(`SELECT ${columns} FROM subjects WHERE number = ?`).get(number);
  return fromRow(row as unknown as SubjectRow);
};

/** Subjects in the order of their hashes, behind `after`, one by one. */
export function* subjectsAfter(store: Store, after = ''): Generator<StoredSubject> {
  for (;;) {
    const rows = store
      .prepare(`SELECT ${columns} FROM subjects WHERE hash > ? ORDER BY hash LIMIT 200`)
      .all(after);
    for (const row of rows as unknown as SubjectRow[]) yield fromRow(row);
    const last = rows.at(-1)?.hash;
    if (typeof last !== 'string') return;
    after = last;
  }
}

/** How many subjects there are. */
export const countSubjects = (store: Store): number =>
  Number(store.prepare('SELECT count(*) AS count FROM subjects').get()?.count);

const toColumn = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

const fromColumn = <T>(text: string | null): T | undefined =>
  text === null ? undefined : (JSON.parse(text) as T);

const fromRow = (row: SubjectRow): StoredSubject => ({
  number: row.number,
  hash: row.hash,
  subject: JSON.parse(row.document) as Subject,
  moderation: fromColumn(row.moderation),
  aggregateRating: fromColumn(row.aggregate),
  collection: fromColumn(row.collection),
  outcomes: fromColumn<Outcome[]>(row.outcomes) ?? [],
  topics: fromColumn<Topic[]>(row.topics) ?? [],
});
