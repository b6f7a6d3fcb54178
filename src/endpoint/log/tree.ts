import type {Store} from '../store/store.js';
import {emptyRoot, HASH_BYTES, nodeHash} from './hashes.js';
import {readTile, TILE_WIDTH} from './tiles.js';

// Tiles whose inner nodes are held: 16 KB each.
const MOST_TILES = 256;
const TILE_HEIGHT = 8;

/**
 * The tree of the log at some size, for roots and proofs (RFC 9162 §2.1), at once: the same as `tree.ts` of the proof room,
 * which answers with promises. Hashes come from the tiles; none of a full tile is worked out twice.
 */
export class Tree {
  readonly size: number;
  readonly #store: Store;
  readonly #tiles = new Map<string, readonly Buffer[][]>();

  /** @param size - Entries it has; the log may have more by now. */
  constructor(store: Store, size: number) {
    this.#store = store;
    this.size = size;
  }

  /** The root hash. */
  root(): Buffer {
    return this.size === 0 ? emptyRoot() : this.#range(0, this.size);
  }

  /** The hash of an entry. */
  leaf(index: number): Buffer {
    return this.#node(0, index);
  }

  /** The proof that an entry is in the tree. */
  inclusion(index: number): Buffer[] {
    const proof: Buffer[] = [];
    let [start, end] = [0, this.size];
    while (end - start > 1) {
      const middle = start + largestPowerBelow(end - start);
      proof.unshift(index < middle ? this.#range(middle, end) : this.#range(start, middle));
      if (index < middle) end = middle;
      else start = middle;
    }
    return proof;
  }

  /** The proof that the tree as it was at a smaller size is the beginning of this one. Empty for none and for the same. */
  consistency(size: number): Buffer[] {
    if (size === 0 || size >= this.size) return [];
    const proof: Buffer[] = [];
    let [start, end] = [0, this.size];
    while (end !== size) {
      const middle = start + largestPowerBelow(end - start);
      proof.unshift(size <= middle ? this.#range(middle, end) : this.#range(start, middle));
      if (size <= middle) end = middle;
      else start = middle;
    }
    // The whole old tree is known to whoever asks; a part of it is not.
    if (start > 0) proof.unshift(this.#range(start, end));
    return proof;
  }

  #range(start: number, end: number): Buffer {
    const size = end - start;
    const height = Math.floor(Math.log2(size));
    if (2 ** height === size) return this.#node(height, start / size);
    const middle = start + 2 ** height;
    return nodeHash(this.#range(start, middle), this.#range(middle, end));
  }

  /** The root of a whole subtree of 2^height entries. */
  #node(height: number, index: number): Buffer {
    const level = Math.floor(height / TILE_HEIGHT);
    const inTile = height % TILE_HEIGHT;
    const perTile = TILE_WIDTH / 2 ** inTile;
    const node = this.#tile(level, Math.floor(index / perTile))[inTile]?.[index % perTile];
    if (!node) throw new RangeError(`The log has no node ${index} at height ${height}`);
    return node;
  }

  /** The nodes of a tile: its hashes, those over pairs of them, and so on, as far as they are whole. */
  #tile(level: number, number: number): readonly Buffer[][] {
    const key = `${level}/${number}`;
    const known = this.#tiles.get(key);
    if (known) return known;
    const bytes = readTile(this.#store, level, number);
    let row = Array.from({length: bytes.length / HASH_BYTES}, (_, at) =>
      bytes.subarray(at * HASH_BYTES, (at + 1) * HASH_BYTES),
    );
    const rows = [row];
    for (let height = 1; height < TILE_HEIGHT; height++) {
      row = Array.from({length: Math.floor(row.length / 2)}, (_, at) =>
        nodeHash(row[2 * at] as Buffer, row[2 * at + 1] as Buffer),
      );
      rows.push(row);
    }
    if (this.#tiles.size >= MOST_TILES) this.#tiles.delete(this.#tiles.keys().next().value ?? '');
    this.#tiles.set(key, rows);
    return rows;
  }
}

const largestPowerBelow = (size: number): number => {
  const power = 2 ** Math.floor(Math.log2(size));
  return power === size ? power / 2 : power;
};
