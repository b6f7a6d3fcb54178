import type {Media, Review} from '../../../protocol/reviews.js';

/** What became of a picture or a film so far. */
export interface Fate {
  /** It cannot be had. */
  failed?: boolean;
  /** The film can be had, but not together with captions from another host. */
  uncaptioned?: boolean;
}

/** What is on show: a review's pictures and films, and what became of each that came near. */
export interface Show {
  readonly review: Review;
  readonly media: readonly Media[];
  /** By index; what has none is not asked for yet. */
  readonly fates: Map<number, Fate>;
}
