import type {Review} from '../../protocol/reviews.js';
import type {Store} from './store.js';
import {withoutVotes} from './votes.js';

/** A published review, as it is shown. */
export const readReview = (store: Store, subject: number, id: string): Review | undefined => {
  const row = store.prepare('SELECT document FROM reviews WHERE subject = ? AND id = ?').get(subject, id);
  return row && (JSON.parse(String(row.document)) as Review);
};

/** A published review as it was given, without the votes counted here: what may be changed and stored again. */
export const readGivenReview = (store: Store, subject: number, id: string): Review | undefined => {
  const review = readReview(store, subject, id);
  return review && withoutVotes(store, subject, review);
};

/** The subjects that have a published review of this id: an id is unique among the reviews of one subject alone. */
export const subjectsWithReview = (store: Store, id: string): number[] =>
  store
    .prepare(`SELECT number FROM subjects
      WHERE EXISTS (SELECT 1 FROM reviews WHERE reviews.subject = subjects.number AND id = ?) LIMIT 2`)
    .all(id)
    .map(({number}) => Number(number));
