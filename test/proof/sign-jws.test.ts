import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {compactVerify, importJWK} from 'jose';

import {checkJwk, thumbprint} from '../../src/proof/jwk.js';
import {parseJws, verifyJws} from '../../src/proof/jws.js';
import {signJws} from '../../src/proof/sign-jws.js';
import {newKey} from './support/new-key.js';
import {reasonOf} from './support/reasons.js';
import {withoutEd25519, withSubtle} from './support/web-crypto.js';

const payload = {
  iss: 'https://shop.example',
  iat: 1790000000,
  reviewBody: 'Größe 😀',
  reviewRating: {ratingValue: 2},
};

describe('signJws', () => {
  for (const alg of ['Ed25519', 'ES256'] as const) {
    it(`signs with ${alg} what is read and verified again, by others too`, async () => {
      const {privateKey, jwk} = await newKey(alg);
      const kid = await thumbprint(jwk);
      const compact = await signJws({typ: 'trust-collected+jwt', kid}, payload, {privateKey, alg});
      const jws = parseJws(compact, 'trust-collected+jwt');
      assert.deepEqual(jws.header, {alg, typ: 'trust-collected+jwt', kid, jwk: undefined});
      assert.deepEqual(jws.payload, payload);
      await verifyJws(jws, jwk);
      const {payload: bytes, protectedHeader} = await compactVerify(compact, await importJWK({...jwk}, alg));
      assert.deepEqual(JSON.parse(new TextDecoder().decode(bytes)), payload);
      assert.deepEqual(protectedHeader, {alg, typ: 'trust-collected+jwt', kid});
    });
  }

  it('carries an author’s key', async () => {
    const {privateKey, jwk} = await newKey('ES256');
    const jws = parseJws(await signJws({typ: 'trust-review+jwt', jwk}, payload, {privateKey, alg: 'ES256'}));
    assert.deepEqual(checkJwk(jws.header.jwk), jwk);
    await verifyJws(jws, checkJwk(jws.header.jwk));
  });

  it('gives the same bytes each time with Ed25519', async () => {
    const {privateKey} = await newKey('Ed25519');
    const sign = () => signJws({typ: 'trust-head+jwt', kid: 'a'}, payload, {privateKey, alg: 'Ed25519'});
    assert.equal(await sign(), await sign());
  });

  it('says why it cannot', async () => {
    const {privateKey, publicKey} = await newKey('Ed25519');
    const sign = (key: CryptoKey, alg: 'Ed25519' | 'ES256') =>
      reasonOf(() => signJws({typ: 'a', kid: 'a'}, payload, {privateKey: key, alg}));
    assert.equal(await sign(publicKey, 'Ed25519'), 'key-not-for-this');
    assert.equal(await sign(privateKey, 'ES256'), 'key-not-for-this');
    assert.equal(await withSubtle(undefined, () => sign(privateKey, 'Ed25519')), 'insecure-context');
    assert.equal(await withSubtle(withoutEd25519(), () => sign(privateKey, 'Ed25519')), 'unsupported-here');
  });
});
