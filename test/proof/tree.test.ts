import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {utf8} from '../../src/proof/bytes.js';
import {emptyRoot, verifyConsistency, verifyInclusion} from '../../src/proof/merkle.js';
import {tilePath, widthOf} from '../../src/proof/tiles.js';
import {
  consistencyProof,
  inclusionProof,
  leafOf,
  readingFirst,
  rootOf,
  tilesWritten,
} from '../../src/proof/tree.js';
import {numRuns} from '../support/runs.js';
import {naiveConsistency, naivePath, naiveRoot, someLeaves} from './support/naive-tree.js';
import {reasonOf} from './support/reasons.js';
import {EvenLog, TileStore} from './support/tile-store.js';

const leaves = someLeaves(700);
const steps = fc.array(fc.integer({min: 1, max: 300}), {minLength: 1, maxLength: 4});
const few = {numRuns: Math.ceil(numRuns / 4)};

/** The sizes that a log grows through, up to 700. */
const sizesOf = (widths: readonly number[]): number[] => {
  let size = 0;
  return widths.map((width) => {
    size = Math.min(700, size + width);
    return size;
  });
};

const grown = async (sizes: readonly number[]): Promise<TileStore> => {
  const store = new TileStore();
  for (const size of sizes) await store.grow(leaves.slice(Number(store.size), size));
  return store;
};

/** A log that once had each size, up to 700. */
const everySize = grown(Array.from({length: 700}, (_, index) => index + 1));

describe('a log in tiles, held against RFC 6962 word for word', () => {
  it('has the same root, at its size and at those it had', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (widths) => {
        const sizes = sizesOf(widths);
        const {readTile} = await grown(sizes);
        for (const size of sizes)
          assert.deepEqual(await rootOf(BigInt(size), readTile), naiveRoot(leaves.slice(0, size)));
      }),
      few,
    );
    assert.deepEqual(await rootOf(0n, new TileStore().readTile), await emptyRoot());
  });

  it('gives the same inclusion proofs and leaves', async () => {
    const {readTile} = await everySize;
    await fc.assert(
      fc.asyncProperty(fc.nat(699), fc.nat(699), async (a, b) => {
        const [index, size] = [Math.min(a, b), Math.max(a, b) + 1];
        const proof = await inclusionProof(BigInt(index), BigInt(size), readTile);
        assert.deepEqual(proof, naivePath(index, leaves.slice(0, size)));
        assert.deepEqual(await leafOf(BigInt(index), 700n, readTile), leaves[index]);
      }),
      {numRuns},
    );
  });

  it('gives the same consistency proofs', async () => {
    const {readTile} = await everySize;
    await fc.assert(
      fc.asyncProperty(fc.nat(699), fc.nat(699), async (a, b) => {
        const [size1, size2] = [Math.min(a, b) + 1, Math.max(a, b) + 1];
        const proof = await consistencyProof(BigInt(size1), BigInt(size2), readTile);
        assert.deepEqual(proof, naiveConsistency(size1, leaves.slice(0, size2)));
      }),
      {numRuns},
    );
    assert.deepEqual(await consistencyProof(0n, 700n, readTile), []);
    assert.deepEqual(await consistencyProof(700n, 700n, readTile), []);
    assert.deepEqual(await consistencyProof(0n, 0n, readTile), []);
  });
});

describe('a log that grows', () => {
  it('comes to the same tiles in whatever steps', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (widths) => {
        const sizes = sizesOf(widths);
        const stepwise = await grown(sizes);
        const atOnce = await grown(sizes.slice(-1));
        for (const [path, tile] of atOnce.tiles) assert.deepEqual(stepwise.tiles.get(path), tile, path);
      }),
      few,
    );
  });

  it('never writes a tile again that was full, nor one that is as it was', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (widths) => {
        const store = new TileStore();
        for (const size of new Set(sizesOf(widths))) {
          const before = store.size;
          for (const {level, index, width, bytes} of await store.grow(leaves.slice(Number(before), size))) {
            assert.ok(widthOf(level, index, before) < width, tilePath(level, index, width));
            assert.equal(widthOf(level, index, store.size), width);
            assert.equal(bytes.length, width * 32);
          }
        }
      }),
      few,
    );
  });

  it('by one entry reads and writes what is at its right edge alone', async () => {
    const log = new EvenLog();
    const one = someLeaves(1);
    const places = async (size: bigint) =>
      (await tilesWritten(size, one, log.readTile)).map(({level, index, width}) =>
        tilePath(level, index, width),
      );
    assert.deepEqual(await places(1_000_000n), ['tile/0/x003/906.p/65']);
    assert.deepEqual(log.reads, ['tile/0/x003/906.p/64']);
    assert.deepEqual(await places(2n ** 24n - 1n), [
      'tile/0/x065/535',
      'tile/1/255',
      'tile/2/000',
      'tile/3/000.p/1',
    ]);
    assert.deepEqual(await places(0n), ['tile/0/000.p/1']);
    assert.deepEqual(await tilesWritten(5n, [], log.readTile), []);
  });

  it('knows its root before anything is written', async () => {
    const store = await grown([300]);
    const added = await tilesWritten(300n, leaves.slice(300, 600), store.readTile);
    const root = await rootOf(600n, readingFirst(added, store.readTile));
    assert.deepEqual(root, naiveRoot(leaves.slice(0, 600)));
  });
});

