import type {Store} from '../store/store.js';
import {HASH_BYTES} from './hashes.js';

/** Hashes in a full tile (C2SP tlog-tiles). */
export const TILE_WIDTH = 256;

/** Bytes of a full tile. */
export const TILE_BYTES = TILE_WIDTH * HASH_BYTES;

/** The hashes of a tile, as many as there are by now; empty where there are none. */
export const readTile = (store: Store, level: number, number: number): Buffer => {
  const row = store.prepare('SELECT hashes FROM log_tiles WHERE level = ? AND number = ?').get(level, number);
  return Buffer.from((row?.hashes ?? new Uint8Array()) as Uint8Array);
};

/** Stores a tile, over what it was before it had grown. */
export const writeTile = (store: Store, level: number, number: number, hashes: Uint8Array): void => {
  store
    .prepare(`INSERT INTO log_tiles (level, number, hashes) VALUES (?, ?, ?)
      ON CONFLICT (level, number) DO UPDATE SET hashes = excluded.hashes`)
    .run(level, number, hashes);
};
