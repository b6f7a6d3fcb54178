import {toBase64url} from './base64.js';
import {type Bytes, concat, sha256, utf8} from './bytes.js';
import {canonicalize} from './jcs.js';
import {isOneOf, isText} from './members.js';

/** What may stand beside a review without being part of it: it changes, or comes from others (protocol §6). */
export const annotations = ['helpful', 'replies', 'translations', 'log', 'jws'] as const;

const isAnnotation = isOneOf(annotations);

/**
 * What of a review is logged (protocol §7): the bytes of its JWS, or the canonical JSON of an unsigned one without its
 * annotations.
 *
 * @param item - As it stands in the document that was served: reading resolves addresses and drops what is bad.
 * @throws {ProofError} `malformed` where it is not I-JSON.
 */
export const contentOf = (item: object): Bytes => {
  const {jws}: {readonly jws?: unknown} = item;
  if (isText(jws)) return utf8(jws);
  const own = Object.entries(item).filter(([name]) => !isAnnotation(name));
  // `fromEntries` defines, so that a member named `__proto__` is a member.
  return utf8(canonicalize(Object.fromEntries(own)));
};

/**
 * What an event says of a text without telling it: SHA-256(salt ‖ SHA-256(content)), base64url (protocol §7). Once the salt
 * is deleted, nobody can tell by trying which text it was.
 *
 * @param salt - 32 random bytes.
 */
export const docHash = async (salt: Bytes, content: Bytes): Promise<string> =>
  toBase64url(await sha256(concat(salt, await sha256(content))));
