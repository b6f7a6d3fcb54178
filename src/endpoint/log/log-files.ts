import {entriesPath, formatEntryBundle, tilePath} from '../../proof/tiles.js';
import type {Store} from '../store/store.js';
import {chainsAt, eventPage, pagesOf} from './event-pages.js';
import {HASH_BYTES} from './hashes.js';
import {readTile, TILE_WIDTH} from './tiles.js';

/** A file of the log that never changes: what is in it follows from its name. */
export interface LogFile {
  /** Under the log's prefix. */
  readonly path: string;
  readonly bytes: () => Uint8Array;
}

/** A bundle of entries as it is served (C2SP tlog-tiles). */
export const entryBundle = (store: Store, number: number, width: number): Uint8Array =>
  formatEntryBundle(
    store
      .prepare('SELECT entry FROM log_events WHERE position >= ? ORDER BY position LIMIT ?')
      .all(number * TILE_WIDTH, width)
      .map(({entry}) => new Uint8Array(Buffer.from(String(entry)))),
  );

/** A tile of hashes as it is served: what is in it by now, or its beginning. */
export const tile = (store: Store, level: number, number: number, width: number): Uint8Array =>
  readTile(store, level, number).subarray(0, width * HASH_BYTES);

/**
 * All files of the log at a size, but its checkpoint: what others refer to before what refers to it.
 *
 * @param size - How many entries it has; there may be more by now.
 */
export function* logFiles(store: Store, size: number): Generator<LogFile> {
  for (let level = 0, nodes = size; nodes > 0; level++, nodes = Math.floor(nodes / TILE_WIDTH))
    for (const {number, width} of tilesOf(nodes))
      yield {
        path: tilePath(level, BigInt(number), width),
        bytes: () => tile(store, level, number, width),
      };
  for (const {number, width} of tilesOf(size))
    yield {path: entriesPath(BigInt(number), width), bytes: () => entryBundle(store, number, width)};
  for (const chain of chainsAt(store, size))
    for (const {page, path, width} of pagesOf(chain))
      yield {path, bytes: () => eventPage(store, chain, page, width)};
}

/** The tiles over so many nodes of one level. */
function* tilesOf(nodes: number): Generator<{readonly number: number; readonly width: number}> {
  for (let number = 0; number * TILE_WIDTH < nodes; number++)
    yield {number, width: Math.min(TILE_WIDTH, nodes - number * TILE_WIDTH)};
}
