import type {Review} from '../../protocol/reviews.js';
import type {Store} from '../store/store.js';
import type {ReviewLog} from './log-review.js';

// Reviews read at a time.
const STEP = 500;

// What a change has to be for this: the one thing that happened to a review.
const isFirst = `
  NOT EXISTS (SELECT 1 FROM log_reviews
    WHERE subject = log_changes.subject AND review = log_changes.review)
  AND NOT EXISTS (SELECT 1 FROM log_changes AS other
    WHERE other.subject = log_changes.subject AND other.review = log_changes.review
      AND other.change <> 'publish')`;

/**
 * Logs the reviews to which nothing happened but that they were published: one subject after the other, oldest first, in
 * whichever order they came into the store. So the newest reviews of a subject, which a visitor sees first, are its newest
 * events, on one page.
 *
 * @returns How many there were, at most `most`.
 */
export const logFirstReviews = (store: Store, reviews: ReviewLog, most: number): number => {
  // There as long as the store is open: a subject is put in order once, however little of it is logged at a time.
  store.run(
    'CREATE TEMP TABLE IF NOT EXISTS log_order (number INTEGER PRIMARY KEY, review INTEGER, change INTEGER)',
  );
  let logged = 0;
  while (logged < most) {
    const waiting = takeWaiting(store, Math.min(STEP, most - logged));
    if (!waiting && !findWaiting(store)) break;
    for (const {change, subject, review, document} of waiting ?? []) {
      reviews.logFirst({subject, review}, JSON.parse(document) as Review);
      store.prepare('DELETE FROM log_changes WHERE number = ?').run(change);
      logged++;
    }
  }
  return logged;
};

/**
 * The next of those that were put in order, without those to which something else happened since; `undefined` where none is
 * left.
 */
const takeWaiting = (store: Store, most: number): First[] | undefined => {
  const last = store
    .prepare('SELECT max(number) AS number FROM (SELECT number FROM temp.log_order ORDER BY number LIMIT ?)')
    .get(most)?.number;
  if (typeof last !== 'number') return undefined;
  const rows = store
    .prepare(`SELECT log_order.change, reviews.subject, reviews.id AS review, document FROM temp.log_order
      CROSS JOIN log_changes ON log_changes.number = log_order.change
      CROSS JOIN reviews ON reviews.number = log_order.review
        AND reviews.subject = log_changes.subject AND reviews.id = log_changes.review
      WHERE log_order.number <= ? AND ${isFirst} ORDER BY log_order.number`)
    .all(last) as unknown as First[];
  store.prepare('DELETE FROM temp.log_order WHERE number <= ?').run(last);
  return rows;
};

/** Puts the next subject in order that has such reviews; says whether there is one. */
const findWaiting = (store: Store): boolean => {
  const next = store.prepare('SELECT min(subject) AS subject FROM log_changes WHERE subject > ?');
  // CROSS JOIN: from the changes to the reviews, of which there may be millions, and not the other way.
  const order = store.prepare(`INSERT INTO temp.log_order (review, change)
    SELECT reviews.number, min(log_changes.number) FROM log_changes
      CROSS JOIN reviews ON reviews.subject = log_changes.subject AND reviews.id = log_changes.review
    WHERE log_changes.subject = ? AND ${isFirst}
    GROUP BY reviews.number ORDER BY reviews.newest DESC, reviews.tie DESC`);
  for (let last = 0; ; ) {
    const subject = next.get(last)?.subject;
    if (typeof subject !== 'number') return false;
    if (order.run(subject).changes > 0) return true;
    last = subject;
  }
};

/** A review, and the change by which it is new. */
interface First {
  readonly change: number;
  readonly subject: number;
  readonly review: string;
  readonly document: string;
}
