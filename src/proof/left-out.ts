import {dayOf, dayOfEvent} from './day-of.js';
import {must} from './proof-error.js';
import type {ReadStretch} from './review-facts.js';
import type {ReviewItem} from './review-item.js';

/**
 * Which reviews a view shows: all that are published; the newest of them, with more to come; or some that were asked for, by
 * a filter, a search or another order, of which nothing can be said but what each is.
 */
export type View = 'all' | 'newest' | 'some';

/**
 * Checks that no published review is missing between those that are shown.
 *
 * Of the newest with more to come, one that is missing must be newer than the oldest shown: by its day, since the log has
 * no time of day. On that day itself nothing can be said.
 *
 * @throws {ProofError} `left-out`.
 */
export const checkNoneLeftOut = (items: readonly ReviewItem[], {standing}: ReadStretch, view: View): void => {
  const seqs = new Set(items.map(({place}) => place.value?.seq));
  const [oldest] = view === 'all' ? [''] : items.map(({shown}) => dayOf(shown.datePublished)).sort();
  if (view === 'some' || oldest === undefined) return;
  for (const {seq, event} of standing.published.values()) {
    must(seqs.has(seq) || dayOfEvent(event) <= oldest, 'left-out', {detail: `event ${seq}`, at: event.at});
  }
};
