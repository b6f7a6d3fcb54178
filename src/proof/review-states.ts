import type {LogEvent} from './events.js';
import {moveOf} from './moves.js';
import {ProofError} from './proof-error.js';

/**
 * Where each review of a subject is, by its `doc`: `pending`, `published 4`, `withheld spam 4`. A `Map` does; who keeps it
 * for longer gives something else.
 */
export interface ReviewStates {
  get(doc: string): string | undefined;
  set(doc: string, state: string): unknown;
  delete(doc: string): unknown;
}

/** What the event says the review was, and what it is after it. */
const statesOf = (event: LogEvent): {before: string | undefined; after: string} | undefined => {
  const move = moveOf(event);
  if (!move) return undefined;
  const {t, stars = 0, wasStars = 0, reason} = event;
  const name = (state: string, itsStars: number): string => {
    if (state === 'pending') return state;
    return state === 'published' ? `${state} ${itsStars}` : `${state} ${reason} ${itsStars}`;
  };
  const {from, to} = move;
  return {before: from && name(from, t === 'edit' ? wasStars : stars), after: name(to, stars)};
};

/**
 * Checks what a tally alone cannot show: that the review an event is about was where the event says, with the stars it says.
 * Else a bad review could be counted out in the place of a good one. To be asked for every event in their order.
 *
 * @param isPart - Events before these were not read: a review not seen to come is where the event says.
 * @throws {ProofError} `chain-broken` for a review that was not there; `tally-differs` for one with other stars, or withheld
 *   for another reason.
 */
export const followReview = (states: ReviewStates, event: LogEvent, isPart = false): void => {
  const step = statesOf(event);
  if (!step) return;
  const {doc = '', was = doc, seq, sub, at} = event;
  const {before, after} = step;
  const known = states.get(was) ?? (isPart ? before : undefined);
  if (known !== before) {
    const isElsewhere = known?.split(' ')[0] !== before?.split(' ')[0];
    const detail = `event ${seq} of ${sub.slice(0, 8)}: ${known} and not ${before}`;
    throw new ProofError(isElsewhere ? 'chain-broken' : 'tally-differs', {detail, at});
  }
  if (was !== doc && states.get(doc) !== undefined) {
    throw new ProofError('chain-broken', {detail: `event ${seq} names another review's doc`, at});
  }
  states.delete(was);
  states.set(doc, after);
};
