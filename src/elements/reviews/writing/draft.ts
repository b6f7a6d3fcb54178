import {reviewWithConsent} from '../../../protocol/consent.js';
import type {Disclosure, Review} from '../../../protocol/reviews.js';
import {toFive} from '../../../protocol/scale.js';
import type {ChosenMonth} from './month-field.js';

/** What somebody has typed and chosen so far. */
export interface Draft {
  /** Whole stars of five. */
  rating: number | undefined;
  title: string;
  body: string;
  month: ChosenMonth;
  name: string;
  /** What they say of themselves, by the key of its facet. */
  context: Readonly<Record<string, string>>;
  disclosures: readonly Disclosure[];
  incentive: string;
}

/** Nothing yet. */
export const emptyDraft = (): Draft => ({
  ...{rating: undefined, title: '', body: '', month: '', name: ''},
  ...{context: {}, disclosures: [], incentive: ''},
});

/** A draft with the words of a review, to correct them. */
export const draftOf = (given: Review): Draft => {
  const {author, reviewRating, name, reviewBody, experienceDate, disclosures, incentive} =
    reviewWithConsent(given);
  return {
    rating: wholeStars({reviewRating}),
    title: name ?? '',
    body: reviewBody ?? '',
    month: experienceDate?.slice(0, 7) ?? '',
    name: author?.name ?? '',
    context: {...author?.context},
    disclosures: disclosures ?? [],
    incentive: incentive ?? '',
  };
};

/** A rating as the stars that a form offers. */
export const wholeStars = ({reviewRating}: Pick<Review, 'reviewRating'>): number | undefined => {
  const stars = reviewRating && toFive(reviewRating);
  return stars === undefined ? undefined : Math.min(Math.max(Math.round(stars), 1), 5);
};
