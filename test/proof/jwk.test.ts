import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {toBase64url} from '../../src/proof/base64.js';
import {fromHex} from '../../src/proof/bytes.js';
import {algorithmOf, checkJwk, importKey, thumbprint} from '../../src/proof/jwk.js';
import {offCurve, rfc7515, rfc8037, smallX, weakPoints} from './support/example-keys.js';
import {reasonOf} from './support/reasons.js';
import {withoutEd25519, withSubtle} from './support/web-crypto.js';

const okp = rfc8037.jwk;
const ec = rfc7515.jwk;

describe('checkJwk', () => {
  it('gives what a key is and what its origin says of it, and nothing else', () => {
    assert.deepEqual(checkJwk(okp), okp);
    assert.deepEqual(checkJwk(ec), ec);
    const known = {...okp, kid: 'k', use_for: ['head', 'status'], nbf: 0, exp: 1821536000};
    assert.deepEqual(
      checkJwk({...known, alg: 'Ed25519', use: 'sig', key_ops: ['verify'], ext: true, x5u: 'https://a'}),
      known,
    );
    assert.deepEqual(checkJwk({...okp, y: 'kept for P-256 alone'}), okp);
  });

  it('reads EdDSA as Ed25519', () => {
    assert.deepEqual(checkJwk({...okp, alg: 'EdDSA'}), okp);
  });

  const reasons: Readonly<Record<string, readonly (readonly [string, unknown])[]>> = {
    malformed: [
      ['nothing', undefined],
      ['null', null],
      ['a list', [okp]],
      ['a text', JSON.stringify(okp)],
      ...['d', 'k', 'p', 'q', 'dp', 'dq', 'qi', 'oth'].map(
        (name) => [`the private member ${name}`, {...ec, [name]: 'AAAA'}] as const,
      ),
      ['a private member of nothing', {...okp, d: null}],
      ['a private member of an Ed25519 key', {...okp, d: 'nWGxne_9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A'}],
      ['no x', {...okp, x: undefined}],
      ['no y', {...ec, y: undefined}],
      ['x that is no text', {...okp, x: 1}],
      ['x of 31 bytes', {...okp, x: okp.x.slice(0, -2)}],
      ['x of 33 bytes', {...ec, x: `${ec.x.slice(0, -1)}UA`}],
      ['padded x', {...okp, x: `${okp.x}=`}],
      ['x with stray bits', {...okp, x: okp.x.replace(/o$/, 'p')}],
      ['x in the other alphabet', {...okp, x: okp.x.replace('_', '/')}],
      ['a kid that is no text', {...okp, kid: 1}],
      ['use_for that is no list', {...okp, use_for: 'head'}],
      ['use_for of other things', {...okp, use_for: ['head', 1]}],
      ['half a second', {...okp, nbf: 0.5}],
      ['a date', {...okp, exp: '2026-01-01'}],
      ...offCurve.map((point) => [`${point.x}, ${point.y}, which is no point`, {...ec, ...point}] as const),
      ['a y that no point has', {...okp, x: toBase64url(fromHex(`02${'00'.repeat(31)}`))}],
      ...weakPoints.map(
        (point) => [`the weak point ${point}`, {...okp, x: toBase64url(fromHex(point))}] as const,
      ),
    ],
    'algorithm-refused': [
      ['another algorithm', {...okp, alg: 'ES256'}],
      ['another algorithm the other way', {...ec, alg: 'EdDSA'}],
      ['a symmetric algorithm', {...ec, alg: 'HS256'}],
      ['no algorithm', {...ec, alg: 'none'}],
      ['null for an algorithm', {...ec, alg: null}],
    ],
    'key-not-for-this': [
      ['a key for encryption', {...ec, use: 'enc'}],
      ['a key for signing alone', {...ec, key_ops: ['sign']}],
      ['a key for nothing', {...ec, key_ops: []}],
      ['operations that are no list', {...ec, key_ops: 'verify'}],
    ],
    'unknown-algorithm': [
      ['RSA', {kty: 'RSA', n: 'AQAB', e: 'AQAB'}],
      ['a symmetric key', {kty: 'oct'}],
      ['P-384', {...ec, crv: 'P-384'}],
      ['Ed448', {...okp, crv: 'Ed448'}],
      ['X25519', {...okp, crv: 'X25519'}],
      ['a curve of the other kind', {...ec, kty: 'OKP'}],
      ['no kind', {x: okp.x}],
      ['a kind that is an object', {kty: {toString: 1}, crv: {valueOf: 1}}],
    ],
  };
  for (const [reason, keys] of Object.entries(reasons)) {
    for (const [what, key] of keys) {
      it(`refuses ${what}: ${reason}`, async () => {
        assert.equal(await reasonOf(() => checkJwk(key)), reason);
      });
    }
  }

  it('leaves its answer free of what an object inherits', () => {
    const key = checkJwk(
      JSON.parse(`{"__proto__":{"d":1,"kid":"x"},"kty":"OKP","crv":"Ed25519","x":"${okp.x}"}`),
    );
    assert.equal(key.kid, undefined);
  });
});

describe('thumbprint', () => {
  it('is that of RFC 7638 and RFC 8037', async () => {
    assert.equal(await thumbprint(checkJwk(okp)), rfc8037.thumbprint);
    assert.equal(
      await thumbprint(checkJwk({...okp, kid: 'a', alg: 'EdDSA', use_for: [], nbf: 1})),
      rfc8037.thumbprint,
    );
    // Worked out with jose 6: calculateJwkThumbprint.
    assert.equal(await thumbprint(checkJwk(ec)), 'oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U');
  });
});

describe('importKey', () => {
  it('takes both kinds, for verifying alone', async () => {
    for (const jwk of [okp, ec, {...ec, ...smallX}]) {
      const key = await importKey(checkJwk(jwk));
      assert.deepEqual([key.type, key.usages], ['public', ['verify']]);
    }
    assert.deepEqual(
      [okp, ec].map((jwk) => algorithmOf(checkJwk(jwk))),
      ['Ed25519', 'ES256'],
    );
  });

  it('could not be done where the engine lacks the algorithm, or has no WebCrypto', async () => {
    const bare = withoutEd25519();
    assert.equal(await withSubtle(bare, () => reasonOf(() => importKey(checkJwk(okp)))), 'unsupported-here');
    assert.equal(await withSubtle(bare, () => reasonOf(() => importKey(checkJwk(ec)))), 'held');
    assert.equal(
      await withSubtle(undefined, () => reasonOf(() => importKey(checkJwk(ec)))),
      'insecure-context',
    );
  });
});
