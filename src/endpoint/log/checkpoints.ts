import {formatCheckpoint} from '../../proof/checkpoint.js';
import type {Store} from '../store/store.js';
import {logSize} from './event-writer.js';
import type {LogAuthor} from './log-author.js';
import {Tree} from './tree.js';

/** A signed note of the log at some size. */
export interface StoredCheckpoint {
  readonly size: number;
  readonly root: Buffer;
  /** Signed by the log, and by those who were asked. */
  readonly note: string;
  /** How many others have signed it. */
  readonly cosignatures: number;
}

const columns = 'size, root, note, witnessed';

/** The newest checkpoint; `undefined` where there is none yet. */
export const newestCheckpoint = (store: Store): StoredCheckpoint | undefined =>
  fromRow(store.prepare(`SELECT ${columns} FROM log_checkpoints ORDER BY size DESC LIMIT 1`).get());

/** The checkpoint of a size, as long as a head needs it. */
export const checkpointAt = (store: Store, size: number): StoredCheckpoint | undefined =>
  fromRow(store.prepare(`SELECT ${columns} FROM log_checkpoints WHERE size = ?`).get(size));

/** Signs the log as it is now, unless that was done with the present key. Inside a transaction. */
export const signCheckpoint = (store: Store, {origin, signNote}: LogAuthor): StoredCheckpoint => {
  const size = logSize(store);
  const known = checkpointAt(store, size);
  if (known) return withPresentKey(store, known, signNote);
  const root = new Tree(store, size).root();
  const text = formatCheckpoint({origin, size: BigInt(size), root: new Uint8Array(root), extensions: []});
  const note = `${text}\n${signNote(text)}\n`;
  store.prepare('INSERT INTO log_checkpoints (size, root, note) VALUES (?, ?, ?)').run(size, root, note);
  return {size, root, note, cosignatures: 0};
};

// Who was given the new key alone could not verify what the old one signed. What others have signed is the same text.
const withPresentKey = (
  store: Store,
  known: StoredCheckpoint,
  signNote: LogAuthor['signNote'],
): StoredCheckpoint => {
  const [text = '', signatures = ''] = known.note.split(/(?<=\n)\n/);
  const own = signNote(text);
  const [before = ''] = signatures.split('\n');
  if (before === own) return known;
  const note = known.note.replace(`\n${before}\n`, () => `\n${own}\n`);
  store.prepare('UPDATE log_checkpoints SET note = ? WHERE size = ?').run(note, known.size);
  return {...known, note};
};

/**
 * Adds the lines with which others cosigned a checkpoint.
 *
 * @returns How many of them it did not have.
 */
export const addCosignatures = (store: Store, size: number, lines: readonly string[]): number => {
  const known = checkpointAt(store, size);
  const added = new Set(lines.filter((line) => known && !known.note.includes(`\n${line}\n`)));
  if (added.size > 0)
    store
      .prepare('UPDATE log_checkpoints SET note = note || ?, witnessed = witnessed + ? WHERE size = ?')
      .run([...added].map((line) => `${line}\n`).join(''), added.size, size);
  return added.size;
};

/** Forgets the checkpoints that no head needs any more, but the newest. */
export const forgetCheckpoints = (store: Store): void => {
  store.run(`DELETE FROM log_checkpoints WHERE size NOT IN (SELECT size FROM log_heads)
    AND size < (SELECT max(size) FROM log_checkpoints)`);
};

const fromRow = (row: Record<string, unknown> | undefined): StoredCheckpoint | undefined =>
  row && {
    size: Number(row.size),
    root: Buffer.from(row.root as Uint8Array),
    note: String(row.note),
    cosignatures: Number(row.witnessed),
  };
