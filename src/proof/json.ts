import {isObject} from './i-json.js';
import {isText} from './members.js';
import {must} from './proof-error.js';

/** An object of JSON that somebody else wrote: its own members, on no prototype. */
export type JsonObject = Readonly<Record<string, unknown>>;

/**
 * Takes JSON as an object. What it gives has no prototype, so that an absent member is absent whatever `Object.prototype`
 * has.
 *
 * @throws {ProofError} `malformed` where it is none.
 */
export const toObject = (json: unknown): JsonObject => {
  must(isObject(json));
  const own: Record<string, unknown> = Object.create(null);
  // Defined, not set: on no prototype, `__proto__` is a member like any other.
  return Object.assign(own, json);
};

/** As {@link toObject}; what is no object, as one without members. */
export const objectIn = (json: unknown): JsonObject => toObject(isObject(json) ? json : {});

/** Whether it is a whole number from 0 to below 2^53 (I-JSON, RFC 7493). */
export const isCount = (json: unknown): json is number => Number.isSafeInteger(json) && Number(json) >= 0;

/** Whether it is 32 bytes as base64url, in the one way of writing them: a SHA-256, a coordinate, a salt. */
export const isHash = (json: unknown): json is string =>
  isText(json) && /^[\w-]{42}[AEIMQUYcgkosw048]$/.test(json);
