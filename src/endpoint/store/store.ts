import type {DatabaseSync, StatementSync} from 'node:sqlite';

import {CandorError} from '../../protocol/errors.js';

// Queries come in a bounded number of shapes (lists are bound as JSON); this only guards against a mistake of ours.
const MOST_STATEMENTS = 256;

/** An open database of Candor. Got from `openStore`; closed by whoever opened it. */
export class Store {
  /** The file, or `:memory:`. */
  readonly path: string;
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(path: string, database: DatabaseSync) {
    this.path = path;
    this.#database = database;
  }

  /** A prepared statement, kept for the next time. */
  prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      if (this.#statements.size >= MOST_STATEMENTS) this.#statements.clear();
      statement = this.#database.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }

  /** Runs statements that give nothing back. */
  run(sql: string): void {
    this.#database.exec(sql);
  }

  /**
   * Begins a transaction that writes. Waits for another writer as long as the store was opened to.
   *
   * @throws {CandorError} `not-writable`
   */
  begin(): void {
    try {
      this.run('BEGIN IMMEDIATE');
    } catch (cause) {
      if (!(cause instanceof Error && /locked|readonly/i.test(cause.message))) throw cause;
      const why = /locked/i.test(cause.message) ? 'another program is writing to it' : 'it may only be read';
      throw new CandorError('not-writable', {detail: `${this.path} cannot be written to: ${why}`, cause});
    }
  }

  /** Makes all that was written since `begin` be seen at once. */
  commit(): void {
    this.run('COMMIT');
  }

  /** Forgets all that was written since `begin`. */
  rollback(): void {
    if (this.#database.isTransaction) this.run('ROLLBACK');
  }

  /** All or nothing: what `write` does is committed when it returns, forgotten when it throws. */
  transaction<T>(write: () => T): T {
    this.begin();
    try {
      const value = write();
      this.commit();
      return value;
    } catch (error) {
      this.rollback();
      throw error;
    }
  }

  /** One state of the data for as long as `read` runs, whatever others write meanwhile. */
  snapshot<T>(read: () => T): T {
    this.run('BEGIN DEFERRED');
    try {
      return read();
    } finally {
      this.run('COMMIT');
    }
  }

  /** Closes the file. Twice is harmless. */
  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }
}
