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
    WHERE subject = log_changes.subject AND review = log_changes.review AND change <> 'publish')`;

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
    if (waiting.length === 0 && !findWaiting(store)) break;
    for (const one of waiting) if (logOne(store, reviews, one)) logged++;
  }
  return logged;
};

const takeWaiting = (store: Store, most: number): Waiting[] => {
  const rows = store
    .prepare('SELECT number, review, change FROM temp.log_order ORDER BY number LIMIT ?')
    .all(most) as unknown as Waiting[];
  store.prepare('DELETE FROM temp.log_order WHERE number <= ?').run(rows.at(-1)?.number ?? 0);
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

/** Logs a review, unless something else happened to it since it was put in order. */
const logOne = (store: Store, reviews: ReviewLog, {review, change}: Waiting): boolean => {
  const row = store
    .prepare(`SELECT reviews.subject, id, document FROM log_changes
      CROSS JOIN reviews ON reviews.subject = log_changes.subject AND reviews.id = log_changes.review
      WHERE log_changes.number = ? AND reviews.number = ? AND ${isFirst}`)
    .get(change, review);
  if (!row) return false;
  const published = {change: 'publish', reason: undefined} as const;
  reviews.log(
    {...published, subject: Number(row.subject), review: String(row.id)},
    JSON.parse(String(row.document)) as Review,
  );
  store.prepare('DELETE FROM log_changes WHERE number = ?').run(change);
  return true;
};

/** A review by its number, and the change by which it is new. */
interface Waiting {
  readonly number: number;
  readonly review: number;
  readonly change: number;
}
