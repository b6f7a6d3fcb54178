import {isOneOf} from './members.js';
import {must} from './proof-error.js';

/** Where a review is, from the log's point of view. */
export const reviewStates = ['pending', 'published', 'withheld'] as const;

export type ReviewState = (typeof reviewStates)[number];

/** Events that change which reviews of a subject there are. */
export type ReviewEvent = 'receive' | 'publish' | 'edit' | 'withhold' | 'restore';

/** What an event does to a review: from where it was before (`undefined`: nowhere, it is new) to where it is then. */
export interface Move {
  readonly from: ReviewState | undefined;
  readonly to: ReviewState;
  /** Its `doc` before and after: the same but for an edit. Empty where the event has none. */
  readonly was: string;
  readonly doc: string;
  /** Its stars before and after, 0 where it has none: the same but for an edit. */
  readonly wasStars: number;
  readonly stars: number;
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
export const isReviewEvent = isOneOf(Object.keys(moves) as ReviewEvent[]);

/** What of an event says where a review goes, and as what. */
interface Happening {
  readonly t: string;
  readonly from?: ReviewState | undefined;
  readonly doc?: string | undefined;
  readonly was?: string | undefined;
  readonly stars?: number | undefined;
  readonly wasStars?: number | undefined;
}

/**
 * Where an event takes a review, and from where, as what it was and as what it is.
 *
 * @returns `undefined` for an event that is not about a review.
 * @throws {ProofError} `chain-broken` where such an event cannot come from there.
 */
export const moveOf = (event: Happening): Move | undefined => {
  const {t, from: said, doc = '', was = doc, stars = 0, wasStars = 0} = event;
  if (!isReviewEvent(t)) return undefined;
  const [end, ...froms] = moves[t];
  const from = said ?? froms[0];
  const to = end ?? from;
  must(to && froms.includes(from), 'chain-broken', t);
  return {from, to, was, doc, wasStars: t === 'edit' ? wasStars : stars, stars};
};
