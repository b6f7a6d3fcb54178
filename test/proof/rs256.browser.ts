import {expect} from '@open-wc/testing';

import {toBase64url} from '../../src/proof/base64.js';
import {utf8} from '../../src/proof/bytes.js';
import {readRs256, verifyRs256} from '../../src/proof/rs256.js';
import {reasonOf} from './support/reasons.js';

const algorithm = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
};

describe('RS256 in this engine', () => {
  let jwk: JsonWebKey;
  let compact: string;
  before(async () => {
    const {privateKey, publicKey} = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
    jwk = await crypto.subtle.exportKey('jwk', publicKey);
    const input = [{alg: 'RS256'}, {name: 'Fair'}]
      .map((part) => toBase64url(utf8(JSON.stringify(part))))
      .join('.');
    const signature = await crypto.subtle.sign(algorithm.name, privateKey, utf8(input));
    compact = `${input}.${toBase64url(new Uint8Array(signature))}`;
  });

  const check = (key: object, text = compact): Promise<string> =>
    reasonOf(async () => {
      const jws = readRs256(text);
      if (!jws) throw new Error('not read');
      await verifyRs256(jws, key);
    });
  const keyOf = () => ({kty: jwk.kty, n: jwk.n, e: jwk.e});

  it('holds, and does not where the signature is another', async () => {
    expect(await check(keyOf())).to.equal('held');
    const [head, payload] = compact.split('.');
    for (const length of [0, 1, 64, 255, 256, 257, 512]) {
      const signature = toBase64url(new Uint8Array(length).fill(1));
      const expected = length === 0 ? 'malformed' : 'bad-signature';
      expect(await check(keyOf(), `${head}.${payload}.${signature}`), `${length}`).to.equal(expected);
    }
  });

  it('outlives keys that are none', async () => {
    const moduli = [
      new Uint8Array(256).fill(255),
      new Uint8Array(1024).fill(255),
      new Uint8Array(256),
      new Uint8Array(256).fill(254),
      new Uint8Array(1025).fill(255),
      new Uint8Array(0),
      Uint8Array.from({length: 256}, (_, index) => (index === 255 ? 1 : 0)),
      Uint8Array.from({length: 256}, (_, index) => (index === 0 ? 128 : index === 255 ? 1 : 0)),
    ];
    for (const modulus of moduli) {
      const reason = await check({kty: 'RSA', e: 'AQAB', n: toBase64url(modulus)});
      expect(reason).to.be.oneOf(['malformed', 'algorithm-refused', 'bad-signature']);
    }
  });
});
