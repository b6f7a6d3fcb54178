import {toTime} from './dates.js';
import type {Presence} from './people.js';

/** How often presence is told anew, in seconds; every minute where the endpoint does not say. */
export const refreshOf = ({refresh = 60}: Presence): number => refresh;

/**
 * What somebody's presence is worth now. Told longer ago than three times `refresh`, it is unknown, not available
 * (protocol §5); told further ahead than that, some clock is wrong, and it is unknown too.
 *
 * @param now - In milliseconds since 1970.
 * @returns `undefined` where it is unknown.
 */
export const currentPresence = (
  presence: Presence | undefined,
  now: number,
): Presence['state'] | undefined => {
  const asOf = toTime(presence?.asOf);
  if (!presence || asOf === undefined) return undefined;
  return Math.abs(now - asOf) <= 3000 * refreshOf(presence) ? presence.state : undefined;
};
