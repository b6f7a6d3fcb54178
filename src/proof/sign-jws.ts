import {toBase64url} from './base64.js';
import {utf8} from './bytes.js';
import {type Algorithm, type PublicJwk, parameters} from './jwk.js';
import {askCrypto} from './web-crypto.js';

/** What signs. */
export interface SigningKey {
  readonly privateKey: CryptoKey;
  readonly alg: Algorithm;
}

/** What a JWS to be signed says of itself: its type, and the name of its key or the key itself. */
export interface SigningHeader {
  readonly typ: string;
  readonly kid?: string;
  readonly jwk?: PublicJwk;
}

const encode = (json: object): string => toBase64url(utf8(JSON.stringify(json)));

/**
 * Signs a JSON object as compact JWS (RFC 7515). With Ed25519 the same object gives the same bytes each time.
 *
 * @throws {ProofError} `key-not-for-this` where the key does not sign; `unsupported-here`, `insecure-context` as for any
 *   question to WebCrypto.
 */
export const signJws = async (
  {typ, kid, jwk}: SigningHeader,
  payload: object,
  {privateKey, alg}: SigningKey,
): Promise<string> => {
  const input = `${encode({alg, typ, kid, jwk})}.${encode(payload)}`;
  const signature = await askCrypto(
    (subtle) => subtle.sign(parameters[alg], privateKey, utf8(input)),
    'key-not-for-this',
  );
  return `${input}.${toBase64url(new Uint8Array(signature))}`;
};
