import type {Fact} from './facts.js';
import {type LogDescription, mergeDelayOf, type VerifiedHead} from './head.js';
import {ProofError, toFact} from './proof-error.js';
import type {ReadEntry} from './read-log.js';

/** Looks, while a log is read, whether the heads that were shown are the newest of their subjects. */
export interface HeadWatch {
  readonly see: (entry: ReadEntry) => void;
  /** What came of each, by its subject's hash, after all entries were seen. */
  readonly facts: (size: bigint) => Promise<ReadonlyMap<string, Fact>>;
}

/** Seconds since 1970, and the log, which says for how long a head may be behind it. */
export interface Lateness {
  readonly now: number;
  readonly log: LogDescription;
}

/**
 * Watches heads: an older one that is signed anew again and again hides what came after it, and only who reads the log sees
 * that.
 */
export const watchHeads = (heads: ReadonlyMap<string, VerifiedHead>, {now, log}: Lateness): HeadWatch => {
  const leaves = new Map<string, string>();
  const next = new Map<string, number>();
  const see = ({event: {sub, seq, at}, leaf}: ReadEntry): void => {
    const head = heads.get(sub);
    if (seq === head?.seq && !leaves.has(sub)) leaves.set(sub, leaf);
    if (head && seq === head.seq + 1 && !next.has(sub)) next.set(sub, at);
  };
  const check = (sub: string, head: VerifiedHead, size: bigint) => async () => {
    const {grounds, checkpoint, seq, leaf} = head;
    const logged = leaves.get(sub);
    if (logged === undefined && checkpoint.size > size) {
      throw new ProofError('not-asked', {...grounds, detail: 'the head is of a larger log'});
    }
    if (logged === undefined) throw new ProofError('not-in-log', grounds);
    if (logged !== leaf) throw new ProofError('second-chain', {...grounds, detail: `another event ${seq}`});
    const at = next.get(sub);
    if (at !== undefined && at + mergeDelayOf(log) < now) {
      throw new ProofError('head-stale', {...grounds, detail: `event ${seq + 1} was logged at ${at}`});
    }
    return grounds;
  };
  const facts = async (size: bigint) => {
    const results = new Map<string, Fact>();
    for (const [sub, head] of heads) results.set(sub, await toFact(check(sub, head, size)));
    return results;
  };
  return {see, facts};
};
