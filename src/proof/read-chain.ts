import {checkChain} from './chain.js';
import {fetchEventPage, pageOf} from './event-pages.js';
import type {EventPage, PageEntry} from './events.js';
import type {VerifiedHead} from './head.js';
import {ProofError} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';
import {isSameTally} from './tally.js';

/** What is to be read of a subject's chain. */
export interface ChainQuestion {
  readonly subjectHash: string;
  readonly head: VerifiedHead;
  /** The `seq` of the oldest event that is wanted. */
  readonly oldest: number;
  /** How many pages of events are fetched at most. */
  readonly maxPages: number;
  /** Relative to the log's prefix. */
  readonly read: ReadBytes;
  readonly now: number;
  readonly maxMergeDelay?: number | undefined;
  readonly signal?: AbortSignal | undefined;
}

const checkEnd = ({index, event}: PageEntry, leaf: string, head: VerifiedHead): void => {
  if (leaf !== head.leaf || index !== head.index) {
    throw new ProofError('chain-broken', head.grounds);
  }
  if (!isSameTally(event.tally, head.tally)) throw new ProofError('tally-differs', head.grounds);
};

const checkNewest = (later: EventPage, {head, now, maxMergeDelay = 0}: ChainQuestion): void => {
  if (later.some(({event}) => event.at + maxMergeDelay < now)) {
    throw new ProofError('head-stale', head.grounds);
  }
};

/**
 * Reads the newest events of a subject back to one that is wanted, or a whole page, and checks that they are one unbroken
 * chain that ends in the head.
 *
 * @returns Oldest first, one for each `seq` up to the head's.
 * @throws {ProofError} `gap-in-sequence`, `chain-broken`, `tally-differs`, `head-stale`, `subject-differs`, `malformed`, and
 *   what reading throws.
 */
export const readChain = async (question: ChainQuestion): Promise<EventPage> => {
  const {subjectHash, head, oldest, maxPages, read, signal} = question;
  const newest = pageOf(head.seq);
  const first = Math.max(0, newest - maxPages + 1, Math.min(newest, pageOf(Math.max(1, oldest))));
  const pages = await Promise.all(
    Array.from({length: newest - first + 1}, (_, at) =>
      fetchEventPage(read, {subjectHash, page: first + at, last: head.seq}, signal),
    ),
  );
  const entries = pages.flat();
  const until = entries.findIndex(({seq}) => seq === head.seq) + 1;
  const chain = entries.slice(0, until);
  const last = chain.at(-1);
  if (!last) throw new ProofError('gap-in-sequence', head.grounds);
  if (chain.some(({index}, at) => index <= (chain[at - 1]?.index ?? -1))) {
    throw new ProofError('chain-broken', {detail: 'events that do not stand in their order'});
  }
  const {leaf} = await checkChain(chain.map(({event}) => event));
  checkEnd(last, leaf, head);
  checkNewest(entries.slice(until), question);
  return chain;
};
