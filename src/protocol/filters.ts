import {fold} from '../internal/fold.js';
import {reviewWithConsent} from './consent.js';
import type {Review, Topic} from './reviews.js';
import {toFive} from './scale.js';

/** Which reviews are wanted. Several values of one member mean *or*, several members mean *and* (protocol §2). */
export interface Filters {
  /** Whole stars, 1 to 5. */
  readonly rating?: readonly number[] | undefined;
  readonly verified?: boolean | undefined;
  readonly media?: boolean | undefined;
  /** Language tags; a more specific one fits as well (RFC 4647 §3.3.1). */
  readonly language?: readonly string[] | undefined;
  /** Names of topics of the document. */
  readonly topic?: readonly string[] | undefined;
  /** Names of aspects that were rated. */
  readonly aspect?: readonly string[] | undefined;
  /** By the key of a facet: what authors say of their own situation. */
  readonly context?: Readonly<Record<string, readonly string[]>> | undefined;
  /** Every word must stand in the title or the text. */
  readonly q?: string | undefined;
}

/** What is chosen of a facet. Facets bear any name, `constructor` as well. */
export const chosenValues = ({context = {}}: Filters, key: string): readonly string[] =>
  Object.hasOwn(context, key) ? (context[key] ?? []) : [];

/** A rating as the whole star it is counted under. */
export const wholeStars = ({reviewRating}: Pick<Review, 'reviewRating'>): number | undefined => {
  const stars = reviewRating && toFive(reviewRating);
  return stars === undefined ? undefined : Math.max(1, Math.round(stars));
};

/** Whether a review is known to come from somebody who bought or used what it is about. */
export const isVerified = ({collected}: Pick<Review, 'collected'>): boolean =>
  collected?.how === 'verified-purchase' || collected?.how === 'verified-service';

/** The ids of the reviews that speak of a topic. */
export const reviewsOfTopic = ({reviews = [], phrases = []}: Topic): ReadonlySet<string> =>
  new Set([...reviews, ...phrases.flatMap((phrase) => phrase.reviews)]);

/** The words of a search as they are compared. */
export const searchWords = (q: string | undefined): string[] =>
  fold(q ?? '')
    .split(' ')
    .filter(Boolean);

type Test = (review: Review) => boolean;

const anyOf = <T>(wanted: readonly T[] | undefined, test: (one: T, review: Review) => boolean): Test[] =>
  wanted?.length ? [(review) => wanted.some((one) => test(one, review))] : [];

const isIn = (tag: string, {inLanguage}: Review): boolean => {
  const [given, wanted] = [inLanguage?.toLowerCase() ?? '', tag.toLowerCase()];
  return given === wanted || given.startsWith(`${wanted}-`);
};

/**
 * What a review must fulfil. It says the same of each review as the queries of our endpoint, so that a visitor finds the same
 * wherever the filtering is done. What consent does not reach is not found by.
 *
 * @param topics - Those of the document.
 */
export const toTest = (filters: Filters, topics: readonly Topic[] = []): Test => {
  const {rating, verified, media, language, topic, aspect, context = {}, q} = filters;
  const wanted = new Set(
    topics.filter(({name}) => topic?.includes(name)).flatMap((each) => [...reviewsOfTopic(each)]),
  );
  const words = searchWords(q);
  const tests: Test[] = [
    ...anyOf(rating, (stars, review) => wholeStars(review) === stars),
    ...(verified === undefined ? [] : [(review: Review) => isVerified(review) === verified]),
    ...(media === undefined ? [] : [(review: Review) => Boolean(review.media?.length) === media]),
    ...anyOf(language, isIn),
    ...(topic?.length ? [({id}: Review) => id !== undefined && wanted.has(id)] : []),
    ...anyOf(aspect, (name, review) => review.aspects?.some((each) => each.name === name) ?? false),
    ...Object.entries(context).flatMap(([key, values]) =>
      anyOf(values, (value, {author}) => author?.context?.[key] === value),
    ),
    ...(words.length > 0
      ? [
          ({name = '', reviewBody = ''}: Review) => {
            const text = fold(`${name}\n${reviewBody}`);
            return words.every((word) => text.includes(word));
          },
        ]
      : []),
  ];
  return (given) => {
    const review = reviewWithConsent(given);
    return tests.every((test) => test(review));
  };
};
