import {meanOfStars, type StarCounts, toFive, toStarCounts} from '../protocol/scale.js';
import {isObject} from './i-json.js';
import {isCount, type JsonObject, objectIn} from './json.js';
import {isText} from './members.js';
import {must} from './proof-error.js';
import {isSameTally, sum, type Tally} from './tally.js';

const numberOr = (json: unknown, otherwise: number): number => (typeof json === 'number' ? json : otherwise);

// What a list says of one reason twice adds up.
const withheldOf = (list: unknown): Record<string, number> => {
  const counts: Record<string, number> = Object.create(null);
  for (const item of Array.isArray(list) ? list : []) {
    const {reason, count} = objectIn(item);
    if (isText(reason) && isCount(count)) counts[reason] = (counts[reason] ?? 0) + count;
  }
  return counts;
};

const checkModeration = (json: unknown, tally: Tally): void => {
  const {received, published, pending, withheld} = objectIn(json);
  const claimed = {
    ...tally,
    received: numberOr(received, tally.received),
    published: numberOr(published, tally.published),
    pending: numberOr(pending, tally.pending),
    ...(withheld !== undefined && {withheld: withheldOf(withheld)}),
  };
  must(isSameTally(claimed, tally), 'tally-differs', 'moderation');
};

const countsOf = (distribution: unknown): Record<string, number> =>
  Object.fromEntries(
    Object.entries(objectIn(distribution)).map(([value, count]) => [value, isCount(count) ? count : 0]),
  );

const checkRating = (json: unknown, {stars, published}: Tally): void => {
  const {ratingValue, ratingCount, distribution, bestRating, worstRating, reviewCount} = objectIn(json);
  const scale = {bestRating: numberOr(bestRating, 5), worstRating: numberOr(worstRating, 1)};
  const logged = stars.toReversed() as readonly number[] as StarCounts;
  const rated = sum(stars);
  const isCounted = numberOr(ratingCount, rated) === rated && numberOr(reviewCount, 0) <= published;
  must(isCounted, 'tally-differs', 'count');
  const mean = meanOfStars(logged);
  const shown = toFive({...scale, ratingValue: numberOr(ratingValue, Number.NaN)});
  const off = mean === undefined || shown === undefined ? 0 : Math.abs(shown - mean);
  // The log has whole stars: each rating may have been rounded by half a star, and what is below one star by up to one.
  must(off <= (scale.worstRating < 1 ? 1 : 0.5), 'tally-differs', 'mean');
  const isSpread =
    !isObject(distribution) || `${toStarCounts(countsOf(distribution), scale)}` === `${logged}`;
  must(isSpread, 'tally-differs', 'distribution');
  // More than a mean written with one decimal: whole stars can neither show nor refute it.
  must(off < 0.051, 'not-provided', 'mean');
};

/**
 * Checks that the numbers a document shows are those that its subject's newest event has.
 *
 * @param document - As it was served: its `aggregateRating` and its `moderation`.
 * @throws {ProofError} `tally-differs`; `not-provided` where the document has neither, or a mean that whole stars cannot show.
 */
export const checkAggregate = ({aggregateRating, moderation}: JsonObject, tally: Tally): void => {
  must(isObject(aggregateRating) || isObject(moderation), 'not-provided');
  checkModeration(moderation, tally);
  checkRating(aggregateRating, tally);
};
