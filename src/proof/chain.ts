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
}

/** Before the first event of a subject. */
export const noTip: Tip = {seq: 0, leaf: '', tally: emptyTally};

/** The tip that an event is, whatever stands before it. */
const tipAt = async (event: LogEvent): Promise<Tip> => ({
  seq: event.seq,
  leaf: await leafOfEvent(event),
  tally: event.tally,
});

/**
 * Checks that an event follows the one before: the next `seq`, its `prev`, and a tally changed by exactly that event.
 *
 * @throws {ProofError} `gap-in-sequence`, `chain-broken`, `tally-differs`.
 */
export const follow = async (before: Tip, event: LogEvent): Promise<Tip> => {
  const {seq, prev = ''} = event;
  const grounds = {detail: `event ${seq}`, at: event.at};
  must(seq === before.seq + 1, 'gap-in-sequence', grounds);
  must(prev === before.leaf, 'chain-broken', grounds);
  must(isSameTally(applyEvent(before.tally, event), event.tally), 'tally-differs', grounds);
  return tipAt(event);
};

/**
 * Checks that events are one unbroken chain, oldest first.
 *
 * @param before - Where it goes on from; without it the first event is taken as it is, unless it is event 1.
 * @returns Its end.
 * @throws {ProofError} As {@link follow}.
 */
export const checkChain = async (events: readonly LogEvent[], before?: Tip): Promise<Tip> => {
  let tip = before ?? (events[0]?.seq === 1 ? noTip : undefined);
  for (const event of events) tip = tip ? await follow(tip, event) : await tipAt(event);
  return tip ?? noTip;
};
