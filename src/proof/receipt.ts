import type {Grounds} from './facts.js';
import {isCount} from './json.js';
import {parseJws, verifyJws} from './jws.js';
import {findKey, keysOfIssuer, type TrustedKey} from './keys.js';
import {ProofError} from './proof-error.js';

/** The type of a receipt's JWS. */
export const receiptType = 'trust-receipt+jwt';

/** What an author was promised when the review was received (protocol §7). */
export interface Receipt {
  /** The review's. */
  readonly id: string;
  /** The subject's hash. */
  readonly sub: string;
  /** Integer seconds since 1970: when it was received. */
  readonly at: number;
  /** By when it is to be in the log. */
  readonly by: number;
  /** The `doc` under which it is to be there, where the receipt says it. */
  readonly doc?: string | undefined;
  /** Who promised it. */
  readonly grounds: Grounds;
}

/**
 * Checks a receipt: signed by a key of the origin for receipts.
 *
 * @throws {ProofError} As `parseJws`, `findKey` and `verifyJws`; `malformed` where it is no receipt.
 */
export const verifyReceipt = async (compact: string, keys: readonly TrustedKey[]): Promise<Receipt> => {
  const jws = parseJws(compact, receiptType);
  const {id, sub, at, by, doc, iss} = jws.payload;
  const isRight = typeof id === 'string' && typeof sub === 'string' && isCount(at) && isCount(by);
  if (!isRight || (doc !== undefined && typeof doc !== 'string')) {
    throw new ProofError('malformed', {detail: 'not a receipt'});
  }
  const key = findKey(keysOfIssuer(keys, iss), jws.header.kid, 'receipt', at);
  const grounds: Grounds = {key: key.kid, origin: key.origin, at};
  await verifyJws(jws, key.jwk);
  return {id, sub, at, by, ...(doc === undefined ? {} : {doc}), grounds};
};
