import type {Head} from '../../proof/head.js';
import {headPayload, longestHead} from '../../proof/head.js';
import type {Tally} from '../../proof/tally.js';
import type {Store} from '../store/store.js';
import type {StoredCheckpoint} from './checkpoints.js';
import {logTime} from './event-writer.js';
import type {LogAuthor} from './log-author.js';
import {Tree} from './tree.js';

const DAY = 86_400;

/** Seconds before its end from which a head is renewed: who publishes once a day may miss two days. */
export const RENEWED_BEFORE = 3 * DAY;

// Heads of one day end within two days, so that they are not all renewed in one run for ever after.
const SPREAD = 2 * DAY;

/** Which heads are signed. */
export interface HeadOptions {
  /** Integer seconds since 1970. */
  readonly at: number;
  /** At most so many, those that end first before the others. */
  readonly most?: number | undefined;
}

/**
 * Signs the heads of subjects to which something happened, and renews those that end soon: each run a share, so that all are
 * renewed in time. Inside a transaction.
 *
 * @param checkpoint - The one they refer to.
 * @returns How many.
 */
export const signHeads = (
  store: Store,
  author: LogAuthor,
  checkpoint: StoredCheckpoint,
  {at: now, most = -1}: HeadOptions,
): number => {
  // No head is older than the events it stands for.
  const at = logTime(store, now);
  endHeadsOfOtherKeys(store, author, at);
  const rows = store
    .prepare(`SELECT log_chains.number, hash, log_chains.seq, position, leaf, tally
      FROM log_chains LEFT JOIN log_heads ON log_heads.chain = log_chains.number
      WHERE position < ? AND (log_heads.seq IS NULL OR log_heads.seq < log_chains.seq OR expires <= ?)
      ORDER BY expires LIMIT ?`)
    .all(checkpoint.size, at + RENEWED_BEFORE, most) as unknown as ChainRow[];
  const tree = new Tree(store, checkpoint.size);
  for (const row of rows) signHead(store, author, checkpoint, tree, row, at);
  return rows.length;
};

/** The head of a subject as its document carries it; `undefined` where there is none that is good. */
export const readHead = (store: Store, hash: string, now: number): Head | undefined => {
  const row = store
    .prepare(`SELECT jws, proof, note FROM log_chains
      JOIN log_heads ON log_heads.chain = log_chains.number AND log_heads.seq = log_chains.seq
      JOIN log_checkpoints ON log_checkpoints.size = log_heads.size
      WHERE hash = ? AND expires > ?`)
    .get(hash, now);
  return (
    row && {
      jws: String(row.jws),
      proof: JSON.parse(String(row.proof)) as string[],
      checkpoint: String(row.note),
    }
  );
};

// A head that a key signed which was revoked since fails at once.
const endHeadsOfOtherKeys = (store: Store, author: LogAuthor, at: number): void => {
  const key = author.headKey(at) ?? '';
  const known = store.prepare("SELECT value FROM log_settings WHERE name = 'head-key'").get()?.value;
  if (known === key) return;
  store.run('UPDATE log_heads SET expires = 0');
  store
    .prepare(`INSERT INTO log_settings (name, value) VALUES ('head-key', ?)
      ON CONFLICT DO UPDATE SET value = excluded.value`)
    .run(key);
};

const signHead = (
  store: Store,
  author: LogAuthor,
  {size, root}: StoredCheckpoint,
  tree: Tree,
  {number, hash, seq, position, leaf, tally}: ChainRow,
  at: number,
): void => {
  const exp = at + longestHead - (Number.parseInt(hash.slice(0, 8), 16) % SPREAD);
  const payload = headPayload({
    ...{iss: author.issuer, sub: hash, seq, leaf: base64url(leaf), index: position},
    ...{tally: JSON.parse(tally) as Tally, size, root: base64url(root), iat: at, exp},
  });
  store
    .prepare(`INSERT OR REPLACE INTO log_heads (chain, seq, size, expires, jws, proof)
      VALUES (?, ?, ?, ?, ?, ?)`)
    .run(
      ...[number, seq, size, exp, author.signHead(payload)],
      JSON.stringify(tree.inclusion(position).map(base64url)),
    );
};

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url');

interface ChainRow {
  readonly number: number;
  readonly hash: string;
  readonly seq: number;
  readonly position: number;
  readonly leaf: Uint8Array;
  readonly tally: string;
}
