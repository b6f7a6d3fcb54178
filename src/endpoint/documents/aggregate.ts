import type {Moderation} from '../../protocol/reviews.js';
import type {AggregateRating} from '../../protocol/things.js';
import {readStars} from '../store/read-tallies.js';
import type {Store} from '../store/store.js';
import type {StoredSubject} from '../store/subjects.js';
import {countSubmissions} from '../store/submission-counts.js';
import {moderationOf} from './moderation.js';

/** What the reviews of a subject come to. */
export interface Summary {
  readonly aggregateRating?: AggregateRating;
  readonly moderation?: Moderation;
}

/**
 * The mean, the spread and the counts of a subject, worked out from the reviews that are held: N is never more than what a
 * visitor can page through. Only where no review is held at all, and none was decided about here, does an imported
 * aggregate stand as it was stated.
 *
 * @param now - Milliseconds since 1970, for the last twelve months.
 */
export const summaryOf = (store: Store, subject: StoredSubject, now: number): Summary => {
  const all = readStars(store, subject.number);
  const sent = countSubmissions(store, subject.number);
  if (all.reviews === 0 && sent.withheld.length === 0 && subject.aggregateRating)
    return {aggregateRating: subject.aggregateRating};
  const moderation = moderationOf(subject.moderation, all.reviews, sent);
  if (all.ratings === 0) return {aggregateRating: {ratingCount: 0, reviewCount: all.written}, moderation};
  const recent = recentOf(store, subject.number, now);
  return {
    aggregateRating: {
      ratingValue: all.stars / all.ratings,
      bestRating: 5,
      // Scales that start at 0 map onto [0, 5].
      worstRating: (all.lowest ?? 1) < 1 ? 0 : 1,
      ratingCount: all.ratings,
      reviewCount: all.written,
      distribution: Object.fromEntries(all.whole.map((count, index) => [String(index + 1), count])),
      ...(recent ? {recent} : {}),
    },
    moderation,
  };
};

// Whole months, so that the figure is read off the tallies: the running month and the twelve before it.
const recentOf = (store: Store, subject: number, now: number): AggregateRating['recent'] => {
  const today = new Date(now);
  const since = new Date(Date.UTC(today.getUTCFullYear() - 1, today.getUTCMonth(), 1))
    .toISOString()
    .slice(0, 10);
  const {stars, ratings} = readStars(store, subject, since.slice(0, 7));
  return ratings > 0 ? {since, ratingValue: stars / ratings, ratingCount: ratings} : undefined;
};
