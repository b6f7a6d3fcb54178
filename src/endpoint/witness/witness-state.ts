import {DatabaseSync} from 'node:sqlite';
import type {Bytes} from '../../proof/bytes.js';
import {CandorError} from '../../protocol/errors.js';

/** The latest checkpoint of a log that a witness has signed. */
export interface Cosigned {
  readonly size: bigint;
  readonly root: Bytes;
  /** As the log sent it. */
  readonly note: string;
}

// "Cndw", so that no database of reviews is taken for one of a witness.
const APPLICATION_ID = 0x436e6477;

const TABLES = `
  CREATE TABLE cosigned (origin TEXT PRIMARY KEY, size TEXT NOT NULL, root BLOB NOT NULL, note TEXT NOT NULL) STRICT;
  CREATE TABLE walked (origin TEXT PRIMARY KEY, state TEXT NOT NULL) STRICT;
  CREATE TABLE kept (origin TEXT, name TEXT, value TEXT NOT NULL, PRIMARY KEY (origin, name)) STRICT, WITHOUT ROWID;
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = 1;
`;

/** What a witness remembers: one file, in which every change is either whole or not there. */
export class WitnessState {
  readonly #database: DatabaseSync;

  constructor(database: DatabaseSync) {
    this.#database = database;
  }

  /** The database itself, for what a monitor keeps of the chains. */
  get database(): DatabaseSync {
    return this.#database;
  }

  /** The latest checkpoint that was signed for a log. */
  cosigned(origin: string): Cosigned | undefined {
    const row = this.#database.prepare('SELECT size, root, note FROM cosigned WHERE origin = ?').get(origin);
    if (!row) return undefined;
    return {
      size: BigInt(String(row.size)),
      root: new Uint8Array(row.root as Uint8Array),
      note: String(row.note),
    };
  }

  /**
   * Remembers a checkpoint before its cosignature is given out, unless another one was remembered meanwhile: looking and
   * writing are one step, for other processes too (C2SP tlog-witness), and on disk when this returns.
   *
   * @param oldSize - The size that must still be the latest.
   * @returns Whether it was.
   */
  advance(origin: string, oldSize: bigint, {size, root, note}: Cosigned): boolean {
    return this.atomically(() => {
      const latest = this.cosigned(origin);
      const isSame = latest?.size !== size || Buffer.from(latest.root).equals(root);
      if ((latest?.size ?? 0n) !== oldSize || !isSame) return false;
      this.#database
        .prepare('INSERT OR REPLACE INTO cosigned (origin, size, root, note) VALUES (?, ?, ?, ?)')
        .run(origin, String(size), root, note);
      return true;
    });
  }

  /** Does several changes as one. */
  atomically<T>(work: () => T): T {
    this.#database.exec('BEGIN IMMEDIATE');
    try {
      const result = work();
      this.#database.exec('COMMIT');
      return result;
    } catch (error) {
      this.#database.exec('ROLLBACK');
      throw error;
    }
  }

  close(): void {
    this.#database.close();
  }
}

/**
 * Opens what a witness remembers, or begins anew. Who loses this file makes a new key: the old one might sign twice.
 *
 * @param path - A file, or `:memory:`.
 * @throws {CandorError} `not-a-database`, `not-writable`
 */
export const openWitnessState = (path: string): WitnessState => {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path);
    const isEmpty = !database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get();
    if (
      !isEmpty &&
      Number(database.prepare('PRAGMA application_id').get()?.application_id) !== APPLICATION_ID
    )
      throw new CandorError('not-a-database', {
        detail: `${path} belongs to another program; it was left as it is`,
      });
    // FULL: a cosignature must never be known to others while the power can still take what it rests on.
    database.exec('PRAGMA busy_timeout = 5000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL');
    const state = new WitnessState(database);
    if (isEmpty) state.atomically(() => makeTables(state.database));
    return state;
  } catch (error) {
    if (database?.isOpen) database.close();
    if (error instanceof CandorError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new CandorError('not-writable', {detail: `${path} cannot be opened: ${reason}`, cause: error});
  }
};

// Asked again: another process may have made them meanwhile.
const makeTables = (database: DatabaseSync): void => {
  if (!database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get()) database.exec(TABLES);
};
