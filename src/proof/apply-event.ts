import type {LogEvent} from './events.js';
import {moveOf, type ReviewState} from './moves.js';
import {must} from './proof-error.js';
import type {Tally} from './tally.js';

/** What an event says of a review, as far as the tally is concerned. */
export type Change = Pick<LogEvent, 't' | 'from' | 'stars' | 'wasStars' | 'reason'>;

/**
 * The tally after an event, from the one before: the one rule that publisher, verifier and monitor share (protocol §7). The
 * event's own tally is not looked at.
 *
 * @throws {ProofError} `tally-differs` where something would be counted below none, or a reason is missing;
 *   `chain-broken` where such an event cannot come from the state it names.
 */
export const applyEvent = (before: Tally, event: Change): Tally => {
  const move = moveOf(event);
  if (!move) return before;
  const {from, to, wasStars, stars} = move;
  const {reason} = event;
  const after = {...before, stars: [...before.stars], withheld: {...before.withheld}};
  const {stars: rated, withheld} = after;
  // In or out of a state. Each step on its own: what is not there cannot be counted out and in again.
  const count = (state: ReviewState, itsStars: number, by: 1 | -1): void => {
    if (state === 'withheld') {
      must(reason, 'tally-differs');
      withheld[reason] = (withheld[reason] ?? 0) + by;
    } else after[state] += by;
    if (state === 'published' && itsStars) rated[itsStars - 1] = (rated[itsStars - 1] ?? 0) + by;
    const all = [after.pending, after.published, ...rated, ...Object.values(withheld)];
    must(!all.some((each) => each < 0), 'tally-differs');
    if (reason && !withheld[reason]) delete withheld[reason];
  };
  if (from) count(from, wasStars, -1);
  else after.received++;
  count(to, stars, 1);
  return after;
};
