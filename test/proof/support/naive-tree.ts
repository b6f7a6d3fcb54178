import {createHash} from 'node:crypto';

import type {Bytes} from '../../../src/proof/bytes.js';

/** Node's own hash, so that the tree under test and this one share no code. */
const hash = (prefix: number, ...parts: readonly Bytes[]): Bytes => {
  const sum = createHash('sha256').update(Uint8Array.of(prefix));
  for (const part of parts) sum.update(part);
  return Uint8Array.from(sum.digest());
};

export const naiveLeaf = (entry: Bytes): Bytes => hash(0, entry);
export const naiveNode = (left: Bytes, right: Bytes): Bytes => hash(1, left, right);

const splitOf = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

/** MTH of RFC 6962 §2.1, word for word, over leaf hashes. */
export const naiveRoot = (leaves: readonly Bytes[]): Bytes => {
  const [first] = leaves;
  if (!first) return Uint8Array.from(createHash('sha256').digest());
  if (leaves.length === 1) return first;
  const k = splitOf(leaves.length);
  return naiveNode(naiveRoot(leaves.slice(0, k)), naiveRoot(leaves.slice(k)));
};

/** PATH of RFC 6962 §2.1.1. */
export const naivePath = (index: number, leaves: readonly Bytes[]): Bytes[] => {
  if (leaves.length === 1) return [];
  const k = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return index < k
    ? [...naivePath(index, left), naiveRoot(right)]
    : [...naivePath(index - k, right), naiveRoot(left)];
};

/** PROOF of RFC 6962 §2.1.2, by its SUBPROOF. */
export const naiveConsistency = (size: number, leaves: readonly Bytes[], isOld = true): Bytes[] => {
  if (size === leaves.length) return isOld ? [] : [naiveRoot(leaves)];
  const k = splitOf(leaves.length);
  const [left, right] = [leaves.slice(0, k), leaves.slice(k)];
  return size <= k
    ? [...naiveConsistency(size, left, isOld), naiveRoot(right)]
    : [...naiveConsistency(size - k, right, false), naiveRoot(left)];
};

const numbered = (index: number): Bytes => Uint8Array.of(index >> 8, index & 255);

/** Leaf hashes of so many different entries. */
export const someLeaves = (count: number, from = 0): Bytes[] =>
  Array.from({length: count}, (_, index) => naiveLeaf(numbered(from + index)));
