import {createHash, randomBytes} from 'node:crypto';

// Crockford's base 32: no I, L, O, U, so that a reference survives being read out.
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A reference a person can read out and type: `R-7K3F-9QMX`, 40 random bits. */
export const newReference = (): string => {
  const digits = Array.from(randomBytes(8), (byte) => alphabet[byte % 32]).join('');
  return `R-${digits.slice(0, 4)}-${digits.slice(4)}`;
};

/** The id of a review that was sent here: 96 random bits, fit for a fragment of an address. */
export const newReviewId = (): string => randomBytes(12).toString('base64url');

/**
 * What an author keeps to show that a review is theirs, and what is stored of it.
 *
 * @param signed - Where it is signed; its signature is what nobody else can know.
 */
export const newReceipt = (signed?: string): {readonly receipt: string; readonly hash: string} => {
  const receipt = signed ?? randomBytes(32).toString('base64url');
  return {receipt, hash: hashOfReceipt(receipt)};
};

/** The SHA-256 of a receipt, as it is stored. */
export const hashOfReceipt = (receipt: string): string =>
  createHash('sha256').update(receipt).digest('base64url');
