import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {utf8} from '../../src/proof/bytes.js';
import {
  entriesPath,
  formatEntryBundle,
  hashesOf,
  parseEntryBundle,
  tilePath,
  widthOf,
} from '../../src/proof/tiles.js';
import {numRuns} from '../support/runs.js';
import {reasonOf} from './support/reasons.js';

describe('where tiles lie', () => {
  it('is as C2SP tlog-tiles says', () => {
    assert.equal(tilePath(0, 0n, 256), 'tile/0/000');
    assert.equal(tilePath(3, 7n, 1), 'tile/3/007.p/1');
    assert.equal(tilePath(0, 999n, 256), 'tile/0/999');
    assert.equal(tilePath(0, 1000n, 256), 'tile/0/x001/000');
    assert.equal(tilePath(1, 1234067n, 112), 'tile/1/x001/x234/067.p/112');
    assert.equal(tilePath(63, 2n ** 55n, 255), 'tile/63/x036/x028/x797/x018/x963/968.p/255');
    assert.equal(entriesPath(273n, 112), 'tile/entries/273.p/112');
    assert.equal(entriesPath(1234067n, 256), 'tile/entries/x001/x234/067');
  });

  it('tells how wide each is in a log of 70,000, the example of the specification', () => {
    const widths = (level: number, ...indexes: readonly bigint[]) =>
      indexes.map((index) => widthOf(level, index, 70_000n));
    assert.deepEqual(widths(0, 0n, 272n, 273n, 274n), [256, 256, 112, 0]);
    assert.deepEqual(widths(1, 0n, 1n, 2n), [256, 17, 0]);
    assert.deepEqual(widths(2, 0n, 1n), [1, 0]);
    assert.deepEqual(widths(3, 0n), [0]);
  });
});

describe('the hashes of a tile', () => {
  it('are 32 bytes each', () => {
    const tile = Uint8Array.from({length: 96}, (_, at) => at);
    assert.deepEqual(
      hashesOf(tile, 3).map((hash) => [hash.length, hash[0]]),
      [
        [32, 0],
        [32, 32],
        [32, 64],
      ],
    );
  });

  it('are refused where it has another length, as a page of HTML', async () => {
    for (const tile of [new Uint8Array(), new Uint8Array(64), new Uint8Array(97), utf8('<!doctype html>')])
      assert.equal(await reasonOf(() => hashesOf(tile, 3)), 'malformed');
  });
});

describe('a bundle of entries', () => {
  const entry = fc.uint8Array({maxLength: 700}).map((bytes) => Uint8Array.from(bytes));

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.array(entry, {minLength: 1, maxLength: 256}), (entries) => {
        assert.deepEqual(parseEntryBundle(formatEntryBundle(entries)), entries);
      }),
      {numRuns},
    );
  });

  it('is refused where it is cut off anywhere but between entries', async () => {
    const bundle = formatEntryBundle([utf8('one'), utf8(''), utf8('three')]);
    const between = [0, 5, 7, bundle.length];
    for (let length = 0; length <= bundle.length; length += 1) {
      const read = () => parseEntryBundle(bundle.slice(0, length));
      if (between.includes(length)) assert.equal(read().length, between.indexOf(length));
      else assert.equal(await reasonOf(read), 'malformed');
    }
  });

  it('holds at most 256 entries of at most 65,535 bytes', async () => {
    const longest = new Uint8Array(65_535);
    assert.deepEqual(parseEntryBundle(formatEntryBundle([longest])), [longest]);
    assert.equal(parseEntryBundle(new Uint8Array(512)).length, 256);
    assert.equal(await reasonOf(() => parseEntryBundle(new Uint8Array(514))), 'malformed');
    assert.equal(
      await reasonOf(() => parseEntryBundle(utf8('<!doctype html><title>Not found'))),
      'malformed',
    );
    assert.throws(() => formatEntryBundle([new Uint8Array(65_536)]), RangeError);
    assert.throws(() => formatEntryBundle([]), RangeError);
    assert.throws(() => formatEntryBundle(Array.from({length: 257}, () => longest.slice(0, 1))), RangeError);
  });
});
