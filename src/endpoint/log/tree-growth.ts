import type {Store} from '../store/store.js';
import {HASH_BYTES, nodeHash} from './hashes.js';
import {readTile, TILE_BYTES, TILE_WIDTH, writeTile} from './tiles.js';

interface Level {
  number: number;
  width: number;
  isChanged: boolean;
  readonly hashes: Buffer;
}

/**
 * Appends to the tree of the log. Each entry costs two hashes on the average and no reading, however large the tree is: of
 * each level only the last tile is held, and written when it is full or at the end. For use inside one transaction, ended
 * by {@link flush}.
 */
export class TreeGrowth {
  readonly #store: Store;
  readonly #levels: Level[] = [];
  #size: number;

  /** @param size - Entries that are in the tree already. */
  constructor(store: Store, size: number) {
    this.#store = store;
    this.#size = size;
  }

  /** Entries in the tree by now. */
  get size(): number {
    return this.#size;
  }

  /**
   * Appends the hash of an entry.
   *
   * @returns The entry's index.
   */
  append(leaf: Uint8Array): number {
    this.#append(0, leaf);
    return this.#size++;
  }

  /** Writes the tiles that are not full. */
  flush(): void {
    for (const [at, level] of this.#levels.entries()) if (level.isChanged) this.#write(at, level);
  }

  #append(at: number, hash: Uint8Array): void {
    this.#levels[at] ??= this.#load(at);
    const level = this.#levels[at];
    level.hashes.set(hash, level.width * HASH_BYTES);
    level.width++;
    level.isChanged = true;
    if (level.width < TILE_WIDTH) return;
    this.#write(at, level);
    const root = rootOf(level.hashes);
    level.number++;
    level.width = 0;
    this.#append(at + 1, root);
  }

  #write(at: number, level: Level): void {
    if (level.width > 0)
      writeTile(this.#store, at, level.number, level.hashes.subarray(0, level.width * HASH_BYTES));
    level.isChanged = false;
  }

  #load(at: number): Level {
    const entries = Math.floor(this.#size / TILE_WIDTH ** at);
    const number = Math.floor(entries / TILE_WIDTH);
    const width = entries % TILE_WIDTH;
    const hashes = Buffer.alloc(TILE_BYTES);
    // What lies behind its width there is of a longer tree that was never committed to, or nothing.
    if (width > 0) readTile(this.#store, at, number).copy(hashes, 0, 0, width * HASH_BYTES);
    return {number, width, hashes, isChanged: false};
  }
}

/** The root over the hashes of a full tile. */
const rootOf = (hashes: Buffer): Buffer => {
  let row: Buffer[] = [];
  for (let at = 0; at < hashes.length; at += HASH_BYTES) row.push(hashes.subarray(at, at + HASH_BYTES));
  while (row.length > 1) row = paired(row);
  return row[0] as Buffer;
};

const paired = (row: readonly Buffer[]): Buffer[] => {
  const above: Buffer[] = [];
  for (let at = 0; at < row.length; at += 2) above.push(nodeHash(row[at] as Buffer, row[at + 1] as Buffer));
  return above;
};
