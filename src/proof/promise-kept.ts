import type {LogEvent} from './events.js';
import type {Fact} from './facts.js';
import {ProofError, toFact} from './proof-error.js';
import type {Receipt} from './receipt.js';

/** Looks for a review among the events of its subject. */
export interface PromiseWatch {
  /** To be told each event, as `walkChain` and `readLog` do. */
  readonly see: (event: LogEvent) => void;
  /** What came of it, after all events were seen. */
  readonly fact: (now: number) => Promise<Fact>;
}

/**
 * Watches whether the promise of a receipt was kept: an event names the review's `doc`, and in time.
 *
 * @param docs - Under which the review may stand, beside the one in the receipt: `docHash` of the review where a document
 *   shows it. What is erased or withheld unseen is found by the receipt's alone.
 */
export const watchPromise = (
  {doc, sub, at: since, by, grounds}: Receipt,
  docs: readonly string[] = [],
): PromiseWatch => {
  const names = new Set([...docs, ...(doc === undefined ? [] : [doc])]);
  let loggedAt: number | undefined;
  const see = (event: LogEvent): void => {
    if (event.sub === sub && event.doc !== undefined && names.has(event.doc)) {
      loggedAt = Math.min(loggedAt ?? event.at, event.at);
    }
  };
  const fact = (now: number): Promise<Fact> =>
    toFact(async () => {
      if (loggedAt !== undefined && loggedAt <= by) return {...grounds, at: loggedAt};
      const detail = `received at ${since}, promised by ${by}, logged ${loggedAt ?? 'never'}`;
      if (loggedAt === undefined && now <= by) throw new ProofError('not-asked', {...grounds, detail});
      throw new ProofError('promise-not-kept', {...grounds, detail});
    });
  return {see, fact};
};
