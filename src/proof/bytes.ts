import {readable} from './malformed.js';
import {must} from './proof-error.js';
import {askCrypto} from './web-crypto.js';

/** Bytes that WebCrypto takes: not shared between threads. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A text's UTF-8 bytes. */
export const utf8 = (text: string): Bytes => new TextEncoder().encode(text);

/**
 * The text that UTF-8 bytes are, byte for byte: a byte order mark stays.
 *
 * @throws {ProofError} `malformed` where they are not UTF-8.
 */
export const textOf = (bytes: Bytes): string =>
  readable(() => new TextDecoder('utf-8', {fatal: true, ignoreBOM: true}).decode(bytes));

/** The bytes of all parts, one after the other. */
export const concat = (...parts: readonly Bytes[]): Bytes => {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
};

/** Whether two arrays hold the same bytes. Not for secrets: it takes longer the more they agree. */
export const isEqual = (a: Bytes, b: Bytes): boolean =>
  a.length === b.length && a.every((byte, index) => byte === b[index]);

/**
 * The SHA-256 (FIPS 180-4), 32 bytes.
 *
 * @throws {ProofError} `insecure-context` where the page has no WebCrypto.
 */
export const sha256 = async (bytes: Bytes): Promise<Bytes> =>
  new Uint8Array(await askCrypto((subtle) => subtle.digest('SHA-256', bytes)));

/** Two lower-case hexadecimal digits a byte. */
export const toHex = (bytes: Bytes): string =>
  Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

/** The unsigned number that bytes are, the greatest first. */
export const toNumber = (bytes: Bytes): bigint => BigInt(`0x0${toHex(bytes)}`);

/**
 * The bytes of lower-case hexadecimal digits.
 *
 * @throws {ProofError} `malformed` where there is anything else, or half a byte.
 */
export const fromHex = (text: string): Bytes => {
  must(/^(?:[\da-f]{2})*$/.test(text), 'malformed', 'hex');
  return Uint8Array.from(text.match(/../g) ?? [], (digits) => Number.parseInt(digits, 16));
};
