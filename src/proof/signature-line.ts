import {fromBase64, toBase64} from './base64.js';
import {type Bytes, concat, toNumber} from './bytes.js';
import {must} from './proof-error.js';

/** One signature of a signed note. Whose it is follows from name and key ID together. */
export interface NoteSignature {
  readonly name: string;
  readonly keyId: number;
  /** What the key made, without the key ID before it. */
  readonly signature: Bytes;
}

const form = /^— ([^\p{White_Space}+]+) (\S+)$/u;

/**
 * A line of a signed note under its text (C2SP signed-note), given without its newline.
 *
 * @throws {ProofError} `malformed`.
 */
export const parseSignatureLine = (line: string): NoteSignature => {
  const [, name, encoded = ''] = form.exec(line) ?? [];
  const bytes = fromBase64(encoded);
  must(name && bytes.length > 4);
  return {name, keyId: Number(toNumber(bytes.slice(0, 4))), signature: bytes.slice(4)};
};

/** A line of a signed note under its text, without its newline. */
export const formatSignatureLine = ({name, keyId, signature}: NoteSignature): string => {
  const id = new DataView(new ArrayBuffer(4));
  id.setUint32(0, keyId);
  return `— ${name} ${toBase64(concat(new Uint8Array(id.buffer), signature))}`;
};
