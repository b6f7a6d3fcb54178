import {meanOfStars, toFive, toStarCounts} from '../protocol/scale.js';
import {isObject} from './i-json.js';
import {isCount, type JsonObject, objectIn} from './json.js';
import {isText} from './members.js';
import {must} from './proof-error.js';
import {isSameTally, type Tally} from './tally.js';

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
    Object.entries(objectIn(distribution)).map(([value, count]) => [value, numberOr(count, 0)]),
  );

const checkRating = (json: unknown, {stars, published}: Tally): void => {
  const {ratingValue, ratingCount, distribution, bestRating, worstRating, reviewCount} = objectIn(json);
  const scale = {bestRating: numberOr(bestRating, 5), worstRating: numberOr(worstRating, 1)};
  const logged = toStarCounts(Object.fromEntries(stars.map((count, at) => [at + 1, count])));
  const rated = logged.reduce((sum, count) => sum + count, 0);
  const isCounted = numberOr(ratingCount, rated) === rated && numberOr(reviewCount, 0) <= published;
  must(isCounted, 'tally-differs', 'count');
  const mean = meanOfStars(logged);
  const shown = toFive({...scale, ratingValue: numberOr(ratingValue, Number.NaN)});
  // The log has whole stars: each rating may have been rounded by half a star, and what is below one star by up to one.
  const most = scale.worstRating < 1 ? 1 : 0.5;
  const isMean = mean === undefined || shown === undefined || Math.abs(shown - mean) <= most;
  must(isMean, 'tally-differs', 'mean');
  const isSpread =
    !isObject(distribution) || `${toStarCounts(countsOf(distribution), scale)}` === `${logged}`;
  must(isSpread, 'tally-differs', 'distribution');
};

/**
 * Checks that the numbers a document shows are those that its subject's newest event has.
 *
 * @param document - As it was served: its `aggregateRating` and its `moderation`.
 * @throws {ProofError} `tally-differs`; `not-provided` where the document has neither.
 */
export const checkAggregate = ({aggregateRating, moderation}: JsonObject, tally: Tally): void => {
  must(isObject(aggregateRating) || isObject(moderation), 'not-provided');
  checkModeration(moderation, tally);
  checkRating(aggregateRating, tally);
};
