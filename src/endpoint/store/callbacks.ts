import type {CallbackRequest, CallbackTime} from '../../protocol/callback.js';
import type {Agreement} from '../../protocol/writing.js';
import type {Store} from './store.js';

/** A request to be called back, as it is stored. Times are milliseconds since 1970, except those that the visitor sent. */
export interface StoredCallback {
  readonly number: number;
  readonly ref: string;
  /** The `id` of the person who is to call. */
  readonly person: string;
  readonly state: 'open' | 'done';
  readonly received: number;
  readonly decided: number | undefined;
  /** When everything personal in it was erased. */
  readonly forgotten: number | undefined;
  readonly when: CallbackTime | undefined;
  readonly name: string | undefined;
  /** Missing once it was forgotten. */
  readonly reach: string | undefined;
  readonly topic: string | undefined;
  readonly note: string | undefined;
  readonly agreement: Agreement | undefined;
  /** Whether the webhook has it. */
  readonly delivery: 'waiting' | 'delivered' | 'given-up';
  /** How often the webhook failed. */
  readonly tries: number;
  readonly nextTry: number;
  /** Why it failed last. */
  readonly problem: string | undefined;
  readonly delivered: number | undefined;
}

/** Which of them are wanted. */
export interface CallbackFilter {
  /** Those that were dealt with as well. */
  readonly all?: boolean | undefined;
  /** Only those for one person. */
  readonly person?: string | undefined;
}

/** Stores a request. */
export const addCallback = (store: Store, ref: string, request: CallbackRequest, now: number): void => {
  const {person, name, reach, when, topic, consent} = request;
  store
    .prepare(`INSERT INTO callbacks
      (ref, person, state, received, wanted_from, wanted_until, name, reach, topic, agreement)
      VALUES (?, ?, 'open', ?, ?, ?, ?, ?, ?, ?)`)
    .run(
      ...[ref, person, now, when?.from ?? null, when?.until ?? null, name ?? null, reach, topic ?? null],
      JSON.stringify(consent),
    );
};

/** A request by its reference. */
export const findStoredCallback = (store: Store, ref: string): StoredCallback | undefined => {
  const row = store.prepare('SELECT * FROM callbacks WHERE ref = ?').get(ref);
  return row && fromRow(row as unknown as Row);
};

const matching = "(? OR state = 'open') AND (? IS NULL OR person = ?)";
const valuesOf = ({all = false, person}: CallbackFilter) =>
  [Number(all), person ?? null, person ?? null] as const;

/** Requests, oldest first. */
export const storedCallbacks = (store: Store, filter: CallbackFilter, limit: number): StoredCallback[] =>
  store
    .prepare(`SELECT * FROM callbacks WHERE ${matching} ORDER BY number LIMIT ?`)
    .all(...valuesOf(filter), limit)
    .map((row) => fromRow(row as unknown as Row));

/** How many requests there are. */
export const countStoredCallbacks = (store: Store, filter: CallbackFilter): number =>
  Number(
    store.prepare(`SELECT count(*) AS count FROM callbacks WHERE ${matching}`).get(...valuesOf(filter))
      ?.count,
  );

/** Notes that a request was dealt with. */
export const closeCallback = (store: Store, number: number, note: string | undefined, now: number): void => {
  store
    .prepare("UPDATE callbacks SET state = 'done', decided = ?, note = ? WHERE number = ?")
    .run(now, note ?? null, number);
};

const erase = `UPDATE callbacks SET state = 'done', decided = coalesce(decided, :now), forgotten = :now,
  name = NULL, reach = NULL, topic = NULL, note = NULL, agreement = NULL WHERE forgotten IS NULL AND`;

/** Erases what is personal in one request; that it was there stays. */
export const eraseCallback = (store: Store, number: number, now: number): void => {
  store.prepare(`${erase} number = :number`).run({number, now});
};

/**
 * Erases what is personal in those that were dealt with before a moment.
 *
 * @returns How many they were.
 */
export const eraseCallbacksDoneBefore = (store: Store, before: number, now: number): number =>
  Number(store.prepare(`${erase} state = 'done' AND decided < :before`).run({before, now}).changes);

/** A row of the table. */
export interface Row {
  readonly number: number;
  readonly ref: string;
  readonly person: string;
  readonly state: 'open' | 'done';
  readonly received: number;
  readonly decided: number | null;
  readonly forgotten: number | null;
  readonly wanted_from: string | null;
  readonly wanted_until: string | null;
  readonly name: string | null;
  readonly reach: string | null;
  readonly topic: string | null;
  readonly note: string | null;
  readonly agreement: string | null;
  readonly delivery: 'waiting' | 'delivered' | 'given-up';
  readonly tries: number;
  readonly next_try: number;
  readonly problem: string | null;
  readonly delivered: number | null;
}

/** A row as the rest of the house knows it. */
export const fromRow = (row: Row): StoredCallback => ({
  number: row.number,
  ref: row.ref,
  person: row.person,
  state: row.state,
  received: row.received,
  decided: row.decided ?? undefined,
  forgotten: row.forgotten ?? undefined,
  when:
    row.wanted_from !== null && row.wanted_until !== null
      ? {from: row.wanted_from, until: row.wanted_until}
      : undefined,
  name: row.name ?? undefined,
  reach: row.reach ?? undefined,
  topic: row.topic ?? undefined,
  note: row.note ?? undefined,
  agreement: row.agreement === null ? undefined : (JSON.parse(row.agreement) as Agreement),
  delivery: row.delivery,
  tries: row.tries,
  nextTry: row.next_try,
  problem: row.problem ?? undefined,
  delivered: row.delivered ?? undefined,
});
