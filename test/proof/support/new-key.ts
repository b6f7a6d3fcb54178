import {type Algorithm, checkJwk, type PublicJwk, parameters} from '../../../src/proof/jwk.js';

/** A key of a test's own. */
export interface NewKey {
  readonly alg: Algorithm;
  readonly privateKey: CryptoKey;
  readonly publicKey: CryptoKey;
  readonly jwk: PublicJwk;
}

/** Makes a key pair. */
export async function newKey(alg: Algorithm): Promise<NewKey> {
  const pair = await crypto.subtle.generateKey(parameters[alg], true, ['sign', 'verify']);
  if (!('publicKey' in pair)) throw new TypeError(`${alg} has no key pairs`);
  const jwk = checkJwk(await crypto.subtle.exportKey('jwk', pair.publicKey));
  return {alg, ...pair, jwk};
}
