import {type Bytes, utf8} from './bytes.js';
import {type HeldSignature, heldSignatures, type Note, type VerifyBytes} from './held-signatures.js';
import {must} from './proof-error.js';
import {formatSignatureLine, parseSignatureLine} from './signature-line.js';
import {ed25519Jwk, verifySignature} from './verify-signature.js';
import {noteKeyId, type VerifierKey} from './vkey.js';
import {askCrypto} from './web-crypto.js';

export type {HeldSignature, Note} from './held-signatures.js';
export type {NoteSignature} from './signature-line.js';
export {formatVkey, noteKeyId, parseVkey, parseVkeys, type VerifierKey} from './vkey.js';

const longest = 0x10000;
const mostSignatures = 100;

/**
 * Reads a signed note.
 *
 * @throws {ProofError} `malformed`; `too-large` above 65,536 characters or 100 signatures.
 */
export const parseNote = (note: string): Note => {
  // The text may have empty lines of its own: the last one ends it.
  const end = note.lastIndexOf('\n\n');
  const lines = note.slice(end + 2, -1).split('\n', mostSignatures + 1);
  must(note.length <= longest && lines.length <= mostSignatures, 'too-large');
  const isNote = end >= 0 && note.endsWith('\n') && !/[^\n -\uffff]/.test(note);
  must(isNote, 'malformed', 'note');
  return {text: note.slice(0, end + 1), signatures: lines.map(parseSignatureLine)};
};

/** A signed note of a text, which ends in a newline, and the lines that sign it, which do not. */
export const signedNote = (text: string, lines: readonly string[]): string =>
  `${text}\n${lines.map((line) => `${line}\n`).join('')}`;

/** A signed note as it is written. */
export const formatNote = ({text, signatures}: Note): string =>
  signedNote(text, signatures.map(formatSignatureLine));

/**
 * Checks a signature with a key as notes have it.
 *
 * @throws {ProofError} As {@link verifySignature}.
 */
export const verifyWithKey: VerifyBytes = (publicKey, signature, data) =>
  verifySignature(ed25519Jwk(publicKey), signature, data);

/**
 * The signatures of a note that hold, one for each known key, of a witness's several the newest. Those of unknown keys
 * count for nothing: an empty list means that nobody who is known signed it.
 *
 * @throws {ProofError} `bad-signature` where a signature of a known key does not hold; `unsupported-here`.
 */
export const verifyNote = (note: Note, keys: readonly VerifierKey[]): Promise<HeldSignature[]> =>
  heldSignatures(note, keys, verifyWithKey);

/**
 * A line that signs a note's text, without its newline.
 *
 * @param text ends in a newline.
 * @throws {ProofError} `key-not-for-this` where the key does not sign; `unsupported-here`, `insecure-context`.
 * @param privateKey an Ed25519 key; the same text is signed by the same bytes each time.
 */
export const signNote = async (
  text: string,
  name: string,
  privateKey: CryptoKey,
  publicKey: Bytes,
): Promise<string> => {
  const made = await askCrypto(
    (subtle) => subtle.sign('Ed25519', privateKey, utf8(text)),
    'key-not-for-this',
  );
  const keyId = await noteKeyId(name, 'ed25519', publicKey);
  return formatSignatureLine({name, keyId, signature: new Uint8Array(made)});
};
