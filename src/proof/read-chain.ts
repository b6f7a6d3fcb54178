import {checkChain} from './chain.js';
import {fetchEventPage, pageOf} from './event-pages.js';
import type {EventPage} from './events.js';
import type {VerifiedHead} from './head.js';
import {must} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';
import {isSameTally} from './tally.js';

/** What is to be read of a subject's chain. */
export interface ChainQuestion {
  readonly subjectHash: string;
  readonly head: VerifiedHead;
  /** The `seq` of the oldest event that is wanted. */
  readonly oldest: number;
  /** How many pages of events are fetched at most; 3 without it. */
  readonly maxPages?: number | undefined;
  /** Relative to the log's prefix. */
  readonly read: ReadBytes;
  readonly now: number;
  readonly maxMergeDelay?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the newest events of a subject back to one that is wanted, or a whole page, and checks that they are one unbroken
 * chain that ends in the head.
 *
 * @returns Oldest first, one for each `seq` up to the head's.
 * @throws {ProofError} `gap-in-sequence`, `chain-broken`, `tally-differs`, `head-stale`, `subject-differs`, `malformed`, and
 *   what reading throws.
 */
export const readChain = async (question: ChainQuestion): Promise<EventPage> => {
  const {subjectHash, head, oldest, maxPages = 3, read, now, maxMergeDelay = 0, signal} = question;
  const {grounds} = head;
  const newest = pageOf(head.seq);
  const first = Math.max(0, newest - maxPages + 1, Math.min(newest, pageOf(Math.max(1, oldest))));
  const pages = await Promise.all(
    Array.from({length: newest - first + 1}, (_, at) =>
      fetchEventPage(read, {subjectHash, page: first + at, last: head.seq}, signal),
    ),
  );
  const entries = pages.flat();
  const chain = entries.filter(({seq}) => seq <= head.seq);
  const last = chain.at(-1);
  must(last?.seq === head.seq, 'gap-in-sequence', grounds);
  const isInOrder = chain.every(({index}, at) => index > (chain[at - 1]?.index ?? -1));
  must(isInOrder, 'chain-broken', 'index');
  const {leaf} = await checkChain(chain.map(({event}) => event));
  must(leaf === head.leaf && last.index === head.index, 'chain-broken', grounds);
  must(isSameTally(last.event.tally, head.tally), 'tally-differs', grounds);
  const hasNews = entries.some(({seq, event}) => seq > head.seq && event.at + maxMergeDelay < now);
  must(!hasNews, 'head-stale', grounds);
  return chain;
};
