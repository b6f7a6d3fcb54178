import {type Bytes, concat, toNumber, utf8} from './bytes.js';
import {must} from './proof-error.js';
import {formatSignatureLine} from './signature-line.js';
import {noteKeyId} from './vkey.js';
import {askCrypto} from './web-crypto.js';

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
  const at = Number(toNumber(bytes.slice(0, 8)));
  must(bytes.length === 72 && Number.isSafeInteger(at), 'bad-signature');
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
  const message = cosignedMessage(noteText, at);
  const made = await askCrypto((subtle) => subtle.sign('Ed25519', privateKey, message), 'key-not-for-this');
  const time = new DataView(new ArrayBuffer(8));
  time.setBigUint64(0, BigInt(at));
  const signature = concat(new Uint8Array(time.buffer), new Uint8Array(made));
  return formatSignatureLine({name, keyId: await noteKeyId(name, 'cosignature', publicKey), signature});
};
