import type {Bytes} from './bytes.js';
import {emptyRoot, nodeHash} from './merkle.js';

/** A log's tree as it grows, in as many hashes as it is high: enough for its root at any size on the way. */
export interface TreeRange {
  readonly size: bigint;
  /** The roots of its perfect subtrees, from the left; as many as the size has ones in binary. */
  readonly range: readonly Bytes[];
}

/** The tree with one leaf more. */
export const appendLeaf = async ({size, range}: TreeRange, leaf: Bytes): Promise<TreeRange> => {
  const roots = [...range];
  let node = leaf;
  for (let left = size; left & 1n; left >>= 1n) {
    const sibling = roots.pop();
    if (!sibling) throw new RangeError('A range that is not of its size');
    node = await nodeHash(sibling, node);
  }
  return {size: size + 1n, range: [...roots, node]};
};

/** The root of the tree (RFC 6962 §2.1). */
export const rootOfRange = async ({range}: TreeRange): Promise<Bytes> => {
  let root = range.at(-1);
  for (const left of range.slice(0, -1).reverse()) if (root) root = await nodeHash(left, root);
  return root ?? emptyRoot();
};
