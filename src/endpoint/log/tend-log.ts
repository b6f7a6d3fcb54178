import type {Store} from '../store/store.js';
import {forgetCheckpoints, type StoredCheckpoint, signCheckpoint} from './checkpoints.js';
import {type Cosign, haveCosigned} from './have-cosigned.js';
import {signHeads} from './heads.js';
import type {LogAuthor} from './log-author.js';
import {logChanges} from './log-changes.js';

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
 * Brings the log up to what happened, as {@link growLog} does, asking others to cosign before heads are signed: what a head refers to is cosigned then, as far as others were
 * to be had. Those who were not are asked each time, also where nothing has happened since.
 *
 * @throws {CandorError} As {@link growLog}.
 */
export const tendLog = async (
  store: Store,
  author: LogAuthor,
  {at, cosign}: TendOptions,
): Promise<TendReport> => {
  logChanges(store, author, {at});
  store.transaction(() => signCheckpoint(store, author));
  if (cosign) await haveCosigned(store, cosign);
  return signLog(store, author, at);
};

// Heads that refer to a checkpoint that fewer have cosigned: now there is a better one.
const endHeadsBehind = (store: Store, {cosignatures}: StoredCheckpoint): void => {
  store
    .prepare(`UPDATE log_heads SET expires = 0
      WHERE size IN (SELECT size FROM log_checkpoints WHERE witnessed < ?)`)
    .run(cosignatures);
};

const signLog = (store: Store, author: LogAuthor, at: number, most?: number): TendReport =>
  store.transaction(() => {
    const checkpoint = signCheckpoint(store, author);
    endHeadsBehind(store, checkpoint);
    const heads = signHeads(store, author, checkpoint, {at, most: most && 2 * most});
    forgetCheckpoints(store);
    return {size: checkpoint.size, heads};
  });
