/** A value on a scale of its own. A missing `bestRating` is 5, a missing `worstRating` 1 (schema.org `Rating`). */
export interface Scaled {
  readonly ratingValue: number;
  readonly bestRating?: number | undefined;
  readonly worstRating?: number | undefined;
}

/**
 * A rating as stars of five: linearly from [worst, best] to [1, 5], or to [0, 5] where the scale starts at 0 (protocol §3).
 *
 * @returns `undefined` where the value is off its scale, or the scale is none.
 */
export const toFive = ({ratingValue, bestRating = 5, worstRating = 1}: Scaled): number | undefined => {
  if (!(worstRating < bestRating && ratingValue >= worstRating && ratingValue <= bestRating))
    return undefined;
  const low = worstRating >= 1 ? 1 : 0;
  const stars = low + ((ratingValue - worstRating) / (bestRating - worstRating)) * (5 - low);
  // A scale wider than numbers are.
  return Number.isFinite(stars) ? stars : undefined;
};

/** Whether a rating is on another scale than five stars, so that its own value must be told too. */
export const isOtherScale = ({bestRating = 5, worstRating = 1}: Omit<Scaled, 'ratingValue'>): boolean =>
  bestRating !== 5 || worstRating !== 1;

/** How many ratings round to each number of stars, five first. */
export type StarCounts = readonly [five: number, four: number, three: number, two: number, one: number];

/**
 * The distribution of an aggregate as counts of whole stars, whatever its scale. What maps below one star counts as one.
 *
 * @param distribution - Counts by value, the value as a string (`{"1": 15, …}`).
 */
export const toStarCounts = (
  distribution: Readonly<Record<string, number>>,
  scale: Omit<Scaled, 'ratingValue'> = {},
): StarCounts => {
  const byStars = new Map<number, number>();
  for (const [value, count] of Object.entries(distribution)) {
    const stars = toFive({...scale, ratingValue: Number(value)});
    if (stars === undefined) continue;
    const whole = Math.max(1, Math.round(stars));
    byStars.set(whole, (byStars.get(whole) ?? 0) + count);
  }
  const of = (whole: number): number => byStars.get(whole) ?? 0;
  return [of(5), of(4), of(3), of(2), of(1)];
};

/** The mean of counted stars. `undefined` where there is none. */
export const meanOfStars = (counts: StarCounts): number | undefined => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total > 0 ? counts.reduce((sum, count, index) => sum + count * (5 - index), 0) / total : undefined;
};
