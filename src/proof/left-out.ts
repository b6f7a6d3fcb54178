import {dayOf, dayOfSeconds} from './day-of.js';
import type {EventPage} from './events.js';
import type {JsonObject} from './json.js';
import {ProofError, unlessBad} from './proof-error.js';
import type {ReadStretch} from './review-facts.js';
import {placeOf, shownOf, signaturesOf} from './review-item.js';

/**
 * Which reviews a view shows: all that are published; the newest of them, with more to come; or some that were asked for, by
 * a filter, a search or another order, of which nothing can be said but what each is.
 */
export type View = 'all' | 'newest' | 'some';

// What is wrong with an item is told beside the item.
const dayOfItem = (item: JsonObject): string | undefined =>
  unlessBad(() => dayOf(shownOf(item, signaturesOf(item)).datePublished));

const dayOfEvent = ({event}: EventPage[number]): string => event.date ?? dayOfSeconds(event.at);

/**
 * Checks that no published review is missing between those that are shown.
 *
 * Of the newest with more to come, one that is missing must be newer than the oldest shown: by its day, since the log has
 * no time of day. On that day itself nothing can be said.
 *
 * @throws {ProofError} `left-out`.
 */
export const checkNoneLeftOut = (items: readonly JsonObject[], {standing}: ReadStretch, view: View): void => {
  if (view === 'some') return;
  const seqs = new Set(items.map((item) => unlessBad(() => placeOf(item)?.seq)));
  const days = items.flatMap((item) => dayOfItem(item) ?? []).sort();
  const oldest = view === 'all' ? '' : days[0];
  for (const entry of standing.published.values()) {
    if (seqs.has(entry.seq) || oldest === undefined || dayOfEvent(entry) <= oldest) continue;
    throw new ProofError('left-out', {detail: `event ${entry.seq}`, at: entry.event.at});
  }
};
