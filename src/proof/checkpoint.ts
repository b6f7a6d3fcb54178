import {fromBase64, toBase64} from './base64.js';
import {type Bytes, utf8} from './bytes.js';
import {type HeldSignature, type Note, signaturesBy} from './held-signatures.js';
import {parseNote, type VerifierKey, verifyNote, verifyWithKey} from './note.js';
import {must} from './proof-error.js';

/** What a log says of itself at some size (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** Which log this is. */
  readonly origin: string;
  /** How many entries it has, below 2^63. */
  readonly size: bigint;
  /** The root of the tree over them, 32 bytes. */
  readonly root: Bytes;
  /** Further lines, which nobody audits. */
  readonly extensions: readonly string[];
}

/** A checkpoint with the signatures on it that hold, the log's first. */
export interface SignedCheckpoint {
  readonly checkpoint: Checkpoint;
  readonly note: Note;
  readonly signatures: readonly HeldSignature[];
}

const form = /^([^\n]+)\n(0|[1-9]\d{0,18})\n([^\n]+)\n((?:[^\n]+\n)*)$/;

/**
 * Reads the text of a checkpoint's note.
 *
 * @throws {ProofError} `malformed`.
 */
export const parseCheckpoint = (noteText: string): Checkpoint => {
  const [, origin = '', size = '', encoded = '', more = ''] = form.exec(noteText) ?? [];
  const root = fromBase64(encoded);
  must(root.length === 32 && !(BigInt(size) >> 63n), 'malformed', 'checkpoint');
  return {origin, size: BigInt(size), root, extensions: more.split('\n').slice(0, -1)};
};

/** The text of a checkpoint's note. */
export const formatCheckpoint = ({origin, size, root, extensions}: Checkpoint): string =>
  [origin, size, toBase64(root), ...extensions, ''].join('\n');

/** Which log a checkpoint must be of. */
export interface LogIdentity {
  readonly origin: string;
  readonly logKeys: readonly VerifierKey[];
}

/**
 * A log's checkpoint, believed because the log signed it with one of its Ed25519 keys. Who else signed it is not looked at.
 *
 * @param signed the signed note.
 * @returns `own`: with which of its keys.
 * @throws {ProofError} `malformed`, `too-large`; `unknown-key` where no key of the log signed it; `bad-signature` where
 * any of their signatures does not hold; `log-origin-differs`; `unsupported-here`.
 */
export const openLogCheckpoint = async (signed: string, {origin, logKeys}: LogIdentity) => {
  const note = parseNote(signed);
  const own = signaturesBy(note, logKeys).filter(({key}) => key.kind === 'ed25519');
  must(own.length > 0, 'unknown-key', {origin});
  for (const {key, signature} of own) await verifyWithKey(key.publicKey, signature, utf8(note.text));
  const checkpoint = parseCheckpoint(note.text);
  must(checkpoint.origin === origin, 'log-origin-differs', {origin: checkpoint.origin});
  return {checkpoint, note, own};
};

/**
 * A log's checkpoint, and what witnesses say of it.
 *
 * @param signed the signed note.
 * @param expected which log it must be of, its keys, and those of the witnesses that are of interest.
 * @throws {ProofError} As {@link openLogCheckpoint}; `bad-signature` also where a known witness's signature does not hold.
 */
export const openCheckpoint = async (
  signed: string,
  {cosigners = [], ...log}: LogIdentity & {readonly cosigners?: readonly VerifierKey[]},
): Promise<SignedCheckpoint> => {
  const {checkpoint, note, own} = await openLogCheckpoint(signed, log);
  const cosigned = await verifyNote(note, cosigners);
  return {checkpoint, note, signatures: [...own.map(({key}) => ({key})), ...cosigned]};
};
