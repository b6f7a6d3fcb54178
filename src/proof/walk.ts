import {follow, leavesOf, noTip} from './chain.js';
import {checkEnd} from './ends-in-head.js';
import {fetchEventPage, pageOf} from './event-pages.js';
import type {EventPage, PageEntry} from './events.js';
import type {Fact, Grounds} from './facts.js';
import type {VerifiedHead} from './head.js';
import {must, ProofError, toFact} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';
import {followReview} from './review-states.js';

/** The chain that is to be walked, from its first event to the head's. */
export interface WalkQuestion {
  readonly subjectHash: string;
  readonly head: VerifiedHead;
  /** Relative to the log's prefix. */
  readonly read: ReadBytes;
}

/** How a walk is followed, and stopped. */
export interface WalkOptions {
  /** Told after each page: how many of how many events were read. */
  readonly progress?: ((read: number, of: number) => void) | undefined;
  /** Told each event, after it was checked. */
  readonly each?: ((entry: PageEntry) => void) | undefined;
  /** Stops the walk: the fact is then unchecked, `stopped`. */
  readonly signal?: AbortSignal | undefined;
}

/** The pages of a chain in order, each fetched while the one before is checked. */
async function* pagesOf(
  {subjectHash, head, read}: WalkQuestion,
  signal: AbortSignal,
): AsyncGenerator<EventPage> {
  const last = pageOf(head.seq);
  const fetchPage = (page: number): Promise<EventPage> =>
    fetchEventPage(read, {subjectHash, page, last: head.seq}, signal);
  let next = fetchPage(0);
  for (let page = 0; page <= last; page++) {
    const current = next;
    if (page < last) {
      next = fetchPage(page + 1);
      // It is awaited in the next round; until then nobody else hears of its failure.
      next.catch(() => {});
    }
    yield await current;
  }
}

const walk = async (question: WalkQuestion, options: WalkOptions, signal: AbortSignal): Promise<Grounds> => {
  const {head} = question;
  const states = new Map<string, string>();
  let tip = noTip;
  let last = -1;
  for await (const page of pagesOf(question, signal)) {
    const entries = page.filter(({seq}) => seq <= head.seq);
    const leaves = await leavesOf(entries.map(({event}) => event));
    for (const [at, entry] of entries.entries()) {
      if (signal.aborted) throw new ProofError('stopped');
      const {event, index} = entry;
      must(index > last, 'chain-broken', `index of event ${event.seq}`);
      last = index;
      tip = follow(tip, event, leaves[at] ?? '');
      followReview(states, event);
      options.each?.(entry);
    }
    options.progress?.(tip.seq, head.seq);
  }
  return checkEnd(tip, last, head);
};

/**
 * Walks a subject's chain from its first event to the head: each follows the one before, each tally is right, each review was
 * where the event says. Then all that the head counts is accounted for.
 *
 * It still does not show that the head is the newest, nor that there is no second chain.
 *
 * @returns Held up to the head's event, whose time it names.
 */
export const walkChain = (question: WalkQuestion, options: WalkOptions = {}): Promise<Fact> => {
  const done = new AbortController();
  const signal = AbortSignal.any([done.signal, ...(options.signal ? [options.signal] : [])]);
  return toFact(async () => {
    try {
      return await walk(question, options, signal);
    } catch (error) {
      throw options.signal?.aborted ? new ProofError('stopped') : error;
    } finally {
      done.abort();
    }
  });
};
