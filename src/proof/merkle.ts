import {type Bytes, concat, isEqual, sha256} from './bytes.js';
import {must} from './proof-error.js';

/** That an entry stands at an index of a log of some size, as whoever signed the root would have it. */
export interface Inclusion {
  readonly index: bigint;
  readonly size: bigint;
  /** The entry's `leafHash`. */
  readonly leaf: Bytes;
  /** The siblings on the way from the leaf up to the root. */
  readonly proof: readonly Bytes[];
  readonly root: Bytes;
}

/** That a log of some size begins with the same log when it was smaller. */
export interface Consistency {
  readonly size1: bigint;
  readonly size2: bigint;
  readonly root1: Bytes;
  readonly root2: Bytes;
  readonly proof: readonly Bytes[];
}

/** The hash of an entry (RFC 6962 §2.1). */
export const leafHash = (data: Bytes): Promise<Bytes> => sha256(concat(Uint8Array.of(0), data));

/** The hash above two hashes (RFC 6962 §2.1). */
export const nodeHash = (left: Bytes, right: Bytes): Promise<Bytes> =>
  sha256(concat(Uint8Array.of(1), left, right));

/** The root of a log without entries. */
export const emptyRoot = (): Promise<Bytes> => sha256(new Uint8Array());

/**
 * From a node up to the root. `index` is the node's, `last` the last one's of its level. Gives the root of the whole tree,
 * and of the tree that ends with the node; `undefined` where a hash is none, or where the path is not as long as the way.
 */
const climb = async (index: bigint, last: bigint, node: Bytes, path: readonly Bytes[]) => {
  let root = node;
  let before = node;
  if ([node, ...path].some(({length}) => length !== 32)) return;
  for (const sibling of path) {
    if (!last) return;
    if (index & 1n || index === last) {
      root = await nodeHash(sibling, root);
      before = await nodeHash(sibling, before);
      // The last node of a level has no sibling there: it goes up as it is, to where it is a right child.
      while (index && !(index & 1n)) {
        index >>= 1n;
        last >>= 1n;
      }
    } else root = await nodeHash(root, sibling);
    index >>= 1n;
    last >>= 1n;
  }
  return last ? undefined : {root, before};
};

/**
 * Holds where the leaf stands in the log (RFC 9162 §2.1.3.2). Never more than 64 steps, however long the proof is.
 *
 * @throws {ProofError} `not-in-log` where the proof does not lead to the root.
 */
export const verifyInclusion = async ({index, size, leaf, proof, root}: Inclusion): Promise<void> => {
  must(index >= 0n && index < size && !(size >> 63n), 'not-in-log');
  const top = await climb(index, size - 1n, leaf, proof);
  must(top && isEqual(top.root, root), 'not-in-log');
};

/**
 * Holds where the larger log begins with the smaller one (RFC 9162 §2.1.4.2).
 *
 * @throws {ProofError} `root-differs` where the proof does not lead to both roots; `malformed` where the first size is 0
 * (every log begins with the empty one, so this would say nothing) or larger than the second.
 */
export const verifyConsistency = async ({size1, size2, root1, root2, proof}: Consistency): Promise<void> => {
  must(size1 > 0n && size1 <= size2 && !(size2 >> 63n), 'malformed', 'sizes');
  let index = size1 - 1n;
  let last = size2 - 1n;
  // The path begins at the largest whole subtree that ends the smaller log.
  while (index & 1n) {
    index >>= 1n;
    last >>= 1n;
  }
  const [node, ...above] = index ? proof : [root1, ...proof];
  const top =
    size1 === size2
      ? !proof.length && {root: root1, before: root1}
      : node && (await climb(index, last, node, above));
  must(top && isEqual(top.before, root1) && isEqual(top.root, root2), 'root-differs');
};
