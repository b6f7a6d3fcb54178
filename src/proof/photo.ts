import {fromBase64url, toBase64url} from './base64.js';
import {type Bytes, fromHex, isEqual, sha256} from './bytes.js';
import type {Fact} from './facts.js';
import {must, toFact} from './proof-error.js';

/**
 * Whether a picture is the one that was signed: the SHA-256 of its bytes against the `sha256` beside its address.
 *
 * @param bytes - The file as it came over the wire, before anything decodes it.
 * @param hash - 64 hexadecimal digits, or 43 characters of base64url (protocol §3, §5).
 * @returns held; failed with `photo-differs` or, for a hash of another form, `malformed`; unchecked with `not-provided`
 *   where there is no hash, or `insecure-context`.
 */
export const checkPhoto = (bytes: Bytes, hash: string | undefined): Promise<Fact> =>
  toFact(async () => {
    must(hash, 'not-provided');
    const expected = hash.length === 64 ? fromHex(hash.toLowerCase()) : fromBase64url(hash.replace(/=$/, ''));
    must(expected.length === 32, 'malformed', 'sha256');
    const actual = await sha256(bytes);
    must(isEqual(actual, expected), 'photo-differs', `the SHA-256 is ${toBase64url(actual)}`);
    return undefined;
  });
