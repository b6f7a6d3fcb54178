import type {Review} from '../../protocol/reviews.js';
import type {Store} from '../store/store.js';
import type {ReviewLog} from './log-review.js';

// Reviews read at a time.
const STEP = 500;

/**
 * Logs the reviews to which nothing happened but that they were published, oldest first, in whichever order they came into
 * the store: so the newest reviews of a subject, which a visitor sees first, are its newest events, on one page.
 *
 * @returns How many there were, at most `most`.
 */
export const logFirstReviews = (store: Store, reviews: ReviewLog, most: number): number => {
  if (!store.prepare("SELECT 1 FROM log_changes WHERE change = 'publish' LIMIT 1").get()) return 0;
  store.run(
    'CREATE TEMP TABLE IF NOT EXISTS log_order (number INTEGER PRIMARY KEY, review INTEGER, change INTEGER)',
  );
  store.run('DELETE FROM temp.log_order');
  store
    .prepare(`INSERT INTO temp.log_order (review, change)
      SELECT reviews.number, min(log_changes.number) FROM log_changes
        JOIN reviews ON reviews.subject = log_changes.subject AND reviews.id = log_changes.review
      WHERE NOT EXISTS (SELECT 1 FROM log_reviews
          WHERE subject = log_changes.subject AND review = log_changes.review)
        AND NOT EXISTS (SELECT 1 FROM log_changes AS other
          WHERE subject = log_changes.subject AND review = log_changes.review AND change <> 'publish')
      GROUP BY reviews.number ORDER BY reviews.newest DESC, reviews.tie DESC LIMIT ?`)
    .run(Math.min(most, Number.MAX_SAFE_INTEGER));
  let last = 0;
  for (;;) {
    const rows = store
      .prepare(`SELECT log_order.number, log_order.change, subject, id, document
        FROM temp.log_order JOIN reviews ON reviews.number = log_order.review
        WHERE log_order.number > ? ORDER BY log_order.number LIMIT ${STEP}`)
      .all(last) as unknown as FirstRow[];
    for (const {number, change, subject, id, document} of rows) {
      const published = {subject, review: id, change: 'publish', reason: undefined} as const;
      reviews.log(published, JSON.parse(document) as Review);
      store.prepare('DELETE FROM log_changes WHERE number = ?').run(change);
      last = number;
    }
    if (rows.length < STEP) return last;
  }
};

interface FirstRow {
  readonly number: number;
  readonly change: number;
  readonly subject: number;
  readonly id: string;
  readonly document: string;
}
