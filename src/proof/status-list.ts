import {fromBase64url} from './base64.js';
import type {Bytes} from './bytes.js';
import {type Credential, hasType, type JsonObject, listOf} from './credential.js';
import {isObject} from './i-json.js';
import {inflate} from './inflate.js';
import {isText} from './members.js';
import {must} from './proof-error.js';

/** What a status list may come to when unpacked; 8,388,608 statements. */
const maxBytes = 1_048_576;
/** Fewer would tell a list's host of whom one asks (Bitstring Status List 1.0 §5.3). */
const minBytes = 16_384;
const maxEncoded = 262_144;

/** What a status list says: a bit for each credential. */
export interface StatusList {
  /** What a bit that is set means, as `revocation`. */
  readonly purposes: readonly unknown[];
  readonly bits: Bytes;
}

/**
 * Unpacks an `encodedList`: multibase `u`, then base64url, then gzip.
 *
 * @throws {ProofError} `malformed`, also below 16 KiB of bits; `too-large` above 1 MiB of them; `unsupported-here`.
 */
export const decodeList = async (encodedList: unknown): Promise<Bytes> => {
  must(isText(encodedList) && encodedList.startsWith('u'), 'malformed', 'encodedList');
  must(encodedList.length <= maxEncoded, 'too-large');
  const bits = await inflate(fromBase64url(encodedList.slice(1)), maxBytes);
  must(bits.length >= minBytes, 'malformed', 'encodedList');
  return bits;
};

/**
 * Reads a status list credential. Whose it is, and whether it still holds, is for whoever asks.
 *
 * @param url - The address under which it was asked for, and by which it must call itself: any other list of the same
 *   origin would do else.
 * @throws {ProofError} As {@link decodeList}.
 */
export const readStatusList = async (credential: Credential, url: string): Promise<StatusList> => {
  const {credentialSubject: list, id} = credential;
  must(hasType(credential, 'BitstringStatusListCredential') && id === url, 'malformed', 'id');
  must(isObject(list) && hasType(list, 'BitstringStatusList'), 'malformed', 'credentialSubject');
  return {purposes: listOf(list.statusPurpose), bits: await decodeList(list.encodedList)};
};

/**
 * Whether the bit of an entry is set.
 *
 * @throws {ProofError} `malformed` where the list has another purpose or no such bit, or there is more than one bit each.
 */
export const isSet = ({purposes, bits}: StatusList, entry: JsonObject): boolean => {
  const {statusPurpose, statusListIndex, statusSize = 1} = entry;
  must(purposes.includes(statusPurpose) && statusSize === 1, 'malformed', 'statusPurpose');
  // The specification has it a string, and many write a number.
  const text = typeof statusListIndex === 'number' ? `${statusListIndex}` : statusListIndex;
  const index = isText(text) && /^(?:0|[1-9]\d{0,15})$/.test(text) ? Number(text) : Number.NaN;
  const byte = bits[Math.floor(index / 8)];
  must(byte !== undefined, 'malformed', 'statusListIndex');
  return (byte & (0x80 >> (index % 8))) !== 0;
};
