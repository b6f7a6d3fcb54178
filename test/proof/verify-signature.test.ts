import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {fromBase64url} from '../../src/proof/base64.js';
import {concat, fromHex, utf8} from '../../src/proof/bytes.js';
import {checkJwk, type PublicJwk} from '../../src/proof/jwk.js';
import {toFact} from '../../src/proof/proof-error.js';
import {ed25519Jwk, verifySignature} from '../../src/proof/verify-signature.js';
import {rfc8037} from './support/example-keys.js';
import {reasonOf} from './support/reasons.js';
import {withoutEd25519, withSubtle} from './support/web-crypto.js';

const data = utf8('what was signed');

/** A new key with its signature of {@link data}. */
const sign = async (algorithm: {name: string; namedCurve?: string; hash?: string}) => {
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  assert.ok('publicKey' in pair);
  const jwk: PublicJwk = checkJwk(await crypto.subtle.exportKey('jwk', pair.publicKey));
  const signature = new Uint8Array(await crypto.subtle.sign(algorithm, pair.privateKey, data));
  return {jwk, signature};
};

const algorithms = [{name: 'Ed25519'}, {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'}];

describe('verifySignature', () => {
  for (const algorithm of algorithms) {
    describe(algorithm.name, () => {
      it('holds for what was signed', async () => {
        const {jwk, signature} = await sign(algorithm);
        await verifySignature(jwk, signature, data);
      });

      it('fails with any one bit changed, of the signature and of the data', async () => {
        const {jwk, signature} = await sign(algorithm);
        const flip = (bytes: Uint8Array<ArrayBuffer>, bit: number) =>
          bytes.map((byte, index) => (index === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        for (let bit = 0; bit < signature.length * 8; bit++) {
          const check = () => verifySignature(jwk, flip(signature, bit), data);
          assert.equal(await reasonOf(check), 'bad-signature', `bit ${bit}`);
        }
        for (let bit = 0; bit < data.length * 8; bit++) {
          const check = () => verifySignature(jwk, signature, flip(data, bit));
          assert.equal(await reasonOf(check), 'bad-signature', `bit ${bit} of the data`);
        }
      });

      it('fails with another length, and with another key', async () => {
        const {jwk, signature} = await sign(algorithm);
        const lengths = [
          new Uint8Array(0),
          signature.slice(0, 63),
          concat(signature, Uint8Array.of(0)),
          concat(Uint8Array.of(0), signature),
          concat(signature, signature),
        ];
        for (const wrong of lengths)
          assert.equal(await reasonOf(() => verifySignature(jwk, wrong, data)), 'bad-signature');
        const other = await sign(algorithm);
        assert.equal(await reasonOf(() => verifySignature(other.jwk, signature, data)), 'bad-signature');
      });
    });
  }

  it('takes r and s, not DER', async () => {
    const {jwk, signature} = await sign({name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'});
    const integer = (bytes: Uint8Array<ArrayBuffer>) => concat(Uint8Array.of(2, 33, 0), bytes);
    const body = concat(integer(signature.slice(0, 32)), integer(signature.slice(32)));
    const der = concat(Uint8Array.of(0x30, body.length), body);
    assert.equal(await reasonOf(() => verifySignature(jwk, der, data)), 'bad-signature');
  });

  it('says that it could not check where the engine cannot', async () => {
    const {jwk, signature} = await sign({name: 'Ed25519'});
    const check = () => toFact(async () => void (await verifySignature(jwk, signature, data)));
    assert.deepEqual(await check(), {status: 'held'});
    const bare = await withSubtle(withoutEd25519(), check);
    assert.ok(bare.status === 'unchecked' && bare.reason === 'unsupported-here');
    assert.deepEqual(await withSubtle(undefined, check), {status: 'unchecked', reason: 'insecure-context'});
  });

  it('fails where the engine takes offence at a signature', async () => {
    const {jwk, signature} = await sign({name: 'Ed25519'});
    const {subtle} = crypto;
    const touchy: Partial<SubtleCrypto> = {
      importKey: Reflect.get(subtle, 'importKey').bind(subtle),
      verify: async () => {
        throw new DOMException('bad', 'OperationError');
      },
    };
    const check = () => reasonOf(() => verifySignature(jwk, signature, data));
    assert.equal(await withSubtle(touchy, check), 'bad-signature');
  });
});

describe('ed25519Jwk', () => {
  it('is the key of 32 raw bytes', async () => {
    assert.deepEqual(ed25519Jwk(fromBase64url(rfc8037.jwk.x)), rfc8037.jwk);
    for (const length of [0, 31, 33, 64]) {
      assert.equal(await reasonOf(() => ed25519Jwk(fromHex('12'.repeat(length)))), 'malformed');
    }
  });
});
