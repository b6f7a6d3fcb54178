import {fromBase64url} from '../../../src/proof/base64.js';
import type {Bytes} from '../../../src/proof/bytes.js';
import {signCosignature} from '../../../src/proof/cosignature.js';
import {parseVkey, signNote, type VerifierKey} from '../../../src/proof/note.js';
import {formatVkey, type NoteKeyKind} from '../../../src/proof/vkey.js';
import {newKey} from './new-key.js';

/** Someone who signs notes: a log, or a witness. */
export interface NoteSigner {
  readonly key: VerifierKey;
  readonly publicKey: Bytes;
  readonly cryptoKey: CryptoKey;
  /** The line that signs a text; a witness's is of that time. */
  readonly sign: (text: string, at?: number) => Promise<string>;
}

/** Makes a signer with a key of its own. */
export async function noteSigner(name: string, kind: NoteKeyKind = 'ed25519'): Promise<NoteSigner> {
  const {privateKey, publicKey: cryptoKey, jwk} = await newKey('Ed25519');
  const publicKey = fromBase64url(jwk.x);
  const key = await parseVkey(await formatVkey(name, kind, publicKey));
  const sign = (text: string, at = 1_790_000_000) =>
    kind === 'ed25519'
      ? signNote(text, name, privateKey, publicKey)
      : signCosignature(text, at, name, privateKey, publicKey);
  return {key, publicKey, cryptoKey, sign};
}
