const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * Milliseconds before each further try of a webhook, after which it is given up: three days, so that a shop that finds out on
 * Monday has lost nothing of Friday (the schedule that Standard Webhooks proposes).
 */
export const usualDelays: readonly number[] = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];

/** The longest that a webhook may ask to be left alone. */
export const LONGEST_DELAY = 24 * HOUR;
