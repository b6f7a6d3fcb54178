import type {Topic} from '../../protocol/reviews.js';
import type {Store} from '../store/store.js';
import type {StoredSubject} from '../store/subjects.js';
import {fitting, MOST_TOPICS_BYTES} from './sizes.js';

/**
 * The topics of a subject as they may be shown: a review that was taken down is not named by them, nor are its words kept as a
 * phrase.
 */
export const topicsOf = (store: Store, {number, topics}: StoredSubject): Topic[] => {
  if (topics.length === 0) return [];
  const withheld = new Set(
    store
      .prepare("SELECT review FROM submissions WHERE subject = ? AND kind = 'review' AND state = 'withheld'")
      .all(number)
      .map(({review}) => String(review)),
  );
  const shown = withheld.size === 0 ? topics : topics.flatMap((topic) => without(topic, withheld));
  return fitting(shown, MOST_TOPICS_BYTES);
};

const without = (topic: Topic, withheld: ReadonlySet<string>): Topic[] => {
  const left = (ids: readonly string[]): string[] => ids.filter((id) => !withheld.has(id));
  const reviews = topic.reviews && left(topic.reviews);
  const gone = (topic.reviews?.length ?? 0) - (reviews?.length ?? 0);
  const phrases = topic.phrases
    ?.map((phrase) => ({...phrase, reviews: left(phrase.reviews)}))
    .filter((phrase) => phrase.reviews.length > 0);
  const count = topic.count && Math.max(0, topic.count - gone);
  if (gone > 0 && (count === 0 || (count === undefined && reviews?.length === 0))) return [];
  return [
    {
      ...topic,
      ...(count === undefined ? {} : {count}),
      ...(reviews ? {reviews} : {}),
      ...(phrases ? {phrases} : {}),
    },
  ];
};
