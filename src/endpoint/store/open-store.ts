import {type Stats, statSync} from 'node:fs';
import {dirname} from 'node:path';
import {DatabaseSync} from 'node:sqlite';

import {CandorError} from '../../protocol/errors.js';
import {migrations} from './migrations.js';
import {Store} from './store.js';

/** How a database is opened. */
export interface OpenStoreOptions {
  /** Fail with `file-not-found` where there is no such file, instead of making it. */
  readonly mustExist?: boolean | undefined;
  /** Milliseconds to wait while another process writes. */
  readonly patience?: number | undefined;
}

// "Cndr", so that `file` and other programs can tell what it is, and we can tell it from another program's.
const APPLICATION_ID = 0x436e6472;

/**
 * Opens a database of Candor, or makes one. Whatever else stands at that path is left as it was.
 *
 * @param path - A file, or `:memory:`.
 * @throws {CandorError} `not-a-database`, `file-not-found`, `not-writable`.
 */
export const openStore = (
  path: string,
  {mustExist = false, patience = 5000}: OpenStoreOptions = {},
): Store => {
  const isNew = path === ':memory:' || isMissing(path, mustExist);
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(path, {enableForeignKeyConstraints: true});
    database.exec(`PRAGMA busy_timeout = ${Math.trunc(patience)}`);
    if (!isNew) checkIsOurs(database, path);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA cache_size = -32000');
    // What people sent and had erased must not stay in the file until something else needs the room.
    database.exec('PRAGMA secure_delete = ON');
    migrate(database, path);
    return new Store(path, database);
  } catch (error) {
    if (database?.isOpen) database.close();
    throw error instanceof CandorError ? error : openFailure(error, path);
  }
};

const isMissing = (path: string, mustExist: boolean): boolean => {
  const stats = statSync(path, {throwIfNoEntry: false});
  if (stats?.isDirectory()) throw notADatabase(path, 'it is a folder');
  if (stats) return stats.size === 0;
  if (mustExist) {
    const detail = `There is no database ${path}; import something first, or name another one with --db`;
    throw new CandorError('file-not-found', {detail});
  }
  const folder: Stats | undefined = statSync(dirname(path), {throwIfNoEntry: false});
  if (folder?.isDirectory()) return true;
  throw new CandorError('file-not-found', {detail: `There is no folder ${dirname(path)} to make ${path} in`});
};

const checkIsOurs = (database: DatabaseSync, path: string): void => {
  if (pragma(database, 'application_id') === APPLICATION_ID) return;
  if (database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get())
    throw notADatabase(path, 'it belongs to another program');
};

const migrate = (database: DatabaseSync, path: string): void => {
  const version = pragma(database, 'user_version');
  if (version > migrations.length) throw notADatabase(path, 'it was made by a later version of Candor');
  if (version === migrations.length) return;
  database.exec('BEGIN IMMEDIATE');
  // Read again: another process may have migrated it while this one waited.
  for (const step of migrations.slice(pragma(database, 'user_version'))) database.exec(step);
  database.exec(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = ${migrations.length}`);
  database.exec('COMMIT');
};

const pragma = (database: DatabaseSync, name: 'application_id' | 'user_version'): number =>
  Number(database.prepare(`PRAGMA ${name}`).get()?.[name]);

const notADatabase = (path: string, why: string, cause?: unknown): CandorError =>
  new CandorError('not-a-database', {
    detail: `${path} is not a database of Candor: ${why}; it was left as it is, name another file`,
    cause,
  });

const openFailure = (error: unknown, path: string): CandorError => {
  const reason = error instanceof Error ? error.message : String(error);
  return /not a database|malformed|file format/i.test(reason)
    ? notADatabase(path, 'something else is in it', error)
    : new CandorError('not-writable', {
        detail: `${path} cannot be opened for writing: ${reason}`,
        cause: error,
      });
};
