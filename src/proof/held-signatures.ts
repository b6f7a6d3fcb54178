import {type Bytes, utf8} from './bytes.js';
import {cosignedMessage, readCosignature} from './cosignature.js';
import type {NoteSignature} from './signature-line.js';
import type {VerifierKey} from './vkey.js';

/** A text and who signed it (C2SP signed-note). Not to be believed before its signatures were checked. */
export interface Note {
  /** Ends in a newline. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** A signature that holds. */
export interface HeldSignature {
  readonly key: VerifierKey;
  /** When a witness made it, in seconds; others do not say. */
  readonly at?: number | undefined;
}

/** Checks an Ed25519 signature with a key of 32 bytes. Throws where it does not hold. */
export type VerifyBytes = (publicKey: Bytes, signature: Bytes, data: Bytes) => Promise<void>;

/** The signatures of a note by known keys: those of unknown keys count for nothing. */
export const signaturesBy = (
  {signatures}: Note,
  keys: readonly VerifierKey[],
): {readonly key: VerifierKey; readonly signature: Bytes}[] =>
  signatures.flatMap(({name, keyId, signature}) => {
    const key = keys.find((known) => known.name === name && known.keyId === keyId);
    return key ? [{key, signature}] : [];
  });

/**
 * The signatures of a note that hold, one for each known key, of a witness's several the newest.
 *
 * @throws {ProofError} `bad-signature` for a cosignature that is none, and what `verify` throws.
 */
export const heldSignatures = async (
  note: Note,
  keys: readonly VerifierKey[],
  verify: VerifyBytes,
): Promise<HeldSignature[]> => {
  const held = new Map<string, HeldSignature>();
  for (const {key, signature} of signaturesBy(note, keys)) {
    const now = await verifyOne(note.text, key, signature, verify);
    const before = held.get(key.vkey);
    if (!before || (before.at ?? 0) < (now.at ?? 0)) held.set(key.vkey, now);
  }
  return [...held.values()];
};

const verifyOne = async (
  text: string,
  key: VerifierKey,
  bytes: Bytes,
  verify: VerifyBytes,
): Promise<HeldSignature> => {
  if (key.kind === 'ed25519') {
    await verify(key.publicKey, bytes, utf8(text));
    return {key};
  }
  const {at, signature} = readCosignature(bytes);
  await verify(key.publicKey, signature, cosignedMessage(text, at));
  return {key, at};
};
