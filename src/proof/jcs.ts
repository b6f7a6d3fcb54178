import {isObject} from './i-json.js';
import {isText} from './members.js';
import {must} from './proof-error.js';

// Deeper than any document may be (protocol §1); deeper still, a stack would overflow.
const deepest = 64;

/**
 * JSON in the one form that can be hashed and signed (RFC 8785, JSON Canonicalization Scheme).
 *
 * @param json - What `JSON.parse` gave, or the same built by hand. A member that is `undefined` is absent.
 * @throws {ProofError} `malformed` for what is not I-JSON: a lone surrogate, a number that is not finite, no JSON at all.
 */
export const canonicalize = (json: unknown, depth = 0): string => {
  must(depth <= deepest);
  if (Array.isArray(json)) return `[${json.map((item) => canonicalize(item, depth + 1)).join()}]`;
  if (isObject(json)) {
    return `{${Object.entries(json)
      .filter(([, value]) => value !== undefined)
      // By UTF-16 code units, as the scheme asks. No two names are equal.
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, value]) => `${canonicalize(name)}:${canonicalize(value, depth + 1)}`)
      .join()}}`;
  }
  const isOther = json === null || typeof json === 'boolean' || Number.isFinite(json);
  must(isText(json) ? json.isWellFormed() : isOther);
  return JSON.stringify(json);
};
