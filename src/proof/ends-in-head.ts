import type {Tip} from './chain.js';
import {clockSkew} from './credential-times.js';
import type {Grounds} from './facts.js';
import type {VerifiedHead} from './head.js';
import {must} from './proof-error.js';
import {isSameTally} from './tally.js';

/**
 * Checks that a chain ends in a head: with its event, at its place in the log, with its numbers; and that this did not happen
 * after the head was signed.
 *
 * @param index - Of the chain's last event.
 * @returns The log, up to which event of the subject, and when that happened: of what came later, nothing is known.
 * @throws {ProofError} `gap-in-sequence`, `chain-broken`, `tally-differs`.
 */
export const checkEnd = ({seq, leaf, tally, at = 0}: Tip, index: number, head: VerifiedHead): Grounds => {
  const {grounds, checkpoint} = head;
  must(seq === head.seq, 'gap-in-sequence', grounds);
  must(leaf === head.leaf && index === head.index, 'chain-broken', grounds);
  must(isSameTally(tally, head.tally), 'tally-differs', grounds);
  must(at <= (grounds.at ?? 0) + clockSkew, 'chain-broken', {...grounds, detail: 'an event after its head'});
  return {origin: checkpoint.origin, at, detail: `event ${seq}`};
};
