import {readable} from './malformed.js';
import {must} from './proof-error.js';

const maxDepth = 32;

/** How many members the objects of a JSON text have, twice named ones twice. */
const namesIn = (text: string): number =>
  [...text.matchAll(/"(?:[^"\\]|\\.)*"(\s*:)?/g)].filter(([, colon]) => colon).length;

/** How many members the objects of a value have. */
const membersOf = (value: unknown, depth = 0): number => {
  must(typeof value !== 'string' || value.isWellFormed());
  const isExact = !Number.isInteger(value) || Number.isSafeInteger(value);
  must(isExact);
  if (typeof value !== 'object' || value === null) return 0;
  must(depth < maxDepth);
  let members = 0;
  for (const [name, member] of Object.entries(value)) {
    members += membersOf(member, depth + 1) + (Array.isArray(value) ? 0 : 1 + membersOf(name));
  }
  return members;
};

/**
 * Reads I-JSON (RFC 7493), which all that is signed holds to: no member named twice, no lone surrogate, no integer of
 * 2^53 or more; and at most 32 levels deep.
 *
 * @throws {ProofError} `malformed` where it is anything else.
 */
export const parseIJson = (text: string): unknown => {
  const value = readable((): unknown => JSON.parse(text));
  // Who reads a name twice may take the first or the last: two readers of one signature.
  must(namesIn(text) === membersOf(value), 'malformed', 'twice');
  return value;
};

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
