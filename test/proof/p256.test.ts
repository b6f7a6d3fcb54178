import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {fromBase64url} from '../../src/proof/base64.js';
import {isP256Point} from '../../src/proof/p256.js';
import {offCurve, rfc7515, smallX} from './support/example-keys.js';
import {newKey} from './support/new-key.js';

const isPoint = ({x, y = ''}: {x: string; y?: string}): boolean =>
  isP256Point(fromBase64url(x), fromBase64url(y));

describe('isP256Point', () => {
  it('takes points', async () => {
    assert.equal(isPoint(rfc7515.jwk), true);
    assert.equal(isPoint(smallX), true);
    for (let index = 0; index < 20; index++) assert.equal(isPoint((await newKey('ES256')).jwk), true);
  });

  for (const point of offCurve) {
    it(`refuses ${point.x}, ${point.y}`, () => assert.equal(isPoint(point), false));
  }
});
