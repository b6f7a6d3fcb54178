import {createHash} from 'node:crypto';

import {fold} from '../../internal/fold.js';
import type {Review} from '../../protocol/reviews.js';
import type {Store} from '../store/store.js';

/** A hash of what a review says in words; `undefined` where it says nothing, as many may do. */
export const hashOfWords = ({name = '', reviewBody}: Review): string | undefined =>
  reviewBody === undefined
    ? undefined
    : createHash('sha256')
        .update(fold(`${name}\n${reviewBody}`))
        .digest('base64url');

/**
 * Whether these words were sent about this subject before, or stand in one of its reviews. Who took their words back may send
 * them again.
 */
export const isSaid = (store: Store, subject: number, review: Review): boolean => {
  const said = hashOfWords(review);
  if (said === undefined) return false;
  const folded = fold(`${review.name ?? ''}\n${review.reviewBody ?? ''}`);
  const sent = store
    .prepare(
      "SELECT 1 FROM submissions WHERE subject = ? AND said = ? AND reason IS NOT 'author-request' LIMIT 1",
    )
    .get(subject, said);
  // By length first: an index of the texts themselves would be as large as they are.
  const held = store
    .prepare('SELECT 1 FROM reviews WHERE subject = ? AND length(folded) = length(?) AND folded = ? LIMIT 1')
    .get(subject, folded, folded);
  return sent !== undefined || held !== undefined;
};
