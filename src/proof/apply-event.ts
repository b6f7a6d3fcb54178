import {isReviewEvent, type LogEvent, type ReviewState} from './events.js';
import {ProofError} from './proof-error.js';
import type {Tally} from './tally.js';

/** What an event says of a review, as far as the tally is concerned. */
export type Change = Pick<LogEvent, 't' | 'from' | 'stars' | 'wasStars' | 'reason'>;

/** Where a review is after an event, from where it was before (`undefined`: nowhere, it is new). */
export interface Move {
  readonly from: ReviewState | undefined;
  readonly to: ReviewState;
}

// The states from which each event may come, the one it comes from when it says none first; and where it leads.
const moves: Readonly<
  Record<string, readonly [from: readonly (ReviewState | undefined)[], to?: ReviewState]>
> = {
  receive: [[undefined], 'pending'],
  publish: [[undefined, 'pending'], 'published'],
  edit: [['published', 'pending', 'withheld']],
  withhold: [[undefined, 'pending', 'published'], 'withheld'],
  restore: [['withheld'], 'published'],
};

/**
 * Where an event takes a review, and from where.
 *
 * @returns `undefined` for an event that is not about a review.
 * @throws {ProofError} `chain-broken` where such an event cannot come from there.
 */
export const moveOf = ({t, from: said}: Change): Move | undefined => {
  if (!isReviewEvent(t)) return undefined;
  const [froms = [], end] = moves[t] ?? [];
  const from = said ?? froms[0];
  const to = end ?? from;
  if (!froms.includes(from) || !to) throw new ProofError('chain-broken', {detail: t});
  return {from, to};
};

/** The counts of a tally, to be changed. */
class Counts {
  readonly #event: Change;
  readonly tally;

  constructor({received, published, pending, stars, withheld}: Tally, event: Change) {
    this.#event = event;
    this.tally = {received, published, pending, stars: [...stars], withheld: {...withheld}};
  }

  /** Counts a review in or out of a state. */
  count(state: ReviewState, stars: number | undefined, by: 1 | -1): void {
    const {tally} = this;
    const {reason} = this.#event;
    if (state !== 'withheld') tally[state] += by;
    else if (reason) tally.withheld[reason] = (tally.withheld[reason] ?? 0) + by;
    if (state === 'published' && stars) tally.stars[stars - 1] = (tally.stars[stars - 1] ?? 0) + by;
    const all = [tally.pending, tally.published, ...tally.stars, ...Object.values(tally.withheld)];
    if (all.some((count) => count < 0) || (state === 'withheld' && !reason))
      throw new ProofError('tally-differs');
    if (reason && !tally.withheld[reason]) delete tally.withheld[reason];
  }
}

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
  const {from, to} = move;
  const {t, stars, wasStars} = event;
  const counts = new Counts(before, event);
  if (from) counts.count(from, t === 'edit' ? wasStars : stars, -1);
  else counts.tally.received++;
  counts.count(to, stars, 1);
  return counts.tally;
};
