import {createHash, hash} from 'node:crypto';

/** Bytes of a SHA-256. */
export const HASH_BYTES = 32;

const NODE = Buffer.of(1);

/** The SHA-256 of bytes, at once: an import asks for millions, and WebCrypto answers each with a promise. */
export const sha256 = (bytes: Uint8Array | string): Buffer => hash('sha256', bytes, 'buffer');

/** The hash of an entry (RFC 9162 §2.1.1). */
export const leafHash = (entry: Uint8Array): Buffer => {
  const prefixed = Buffer.allocUnsafe(entry.length + 1);
  prefixed[0] = 0;
  prefixed.set(entry, 1);
  return sha256(prefixed);
};

/** The hash over two others (RFC 9162 §2.1.1). */
export const nodeHash = (left: Uint8Array, right: Uint8Array): Buffer =>
  sha256(Buffer.concat([NODE, left, right], 1 + 2 * HASH_BYTES));

/** The root of a tree without entries. */
export const emptyRoot = (): Buffer => createHash('sha256').digest();

/** What an event says of a document: SHA-256(salt ‖ SHA-256(content)), as base64url (protocol §7). */
export const docHash = (salt: Uint8Array, content: Uint8Array): string =>
  sha256(Buffer.concat([salt, sha256(content)])).toString('base64url');
