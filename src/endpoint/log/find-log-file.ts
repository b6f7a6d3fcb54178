import {pagePath, pageSize} from '../../proof/event-pages.js';
import {entriesPath, tilePath} from '../../proof/tiles.js';
import type {Store} from '../store/store.js';
import {newestCheckpoint} from './checkpoints.js';
import {eventPage, findChain} from './event-pages.js';
import {entryBundle, tile} from './log-files.js';
import {TILE_WIDTH} from './tiles.js';

const tileForm = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/){0,4}\d{3})(?:\.p\/(\d{1,3}))?$/;
const pageForm = /^events\/([0-9a-f]{64})\/(\d{1,9})(?:\.p\/(\d{1,3}))?\.json$/;

/**
 * A file of the log that never changes, by its name under the log's prefix: also one named by a width that was the whole
 * once, so that whoever read the log a while ago finds what it referred to.
 *
 * @returns `undefined` where there is no such file.
 */
export const findLogFile = (store: Store, path: string): Uint8Array | undefined => {
  const size = newestCheckpoint(store)?.size ?? 0;
  const [, level = '', digits = '', tileWidth] = tileForm.exec(path) ?? [];
  if (level)
    return findTile(store, {path, level, number: Number(digits.replaceAll(/[x/]/g, '')), size}, tileWidth);
  const [, hash, page, pageWidth] = pageForm.exec(path) ?? [];
  return hash === undefined ? undefined : findPage(store, path, hash, Number(page), pageWidth);
};

interface Named {
  readonly path: string;
  readonly level: string;
  readonly number: number;
  readonly size: number;
}

const findTile = (store: Store, {path, level, number, size}: Named, given: string | undefined) => {
  const width = Number(given ?? TILE_WIDTH);
  const isEntries = level === 'entries';
  const nodes = isEntries ? size : Math.floor(size / TILE_WIDTH ** Number(level));
  const name = isEntries
    ? entriesPath(BigInt(number), width)
    : tilePath(Number(level), BigInt(number), width);
  if (width < 1 || name !== path || number * TILE_WIDTH + width > nodes) return undefined;
  return isEntries ? entryBundle(store, number, width) : tile(store, Number(level), number, width);
};

const findPage = (store: Store, path: string, hash: string, page: number, given: string | undefined) => {
  const width = Number(given ?? pageSize);
  const chain = findChain(store, hash);
  if (!chain || width < 1 || pagePath(hash, page, width) !== path || page * pageSize + width > chain.seq)
    return undefined;
  return eventPage(store, chain, page, width);
};
