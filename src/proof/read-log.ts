import {toBase64url} from './base64.js';
import {type Bytes, textOf} from './bytes.js';
import {follow, noTip} from './chain.js';
import {clockSkew} from './credential-times.js';
import {type LogEvent, readEvent} from './events.js';
import {appendLeaf, type TreeRange} from './growing-tree.js';
import {parseIJson} from './i-json.js';
import {canonicalize} from './jcs.js';
import type {LogBook} from './log-book.js';
import {leafHash} from './merkle.js';
import {must, ProofError} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';
import {followReview} from './review-states.js';
import {entriesPath, parseEntryBundle, tileWidth, widthOf} from './tiles.js';

/** An entry of the log that was read and follows what came before it. */
export interface ReadEntry {
  readonly index: bigint;
  readonly event: LogEvent;
  /** Its leaf hash, base64url. */
  readonly leaf: string;
}

/** What is to be read of a log. */
export interface LogQuestion {
  /** Relative to the log's prefix. */
  readonly read: ReadBytes;
  /** How far. */
  readonly size: bigint;
  /** What was read before; from the beginning without it. */
  readonly since?: TreeRange | undefined;
  /** Integer seconds since 1970: nothing is logged after it. Without it, nobody knows what time it is. */
  readonly now?: number | undefined;
  /** Where the ends of the chains are kept. */
  readonly book: LogBook;
  /** Told each entry, after it was checked. */
  readonly each?: ((entry: ReadEntry) => void) | undefined;
  /** Told the tree at each entry. */
  readonly grown?: ((tree: TreeRange) => Promise<void> | void) | undefined;
  /** Told what does not hold; without it, the first such thing ends the reading. */
  readonly failed?: ((error: ProofError, sub: string | undefined, index: bigint) => void) | undefined;
  /** Told after each bundle: how many entries were read. */
  readonly progress?: ((read: bigint, of: bigint) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The event that an entry is: in its canonical form, or who hashes the event would find another leaf. */
const eventOf = (entry: Bytes): LogEvent => {
  const text = textOf(entry);
  const json = parseIJson(text);
  if (canonicalize(json) !== text) throw new ProofError('malformed', 'an entry that is not canonical');
  return readEvent(json);
};

const checkEvent = (
  {book, now = Number.POSITIVE_INFINITY}: LogQuestion,
  event: LogEvent,
  leaf: string,
): void => {
  const {sub, seq, at} = event;
  const before = book.tip(sub) ?? noTip;
  if (seq <= before.seq) {
    throw new ProofError('second-chain', {detail: `event ${seq} of ${sub.slice(0, 8)} once more`, at});
  }
  must(at <= now + clockSkew, 'not-yet-valid', {detail: `event ${seq} of ${sub.slice(0, 8)}`, at});
  const tip = follow(before, event, leaf);
  followReview(book.reviews(sub), event);
  book.setTip(sub, tip);
};

const readEntry = (question: LogQuestion, index: bigint, entry: Bytes, leaf: string): void => {
  const {each, failed} = question;
  let sub: string | undefined;
  try {
    const event = eventOf(entry);
    sub = event.sub;
    each?.({index, event, leaf});
    checkEvent(question, event, leaf);
  } catch (error) {
    if (!failed || !(error instanceof ProofError)) throw error;
    failed(error, sub, index);
  }
};

/** The bundles of entries, each fetched while the one before is checked; no more than two are held. */
async function* bundles({
  read,
  size,
  since,
  signal,
}: LogQuestion): AsyncGenerator<{start: bigint; entries: Bytes[]}> {
  const width = BigInt(tileWidth);
  const fetchBundle = async (index: bigint) => {
    const count = widthOf(0, index, size);
    const entries = parseEntryBundle(await read(entriesPath(index, count), signal));
    if (entries.length !== count) {
      throw new ProofError('malformed', `${entries.length} of ${count} entries in bundle ${index}`);
    }
    return {start: index * width, entries};
  };
  const first = (since?.size ?? 0n) / width;
  const end = (size + width - 1n) / width;
  let next = first < end ? fetchBundle(first) : undefined;
  for (let index = first; next; index++) {
    const current = next;
    next = index + 1n < end ? fetchBundle(index + 1n) : undefined;
    // Awaited in the next round; until then nobody else hears of its failure.
    next?.catch(() => {});
    yield await current;
  }
}

/**
 * Reads a log entry by entry, and checks what no single page can: that each subject has one chain without a gap, that every
 * tally is right, that every review was where its events say.
 *
 * @returns The tree that the entries make: whether its root is the checkpoint's is for the taker to see.
 * @throws {ProofError} What does not hold, unless `failed` takes it; `stopped`, and what reading throws.
 */
export const readLog = async (question: LogQuestion): Promise<TreeRange> => {
  const {since, size, progress, grown, signal} = question;
  let tree: TreeRange = since ?? {size: 0n, range: []};
  for await (const {start, entries} of bundles(question)) {
    const unread = entries.slice(Number(tree.size - start));
    // All at once: WebCrypto answers each with a promise.
    const leaves = await Promise.all(unread.map(leafHash));
    for (const [at, leaf] of leaves.entries()) {
      if (signal?.aborted) throw new ProofError('stopped');
      readEntry(question, tree.size, unread[at] ?? leaf, toBase64url(leaf));
      tree = await appendLeaf(tree, leaf);
      await grown?.(tree);
    }
    progress?.(tree.size, size);
  }
  return tree;
};
