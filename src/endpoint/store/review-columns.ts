import {fold} from '../../internal/fold.js';
import {toTime} from '../../protocol/dates.js';
import type {Review} from '../../protocol/reviews.js';
import {toFive} from '../../protocol/scale.js';
import {reviewWithinConsent} from './within-consent.js';

/** What SQL answers about a review, worked out once. */
export interface ReviewColumns {
  /** Mapped to five; `null` without a rating. */
  readonly stars: number | null;
  /** The same as a whole star, 1 to 5. */
  readonly whole: number | null;
  /** `YYYY-MM` in UTC; empty where undated. */
  readonly month: string;
  /** `collected.how`; empty where not said. */
  readonly how: string;
  /** Lower case; empty where not said. */
  readonly language: string;
  readonly written: 0 | 1;
  readonly verified: 0 | 1;
  readonly media: 0 | 1;
  /** What search looks in: the title and the text. */
  readonly folded: string;
  /** The author's context as far as it may be shown and asked for. */
  readonly contexts: ReadonlyArray<readonly [name: string, value: string]>;
  /** The names of the aspects that were rated. */
  readonly aspects: readonly string[];
}

// A facet is a choice among few short values; longer ones are shown with the review but not offered as a choice.
const MOST_CONTEXTS = 30;
const LONGEST_NAME = 100;
const LONGEST_VALUE = 200;
const MOST_ASPECTS = 100;

/** The columns of a review. */
export const columnsOf = (review: Review): ReviewColumns => {
  const {author, media} = reviewWithinConsent(review);
  const stars = (review.reviewRating && toFive(review.reviewRating)) ?? null;
  const time = toTime(review.datePublished);
  const how = review.collected?.how ?? '';
  return {
    stars,
    whole: stars === null ? null : Math.max(1, Math.round(stars)),
    month: time === undefined ? '' : new Date(time).toISOString().slice(0, 7),
    how,
    language: review.inLanguage?.toLowerCase() ?? '',
    written: review.reviewBody === undefined ? 0 : 1,
    verified: how === 'verified-purchase' || how === 'verified-service' ? 1 : 0,
    media: media?.length ? 1 : 0,
    folded: fold(`${review.name ?? ''}\n${review.reviewBody ?? ''}`),
    contexts: Object.entries(author?.context ?? {})
      .filter(([name, value]) => name.length <= LONGEST_NAME && value.length <= LONGEST_VALUE)
      .slice(0, MOST_CONTEXTS),
    aspects: [...new Set(review.aspects?.map(({name}) => name))]
      .filter((name) => name.length <= LONGEST_NAME)
      .slice(0, MOST_ASPECTS),
  };
};
