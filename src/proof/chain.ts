import {applyEvent} from './apply-event.js';
import {type LogEvent, leafOfEvent} from './events.js';
import {must} from './proof-error.js';
import {emptyTally, isSameTally, type Tally} from './tally.js';

/** The end of a subject's chain, as far as it was read. */
export interface Tip {
  readonly seq: number;
  /** The leaf hash of that event, base64url. */
  readonly leaf: string;
  readonly tally: Tally;
  /** When it happened, where that is known. */
  readonly at?: number | undefined;
}

/** Before the first event of a subject. */
export const noTip: Tip = {seq: 0, leaf: '', tally: emptyTally};

/** The leaf hashes of events, base64url. All at once: WebCrypto answers each with a promise. */
export const leavesOf = (events: readonly LogEvent[]): Promise<string[]> =>
  Promise.all(events.map(leafOfEvent));

/** The tip that an event is, whatever stands before it. */
const tipAt = ({seq, tally, at}: LogEvent, leaf: string): Tip => ({seq, leaf, tally, at});

/**
 * Checks that an event follows the one before: the next `seq`, its `prev`, no earlier time, and a tally changed by exactly that
 * event.
 *
 * @param leaf - The event's own leaf hash.
 * @throws {ProofError} `gap-in-sequence`, `chain-broken`, `tally-differs`.
 */
export const follow = (before: Tip, event: LogEvent, leaf: string): Tip => {
  const {seq, prev = '', at} = event;
  const grounds = {detail: `event ${seq}`, at};
  must(seq === before.seq + 1, 'gap-in-sequence', grounds);
  must(prev === before.leaf && at >= (before.at ?? 0), 'chain-broken', grounds);
  must(isSameTally(applyEvent(before.tally, event), event.tally), 'tally-differs', grounds);
  return tipAt(event, leaf);
};

/**
 * Checks that events are one unbroken chain, oldest first. The first is taken as it is, unless it is event 1.
 *
 * @returns Its end.
 * @throws {ProofError} As {@link follow}.
 */
export const checkChain = async (events: readonly LogEvent[]): Promise<Tip> => {
  const leaves = await leavesOf(events);
  return events.reduce((tip, event, at) => {
    const leaf = leaves[at] ?? '';
    return at > 0 || event.seq === 1 ? follow(tip, event, leaf) : tipAt(event, leaf);
  }, noTip);
};
