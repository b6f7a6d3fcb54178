import {follow, noTip, type Tip} from './chain.js';
import {fetchEventPage, pageOf} from './event-pages.js';
import type {EventPage, LogEvent, PageEntry} from './events.js';
import type {Fact} from './facts.js';
import type {VerifiedHead} from './head.js';
import {ProofError, toFact} from './proof-error.js';
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

const checkEnd = (tip: Tip, index: number, head: VerifiedHead): void => {
  if (tip.seq === head.seq && tip.leaf === head.leaf && index === head.index) return;
  throw new ProofError('chain-broken', {...head.grounds, detail: 'the walk does not end in the head'});
};

class Walk {
  readonly #states = new Map<string, string>();
  #tip = noTip;
  index = -1;

  get tip(): Tip {
    return this.#tip;
  }

  async step({event, index}: {event: LogEvent; index: number}): Promise<void> {
    if (index <= this.index) throw new ProofError('chain-broken', `index of event ${event.seq}`);
    this.#tip = await follow(this.#tip, event);
    followReview(this.#states, event);
    this.index = index;
  }
}

const walk = async (question: WalkQuestion, options: WalkOptions, signal: AbortSignal): Promise<void> => {
  const {head} = question;
  const walked = new Walk();
  for await (const page of pagesOf(question, signal)) {
    for (const entry of page) {
      if (signal.aborted) throw new ProofError('stopped');
      if (entry.seq > head.seq) break;
      await walked.step(entry);
      options.each?.(entry);
    }
    options.progress?.(walked.tip.seq, head.seq);
  }
  checkEnd(walked.tip, walked.index, head);
};

/**
 * Walks a subject's chain from its first event to the head: each follows the one before, each tally is right, each review was
 * where the event says. Then all that the head counts is accounted for.
 *
 * It still does not show that the head is the newest, nor that there is no second chain.
 */
export const walkChain = (question: WalkQuestion, options: WalkOptions = {}): Promise<Fact> => {
  const done = new AbortController();
  const signal = AbortSignal.any([done.signal, ...(options.signal ? [options.signal] : [])]);
  return toFact(async () => {
    try {
      await walk(question, options, signal);
      return question.head.grounds;
    } catch (error) {
      throw options.signal?.aborted ? new ProofError('stopped') : error;
    } finally {
      done.abort();
    }
  });
};
