import {malformed} from './malformed.js';

const maxDepth = 32;
const tokens = /"(?:[^"\\]|\\.)*"(\s*:)?|[[\]{}]/g;

/** How many members the objects of a JSON text have, twice named ones twice. Without recursion. */
const countMembers = (text: string): number => {
  let members = 0;
  let depth = 0;
  for (const [token, colon] of text.matchAll(tokens)) {
    if (colon) members++;
    else if ('[{'.includes(token)) depth++;
    else if (']}'.includes(token)) depth--;
    if (depth > maxDepth) throw malformed('nested too deeply');
  }
  return members;
};

/** How many members the objects of a value have. */
const checkValue = (value: unknown): number => {
  if (typeof value === 'string' && !value.isWellFormed()) throw malformed('a lone surrogate');
  if (Number.isInteger(value) && !Number.isSafeInteger(value)) throw malformed('an integer above 2^53');
  if (typeof value !== 'object' || value === null) return 0;
  let members = 0;
  for (const [name, member] of Object.entries(value)) {
    members += checkValue(member) + (Array.isArray(value) ? 0 : 1 + checkValue(name));
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
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw malformed('not JSON');
  }
  // Who reads a name twice may take the first or the last: two readers of one signature.
  if (countMembers(text) !== checkValue(value)) throw malformed('a member named twice');
  return value;
};

/** Whether a value is a JSON object. */
export const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
