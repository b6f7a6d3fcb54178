import {isEqual} from './bytes.js';
import type {Checkpoint} from './checkpoint.js';
import {type Comparison, checkNotRolledBack, compareBy, openOf} from './compare-checkpoints.js';
import type {Fact} from './facts.js';
import {rootOfRange, type TreeRange} from './growing-tree.js';
import type {LogDescription, VerifiedHead} from './head.js';
import {type LogBook, MemoryBook} from './log-book.js';
import {factOf, ProofError, toFact} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';
import {type ReadEntry, readLog} from './read-log.js';
import {watchHeads} from './watch-heads.js';

/** A whole log that is to be checked. */
export interface LogVerdictQuestion {
  readonly log: LogDescription;
  /** Its checkpoint, a signed note, as it is served now. */
  readonly checkpoint: string;
  /** A checkpoint that was kept from before. */
  readonly earlier?: string | undefined;
  /** The heads that documents showed, by their subject's hash. */
  readonly heads?: ReadonlyMap<string, VerifiedHead> | undefined;
  /** Relative to the log's prefix. */
  readonly read: ReadBytes;
  /** Integer seconds since 1970. */
  readonly now: number;
  /** Without it, one in memory. */
  readonly book?: LogBook | undefined;
  /** Told each entry. */
  readonly each?: ((entry: ReadEntry) => void) | undefined;
  readonly progress?: ((read: bigint, of: bigint) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** Something in a log that does not hold. */
export interface LogFailure {
  /** Of the entry. */
  readonly index: bigint;
  /** Its subject's hash, where it has one. */
  readonly sub?: string | undefined;
  readonly fact: Fact;
}

/** What came of reading a whole log: independent facts. */
export interface LogVerdict {
  /** The checkpoint is signed by the log. */
  readonly checkpoint: Fact;
  /** The entries are those that the checkpoint's root stands for. */
  readonly entries: Fact;
  /** Every chain and every tally of every subject is right, and each subject has one. */
  readonly chains: Fact;
  /** The first of what does not hold, {@link mostFailures} at most. */
  readonly failures: readonly LogFailure[];
  /** Whether each head is of the log, and not older than it may be. */
  readonly heads: ReadonlyMap<string, Fact>;
  /** Whether the log begins with what it was earlier. Absent where nothing was kept. */
  readonly earlier?: Comparison | undefined;
  /** How many entries were read. */
  readonly size: bigint;
}

/** How many failures are kept: a log may be wrong in every entry. */
export const mostFailures = 100;

interface Reading {
  readonly entries: Fact;
  readonly failures: readonly LogFailure[];
  /** The root that the entries have at the earlier size. */
  readonly earlierRoot?: TreeRange | undefined;
  readonly size: bigint;
}

const readAll = async (
  question: LogVerdictQuestion,
  {size, root, origin}: Checkpoint,
  earlier: Checkpoint | undefined,
): Promise<Reading> => {
  const failures: LogFailure[] = [];
  let earlierRoot: TreeRange | undefined;
  let read = 0n;
  const entries = await toFact(async () => {
    const tree = await readLog({
      ...question,
      size,
      book: question.book ?? new MemoryBook(),
      grown: (grown) => {
        read = grown.size;
        if (grown.size === earlier?.size) earlierRoot = grown;
      },
      failed: (error, sub, index) => {
        if (failures.length < mostFailures) failures.push({index, sub, fact: factOf(error)});
      },
    });
    if (!isEqual(await rootOfRange(tree), root)) throw new ProofError('root-differs', {origin});
    return {origin};
  });
  return {entries, failures, earlierRoot, size: read};
};

const chainsFact = (reading: Reading | undefined, checkpoint: Fact): Fact => {
  if (!reading) return checkpoint;
  const {entries, failures} = reading;
  const isWhole = entries.status === 'held' || entries.reason === 'root-differs';
  return failures[0]?.fact ?? (isWhole ? {status: 'held'} : entries);
};

const compare = (
  notes: {earlier: string; current: string},
  {reading, checkpoint, earlier}: {reading: Reading; checkpoint: Checkpoint; earlier: Checkpoint},
): Promise<Comparison> =>
  compareBy(notes, async () => {
    checkNotRolledBack(earlier, checkpoint);
    const {entries, earlierRoot} = reading;
    if (entries.status === 'unchecked') throw new ProofError(entries.reason, entries);
    if (entries.status === 'failed') throw new ProofError(entries.reason, entries);
    if (earlierRoot && !isEqual(await rootOfRange(earlierRoot), earlier.root)) throw new ProofError('fork');
  });

/**
 * Reads a whole log, and says what nobody else can (protocol §7): that its entries are those of its checkpoint, that each
 * subject has one chain, that all tallies are right, that no head is an older one signed anew; and, against a checkpoint that
 * was kept from before, that nothing of it was changed or taken back.
 *
 * Bundles are read one after the other, two at a time are held; what is kept is the book.
 */
export const verifyLog = async (question: LogVerdictQuestion): Promise<LogVerdict> => {
  const {log, heads = new Map(), now, each} = question;
  const notes = {earlier: question.earlier ?? '', current: question.checkpoint};
  let current: Checkpoint | undefined;
  let earlier: Checkpoint | undefined;
  const checkpoint = await toFact(async () => {
    current = await openOf(notes.current, log);
    return {origin: log.origin};
  });
  const earlierNote = await toFact(async () => {
    if (notes.earlier) earlier = await openOf(notes.earlier, log);
    return {};
  });
  const watch = watchHeads(heads, {now, log});
  const see = (entry: ReadEntry): void => {
    watch.see(entry);
    each?.(entry);
  };
  const reading = current && (await readAll({...question, each: see}, current, earlier));
  const compared =
    reading && current && earlier
      ? await compare(notes, {reading, checkpoint: current, earlier})
      : {fact: earlierNote.status === 'held' ? checkpoint : earlierNote};
  return {
    checkpoint,
    entries: reading?.entries ?? checkpoint,
    chains: chainsFact(reading, checkpoint),
    failures: reading?.failures ?? [],
    heads: await watch.facts(reading?.size ?? 0n),
    ...(notes.earlier ? {earlier: compared} : {}),
    size: reading?.size ?? 0n,
  };
};
