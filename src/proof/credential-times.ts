import {toTime} from '../protocol/dates.js';
import type {JsonObject} from './credential.js';
import {isText} from './members.js';
import {must} from './proof-error.js';

/** How far ahead of the visitor's clock something may begin. Clocks differ; an end is an end. */
export const clockSkew = 300;

/** A time as integer seconds, whether a claim of a JWT (RFC 7519 §4.1) or an instant of a credential. */
export const toSeconds = (time: unknown): number | undefined => {
  if (typeof time === 'number') return time;
  const milliseconds = isText(time) ? toTime(time) : undefined;
  return milliseconds === undefined ? undefined : Math.floor(milliseconds / 1000);
};

/** When it ends, in seconds: the earlier of its `validUntil` and its `exp`. */
export const endOf = ({validUntil, exp}: JsonObject): number | undefined => {
  const ends = [validUntil, exp].map(toSeconds).filter((end) => end !== undefined);
  return ends.length > 0 ? Math.min(...ends) : undefined;
};

/**
 * Holds what is signed against the clock.
 *
 * @param now - Integer seconds since 1970.
 * @throws {ProofError} `not-yet-valid` before its `validFrom` or `nbf`, `expired` from its `validUntil` or `exp` on.
 */
export const checkTimes = (claims: JsonObject, now: number): void => {
  const start = Math.max(toSeconds(claims.validFrom) ?? 0, toSeconds(claims.nbf) ?? 0);
  must(start <= now + clockSkew, 'not-yet-valid', {at: start});
  const end = endOf(claims);
  must(end === undefined || end > now, 'expired', {at: end});
};
