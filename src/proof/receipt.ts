import type {Grounds} from './facts.js';
import {isCount} from './json.js';
import {parseJws} from './jws.js';
import type {TrustedKey} from './keys.js';
import {isText} from './members.js';
import {must} from './proof-error.js';
import {checkSigner} from './signed-by-origin.js';

/** The type of a receipt's JWS. */
const receiptType = 'trust-receipt+jwt';

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
 * @throws {ProofError} As `parseJws` and `checkSigner`; `malformed` where it is no receipt.
 */
export const verifyReceipt = async (compact: string, keys: readonly TrustedKey[]): Promise<Receipt> => {
  const jws = parseJws(compact, receiptType);
  const {id, sub, at, by, doc} = jws.payload;
  const isRight = isText(id) && isText(sub) && isCount(at) && isCount(by);
  must(isRight && (doc === undefined || isText(doc)), 'malformed', 'not a receipt');
  const {grounds} = await checkSigner(jws, 'receipt', keys, {at});
  return {id, sub, at, by, doc, grounds: {...grounds, at}};
};
