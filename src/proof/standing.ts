import type {EventPage, PageEntry} from './events.js';
import {followReview} from './review-states.js';

/** What of a stretch of a chain stands at its end. */
export interface Standing {
  /** For each review published then: its newest event, by its `doc`. */
  readonly published: ReadonlyMap<string, PageEntry>;
  /** Each `doc` that was edited or withheld in that stretch and not published again. */
  readonly ended: ReadonlySet<string>;
}

/**
 * Works out which reviews a stretch of a chain leaves published. What was published before it is not known: of a part of a
 * chain, what a review was before it is the events' own word; after that, nothing is.
 *
 * @throws {ProofError} As {@link followReview}.
 */
export const standingAfter = (entries: EventPage): Standing => {
  const states = new Map<string, string>();
  const published = new Map<string, PageEntry>();
  const ended = new Set<string>();
  for (const entry of entries) {
    const {to = 'pending', was = '', doc = ''} = followReview(states, entry.event, true) ?? {};
    if (to === 'pending') continue;
    published.delete(was);
    ended.add(was);
    if (to !== 'published') continue;
    ended.delete(doc);
    published.set(doc, entry);
  }
  return {published, ended};
};
