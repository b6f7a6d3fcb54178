import type {Bytes} from '../../proof/bytes.js';
import type {Store} from '../store/store.js';
import {addCosignatures, forgetCheckpoints, newestCheckpoint, signCheckpoint} from './checkpoints.js';
import {signHeads} from './heads.js';
import type {LogAuthor} from './log-author.js';
import {logChanges} from './log-changes.js';
import {Tree} from './tree.js';

/** A checkpoint on its way to those who cosign it. */
export interface ToCosign {
  /** The note as the log signed it. */
  readonly note: string;
  /** The consistency proof from a smaller size to that of the note (RFC 9162 §2.1.4). */
  readonly prove: (size: bigint) => Promise<Bytes[]>;
}

/**
 * Asks others to sign a checkpoint too.
 *
 * @returns The lines that they signed with, without a newline each. Never throws for somebody else's fault.
 */
export type Cosign = (checkpoint: ToCosign) => Promise<readonly string[]>;

/** How the log is tended. */
export interface TendOptions {
  /** Integer seconds since 1970. */
  readonly at: number;
  /** Without it, nobody is asked. */
  readonly cosign?: Cosign | undefined;
}

/** How much is done in one run; without a bound, all. */
export interface GrowBounds {
  /** Reviews to log, and heads to sign. */
  readonly most?: number | undefined;
}

/** What tending came to. */
export interface TendReport {
  /** How many events the log has. */
  readonly size: number;
  /** How many heads were signed. */
  readonly heads: number;
}

/**
 * Brings the log up to what happened: appends events, signs the checkpoint, signs and renews heads. All at once, so that
 * whoever reads the store sees either. Done twice it changes nothing.
 *
 * @throws {CandorError} `usage` where the log was begun under another name; `not-found` where no key is for heads
 */
export const growLog = (store: Store, author: LogAuthor, at: number, {most}: GrowBounds = {}): TendReport => {
  logChanges(store, author, {at, most});
  return signLog(store, author, at, most);
};

/**
 * The same, asking others to cosign before heads are signed: what a head refers to is cosigned then, as far as others were
 * to be had.
 */
export const tendLog = async (
  store: Store,
  author: LogAuthor,
  {at, cosign}: TendOptions,
): Promise<TendReport> => {
  logChanges(store, author, {at});
  const checkpoint = store.transaction(() => signCheckpoint(store, author));
  if (cosign && !checkpoint.isWitnessed) await askOthers(store, cosign);
  return signLog(store, author, at);
};

// Heads that were signed while the log grew refer to checkpoints that nobody was asked about; now there is a better one.
const endUnwitnessedHeads = (store: Store): void => {
  store.run(`UPDATE log_heads SET expires = 0
    WHERE size IN (SELECT size FROM log_checkpoints WHERE witnessed = 0)`);
};

const askOthers = async (store: Store, cosign: Cosign): Promise<void> => {
  const checkpoint = newestCheckpoint(store);
  if (!checkpoint) return;
  const tree = new Tree(store, checkpoint.size);
  const prove: ToCosign['prove'] = async (size) =>
    tree.consistency(Number(size)).map((hash) => new Uint8Array(hash));
  const lines = await cosign({note: checkpoint.note, prove});
  store.transaction(() => addCosignatures(store, checkpoint.size, lines));
};

const signLog = (store: Store, author: LogAuthor, at: number, most?: number): TendReport =>
  store.transaction(() => {
    const checkpoint = signCheckpoint(store, author);
    if (checkpoint.isWitnessed) endUnwitnessedHeads(store);
    const heads = signHeads(store, author, checkpoint, {at, most: most && 2 * most});
    forgetCheckpoints(store);
    return {size: checkpoint.size, heads};
  });
