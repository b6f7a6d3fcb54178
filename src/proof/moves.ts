import {must} from './proof-error.js';

/** Where a review is, from the log's point of view. */
export const reviewStates = ['pending', 'published', 'withheld'] as const;

export type ReviewState = (typeof reviewStates)[number];

/** Events that change which reviews of a subject there are. */
export type ReviewEvent = 'receive' | 'publish' | 'edit' | 'withhold' | 'restore';

/** Where a review is after an event, from where it was before (`undefined`: nowhere, it is new). */
export interface Move {
  readonly from: ReviewState | undefined;
  readonly to: ReviewState;
}

type Place = ReviewState | undefined;

// Where each event leads, to where the review was already if nowhere else; then the states from which it may come, first the
// one that is meant when it says none.
const moves: Readonly<Record<ReviewEvent, readonly [to: Place, ...from: Place[]]>> = {
  receive: ['pending', undefined],
  publish: ['published', undefined, 'pending'],
  edit: [undefined, 'published', 'pending', 'withheld'],
  withhold: ['withheld', undefined, 'pending', 'published'],
  restore: ['published', 'withheld'],
};

/** Whether a kind of event is about a review of the subject. */
export const isReviewEvent = (t: unknown): t is ReviewEvent => Object.keys(moves).some((kind) => kind === t);

/** What of an event says where a review goes. */
interface Happening {
  readonly t: string;
  readonly from?: ReviewState | undefined;
}

/**
 * Where an event takes a review, and from where.
 *
 * @returns `undefined` for an event that is not about a review.
 * @throws {ProofError} `chain-broken` where such an event cannot come from there.
 */
export const moveOf = ({t, from: said}: Happening): Move | undefined => {
  if (!isReviewEvent(t)) return undefined;
  const [end, ...froms] = moves[t];
  const from = said ?? froms[0];
  const to = end ?? from;
  must(to && froms.includes(from), 'chain-broken', t);
  return {from, to};
};
