import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {fromBase64url} from '../../src/proof/base64.js';
import {fromHex} from '../../src/proof/bytes.js';
import {isEd25519Point, isReduced} from '../../src/proof/ed25519.js';
import {rfc8037, weakPoints} from './support/example-keys.js';
import {newKey} from './support/new-key.js';

const half = '11'.repeat(32);
const order = 'edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010';

/** The y from 2 to 39 that a point of the curve has; worked out with the square root of RFC 8032 §5.1.3, in another language. */
const onCurve = [
  3, 4, 5, 6, 9, 10, 14, 15, 16, 18, 19, 21, 23, 24, 25, 26, 27, 28, 29, 30, 32, 33, 35, 37, 39,
];

describe('isEd25519Point', () => {
  for (const point of weakPoints) {
    it(`refuses ${point}: of small order`, () => assert.equal(isEd25519Point(fromHex(point)), false));
  }

  it('refuses what is not written in the one way', () => {
    // p + 3 is 3, which is a point.
    for (const first of ['f0', 'f1', 'ff']) {
      assert.equal(isEd25519Point(fromHex(`${first}${'ff'.repeat(30)}7f`)), false, first);
      assert.equal(isEd25519Point(fromHex(`${first}${'ff'.repeat(31)}`)), false, first);
    }
  });

  it('tells points from what is none, with either sign', () => {
    for (let y = 2; y < 40; y++) {
      const first = y.toString(16).padStart(2, '0');
      assert.equal(isEd25519Point(fromHex(`${first}${'00'.repeat(31)}`)), onCurve.includes(y), `${y}`);
      assert.equal(isEd25519Point(fromHex(`${first}${'00'.repeat(30)}80`)), onCurve.includes(y), `-${y}`);
    }
  });

  it('takes the keys that engines make', async () => {
    assert.equal(isEd25519Point(fromBase64url(rfc8037.jwk.x)), true);
    for (let index = 0; index < 20; index++) {
      const {jwk} = await newKey('Ed25519');
      assert.equal(isEd25519Point(fromBase64url(jwk.x)), true, jwk.x);
    }
  });
});

describe('isReduced', () => {
  it('is below the order of the group, not at it', () => {
    assert.equal(isReduced(fromHex(half + order.replace('ed', 'ec'))), true);
    assert.equal(isReduced(fromHex(half + order)), false);
    assert.equal(isReduced(fromHex(half + order.replace('ed', 'ee'))), false);
    assert.equal(isReduced(fromHex(half + 'ff'.repeat(32))), false);
    assert.equal(isReduced(fromHex(half + '00'.repeat(32))), true);
  });
});
