import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {concat, fromHex, isEqual, sha256, textOf, toHex, utf8} from '../../src/proof/bytes.js';
import {numRuns} from '../support/runs.js';
import {reasonOf} from './support/reasons.js';
import {withSubtle} from './support/web-crypto.js';

const bytes = () => fc.uint8Array({maxLength: 80}).map((array) => Uint8Array.from(array));

describe('bytes', () => {
  it('are the UTF-8 of a text and back, a byte order mark too', () => {
    assert.deepEqual(utf8('aé€😀'), Uint8Array.of(97, 195, 169, 226, 130, 172, 240, 159, 152, 128));
    for (const text of ['', 'aé€😀', '\ufeffa', 'a\0b']) assert.equal(textOf(utf8(text)), text);
  });

  it('that are not UTF-8 are no text', async () => {
    for (const wrong of [[0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]]) {
      assert.equal(await reasonOf(() => textOf(Uint8Array.from(wrong))), 'malformed');
    }
  });

  it('follow one another', () => {
    assert.deepEqual(concat(), new Uint8Array(0));
    assert.deepEqual(
      concat(Uint8Array.of(1, 2), new Uint8Array(0), Uint8Array.of(3)),
      Uint8Array.of(1, 2, 3),
    );
  });

  it('are equal where all are, and as many', () => {
    fc.assert(
      fc.property(bytes(), bytes(), (a, b) => {
        assert.equal(isEqual(a, a.slice()), true);
        assert.equal(isEqual(a, b), toHex(a) === toHex(b));
        assert.equal(isEqual(a, concat(a, Uint8Array.of(0))), false);
        assert.equal(isEqual(concat(a, Uint8Array.of(0)), a), false);
      }),
      {numRuns},
    );
  });

  it('are hexadecimal and back, lower case alone', async () => {
    fc.assert(
      fc.property(bytes(), (array) => {
        assert.equal(toHex(array), Buffer.from(array).toString('hex'));
        assert.deepEqual(fromHex(toHex(array)), array);
      }),
      {numRuns},
    );
    for (const wrong of ['0', '0g', 'AB', ' 00', '00\n', '0x00', '000']) {
      assert.equal(await reasonOf(() => fromHex(wrong)), 'malformed', wrong);
    }
  });
});

describe('sha256', () => {
  it('is that of FIPS 180-4', async () => {
    assert.equal(
      toHex(await sha256(utf8('abc'))),
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
    assert.equal(
      toHex(await sha256(utf8(''))),
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    );
  });

  it('could not be had in an insecure context', async () => {
    assert.equal(await withSubtle(undefined, () => reasonOf(() => sha256(utf8('abc')))), 'insecure-context');
  });
});
