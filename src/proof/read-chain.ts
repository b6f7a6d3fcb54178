import {checkChain} from './chain.js';
import {checkEnd} from './ends-in-head.js';
import {fetchEventPage, pageOf} from './event-pages.js';
import type {EventPage} from './events.js';
import type {Grounds} from './facts.js';
import {type LogDescription, mergeDelayOf, type VerifiedHead} from './head.js';
import {must} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';

/** What is to be read of a subject's chain. */
export interface ChainQuestion {
  readonly subjectHash: string;
  readonly head: VerifiedHead;
  /** The `seq` of the oldest event that is wanted: none of them is earlier than the first, or later than the head's. */
  readonly oldest: number;
  /** How many pages of events are fetched at most; 3 without it. */
  readonly maxPages?: number | undefined;
  /** Relative to the log's prefix. */
  readonly read: ReadBytes;
  readonly now: number;
  readonly log: LogDescription;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Reads the newest events of a subject back to one that is wanted, or a whole page, and checks that they are one unbroken
 * chain that ends in the head.
 *
 * @returns Oldest first, one for each `seq` up to the head's; and what the chain ends with.
 * @throws {ProofError} `gap-in-sequence`, `chain-broken`, `tally-differs`, `head-stale`, `subject-differs`, `malformed`, and
 *   what reading throws.
 */
export const readChain = async (
  question: ChainQuestion,
): Promise<{readonly entries: EventPage; readonly end: Grounds}> => {
  const {subjectHash, head, oldest, maxPages = 3, read, now, log, signal} = question;
  const {grounds} = head;
  const newest = pageOf(head.seq);
  const first = Math.max(0, newest - maxPages + 1, Math.min(newest, pageOf(oldest)));
  const pages = await Promise.all(
    Array.from({length: newest - first + 1}, (_, at) =>
      fetchEventPage(read, {subjectHash, page: first + at, last: head.seq}, signal),
    ),
  );
  const entries = pages.flat();
  const chain = entries.filter(({seq}) => seq <= head.seq);
  const isInOrder = chain.every(({index}, at) => index > (chain[at - 1]?.index ?? -1));
  must(isInOrder, 'chain-broken', 'index');
  const end = checkEnd(await checkChain(chain.map(({event}) => event)), chain.at(-1)?.index ?? -1, head);
  const late = now - mergeDelayOf(log);
  const hasNews = entries.some(({seq, event}) => seq > head.seq && event.at < late);
  must(!hasNews, 'head-stale', grounds);
  return {entries: chain, end};
};
