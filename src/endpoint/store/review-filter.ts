import {reviewsOfTopic, searchWords} from '../../protocol/filters.js';
import type {Store} from './store.js';
import {subjectNumbered} from './subjects.js';

/** Which reviews of a subject are wanted; all that is given must hold. */
export interface ReviewFilter {
  /** Whole stars, 1 to 5; one of them. */
  readonly rating?: readonly number[] | undefined;
  /** Language tags; one of them, or a more specific one. */
  readonly language?: readonly string[] | undefined;
  readonly media?: boolean | undefined;
  readonly verified?: boolean | undefined;
  /** Names of topics of the subject: a review that one of them names. */
  readonly topic?: readonly string[] | undefined;
  /** Names of aspects: a review that rates one of them. */
  readonly aspect?: readonly string[] | undefined;
  /** By name of the author's context: one of its values. */
  readonly context?: ReadonlyMap<string, readonly string[]> | undefined;
  /** Every word must stand in the title or the text. */
  readonly q?: string | undefined;
}

/** Conditions to stand behind a `WHERE subject = ?`, and the values for their question marks. */
export interface Conditions {
  readonly sql: string;
  readonly values: ReadonlyArray<string | number>;
  /** An index gives the few reviews that come into question; else an order has to be walked to find them. */
  readonly isFew: boolean;
}

/** A condition that an index answers: a list of review numbers. */
export interface Indexed {
  readonly list: string;
  readonly values: ReadonlyArray<string | number>;
  /** The same as a condition on one review, for walking an order. */
  readonly onOne: string;
  readonly onOneValues: ReadonlyArray<string | number>;
}

/**
 * A filter as SQL over the table `reviews`. Lists are bound as JSON, so that few shapes of query exist.
 *
 * @param few - Up to so many matches, finding them all by an index and sorting them is quicker than walking the order.
 */
export const toSql = (store: Store, subject: number, filter: ReviewFilter, few: number): Conditions => {
  const indexed = indexedConditions(store, subject, filter).map((condition) => settle(store, condition, few));
  const words = searchWords(filter.q).map((word) => ({
    sql: 'instr(folded, ?) > 0',
    values: [word],
    isFew: false,
  }));
  const all = [...indexed, ...words];
  return {
    sql: all.map(({sql}) => ` AND ${sql}`).join(''),
    values: all.flatMap(({values}) => values),
    isFew: all.some(({isFew}) => isFew),
  };
};

/** What of a filter an index answers: all but the search. */
export const indexedConditions = (store: Store, subject: number, filter: ReviewFilter): Indexed[] => {
  const {rating, language, media, verified, topic, aspect, context} = filter;
  return [
    ...(rating
      ? [ofColumn(subject, 'whole IN (SELECT value FROM json_each(?))', JSON.stringify(rating))]
      : []),
    ...(language ? [inLanguage(store, subject, language)] : []),
    ...(media === undefined ? [] : [ofColumn(subject, 'media = ?', Number(media))]),
    ...(verified === undefined ? [] : [ofColumn(subject, 'verified = ?', Number(verified))]),
    ...(topic ? [ofTopic(store, subject, topic)] : []),
    ...(aspect ? [ofAspect(store, subject, aspect)] : []),
    ...[...(context ?? [])].map(([name, values]) => ofContext(store, subject, name, values)),
  ];
};

const settle = (store: Store, {list, values, onOne, onOneValues}: Indexed, few: number): Conditions => {
  const found = store.prepare(`SELECT count(*) AS count FROM (${list} LIMIT ?)`).get(...values, few + 1);
  return Number(found?.count) <= few
    ? {sql: `number IN (${list})`, values, isFew: true}
    : {sql: onOne, values: onOneValues, isFew: false};
};

const ofColumn = (subject: number, condition: string, value: string | number): Indexed => ({
  list: `SELECT number FROM reviews WHERE subject = ? AND ${condition}`,
  values: [subject, value],
  // The plus keeps the planner from using the index here: it would fetch all and sort them.
  onOne: `+${condition}`,
  onOneValues: [value],
});

// RFC 4647 §3.3.1, basic filtering: `en` finds `en-GB`. Walking the languages by the index, not the reviews.
const inLanguage = (store: Store, subject: number, tags: readonly string[]): Indexed => {
  const next = store.prepare(
    'SELECT min(language) AS language FROM reviews WHERE subject = ? AND language > ?',
  );
  const wanted = tags.map((tag) => tag.toLowerCase());
  const found: string[] = [];
  for (let at: unknown = ''; ; ) {
    at = next.get(subject, String(at))?.language;
    if (typeof at !== 'string') break;
    const language = at;
    if (wanted.some((tag) => language === tag || language.startsWith(`${tag}-`))) found.push(language);
  }
  return ofColumn(subject, 'language IN (SELECT value FROM json_each(?))', JSON.stringify(found));
};

const ofContext = (store: Store, subject: number, name: string, values: readonly string[]): Indexed => {
  const bound = [subject, name, JSON.stringify(known(store, subject, name, values))];
  const list =
    'SELECT review FROM contexts WHERE subject = ? AND name = ? AND value IN (SELECT value FROM json_each(?))';
  return {list, values: bound, onOne: `EXISTS (${list} AND review = number)`, onOneValues: bound};
};

const known = (store: Store, subject: number, name: string, values: readonly string[]): string[] => {
  const exists = store.prepare(
    'SELECT 1 FROM context_tallies WHERE subject = ? AND name = ? AND value = ? LIMIT 1',
  );
  return meant(values, (value) => exists.get(subject, name, value) !== undefined);
};

const ofAspect = (store: Store, subject: number, names: readonly string[]): Indexed => {
  const exists = store.prepare('SELECT 1 FROM aspects WHERE subject = ? AND name = ? LIMIT 1');
  const wanted = meant(names, (name) => exists.get(subject, name) !== undefined);
  const bound = [subject, JSON.stringify(wanted)];
  const list = 'SELECT review FROM aspects WHERE subject = ? AND name IN (SELECT value FROM json_each(?))';
  // A review may rate several of them.
  return {
    ...{list: list.replace('SELECT', 'SELECT DISTINCT'), values: bound},
    ...{onOne: `EXISTS (${list} AND review = number)`, onOneValues: bound},
  };
};

// Topics are short lists of ids, so they are bound as such.
const ofTopic = (store: Store, subject: number, names: readonly string[]): Indexed => {
  const {topics} = subjectNumbered(store, subject);
  const wanted = meant(names, (wanted) => topics.some(({name}) => name === wanted));
  const ids = topics.filter(({name}) => wanted.includes(name)).flatMap((topic) => [...reviewsOfTopic(topic)]);
  return ofColumn(subject, 'id IN (SELECT value FROM json_each(?))', JSON.stringify([...new Set(ids)]));
};

// A list is written `topic=fit,size`, and RFC 6570 has none within `context*`, so that clients send `skin=dry,oily` as well as
// `skin=dry&skin=oily`. A value that exists as a whole ("Berlin, Germany") is meant as a whole.
const meant = (values: readonly string[], exists: (value: string) => boolean): string[] =>
  values.flatMap((value) =>
    !value.includes(',') || exists(value) ? [value] : value.split(',').map((part) => part.trim()),
  );
