import {type PublicJwk, thumbprint} from '../../../src/proof/jwk.js';
import type {TrustedKey} from '../../../src/proof/keys.js';
import {signJws} from '../../../src/proof/sign-jws.js';
import {newKey} from './new-key.js';

/** Somebody with a key. */
export interface TestSigner {
  readonly kid: string;
  readonly jwk: PublicJwk;
  /** As a discovery document of this origin lists it. */
  readonly listedBy: (origin: string, members?: Partial<PublicJwk>) => TrustedKey;
  /** Signs with `kid` in the header, or with the key itself. */
  readonly sign: (typ: string, payload: object, by?: 'kid' | 'jwk') => Promise<string>;
}

/** A fresh Ed25519 or P-256 key. */
export async function makeSigner(alg: 'Ed25519' | 'ES256' = 'Ed25519'): Promise<TestSigner> {
  const {privateKey, jwk} = await newKey(alg);
  const kid = await thumbprint(jwk);
  return {
    kid,
    jwk,
    listedBy: (origin, members = {}) => ({kid, origin, jwk: {...jwk, ...members}}),
    sign: (typ, payload, by = 'kid') =>
      signJws(by === 'kid' ? {typ, kid} : {typ, jwk}, payload, {privateKey, alg}),
  };
}
