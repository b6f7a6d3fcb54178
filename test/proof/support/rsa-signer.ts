import {toBase64url} from '../../../src/proof/base64.js';
import {utf8} from '../../../src/proof/bytes.js';

/** Somebody with an RSA key, as issuers of Open Badges have. */
export interface RsaSigner {
  readonly jwk: object;
  /** Signs with `RS256`, or with whatever the header claims. */
  readonly sign: (header: object, payload: object) => Promise<string>;
}

/** A fresh RSA key. */
export const makeRsa = async (modulusLength = 2048): Promise<RsaSigner> => {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    hash: 'SHA-256',
    modulusLength,
    publicExponent: new Uint8Array([1, 0, 1]),
  };
  const {privateKey, publicKey} = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const {kty, n, e} = await crypto.subtle.exportKey('jwk', publicKey);
  return {
    jwk: {kty, n, e},
    sign: async (header, payload) => {
      const input = [{alg: 'RS256', ...header}, payload]
        .map((part) => toBase64url(utf8(JSON.stringify(part))))
        .join('.');
      const signature = await crypto.subtle.sign(algorithm.name, privateKey, utf8(input));
      return `${input}.${toBase64url(new Uint8Array(signature))}`;
    },
  };
};
