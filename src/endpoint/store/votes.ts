import type {Review} from '../../protocol/reviews.js';
import type {Store} from './store.js';

interface Votes {
  readonly up: number;
  readonly down: number;
}

const votesOf = (store: Store, subject: number, id: string): Votes | undefined =>
  store.prepare('SELECT up, down FROM votes WHERE subject = ? AND review = ?').get(subject, id) as
    | Votes
    | undefined;

/** Whether anybody has voted here at all: importing a million reviews need not ask for each. */
export const hasVotes = (store: Store): boolean =>
  store.prepare('SELECT 1 FROM votes LIMIT 1').get() !== undefined;

/** Counts a vote. The review that is stored does not change by it; see {@link withVotes}. */
export const countVote = (store: Store, subject: number, id: string, isHelpful: boolean): void => {
  store
    .prepare(`INSERT INTO votes VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET up = up + excluded.up, down = down + excluded.down`)
    .run(subject, id, Number(isHelpful), Number(!isHelpful));
};

/** A review as it was given, with the votes that were counted here on top. */
export const withVotes = (store: Store, subject: number, review: Review & {id: string}): typeof review =>
  changed(review, votesOf(store, subject, review.id), 1);

/** A review as it was given, of one that is stored. */
export const withoutVotes = (store: Store, subject: number, review: Review): Review =>
  changed(review, votesOf(store, subject, review.id ?? ''), -1);

const changed = <T extends Review>(review: T, votes: Votes | undefined, sign: 1 | -1): T => {
  if (!votes) return review;
  const up = Math.max(0, (review.helpful?.up ?? 0) + sign * votes.up);
  const down = Math.max(0, (review.helpful?.down ?? 0) + sign * votes.down);
  const {helpful: _, ...rest} = review;
  return (up + down > 0 ? {...rest, helpful: {up, down}} : rest) as T;
};
