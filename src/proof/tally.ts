import type {WithholdingReason} from '../protocol/reviews.js';
import {isCount, toObject} from './json.js';
import {isOneOf} from './members.js';
import {must} from './proof-error.js';

// A list of its own, which the compiler holds to be whole: the one in the schemas would bring their library along.
const reasons = [
  'spam',
  'fake',
  'off-topic',
  'illegal',
  'personal-data',
  'duplicate',
  'abusive',
  'author-request',
  'court-order',
  'other',
] as const satisfies readonly WithholdingReason[];

/** Whether it is one of the closed list of reasons for not publishing a review. */
export const isReason = isOneOf(reasons);

/** How many reviews of a subject there are of each kind, after an event of its chain (protocol §7). */
export interface Tally {
  /** All that came in: `published + pending + ` those withheld. */
  readonly received: number;
  readonly published: number;
  readonly pending: number;
  /** Of those published: how many have one star, …, five. Those without a rating are in none. */
  readonly stars: readonly number[];
  /** How many are withheld, by reason. No reason stands here with none. */
  readonly withheld: Readonly<Partial<Record<(typeof reasons)[number], number>>>;
}

/** Before the first event. */
export const emptyTally: Tally = {
  received: 0,
  published: 0,
  pending: 0,
  stars: [0, 0, 0, 0, 0],
  withheld: {},
};

const countsOf = ({received, published, pending, stars, withheld}: Tally): string =>
  JSON.stringify([received, published, pending, stars, reasons.map((reason) => withheld[reason] ?? 0)]);

const areCounts = (json: unknown): json is readonly number[] => Array.isArray(json) && json.every(isCount);

/** What counts add up to. */
export const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/** Whether two tallies say the same; a reason without a review says nothing. */
export const isSameTally = (a: Tally, b: Tally): boolean => countsOf(a) === countsOf(b);

/**
 * Reads a tally that somebody else wrote.
 *
 * @throws {ProofError} `malformed` where it is none; `tally-differs` where it does not add up in itself.
 */
export const readTally = (json: unknown): Tally => {
  const {received, published, pending, stars, withheld} = toObject(json);
  const byReason = toObject(withheld);
  const counts = Object.values(byReason);
  must(isCount(received) && isCount(published) && isCount(pending) && areCounts(counts) && areCounts(stars));
  must(stars.length === 5 && Object.keys(byReason).every(isReason));
  must(received === published + pending + sum(counts) && sum(stars) <= published, 'tally-differs');
  return json as Tally;
};
