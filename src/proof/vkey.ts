import {fromBase64, toBase64} from './base64.js';
import {type Bytes, concat, sha256, toNumber, utf8} from './bytes.js';
import {must} from './proof-error.js';

/** What a key's signatures say: of a log or anyone else the text itself, of a witness that it saw the log grow, and when. */
export type NoteKeyKind = 'ed25519' | 'cosignature';

/** A key that verifies signatures of notes. */
export interface VerifierKey {
  readonly name: string;
  readonly keyId: number;
  readonly kind: NoteKeyKind;
  /** The 32 bytes of the Ed25519 key. */
  readonly publicKey: Bytes;
  /** The key as it is written; two that are written alike are one. */
  readonly vkey: string;
}

const types: Record<NoteKeyKind, number> = {ed25519: 1, cosignature: 4};
// Names are shown to people: nothing in them is invisible, or turns what stands around it (C2SP asks for no space and no `+`).
const form = /^([^\p{White_Space}\p{C}+]{1,200})\+([0-9a-f]{8})\+(\S+)$/u;

const keyMaterial = (kind: NoteKeyKind, publicKey: Bytes): Bytes =>
  concat(Uint8Array.of(types[kind]), publicKey);

const keyIdOf = async (name: string, material: Bytes): Promise<number> => {
  const hash = await sha256(concat(utf8(`${name}\n`), material));
  return Number(toNumber(hash.slice(0, 4)));
};

/** The key ID (C2SP signed-note): four bytes of a hash over name, kind and key, as an unsigned number. */
export const noteKeyId = (name: string, kind: NoteKeyKind, publicKey: Bytes): Promise<number> =>
  keyIdOf(name, keyMaterial(kind, publicKey));

const hex = (keyId: number) => keyId.toString(16).padStart(8, '0');

/** A key as it is written in discovery documents and policies: `example.com/log+33d7b496+AeHT…`. */
export const formatVkey = async (name: string, kind: NoteKeyKind, publicKey: Bytes): Promise<string> =>
  `${name}+${hex(await noteKeyId(name, kind, publicKey))}+${toBase64(keyMaterial(kind, publicKey))}`;

/** `undefined` where it is of an algorithm that is not known here. */
const readVkey = async (vkey: string): Promise<VerifierKey | undefined> => {
  const [, name, id = '', encoded = ''] = form.exec(vkey) ?? [];
  const material = fromBase64(encoded);
  must(name);
  const kind = material[0] === 1 ? 'ed25519' : material[0] === 4 ? 'cosignature' : undefined;
  if (!kind) return undefined;
  const keyId = await keyIdOf(name, material);
  must(material.length === 33 && keyId === Number.parseInt(id, 16), 'malformed', 'vkey');
  return {name, keyId, kind, publicKey: material.slice(1), vkey};
};

/**
 * Reads a key.
 *
 * @throws {ProofError} `unknown-algorithm` where it is neither an Ed25519 key nor one for Ed25519 cosignatures;
 * `malformed` where it is not written as C2SP signed-note says, or where its key ID is not its own.
 */
export const parseVkey = async (vkey: string): Promise<VerifierKey> => {
  const key = await readVkey(vkey);
  must(key, 'unknown-algorithm', vkey.slice(0, 100));
  return key;
};

/**
 * Reads keys, and leaves out those of algorithms that are not known here: whoever else knows them may use them.
 *
 * @throws {ProofError} `malformed`, as `parseVkey`.
 */
export const parseVkeys = async (vkeys: readonly string[]): Promise<VerifierKey[]> =>
  (await Promise.all(vkeys.map(readVkey))).filter((key) => key !== undefined);
