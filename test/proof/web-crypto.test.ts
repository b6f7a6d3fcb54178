import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {askCrypto} from '../../src/proof/web-crypto.js';
import {reasonOf} from './support/reasons.js';
import {withSubtle} from './support/web-crypto.js';

describe('askCrypto', () => {
  const throwing = (name: string) => () =>
    reasonOf(() =>
      askCrypto(async () => {
        throw new DOMException('no', name);
      }, 'bad-signature'),
    );

  it('gives the answer', async () => {
    assert.equal(await askCrypto(async (subtle) => subtle === crypto.subtle, 'malformed'), true);
  });

  it('tells what the engine cannot do from what does not hold', async () => {
    assert.equal(await throwing('NotSupportedError')(), 'unsupported-here');
    for (const name of ['DataError', 'OperationError', 'InvalidAccessError', 'SyntaxError'])
      assert.equal(await throwing(name)(), 'bad-signature');
  });

  it('says so where there is none, and does not ask', async () => {
    const ask = () => reasonOf(() => askCrypto(() => assert.fail('asked'), 'malformed'));
    assert.equal(await withSubtle(undefined, ask), 'insecure-context');
  });
});
