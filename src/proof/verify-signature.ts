import {toBase64url} from './base64.js';
import type {Bytes} from './bytes.js';
import {isReduced} from './ed25519.js';
import {algorithmOf, checkJwk, importKey, type PublicJwk, parameters} from './jwk.js';
import {must} from './proof-error.js';
import {askCrypto} from './web-crypto.js';

/**
 * Checks a signature: for Ed25519 that of RFC 8032, for ES256 r and s of 32 bytes each (RFC 7518 §3.4).
 *
 * @throws {ProofError} `bad-signature` where it does not hold; `unsupported-here` where the engine lacks the algorithm;
 *   `insecure-context` where the page has no WebCrypto.
 */
export const verifySignature = async (jwk: PublicJwk, signature: Bytes, data: Bytes): Promise<void> => {
  const alg = algorithmOf(jwk);
  const key = await importKey(jwk);
  const holds = await askCrypto(
    (subtle) => subtle.verify(parameters[alg], key, signature, data),
    'bad-signature',
  );
  must(holds && signature.length === 64 && (alg === 'ES256' || isReduced(signature)), 'bad-signature');
};

/**
 * A raw Ed25519 public key as a JWK.
 *
 * @param raw - 32 bytes.
 * @throws {ProofError} `malformed` for any other length, or a point that is none or binds nobody.
 */
export const ed25519Jwk = (raw: Bytes): PublicJwk =>
  checkJwk({kty: 'OKP', crv: 'Ed25519', x: toBase64url(raw)});
