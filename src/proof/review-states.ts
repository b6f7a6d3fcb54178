import type {LogEvent} from './events.js';
import {type Move, moveOf, type ReviewState} from './moves.js';
import {must} from './proof-error.js';

/**
 * Where each review of a subject is, by its `doc`: `pending`, `published 4`, `withheld spam 4`. A `Map` does; who keeps it
 * for longer gives something else.
 */
export interface ReviewStates {
  get(doc: string): string | undefined;
  set(doc: string, state: string): unknown;
  delete(doc: string): unknown;
}

/**
 * Checks what a tally alone cannot show: that the review an event is about was where the event says, with the stars it says.
 * Else a bad review could be counted out in the place of a good one. To be asked for every event in their order.
 *
 * @param isPart - Events before these were not read: a review not seen to come is where the event says.
 * @returns What it does to the review; nothing where the event is about none.
 * @throws {ProofError} `chain-broken` for a review that was not there; `tally-differs` for one with other stars, or withheld
 *   for another reason.
 */
export const followReview = (states: ReviewStates, event: LogEvent, isPart = false): Move | undefined => {
  const move = moveOf(event);
  if (!move) return undefined;
  const {from, to, was, doc, wasStars, stars} = move;
  const {reason, seq, sub, at} = event;
  const name = (state: ReviewState, itsStars: number): string =>
    state === 'pending' ? state : `${state}${state === 'withheld' ? ` ${reason}` : ''} ${itsStars}`;
  const before = from && name(from, wasStars);
  const known = states.get(was) ?? (isPart ? before : undefined);
  const grounds = {
    detail: `event ${seq} of ${sub.slice(0, 8)}: ${known} and not ${before}, or another's doc`,
    at,
  };
  const isThere = known === before;
  must(isThere || known?.split(' ')[0] !== from, 'tally-differs', grounds);
  must(isThere && (was === doc || states.get(doc) === undefined), 'chain-broken', grounds);
  states.delete(was);
  states.set(doc, name(to, stars));
  return move;
};
