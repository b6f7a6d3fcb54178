import {toTime} from '../../protocol/dates.js';
import {Review} from '../../protocol/reviews.js';
import {ReviewWords} from '../../protocol/writing.js';
import type {Fault} from './invalid.js';

/** How long a review's text may be. */
export const LONGEST_BODY = 5000;

const LONGEST_TITLE = 200;
const LONGEST_NAME = 100;
const LONGEST_VALUE = 200;
const LONGEST_NOTE = 500;
const MOST_LISTED = 20;
const HIGHEST = 100;

// The furthest any clock is ahead of UTC: where the author is, it may be tomorrow already.
const AHEAD = 14 * 3_600_000;

// What belongs to a review and is not for its author to say.
const notTheirs = {
  review: Object.keys(Review.entries).filter((name) => !Object.hasOwn(ReviewWords.entries, name)),
  author: ['image', 'reviewCount'],
};

/** What a body says about a review that is not its author's to say. */
export const foreignMembers = (review: unknown, pointer: string): Fault[] => {
  const among = (thing: unknown, names: readonly string[], where: string): Fault[] =>
    typeof thing === 'object' && thing !== null
      ? names
          .filter((name) => Object.hasOwn(thing, name))
          .map((name) => ({pointer: `${where}/${name}`, detail: 'is not for the author to say'}))
      : [];
  const author =
    typeof review === 'object' && review !== null && 'author' in review ? review.author : undefined;
  return [
    ...among(review, notTheirs.review, pointer),
    ...among(author, notTheirs.author, `${pointer}/author`),
  ];
};

/**
 * What is wrong with the words of a review beyond their schema.
 *
 * @param pointer - Where they stand in the body.
 * @param now - Milliseconds since 1970.
 */
export const checkWords = (words: ReviewWords, pointer: string, now: number): Fault[] => {
  const {author, experienceDate, positiveNotes = [], negativeNotes = []} = words;
  const faults: Fault[] = [];
  const fault = (where: string, detail: string): void => void faults.push({pointer: pointer + where, detail});
  const atMost = (where: string, text: string | undefined, most: number): void => {
    if (text !== undefined && text.length > most) fault(where, `has at most ${most} characters`);
  };
  atMost('/reviewBody', words.reviewBody, LONGEST_BODY);
  atMost('/name', words.name, LONGEST_TITLE);
  atMost('/incentive', words.incentive, LONGEST_NOTE);
  atMost('/author/name', author?.name, LONGEST_NAME);
  for (const [name, notes] of Object.entries({positiveNotes, negativeNotes})) {
    if (notes.length > MOST_LISTED) fault(`/${name}`, `has at most ${MOST_LISTED} items`);
    for (const [at, note] of notes.entries()) atMost(`/${name}/${at}`, note, LONGEST_NOTE);
  }
  if ((toTime(experienceDate) ?? 0) > now + AHEAD) fault('/experienceDate', 'lies in the future');
  // It would be published.
  if (/\S@\S+\.\S/.test(author?.name ?? '')) fault('/author/name', 'is an address, which is not published');
  faults.push(
    ...checkScale(words, pointer),
    ...checkContext(words, pointer),
    ...checkAspects(words, pointer),
  );
  return faults;
};

// A scale of its own is fine; one whose ends no arithmetic can hold is not.
const checkScale = ({reviewRating}: ReviewWords, pointer: string): Fault[] => {
  const {bestRating = 5, worstRating = 1} = reviewRating ?? {};
  return worstRating >= 0 && bestRating <= HIGHEST
    ? []
    : [{pointer: `${pointer}/reviewRating`, detail: `is on a scale between 0 and ${HIGHEST}`}];
};

const checkContext = ({author}: ReviewWords, pointer: string): Fault[] => {
  const context = Object.entries(author?.context ?? {});
  const isWithin = context.every(
    ([name, value]) => name.length <= LONGEST_NAME && value.length <= LONGEST_VALUE,
  );
  return context.length <= MOST_LISTED && isWithin
    ? []
    : [{pointer: `${pointer}/author/context`, detail: `has at most ${MOST_LISTED} short values`}];
};

// An aspect is rated on the scale of its review.
const checkAspects = ({aspects = [], reviewRating}: ReviewWords, pointer: string): Fault[] => {
  const [best, worst] = [reviewRating?.bestRating ?? 5, reviewRating?.worstRating ?? 1];
  if (aspects.length > MOST_LISTED)
    return [{pointer: `${pointer}/aspects`, detail: `has at most ${MOST_LISTED} items`}];
  return aspects.flatMap(({name, ratingValue}, at) => [
    ...(ratingValue >= worst && ratingValue <= best
      ? []
      : [{pointer: `${pointer}/aspects/${at}/ratingValue`, detail: `is between ${worst} and ${best}`}]),
    ...(name.length <= LONGEST_NAME
      ? []
      : [{pointer: `${pointer}/aspects/${at}/name`, detail: `has at most ${LONGEST_NAME} characters`}]),
  ]);
};
