import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {readCapped} from '../../src/internal/read-capped.js';

const parts = (...chunks: readonly number[][]): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(Uint8Array.from(chunk));
      controller.close();
    },
  });

describe('a capped body', () => {
  it('is read up to exactly its cap', async () => {
    assert.equal(await readCapped(parts([97, 98], [99]), 3), 'abc');
    assert.equal(await readCapped(parts([97, 98], [99, 100]), 3), undefined);
  });

  it('may not be there', async () => {
    assert.equal(await readCapped(null, 3), '');
    assert.equal(await readCapped(parts(), 0), '');
  });

  it('is not read further, even when nobody answers the cancellation', async () => {
    let pulled = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull: (controller) => {
        pulled += 1;
        controller.enqueue(new Uint8Array(10));
      },
      cancel: () => new Promise(() => undefined),
    });
    assert.equal(await readCapped(endless, 25), undefined);
    assert.ok(pulled <= 4, `${pulled} parts`);
  });

  it('keeps characters whole across parts, and drops a byte order mark', async () => {
    assert.equal(await readCapped(parts([0xef, 0xbb], [0xbf, 0xe2, 0x82], [0xac]), 99), '€');
    assert.equal(await readCapped(parts([0xe2, 0x82]), 99), '\ufffd');
  });

  it('is decoded as it says, or as UTF-8', async () => {
    assert.equal(await readCapped(parts([0xe4]), 9, 'iso-8859-1'), 'ä');
    assert.equal(await readCapped(parts([0xc3, 0xa4]), 9, 'no-such-charset'), 'ä');
  });

  it('fails as its stream fails', async () => {
    const broken = new ReadableStream<Uint8Array>({
      pull: () => Promise.reject(new TypeError('terminated')),
    });
    await assert.rejects(readCapped(broken, 9), /terminated/);
  });
});
