import type {Review, WithholdingReason} from '../../protocol/reviews.js';
import type {Store} from '../store/store.js';
import {EventWriter} from './event-writer.js';
import type {LogAuthor} from './log-author.js';
import {logFirstReviews} from './log-first-reviews.js';
import {type ReviewChange, ReviewLog} from './log-review.js';
import {beginLog} from './log-settings.js';
import {logStatements} from './log-statements.js';

/** How much of what waits is logged, and when. */
export interface LogChangesOptions {
  /** Integer seconds since 1970: what the events say. */
  readonly at: number;
  /** At most about so many reviews; all, unless said otherwise. */
  readonly most?: number | undefined;
}

// Changes read at a time.
const STEP = 500;

/**
 * Appends to the log what happened since it was last asked; begins it where there is none. All at once, or (when it throws)
 * nothing.
 *
 * @returns Whether nothing is left.
 * @throws {CandorError} `usage` where the log was begun under another name; `not-writable`
 */
export const logChanges = (
  store: Store,
  author: LogAuthor,
  {at, most = Number.POSITIVE_INFINITY}: LogChangesOptions,
): boolean =>
  store.transaction(() => {
    beginLog(store, author);
    const writer = new EventWriter(store, at);
    logStatements(store, author, writer);
    const reviews = new ReviewLog(store, author, writer);
    const first = logFirstReviews(store, reviews, most);
    logOthers(store, reviews, most - first);
    writer.flush();
    return !hasChanges(store);
  });

/** Whether anything waits to be logged: about one subject, or at all. */
export const hasChanges = (store: Store, subject?: number): boolean =>
  (subject === undefined
    ? store.prepare('SELECT 1 FROM log_changes LIMIT 1').get()
    : store.prepare('SELECT 1 FROM log_changes WHERE subject = ? LIMIT 1').get(subject)) !== undefined;

/** Logs what waits of one review. */
export const logChangesOf = (
  store: Store,
  reviews: ReviewLog,
  {subject, review}: Pick<ReviewChange, 'subject' | 'review'>,
): void => {
  const sql = `${selectChanges} WHERE subject = ? AND review = ? ORDER BY number`;
  logRows(store, reviews, store.prepare(sql).all(subject, review) as unknown as ChangeRow[]);
};

const logOthers = (store: Store, reviews: ReviewLog, most: number): void => {
  for (let left = most; left > 0; left -= STEP) {
    const sql = `${selectChanges} ORDER BY number LIMIT ?`;
    const rows = store.prepare(sql).all(Math.min(left, STEP)) as unknown as ChangeRow[];
    logRows(store, reviews, rows);
    if (rows.length < STEP) return;
  }
};

const selectChanges = `SELECT number, subject, review, change, reason,
    coalesce(
      (SELECT document FROM reviews WHERE subject = log_changes.subject AND id = log_changes.review),
      (SELECT document FROM submissions WHERE kind = 'review'
        AND subject = log_changes.subject AND review = log_changes.review)) AS document
  FROM log_changes`;

const logRows = (store: Store, reviews: ReviewLog, rows: readonly ChangeRow[]): void => {
  for (const {number, subject, review, change, reason, document} of rows) {
    // What was erased before it was logged says nothing any more.
    if (document !== null)
      reviews.log({subject, review, change, reason: reason ?? undefined}, JSON.parse(document) as Review);
    store.prepare('DELETE FROM log_changes WHERE number = ?').run(number);
  }
};

interface ChangeRow {
  readonly number: number;
  readonly subject: number;
  readonly review: string;
  readonly change: 'receive' | 'publish' | 'edit' | 'withhold';
  readonly reason: WithholdingReason | null;
  readonly document: string | null;
}
