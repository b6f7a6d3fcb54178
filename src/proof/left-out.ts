import {dayOf, dayOfEvent} from './day-of.js';
import type {PageEntry} from './events.js';
import {must} from './proof-error.js';
import type {ReadStretch} from './review-facts.js';
import type {ReviewItem} from './review-item.js';

/**
 * Which reviews a view shows: all that are published; the newest of them, with more to come; or some that were asked for, by
 * a filter, a search or another order, of which nothing can be said but what each is.
 */
export type View = 'all' | 'newest' | 'some';

/** How far back a view reaches into the chain. */
export interface Reach {
  /** How many events there are from the oldest that is shown to the head's, both included; for `all`, how many were read. */
  readonly newest: number;
  /** How many events the subject has. */
  readonly of: number;
  /**
   * Reviews published among these newest that are neither shown nor had to be: their events say that they are of no later day
   * than the oldest shown. Whether any page shows them, and whether that day is true, nobody has checked.
   */
  readonly elsewhere: number;
}

/**
 * Finds out how far back a view reaches, and the first published review that is missing between those that are shown.
 *
 * Of the newest with more to come, one that is missing must be newer than the oldest shown: by its day, since the log has
 * no time of day. On that day itself nothing can be said.
 */
export const reachOf = (
  items: readonly ReviewItem[],
  {entries, head, standing}: ReadStretch,
  view: View,
): {readonly events: Reach; readonly missing: PageEntry | undefined} => {
  const of = head.seq;
  const seqs = new Set(items.flatMap(({place}) => place.value?.seq ?? []));
  const [earliest = '~'] = items.map(({shown}) => dayOf(shown.datePublished)).sort();
  // Of some that were asked for, none is missing: no day is behind `~`.
  const day = {all: '', newest: earliest, some: '~'}[view];
  const oldest = Math.min(...seqs);
  const first = of - entries.length + 1;
  const since = view === 'all' || oldest > of ? first : Math.max(first, oldest);
  const unseen = [...standing.published.values()].filter(({seq}) => !seqs.has(seq));
  const isMissing = ({event}: PageEntry): boolean => dayOfEvent(event) > day;
  const elsewhere = unseen.filter((entry) => entry.seq >= since && !isMissing(entry)).length;
  return {events: {newest: of - since + 1, of, elsewhere}, missing: unseen.find(isMissing)};
};

/**
 * Checks that no published review is missing.
 *
 * @param missing - The first that is.
 * @throws {ProofError} `left-out`.
 */
export const checkNoneLeftOut = (missing: PageEntry | undefined): void =>
  must(!missing, 'left-out', missing && {detail: `event ${missing.seq}`, at: missing.event.at});
