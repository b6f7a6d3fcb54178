import type {DatabaseSync, StatementSync} from 'node:sqlite';

import {fromBase64, toBase64} from '../../proof/base64.js';
import type {Tip} from '../../proof/chain.js';
import type {TreeRange} from '../../proof/growing-tree.js';
import type {LogBook} from '../../proof/log-book.js';
import {ProofError} from '../../proof/proof-error.js';
import type {ReviewStates} from '../../proof/review-states.js';
import type {WitnessState} from './witness-state.js';

// Aside in a file that goes with the connection: what was half read is never taken for read.
const STAGED = `
  CREATE TEMP TABLE IF NOT EXISTS staged (origin TEXT, name TEXT, value TEXT, PRIMARY KEY (origin, name)) WITHOUT ROWID;
`;

/** A head that should show an event, or a later one, by now. */
export interface DueHead {
  /** The subject's hash. */
  readonly sub: string;
  readonly seq: number;
  /** Integer seconds since 1970: when that was logged. */
  readonly at: number;
}

/**
 * How far a monitor has read a log: the end of every chain, and where every review is. On disk, so that a log of any size
 * needs little memory; what is being read stands aside until all of it has held.
 */
export class MonitorBook implements LogBook {
  readonly #state: WitnessState;
  readonly #origin: string;
  readonly #find: StatementSync;
  readonly #put: StatementSync;

  constructor(state: WitnessState, origin: string) {
    this.#state = state;
    this.#origin = origin;
    this.#database.exec(STAGED);
    this.#database.prepare('DELETE FROM staged WHERE origin = ?').run(origin);
    this.#find = this.#database.prepare(`
      SELECT value FROM (
        SELECT value, 0 AS age FROM staged WHERE origin = ?1 AND name = ?2
        UNION ALL SELECT value, 1 FROM kept WHERE origin = ?1 AND name = ?2
      ) ORDER BY age LIMIT 1`);
    this.#put = this.#database.prepare(
      'INSERT OR REPLACE INTO staged (origin, name, value) VALUES (?, ?, ?)',
    );
  }

  get #database(): DatabaseSync {
    return this.#state.database;
  }

  tip(sub: string): Tip | undefined {
    const value = this.#get(`tip ${sub}`);
    return value === undefined ? undefined : (JSON.parse(value) as Tip);
  }

  setTip(sub: string, tip: Tip): void {
    this.#set(`tip ${sub}`, JSON.stringify(tip));
  }

  reviews(sub: string): ReviewStates {
    const name = (doc: string): string => `doc ${sub} ${doc}`;
    return {
      get: (doc) => this.#get(name(doc)),
      set: (doc, value) => this.#set(name(doc), value),
      delete: (doc) => this.#set(name(doc), null),
    };
  }

  /** Remembers that a head must come to show an event; of a subject only the oldest one that has not come to be shown. */
  expectHead({sub, seq, at}: DueHead): void {
    const name = `head ${sub}`;
    if (this.#get(name) === undefined) this.#set(name, `${seq} ${at}`);
  }

  /**
   * The heads that should show by now what was logged up to a time; of what was kept for good. Any of them: else those that
   * cannot be had would keep others from being looked at for ever.
   */
  dueHeads(until: number, most: number): DueHead[] {
    const rows = this.#database
      .prepare(`SELECT name, value FROM kept WHERE origin = ? AND name >= 'head ' AND name < 'head!'
        AND CAST(substr(value, instr(value, ' ') + 1) AS INTEGER) < ? ORDER BY random() LIMIT ?`)
      .all(this.#origin, until, most);
    return rows.map(({name, value}) => {
      const [seq, at] = String(value).split(' ').map(Number);
      return {sub: String(name).slice(5), seq: seq ?? 0, at: at ?? 0};
    });
  }

  /** What a head was seen to show: what was logged after that is expected from now on. */
  headSeen(sub: string, seq: number, now: number): void {
    const name = `head ${sub}`;
    const run = (sql: string, ...values: string[]) => this.#database.prepare(sql).run(...values);
    if ((this.tip(sub)?.seq ?? 0) > seq)
      run('UPDATE kept SET value = ? WHERE origin = ? AND name = ?', `${seq + 1} ${now}`, this.#origin, name);
    else run('DELETE FROM kept WHERE origin = ? AND name = ?', this.#origin, name);
  }

  /** The tree at which the last reading that held ended. */
  get walked(): TreeRange | undefined {
    const row = this.#database.prepare('SELECT state FROM walked WHERE origin = ?').get(this.#origin);
    if (!row) return undefined;
    const [size = '0', ...range] = String(row.state).split(' ');
    return {size: BigInt(size), range: range.map(fromBase64)};
  }

  /**
   * Keeps for good what stands aside, and the tree at which the reading ended, in one step.
   *
   * @param since - Where it began.
   * @throws {ProofError} `stopped` where another process has read on meanwhile: what it kept is not written over.
   */
  finish({size, range}: TreeRange, since: TreeRange | undefined): void {
    const origin = this.#origin;
    const run = (sql: string, ...values: string[]) => this.#database.prepare(sql).run(...values);
    this.#state.atomically(() => {
      if (this.walked?.size !== since?.size)
        throw new ProofError('stopped', {detail: 'somebody else has read on'});
      run('INSERT OR REPLACE INTO kept SELECT * FROM staged WHERE origin = ? AND value IS NOT NULL', origin);
      const gone = 'SELECT name FROM staged WHERE origin = ?1 AND value IS NULL';
      run(`DELETE FROM kept WHERE origin = ?1 AND name IN (${gone})`, origin);
      run('DELETE FROM staged WHERE origin = ?', origin);
      const state = [String(size), ...range.map(toBase64)].join(' ');
      run('INSERT OR REPLACE INTO walked (origin, state) VALUES (?, ?)', origin, state);
    });
  }

  #get(name: string): string | undefined {
    const value = this.#find.get(this.#origin, name)?.value;
    return typeof value === 'string' ? value : undefined;
  }

  #set(name: string, value: string | null): void {
    this.#put.run(this.#origin, name, value);
  }
}
