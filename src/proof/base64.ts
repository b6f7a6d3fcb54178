import type {Bytes} from './bytes.js';
import {readable} from './malformed.js';
import {must} from './proof-error.js';

/** Base64 with padding (RFC 4648 §4), as signed notes have it. */
export const toBase64 = (bytes: Bytes): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));

/** Base64url without padding (RFC 4648 §5), as JWS and JWK have it. */
export const toBase64url = (bytes: Bytes): string =>
  toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

// `atob` forgives white space, missing padding and stray last bits. One text for one array of bytes: write it again, compare.
const decode = (text: string, base64: string, encode: (bytes: Bytes) => string): Bytes => {
  const bytes = Uint8Array.from(
    readable(() => atob(base64)),
    (character) => character.charCodeAt(0),
  );
  must(encode(bytes) === text, 'malformed', 'base64');
  return bytes;
};

/**
 * The bytes of base64 with padding.
 *
 * @throws {ProofError} `malformed` where {@link toBase64} would have written them otherwise.
 */
export const fromBase64 = (text: string): Bytes => decode(text, text, toBase64);

/**
 * The bytes of base64url without padding.
 *
 * @throws {ProofError} `malformed` where {@link toBase64url} would have written them otherwise.
 */
export const fromBase64url = (text: string): Bytes =>
  decode(text, text.replaceAll('-', '+').replaceAll('_', '/'), toBase64url);
