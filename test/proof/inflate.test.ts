import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {gzipSync} from 'node:zlib';

import type {Bytes} from '../../src/proof/bytes.js';
import {inflate} from '../../src/proof/inflate.js';
import {reasonOf} from './support/reasons.js';

const zip = (bytes: Uint8Array): Bytes => new Uint8Array(gzipSync(bytes, {level: 9}));

describe('inflate', () => {
  it('gives back what was packed, of any length up to the limit', async () => {
    for (const length of [0, 1, 1023, 1024, 1025, 99_999, 100_000]) {
      const bytes = Uint8Array.from({length}, (_, index) => (index * 31) % 251);
      assert.deepEqual(await inflate(zip(bytes), 100_000), bytes);
    }
  });

  it('refuses what unpacks to one byte more', async () => {
    assert.equal(await reasonOf(() => inflate(zip(new Uint8Array(100_001)), 100_000)), 'too-large');
  });

  it('stops while a bomb of 512 MiB unpacks', async (t) => {
    const bomb = zip(new Uint8Array(512 * 1024 * 1024));
    let most = 0;
    const {prototype} = ReadableStreamDefaultReader;
    const {read} = prototype;
    let unpacked = 0;
    t.mock.method(prototype, 'read', async function (this: ReadableStreamDefaultReader<Bytes>) {
      const part = await read.call(this);
      unpacked += part.value?.length ?? 0;
      most = Math.max(most, unpacked);
      return part;
    });
    assert.equal(await reasonOf(() => inflate(bomb, 1_048_576)), 'too-large');
    assert.ok(most > 1_048_576, 'it was read through the reader that is watched');
    assert.ok(most < 3 * 1_048_576, `${most} bytes were unpacked`);
  });

  it('refuses what is no gzip, was cut short or has a wrong checksum', async () => {
    const whole = zip(new Uint8Array(5000));
    const wrong = whole.slice();
    wrong[wrong.length - 6] = (wrong.at(-6) ?? 0) ^ 1;
    for (const bytes of [
      whole.slice(0, -9),
      wrong,
      new TextEncoder().encode('<!doctype html>'),
      whole.slice(1),
    ]) {
      assert.equal(await reasonOf(() => inflate(bytes, 10_000)), 'malformed');
    }
  });

  it('says so where the engine cannot', async (t) => {
    const own = Object.getOwnPropertyDescriptor(globalThis, 'DecompressionStream');
    t.after(() => own && Object.defineProperty(globalThis, 'DecompressionStream', own));
    Object.defineProperty(globalThis, 'DecompressionStream', {value: undefined, configurable: true});
    assert.equal(await reasonOf(() => inflate(zip(new Uint8Array(5)), 10)), 'unsupported-here');
  });
});
