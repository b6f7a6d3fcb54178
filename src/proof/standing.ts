import type {EventPage, PageEntry} from './events.js';
import {moveOf} from './moves.js';

/** What of a stretch of a chain stands at its end. */
export interface Standing {
  /** For each review published then: its newest event, by its `doc`. */
  readonly published: ReadonlyMap<string, PageEntry>;
  /** Each `doc` that was edited or withheld in that stretch and not published again. */
  readonly ended: ReadonlySet<string>;
}

/**
 * Works out which reviews a stretch of a chain leaves published. What was published before it is not known.
 *
 * @throws {ProofError} As {@link moveOf}.
 */
export const standingAfter = (entries: EventPage): Standing => {
  const published = new Map<string, PageEntry>();
  const ended = new Set<string>();
  const end = (doc: string) => {
    published.delete(doc);
    ended.add(doc);
  };
  for (const entry of entries) {
    const {t, doc = '', was = doc} = entry.event;
    const to = moveOf(entry.event)?.to;
    if (t === 'withhold') end(doc);
    else if (to === 'published') {
      end(was);
      ended.delete(doc);
      published.set(doc, entry);
    }
  }
  return {published, ended};
};
