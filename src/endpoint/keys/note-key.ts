import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
} from 'node:crypto';

import {fromBase64, toBase64} from '../../proof/base64.js';
import {type Bytes, concat, utf8} from '../../proof/bytes.js';
import type {NoteKeyKind} from '../../proof/vkey.js';
import {CandorError} from '../../protocol/errors.js';

/** A key that signs notes (C2SP signed-note): a log's, or a witness's. */
export interface NoteKey {
  /** A log's is its origin. */
  readonly name: string;
  readonly kind: NoteKeyKind;
  /** What others know it by. */
  readonly vkey: string;
  /** 32 bytes. */
  readonly publicKey: Bytes;
  readonly privateKey: KeyObject;
}

const types = {ed25519: 1, cosignature: 4} as const;
const form = /^PRIVATE\+KEY\+([^\p{White_Space}+]{1,255})\+([0-9a-f]{8})\+(\S+)\s*$/u;

// What stands before the 32 bytes of a seed in a PKCS #8 Ed25519 key (RFC 8410 §7).
const PKCS8 = fromBase64('MC4CAQAwBQYDK2VwBCIEIA==');

/** Whether a key may be called so: neither spaces nor plus signs, as C2SP signed-note says. */
export const isNoteKeyName = (name: string): boolean => /^[^\p{White_Space}+\p{Cc}]{1,255}$/u.test(name);

/** Makes a key. */
export const makeNoteKey = (name: string, kind: NoteKeyKind): NoteKey =>
  noteKey(name, kind, generateKeyPairSync('ed25519').privateKey);

/** A key as it is kept, in the form that other programs for signed notes have: `PRIVATE+KEY+name+id+seed`. */
export const formatNoteKey = ({name, publicKey, privateKey}: NoteKey): string => {
  const seed = privateKey.export({format: 'der', type: 'pkcs8'}).subarray(-32);
  const secret = toBase64(concat(Uint8Array.of(types.ed25519), new Uint8Array(seed)));
  return `PRIVATE+KEY+${name}+${idOf(name, 'ed25519', publicKey)}+${secret}\n`;
};

/**
 * Reads a key that was kept.
 *
 * @param kind - What it signs as: its file does not say.
 * @param path - For the error alone; nothing of the text is in it.
 * @throws {CandorError} `unreadable`
 */
export const parseNoteKey = (text: string, kind: NoteKeyKind, path: string): NoteKey => {
  const [, name = '', id = '', secret = ''] = form.exec(text) ?? [];
  try {
    const bytes = fromBase64(secret);
    if (bytes[0] !== types.ed25519 || bytes.length !== 33) throw new Error('another kind of key');
    const der = Buffer.from(concat(PKCS8, bytes.slice(1)));
    const key = noteKey(name, kind, createPrivateKey({key: der, format: 'der', type: 'pkcs8'}));
    if (idOf(name, 'ed25519', key.publicKey) !== id) throw new Error('the key is not the one of its name');
    return key;
  } catch {
    // Without the cause: what a parser says of a text may hold a part of it.
    throw new CandorError('unreadable', {detail: `${path} does not hold a key for signed notes`});
  }
};

/**
 * The line of a log's signature on a note: `— name base64`, without the line feed.
 *
 * @param text - Of the note, with the line feed at its end.
 */
export const signNoteLine = (text: string, {name, kind, publicKey, privateKey}: NoteKey): string => {
  const id = Buffer.from(idOf(name, kind, publicKey), 'hex');
  return `— ${name} ${Buffer.concat([id, sign(null, utf8(text), privateKey)]).toString('base64')}`;
};

const noteKey = (name: string, kind: NoteKeyKind, privateKey: KeyObject): NoteKey => {
  const {x = ''} = createPublicKey(privateKey).export({format: 'jwk'});
  const publicKey = new Uint8Array(Buffer.from(x, 'base64url'));
  const material = toBase64(concat(Uint8Array.of(types[kind]), publicKey));
  return {name, kind, publicKey, privateKey, vkey: `${name}+${idOf(name, kind, publicKey)}+${material}`};
};

const idOf = (name: string, kind: NoteKeyKind, publicKey: Bytes): string =>
  createHash('sha256')
    .update(concat(utf8(`${name}\n`), Uint8Array.of(types[kind]), publicKey))
    .digest('hex')
    .slice(0, 8);
