import type {Grounds} from './facts.js';
import {isCount} from './json.js';
import {type Jws, verifyJws} from './jws.js';
import {checkNotRetired, findKey, type KeyUse, keysOfIssuer, type TrustedKey} from './keys.js';

/** Who signed something, and when by their own word. */
export interface Signer {
  readonly key: TrustedKey;
  readonly grounds: Grounds;
}

/** When something was signed, by its own word. */
export const signedAt = ({payload: {iat}}: Jws): number | undefined => (isCount(iat) ? iat : undefined);

/**
 * Checks that a JWS was signed by a key of the origin that it names as its issuer, and that the key is for this.
 *
 * @param issuer - The `iss` or `issuer` of the payload: a URL. Without it, any trusted origin's key will do.
 * @param at - When it was logged, in integer seconds: the key must have been good then.
 * @throws {ProofError} `unknown-key`, `key-not-for-this`, `key-not-valid-then`, and what {@link verifyJws} throws.
 */
export const checkSigner = async (
  jws: Jws,
  use: KeyUse,
  keys: readonly TrustedKey[],
  {issuer = jws.payload.iss, at}: {readonly issuer?: unknown; readonly at?: number | undefined} = {},
): Promise<Signer> => {
  const key = findKey(keysOfIssuer(keys, issuer), jws.header.kid, use, at);
  await verifyJws(jws, key.jwk);
  return {key, grounds: {key: key.kid, origin: key.origin, at: signedAt(jws)}};
};

/**
 * The grounds of a signature, where its key still holds.
 *
 * @throws {ProofError} `key-retired`.
 */
export const groundsAt = ({key, grounds}: Signer, now: number): Grounds => {
  checkNotRetired(key, now);
  return grounds;
};