describe('a log of any size', () => {
  const size = fc.oneof(fc.bigInt(1n, 5_000_000n), fc.bigInt(1n, 2n ** 63n - 1n));

  it('proves inclusion from few tiles, none read twice', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.bigInt(0n, 2n ** 63n), async (size, some) => {
        const log = new EvenLog();
        const index = some % size;
        const proof = await inclusionProof(index, size, log.readTile);
        assert.ok(log.reads.length <= 2 * Math.ceil(size.toString(2).length / 8), log.reads.join());
        assert.equal(new Set(log.reads).size, log.reads.length);
        await verifyInclusion({index, size, leaf: log.whole(0), root: log.root(size), proof});
      }),
      few,
    );
  });

  it('proves consistency from few tiles, none read twice', async () => {
    await fc.assert(
      fc.asyncProperty(size, fc.bigInt(0n, 2n ** 63n), async (size2, some) => {
        const log = new EvenLog();
        const size1 = (some % size2) + 1n;
        const proof = await consistencyProof(size1, size2, log.readTile);
        assert.ok(log.reads.length <= 2 * Math.ceil(size2.toString(2).length / 8), log.reads.join());
        assert.equal(new Set(log.reads).size, log.reads.length);
        await verifyConsistency({size1, size2, root1: log.root(size1), root2: log.root(size2), proof});
      }),
      few,
    );
  });

  it('of a million needs five tiles at most', async () => {
    const log = new EvenLog();
    await inclusionProof(123_456n, 1_000_000n, log.readTile);
    assert.deepEqual(log.reads.toSorted(), [
      'tile/0/482',
      'tile/0/x003/906.p/64',
      'tile/1/001',
      'tile/1/015.p/66',
      'tile/2/000.p/15',
    ]);
  });
});

describe('tiles that are none', () => {
  it('are refused by their length', async () => {
    const html = async () => utf8('<!doctype html><title>Not found</title>');
    assert.equal(await reasonOf(() => rootOf(300n, html)), 'malformed');
    assert.equal(await reasonOf(() => inclusionProof(3n, 300n, html)), 'malformed');
    assert.equal(await reasonOf(() => consistencyProof(3n, 300n, html)), 'malformed');
    assert.equal(await reasonOf(() => tilesWritten(3n, someLeaves(1), html)), 'malformed');
  });

  it('give a proof that does not hold where a hash is another', async () => {
    const store = await grown([300]);
    const tile = store.tiles.get('tile/0/000');
    if (tile) tile[0] = (tile[0] ?? 0) ^ 1;
    const proof = await inclusionProof(1n, 300n, store.readTile);
    const inclusion = {index: 1n, size: 300n, leaf: leaves[1] ?? new Uint8Array(), proof};
    assert.equal(
      await reasonOf(() => verifyInclusion({...inclusion, root: naiveRoot(leaves.slice(0, 300))})),
      'not-in-log',
    );
  });

  it('are not asked for where there is no such entry or size', async () => {
    const {readTile} = new TileStore();
    await assert.rejects(inclusionProof(5n, 5n, readTile), RangeError);
    await assert.rejects(inclusionProof(-1n, 5n, readTile), RangeError);
    await assert.rejects(leafOf(5n, 5n, readTile), RangeError);
    await assert.rejects(consistencyProof(6n, 5n, readTile), RangeError);
  });
});
