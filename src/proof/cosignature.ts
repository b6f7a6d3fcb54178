import {type Bytes, concat, utf8} from './bytes.js';
import {ProofError} from './proof-error.js';
import {formatSignatureLine} from './signature-line.js';
import {noteKeyId} from './vkey.js';

/** What a witness signs (C2SP tlog-cosignature, Ed25519): when, and the text of the checkpoint. */
export const cosignedMessage = (noteText: string, at: number): Bytes =>
  utf8(`cosignature/v1\ntime ${at}\n${noteText}`);

/**
 * The two parts of a cosignature.
 *
 * @param bytes a note's signature, without its key ID.
 * @throws {ProofError} `bad-signature` where it is not 8 bytes of seconds and 64 of signature, or in no year of ours.
 */
export const readCosignature = (bytes: Bytes): {at: number; signature: Bytes} => {
  const at = bytes.length === 72 ? Number(new DataView(bytes.buffer, bytes.byteOffset).getBigUint64(0)) : NaN;
  if (!Number.isSafeInteger(at)) throw new ProofError('bad-signature', {detail: 'Not a cosignature'});
  return {at, signature: bytes.slice(8)};
};

/**
 * A witness's line under a checkpoint, without its newline. The witness has seen that this log only grew.
 *
 * @param noteText the checkpoint's text, its last newline included.
 * @param at integer seconds since 1970.
 * @param privateKey an Ed25519 key that signs nothing but this witness's cosignatures: they do not bind its name.
 */
export const signCosignature = async (
  noteText: string,
  at: number,
  name: string,
  privateKey: CryptoKey,
  publicKey: Bytes,
): Promise<string> => {
  const made = await crypto.subtle.sign('Ed25519', privateKey, cosignedMessage(noteText, at));
  const time = new DataView(new ArrayBuffer(8));
  time.setBigUint64(0, BigInt(at));
  const signature = concat(new Uint8Array(time.buffer), new Uint8Array(made));
  return formatSignatureLine({name, keyId: await noteKeyId(name, 'cosignature', publicKey), signature});
};
