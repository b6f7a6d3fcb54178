import {type Bytes, concat} from './bytes.js';
import {emptyRoot, nodeHash} from './merkle.js';
import {ProofError} from './proof-error.js';
import {hashesOf, tileWidth, widthOf} from './tiles.js';

/** Reads the tile at a level and index, that has so many hashes: where it lies, `tilePath` knows. */
export type ReadTile = (level: number, index: bigint, width: number) => Promise<Bytes>;

/** The root of a whole subtree over at most 256 hashes, a power of two of them. */
const subtree = async (hashes: readonly Bytes[]): Promise<Bytes> => {
  const [first, second] = hashes;
  if (!first) throw new ProofError('malformed', 'An empty subtree');
  if (!second) return first;
  const half = hashes.length / 2;
  return nodeHash(...(await Promise.all([subtree(hashes.slice(0, half)), subtree(hashes.slice(half))])));
};

/** Where the left part of a tree ends: at the largest power of two below its size, which is above 1. */
const splitOf = (size: bigint): bigint => 1n << BigInt((size - 1n).toString(2).length - 1);

/** The hashes of a log's tree at one size, from its tiles, each of which is read once. */
class Tree {
  readonly #size: bigint;
  readonly #readTile: ReadTile;
  readonly #tiles = new Map<string, Promise<Bytes[]>>();

  constructor(size: bigint, readTile: ReadTile) {
    this.#size = size;
    this.#readTile = readTile;
  }

  /** The root over the entries from `start` up to before `end`, of which there is at least one. */
  async range(start: bigint, end: bigint): Promise<Bytes> {
    const size = end - start;
    const isWhole = !(size & (size - 1n));
    if (isWhole) return this.#whole(start, size);
    const middle = start + splitOf(size);
    return nodeHash(...(await Promise.all([this.range(start, middle), this.range(middle, end)])));
  }

  async #whole(start: bigint, size: bigint): Promise<Bytes> {
    const height = size.toString(2).length - 1;
    const level = Math.floor(height / 8);
    const first = start >> BigInt(8 * level);
    const hashes = await this.#tile(level, first >> 8n);
    const at = Number(first & 255n);
    return subtree(hashes.slice(at, at + 2 ** (height % 8)));
  }

  #tile(level: number, index: bigint): Promise<Bytes[]> {
    const name = `${level} ${index}`;
    const known = this.#tiles.get(name);
    if (known) return known;
    const width = widthOf(level, index, this.#size);
    const tile = this.#readTile(level, index, width).then((bytes) => hashesOf(bytes, width));
    this.#tiles.set(name, tile);
    return tile;
  }
}

/**
 * The root of a log at a size, from its tiles.
 *
 * @throws {ProofError} `malformed` where a tile has another length than it must have, here and below.
 */
export const rootOf = (size: bigint, readTile: ReadTile): Promise<Bytes> =>
  size ? new Tree(size, readTile).range(0n, size) : emptyRoot();

const within = (holds: boolean, what: string): void => {
  if (!holds) throw new RangeError(what);
};

/**
 * The hash of the entry at an index, from the tiles of a log of a size.
 *
 * @throws {RangeError} Where the log has no such entry.
 */
export const leafOf = async (index: bigint, size: bigint, readTile: ReadTile): Promise<Bytes> => {
  within(index >= 0n && index < size, `No entry ${index} in a log of ${size}`);
  return new Tree(size, readTile).range(index, index + 1n);
};

/**
 * What `verifyInclusion` wants (RFC 6962 §2.1.1): reads no more tiles than the tree is high, and those at its right edge.
 *
 * @throws {RangeError} Where the log has no such entry.
 */
export const inclusionProof = async (index: bigint, size: bigint, readTile: ReadTile): Promise<Bytes[]> => {
  within(index >= 0n && index < size, `No entry ${index} in a log of ${size}`);
  const tree = new Tree(size, readTile);
  const path: Promise<Bytes>[] = [];
  let start = 0n;
  let end = size;
  while (end - start > 1n) {
    const middle = start + splitOf(end - start);
    path.unshift(index < middle ? tree.range(middle, end) : tree.range(start, middle));
    if (index < middle) end = middle;
    else start = middle;
  }
  return Promise.all(path);
};

/**
 * What `verifyConsistency` wants (RFC 6962 §2.1.2), from the tiles of the larger log. Empty from size 0, and between equal
 * sizes.
 *
 * @throws {RangeError} Where the first size is the larger one.
 */
export const consistencyProof = async (
  size1: bigint,
  size2: bigint,
  readTile: ReadTile,
): Promise<Bytes[]> => {
  within(size1 >= 0n && size1 <= size2, `A log of ${size2} was never one of ${size1}`);
  const tree = new Tree(size2, readTile);
  const path: Promise<Bytes>[] = [];
  let start = 0n;
  let end = size1 && size2;
  while (end > size1) {
    const middle = start + splitOf(end - start);
    path.unshift(size1 <= middle ? tree.range(middle, end) : tree.range(start, middle));
    if (size1 <= middle) end = middle;
    else start = middle;
  }
  // The verifier has the old root, but not the subtree that ends it where that is only a part.
  if (start) path.unshift(tree.range(start, end));
  return Promise.all(path);
};

/** A tile as it lies there once a log has grown. */
export interface WrittenTile {
  readonly level: number;
  readonly index: bigint;
  /** How many hashes it has: 256 where it is full. */
  readonly width: number;
  readonly bytes: Bytes;
}

/**
 * The tiles that are new, or wider than before, when a log grows: level by level from the leaves, each from the left.
 *
 * @param oldSize the size before.
 * @param newLeaves the leaf hashes of the entries that come after.
 * @param readTile reads those at the right edge of the log as it was: at most one a level.
 */
export const tilesWritten = async (
  oldSize: bigint,
  newLeaves: Iterable<Bytes>,
  readTile: ReadTile,
): Promise<WrittenTile[]> => {
  const written: WrittenTile[] = [];
  let size = oldSize;
  let added = [...newLeaves];
  for (let level = 0; added.length; level += 1) {
    let index = size >> 8n;
    const begun = Number(size & 255n);
    const before = begun ? hashesOf(await readTile(level, index, begun), begun) : [];
    const hashes = before.concat(added);
    added = [];
    for (let at = 0; at < hashes.length; at += tileWidth, index += 1n) {
      const tile = hashes.slice(at, at + tileWidth);
      written.push({level, index, width: tile.length, bytes: concat(...tile)});
      if (tile.length === tileWidth) added.push(await subtree(tile));
    }
    size >>= 8n;
  }
  return written;
};

/** Reads tiles that are not yet where the others lie, and those from there: so a new root is known before any is written. */
export const readingFirst = (tiles: readonly WrittenTile[], readTile: ReadTile): ReadTile => {
  const name = (...tile: readonly [number, bigint, number]) => tile.join(' ');
  const own = new Map(tiles.map(({level, index, width, bytes}) => [name(level, index, width), bytes]));
  return async (...tile) => own.get(name(...tile)) ?? readTile(...tile);
};
