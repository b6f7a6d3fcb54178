import {isEqual} from './bytes.js';
import {type Checkpoint, openCheckpoint} from './checkpoint.js';
import type {Fact} from './facts.js';
import type {LogDescription} from './head.js';
import {verifyConsistency} from './merkle.js';
import {parseVkeys} from './note.js';
import {ProofError, toFact} from './proof-error.js';
import {widthOf} from './tiles.js';
import {consistencyProof, type ReadTile, rootOf} from './tree.js';

/** Two notes of one log that cannot both be true: whoever has both can show it to anybody. */
export interface Evidence {
  readonly earlier: string;
  readonly current: string;
}

/** What came of holding a log against what it said before. */
export interface Comparison {
  readonly fact: Fact;
  /** Where it failed as `fork` or `rollback`. */
  readonly evidence?: Evidence | undefined;
}

/** Opens a checkpoint of a log: signed by a key of the log, of this origin. */
export const openOf = async (note: string, {origin, vkeys}: LogDescription): Promise<Checkpoint> =>
  (await openCheckpoint(note, {origin, logKeys: await parseVkeys(vkeys)})).checkpoint;

// The tiles of the log as it is now, cut to those it had.
const tilesAt =
  (size: bigint, readTile: ReadTile): ReadTile =>
  async (level, index, width) =>
    (await readTile(level, index, widthOf(level, index, size))).subarray(0, width * 32);

const checkTiles = async (earlier: Checkpoint, current: Checkpoint, readTile: ReadTile): Promise<void> => {
  const [size1, size2] = [earlier.size, current.size];
  if (size1 === 0n || size1 === size2) return;
  const root1 = await rootOf(size1, tilesAt(size2, readTile));
  const proof = await consistencyProof(size1, size2, readTile);
  // First that the tiles are the checkpoint's: else they say nothing of the log.
  await verifyConsistency({size1, size2, root1, root2: current.root, proof});
  if (!isEqual(root1, earlier.root)) throw new ProofError('fork', `another log of ${size1} entries`);
};

/** The fact that a comparison comes to, with both notes where they contradict each other. */
export const compareBy = async (notes: Evidence, check: () => Promise<void>): Promise<Comparison> => {
  const fact = await toFact(async () => {
    await check();
    return {};
  });
  const isProof = fact.status === 'failed' && (fact.reason === 'fork' || fact.reason === 'rollback');
  return {fact, ...(isProof ? {evidence: notes} : {})};
};

/** Checks that a log has not become smaller, nor another one of the same size. */
export const checkNotRolledBack = (earlier: Checkpoint, current: Checkpoint): void => {
  const detail = `${earlier.size} entries earlier, ${current.size} now`;
  if (current.size < earlier.size) throw new ProofError('rollback', {detail});
  if (current.size === earlier.size && !isEqual(current.root, earlier.root))
    throw new ProofError('fork', {detail});
};

/**
 * Holds a log against a checkpoint that was kept from before: it must begin with the same entries.
 *
 * @returns `failed`, `fork` or `rollback`, with both notes; `failed` otherwise where a note or the tiles do not hold.
 */
export const compareCheckpoints = (
  notes: Evidence,
  log: LogDescription,
  readTile: ReadTile,
): Promise<Comparison> =>
  compareBy(notes, async () => {
    const [earlier, current] = [await openOf(notes.earlier, log), await openOf(notes.current, log)];
    checkNotRolledBack(earlier, current);
    await checkTiles(earlier, current, readTile);
  });
