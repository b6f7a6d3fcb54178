import {indexedConditions, type ReviewFilter, toSql} from './review-filter.js';
import {type Bounds, usualBounds} from './select-reviews.js';
import type {Store} from './store.js';

/**
 * How many reviews a filter finds, where counting them costs no more than finding a page of them may: where an index gives
 * few candidates, where there are few reviews, or where one index answers all that is asked.
 *
 * @returns `undefined` without a filter, and where it would cost more.
 */
export const countMatching = (
  store: Store,
  subject: number,
  filter: ReviewFilter,
  {few, farthest}: Bounds = usualBounds,
): number | undefined => {
  const {sql, values, isFew} = toSql(store, subject, filter, few);
  if (!sql) return undefined;
  if (isFew || hasAtMost(store, subject, farthest)) {
    const where = `${isFew ? '+' : ''}subject = ?${sql}`;
    return countOf(store, `SELECT 1 FROM reviews WHERE ${where}`, [subject, ...values]);
  }
  const [only, another] = indexedConditions(store, subject, filter);
  return only && !another && !filter.q?.trim() ? countOf(store, only.list, only.values) : undefined;
};

const countOf = (store: Store, list: string, values: ReadonlyArray<string | number>): number =>
  Number(store.prepare(`SELECT count(*) AS count FROM (${list})`).get(...values)?.count);

const hasAtMost = (store: Store, subject: number, most: number): boolean =>
  store
    .prepare('SELECT 1 FROM reviews WHERE subject = ? ORDER BY newest LIMIT 1 OFFSET ?')
    .get(subject, most) === undefined;
