import {CandorError} from '../../protocol/errors.js';
import type {WithholdingReason} from '../../protocol/reviews.js';
import {eraseReview} from '../log/erase-review.js';
import type {Store} from '../store/store.js';
import type {MediaStore} from '../writing/media.js';
import {
  applyCorrection,
  findItem,
  publishReview,
  restoreReview,
  settleItem,
  withholdReview,
} from '../writing/moderation.js';
import {withholdingReasons} from './moderation-page-words.js';

/** What a person says with a decision. */
export interface Wish {
  /** The reference of what it is about. */
  readonly ref: string;
  /** For withholding: one of the closed list. */
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
}

/** What deciding needs beside what was said. */
export interface DecideContext {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Where the pictures of reviews are. */
  readonly media: MediaStore;
}

/** What became of it, behind the reference: `R-7K3F-9QMX is published`. */
export const outcomes = {
  publish: 'is published',
  withhold: 'is withheld',
  restore: 'is published again',
  correct: 'is applied',
  withdraw: 'is done: the review is taken down',
  done: 'is dealt with',
  erase: 'is erased',
} as const;

/** Something that can be decided. */
export type Decision = keyof typeof outcomes;

/** Whether something can be decided. */
export const isDecision = (action: string): action is Decision => Object.hasOwn(outcomes, action);

const takeDown = (store: Store, {ref, note}: Wish, reason: WithholdingReason, now: number): void => {
  const item = findItem(store, ref);
  withholdReview(store, ref, reason, note, now);
  if (item && item.kind !== 'review' && item.state === 'pending') settleItem(store, ref, note, now);
};

const deeds: Readonly<Record<Decision, (store: Store, wish: Wish, context: DecideContext) => void>> = {
  publish: (store, {ref}, {now}) => publishReview(store, ref, now),
  restore: (store, {ref}, {now}) => restoreReview(store, ref, now),
  correct: (store, {ref}, {now}) => applyCorrection(store, ref, now),
  done: (store, {ref, note}, {now}) => settleItem(store, ref, note, now),
  withdraw: (store, wish, {now}) => takeDown(store, wish, 'author-request', now),
  withhold: (store, wish, {now}) => takeDown(store, wish, reasonOf(wish.reason), now),
  erase: (store, {ref}, {media}) => eraseReview(store, ref, media),
};

/**
 * Does what was decided. Taking a review down because of a report or a wish also settles that.
 *
 * @throws {CandorError} `not-found`, `invalid`
 */
export const decideItem = (store: Store, decision: Decision, wish: Wish, context: DecideContext): void =>
  deeds[decision](store, wish, context);

const reasonOf = (given: string | undefined): WithholdingReason => {
  const reason = withholdingReasons.find((one) => one === given);
  if (reason) return reason;
  throw new CandorError('invalid', {
    detail: given
      ? `a review is withheld for one of ${withholdingReasons.join(', ')}`
      : 'choose a reason for withholding it',
  });
};
