import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {fromBase64, fromBase64url, toBase64, toBase64url} from '../../src/proof/base64.js';
import {numRuns} from '../support/runs.js';
import {reasonOf} from './support/reasons.js';

const bytes = () => fc.uint8Array({maxLength: 80}).map((array) => Uint8Array.from(array));

describe('base64', () => {
  it('is written as Node does, and read back', () => {
    fc.assert(
      fc.property(bytes(), (array) => {
        assert.equal(toBase64(array), Buffer.from(array).toString('base64'));
        assert.equal(toBase64url(array), Buffer.from(array).toString('base64url'));
        assert.deepEqual(fromBase64(toBase64(array)), array);
        assert.deepEqual(fromBase64url(toBase64url(array)), array);
      }),
      {numRuns},
    );
  });

  it('may be long', () => {
    const long = new Uint8Array(200_000).fill(0xfb);
    assert.deepEqual(fromBase64url(toBase64url(long)), long);
  });

  it('is read where it is the one text of these bytes, and never otherwise', () => {
    const text = fc.string({unit: fc.constantFrom(...'AQgw+/-_= \n\0.é'), maxLength: 8});
    fc.assert(
      fc.property(text, (wild) => {
        for (const [read, write] of [
          [fromBase64, toBase64],
          [fromBase64url, toBase64url],
        ] as const) {
          let read_: Uint8Array<ArrayBuffer> | undefined;
          try {
            read_ = read(wild);
          } catch {
            continue;
          }
          assert.equal(write(read_), wild);
        }
      }),
      {numRuns: numRuns * 10},
    );
  });
});

/** What each alphabet refuses: padding, the other alphabet, white space, stray bits, an impossible length. */
const wrong = {
  base64url: [
    'Zg==',
    'Zg=',
    'Zh',
    'Zm9',
    '+/+/',
    'Zm 9v',
    'Zm9v\n',
    ' Zm9v',
    'Z',
    'Zm9vZ',
    'Zm9v.',
    'Ž',
    '=',
    '\0',
  ],
  base64: [
    'Zg',
    'Zg=',
    'Zh==',
    'Zm9=',
    '-_-_',
    'Zm 9v',
    'Zm9v\n',
    'Z',
    'Zm9vZ',
    'Zg===',
    'Zg==Zg==',
    'Ž',
    '=',
  ],
};

describe('fromBase64url', () => {
  for (const text of wrong.base64url) {
    it(`refuses ${JSON.stringify(text)}`, async () => {
      assert.equal(await reasonOf(() => fromBase64url(text)), 'malformed');
    });
  }
});

describe('fromBase64', () => {
  for (const text of wrong.base64) {
    it(`refuses ${JSON.stringify(text)}`, async () => {
      assert.equal(await reasonOf(() => fromBase64(text)), 'malformed');
    });
  }
});
