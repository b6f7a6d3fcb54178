import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {toHex} from '../../src/proof/bytes.js';
import {appendLeaf, rootOfRange, type TreeRange} from '../../src/proof/growing-tree.js';
import {rootOf} from '../../src/proof/tree.js';
import {someLeaves} from './support/naive-tree.js';
import {TileStore} from './support/tile-store.js';

describe('a tree that grows', () => {
  it('has the root that its tiles have, at every size', async () => {
    const leaves = someLeaves(300);
    const store = new TileStore();
    let tree: TreeRange = {size: 0n, range: []};
    assert.equal(toHex(await rootOfRange(tree)), toHex(await rootOf(0n, store.readTile)));
    for (const leaf of leaves) {
      tree = await appendLeaf(tree, leaf);
      await store.grow([leaf]);
      assert.equal(toHex(await rootOfRange(tree)), toHex(await rootOf(tree.size, store.readTile)));
      assert.equal(tree.range.length, tree.size.toString(2).replaceAll('0', '').length);
    }
  });
});
