import {expect} from '@open-wc/testing';

import type {Bytes} from '../../src/proof/bytes.js';
import {inflate} from '../../src/proof/inflate.js';
import {reasonOf} from './support/reasons.js';

/** Zeros, packed by the engine itself. */
const zip = async (mebibytes: number): Promise<Bytes> => {
  const stream = new CompressionStream('gzip');
  const packed = new Response(stream.readable).arrayBuffer();
  const writer = stream.writable.getWriter();
  const part = new Uint8Array(1_048_576);
  for (let count = 0; count < mebibytes; count++) await writer.write(part);
  await writer.close();
  return new Uint8Array(await packed);
};

describe('unpacking in this engine', () => {
  it('gives back what was packed, up to the limit', async () => {
    const bytes = await inflate(await zip(1), 1_048_576);
    expect(bytes.length).to.equal(1_048_576);
    expect(bytes.every((byte) => byte === 0)).to.equal(true);
    expect(await reasonOf(async () => inflate(await zip(1), 1_048_575))).to.equal('too-large');
  });

  it('stops while a bomb unpacks', async () => {
    const bomb = await zip(128);
    let unpacked = 0;
    const {prototype} = ReadableStreamDefaultReader;
    const {read} = prototype;
    prototype.read = async function (this: ReadableStreamDefaultReader<Bytes>) {
      const part = await read.call(this);
      unpacked += part.value?.length ?? 0;
      return part;
    };
    try {
      expect(await reasonOf(() => inflate(bomb, 1_048_576))).to.equal('too-large');
    } finally {
      prototype.read = read;
    }
    expect(unpacked).to.be.within(1_048_577, 4 * 1_048_576);
  });

  it('refuses what is no gzip or was cut short', async () => {
    const whole = await zip(1);
    for (const bytes of [whole.slice(0, -5), whole.slice(1), new TextEncoder().encode('<!doctype html>')]) {
      expect(await reasonOf(() => inflate(bytes, 2_000_000))).to.equal('malformed');
    }
  });
});
