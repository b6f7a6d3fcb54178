import type {Bytes} from '../../../src/proof/bytes.js';
import {tilePath} from '../../../src/proof/tiles.js';
import {type ReadTile, tilesWritten, type WrittenTile} from '../../../src/proof/tree.js';
import {naiveNode, someLeaves} from './naive-tree.js';

/** A log's tiles in memory, by their paths, and which of them were read. */
export class TileStore {
  readonly tiles = new Map<string, Bytes>();
  readonly reads: string[] = [];
  size = 0n;

  readonly readTile: ReadTile = async (level, index, width) => {
    const path = tilePath(level, index, width);
    this.reads.push(path);
    const tile = this.tiles.get(path);
    if (!tile) throw new Error(`There is no ${path}`);
    return tile;
  };

  async grow(leaves: readonly Bytes[]): Promise<WrittenTile[]> {
    const written = await tilesWritten(this.size, leaves, this.readTile);
    for (const {level, index, width, bytes} of written) this.tiles.set(tilePath(level, index, width), bytes);
    this.size += BigInt(leaves.length);
    return written;
  }
}

/** A log of any size whose entries are all the same: what its tiles and roots are is known without building it. */
export class EvenLog {
  readonly reads: string[] = [];
  readonly #wholes: Bytes[] = someLeaves(1);

  /** The root over 2^height entries. */
  whole(height: number): Bytes {
    const known = this.#wholes[height];
    if (known) return known;
    const below = this.whole(height - 1);
    const above = naiveNode(below, below);
    this.#wholes[height] = above;
    return above;
  }

  root(size: bigint): Bytes {
    const height = size.toString(2).length - 1;
    const rest = size - (1n << BigInt(height));
    return rest ? naiveNode(this.whole(height), this.root(rest)) : this.whole(height);
  }

  readonly readTile: ReadTile = async (level, index, width) => {
    this.reads.push(tilePath(level, index, width));
    const hash = this.whole(8 * level);
    const tile = new Uint8Array(width * 32);
    for (let at = 0; at < tile.length; at += 32) tile.set(hash, at);
    return tile;
  };
}
