import {meanOfStars, toFive, toStarCounts} from '../protocol/scale.js';
import {isObject} from './i-json.js';
import {isCount, type JsonObject, toObject} from './json.js';
import {ProofError} from './proof-error.js';
import {isSameTally, type Tally} from './tally.js';

const differs = (detail: string): ProofError => new ProofError('tally-differs', {detail});

const optional = (json: unknown): JsonObject => toObject(isObject(json) ? json : {});
const numberOr = (json: unknown, otherwise: number): number => (typeof json === 'number' ? json : otherwise);

// What a list says of one name twice adds up.
const withheldOf = (list: unknown): Record<string, number> => {
  const counts: Record<string, number> = Object.create(null);
  for (const item of Array.isArray(list) ? list : []) {
    const {reason, count} = optional(item);
    if (typeof reason === 'string' && isCount(count)) counts[reason] = (counts[reason] ?? 0) + count;
  }
  return counts;
};

const checkModeration = (json: unknown, tally: Tally): void => {
  if (!isObject(json)) return;
  const {received, published, pending, withheld} = toObject(json);
  const claimed = {
    received: numberOr(received, tally.received),
    published: numberOr(published, tally.published),
    pending: numberOr(pending, tally.pending),
    stars: tally.stars,
    withheld: withheld === undefined ? tally.withheld : withheldOf(withheld),
  };
  if (!isSameTally(claimed, tally)) throw differs('moderation');
};

const countsOf = (distribution: JsonObject): Record<string, number> =>
  Object.fromEntries(Object.entries(distribution).map(([value, count]) => [value, numberOr(count, 0)]));

const checkMean = (
  value: unknown,
  scale: {bestRating: number; worstRating: number},
  counts: readonly number[],
) => {
  const [five = 0, four = 0, three = 0, two = 0, one = 0] = counts;
  const mean = meanOfStars([five, four, three, two, one]);
  const shown = typeof value === 'number' ? toFive({...scale, ratingValue: value}) : undefined;
  // The log has whole stars: each rating may have been rounded by half a star, and what is below one star by up to one.
  if (mean !== undefined && shown !== undefined && Math.abs(shown - mean) > (scale.worstRating < 1 ? 1 : 0.5))
    throw differs('mean');
};

const checkRating = (json: unknown, {stars, published}: Tally): void => {
  if (!isObject(json)) return;
  const {ratingValue, ratingCount, distribution, bestRating, worstRating, reviewCount} = toObject(json);
  const scale = {bestRating: numberOr(bestRating, 5), worstRating: numberOr(worstRating, 1)};
  const logged = stars.toReversed();
  const rated = stars.reduce((sum, count) => sum + count, 0);
  if (numberOr(ratingCount, rated) !== rated || numberOr(reviewCount, 0) > published) throw differs('count');
  checkMean(ratingValue, scale, logged);
  if (!isObject(distribution)) return;
  const counts = toStarCounts(countsOf(distribution), scale);
  if (counts.some((count, index) => count !== logged[index])) throw differs('distribution');
};

/**
 * Checks that the numbers a document shows are those that its subject's newest event has.
 *
 * @param document - As it was served: its `aggregateRating` and its `moderation`.
 * @throws {ProofError} `tally-differs`; `not-provided` where the document has neither.
 */
export const checkAggregate = (document: JsonObject, tally: Tally): void => {
  const {aggregateRating, moderation} = document;
  if (!isObject(aggregateRating) && !isObject(moderation)) throw new ProofError('not-provided');
  checkModeration(moderation, tally);
  checkRating(aggregateRating, tally);
};
