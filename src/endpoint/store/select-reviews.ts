import type {Review, SortOrder} from '../../protocol/reviews.js';
import {type Rank, rankColumns} from './rank.js';
import {type Conditions, type ReviewFilter, toSql} from './review-filter.js';
import type {Store} from './store.js';

/** A place between two reviews of an order: the rank of the review it is beside. */
export interface Place {
  readonly order: SortOrder;
  /** The columns of the order, as they stand in `rankColumns`. */
  readonly rank: ReadonlyArray<number | Uint8Array>;
  /** Towards the front of the order, instead of on. */
  readonly back: boolean;
}

/** Which reviews are wanted. */
export interface Selection {
  readonly subject: number;
  readonly order: SortOrder;
  readonly filter?: ReviewFilter | undefined;
  readonly from?: Place | undefined;
  /** At most so many, and so many bytes of JSON; but one in any case. */
  readonly limit: number;
  readonly bytes: number;
}

/** A run of reviews in order, and the places to go on from. */
export interface Run {
  readonly reviews: Review[];
  readonly next: Place | undefined;
  readonly prev: Place | undefined;
}

type Row = Rank & {readonly document: string; readonly bytes: number};
type Values = Array<string | number | Uint8Array>;

/** What one question may cost, whatever is asked. */
export interface Bounds {
  /** Up to so many matches of an index are all found and sorted. */
  readonly few: number;
  /**
   * Else an order is walked so far in search of reviews that match. Beyond, the answer is what was found so far, and `next`
   * goes on from there: nobody can hold the endpoint up by asking for a word that is in no review.
   */
  readonly farthest: number;
}

/** What a question costs at most, unless said otherwise. */
export const usualBounds: Bounds = {few: 20_000, farthest: 20_000};

/** Reviews of a subject in one of the five orders, from a place on: an index range, not a count of rows to skip. */
export const selectReviews = (store: Store, selection: Selection, {few, farthest} = usualBounds): Run => {
  const {order, filter, from, limit, bytes} = selection;
  const back = from?.back ?? false;
  const conditions = filter && toSql(store, selection.subject, filter, few);
  const end = conditions?.sql && !conditions.isFew ? endOfWalk(store, selection, farthest) : undefined;
  const rows = fetchRows(store, selection, conditions, end);
  const fitting = cut(rows, limit, bytes);
  const toPlace = (row: Rank | undefined, back: boolean): Place | undefined =>
    row && {order, back, rank: rankColumns[order].map((name) => row[name])};
  const onward = toPlace(fitting.length < rows.length ? fitting.at(-1) : end, back);
  const backward = from && toPlace(fitting[0], !back);
  return {
    reviews: (back ? fitting.reverse() : fitting).map(({document}) => JSON.parse(document) as Review),
    next: back ? backward : onward,
    prev: back ? onward : backward,
  };
};

/** Where a walk has gone far enough, if the order goes on behind it. */
const endOfWalk = (store: Store, {subject, order, from}: Selection, farthest: number): Rank | undefined => {
  const {columns, beyond, sorting} = sqlOf(order, from);
  const sql = `SELECT ${columns} FROM reviews WHERE subject = ?${beyond} ORDER BY ${sorting} LIMIT 1 OFFSET ?`;
  return store.prepare(sql).get(subject, ...(from?.rank ?? []), farthest - 1) as Rank | undefined;
};

const fetchRows = (
  store: Store,
  {subject, order, from, limit}: Selection,
  conditions: Conditions | undefined,
  end: Rank | undefined,
): Row[] => {
  const {columns, beyond, sorting} = sqlOf(order, from, conditions?.isFew);
  const marks = columns.map(() => '?');
  const within = end ? ` AND (${columns}) ${from?.back ? '>=' : '<='} (${marks})` : '';
  const sql = `SELECT ${columns}, bytes, document FROM reviews WHERE ${conditions?.isFew ? '+' : ''}subject = ?${beyond}${within}${conditions?.sql ?? ''}
    ORDER BY ${sorting} LIMIT ?`;
  const values: Values = [subject, ...(from?.rank ?? [])];
  if (end) values.push(...columns.map((name) => end[name]));
  values.push(...(conditions?.values ?? []), limit + 1);
  return store.prepare(sql).all(...values) as unknown as Row[];
};

// With a plus before them, columns are sorted by and not walked along: what the planner should do with a few.
const sqlOf = (order: SortOrder, from: Place | undefined, isFew = false) => {
  const columns = rankColumns[order];
  const names = columns.map((name) => (isFew ? `+${name}` : name));
  return {
    columns,
    beyond: from ? ` AND (${names}) ${from.back ? '<' : '>'} (${columns.map(() => '?')})` : '',
    sorting: names.map((name) => name + (from?.back ? ' DESC' : '')),
  };
};

const cut = (rows: readonly Row[], limit: number, most: number): Row[] => {
  let bytes = 0;
  const end = rows.findIndex((row, at) => {
    bytes += row.bytes;
    return at >= limit || (at > 0 && bytes > most);
  });
  return rows.slice(0, end === -1 ? rows.length : end);
};
