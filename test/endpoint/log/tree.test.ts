import assert from 'node:assert/strict';
import {test} from 'node:test';

import {emptyRoot, leafHash, sha256} from '../../../src/endpoint/log/hashes.js';
import {readTile} from '../../../src/endpoint/log/tiles.js';
import {Tree} from '../../../src/endpoint/log/tree.js';
import {TreeGrowth} from '../../../src/endpoint/log/tree-growth.js';
import type {Store} from '../../../src/endpoint/store/store.js';
import type {Bytes} from '../../../src/proof/bytes.js';
import * as merkle from '../../../src/proof/merkle.js';
import * as proofs from '../../../src/proof/tree.js';
import {storeFor} from '../fixtures.js';

const runs = Number(process.env.CANDOR_RUNS ?? 100);
const bytesOf = (buffer: Uint8Array): Bytes => new Uint8Array(buffer);
const leafAt = (index: number): Buffer => leafHash(Buffer.from(`entry ${index}`));
const hex = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');

/** Grows the tree to a size, in steps that end as a run of the log does. */
const grow = (store: Store, from: number, ...sizes: number[]): void => {
  let at = from;
  for (const size of sizes) {
    const growth = new TreeGrowth(store, at);
    for (; at < size; at++) assert.equal(growth.append(leafAt(at)), at);
    growth.flush();
    assert.equal(growth.size, size);
  }
};

const readTileOf =
  (store: Store): proofs.ReadTile =>
  async (level, index, width) =>
    bytesOf(readTile(store, level, Number(index)).subarray(0, width * 32));

/** Numbers that look random and are the same each time. */
function* numbers(below: number): Generator<number, never> {
  for (let at = 0; ; at++) yield sha256(`${below} ${at}`).readUInt32BE() % below;
}

test('an empty tree has the root of none', (t) => {
  assert.equal(hex(new Tree(storeFor(t), 0).root()), hex(emptyRoot()));
});

test('roots and proofs of every small size are those of the proof room', async (t) => {
  const store = storeFor(t);
  const read = readTileOf(store);
  grow(store, 0, 1, 2, 3, 9, 40);
  for (let size = 1; size <= 40; size++) {
    const tree = new Tree(store, size);
    const root = bytesOf(tree.root());
    assert.equal(hex(root), hex(await proofs.rootOf(BigInt(size), read)));
    for (let index = 0; index < size; index++) {
      const proof = tree.inclusion(index).map(bytesOf);
      await merkle.verifyInclusion({
        ...{index: BigInt(index), size: BigInt(size), leaf: bytesOf(leafAt(index)), proof, root},
      });
    }
    for (let before = 1; before < size; before++) {
      const proof = tree.consistency(before).map(bytesOf);
      const root1 = bytesOf(new Tree(store, before).root());
      await merkle.verifyConsistency({
        ...{size1: BigInt(before), size2: BigInt(size), root1, root2: root, proof},
      });
    }
  }
});

test('a tree of three levels of tiles, grown in uneven steps, is the same as at once', async (t) => {
  const total = 66_000;
  const [stepwise, atOnce] = [storeFor(t), storeFor(t)];
  grow(stepwise, 0, 1, 255, 256, 257, 511, 513, 65_535, 65_536, 65_537, total);
  grow(atOnce, 0, total);
  const tiles = (store: Store) =>
    store.prepare('SELECT level, number, hex(hashes) AS hashes FROM log_tiles ORDER BY level, number').all();
  assert.deepEqual(tiles(stepwise), tiles(atOnce));
  const read = readTileOf(stepwise);
  const random = numbers(total);
  for (let run = 0; run < runs; run++) {
    const size = random.next().value + 1;
    const index = random.next().value % size;
    const tree = new Tree(stepwise, size);
    assert.equal(hex(tree.root()), hex(await proofs.rootOf(BigInt(size), read)));
    assert.deepEqual(
      tree.inclusion(index).map(hex),
      (await proofs.inclusionProof(BigInt(index), BigInt(size), read)).map(hex),
    );
    if (index === 0) continue;
    assert.deepEqual(
      tree.consistency(index).map(hex),
      (await proofs.consistencyProof(BigInt(index), BigInt(size), read)).map(hex),
    );
  }
});

test('what a crash left behind the committed size does not matter', (t) => {
  const [store, clean] = [storeFor(t), storeFor(t)];
  grow(store, 0, 300);
  // Nothing took the entries behind 270 up; they are written anew, as others.
  const growth = new TreeGrowth(store, 270);
  for (let at = 0; at < 100; at++) growth.append(leafHash(Buffer.from(`other ${at}`)));
  growth.flush();
  grow(clean, 0, 270);
  assert.equal(hex(new Tree(store, 270).root()), hex(new Tree(clean, 270).root()));
});
