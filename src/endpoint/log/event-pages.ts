import {pagePath, pageSize} from '../../proof/event-pages.js';
import type {Store} from '../store/store.js';

/** A chain of events, and how many it has by now. */
export interface ChainLength {
  readonly number: number;
  /** The subject's hash. */
  readonly hash: string;
  readonly seq: number;
}

/** The chains as far as they are in the log at a size, in the order of their hashes. */
export function* chainsAt(store: Store, size: number): Generator<ChainLength> {
  for (let after = ''; ; ) {
    const rows = store
      .prepare(`SELECT number, hash, CASE WHEN position < ? THEN seq ELSE
            coalesce((SELECT max(seq) FROM log_events WHERE chain = log_chains.number AND position < ?), 0)
          END AS seq
          FROM log_chains WHERE hash > ? ORDER BY hash LIMIT 500`)
      .all(size, size, after) as unknown as ChainLength[];
    for (const row of rows) if (row.seq > 0) yield row;
    const last = rows.at(-1);
    if (!last) return;
    after = last.hash;
  }
}

/** A chain by its subject's hash. */
export const findChain = (store: Store, hash: string): ChainLength | undefined => {
  const row = store.prepare('SELECT number, hash, seq FROM log_chains WHERE hash = ?').get(hash);
  return row as unknown as ChainLength | undefined;
};

/**
 * A page of a chain as it is served: `[{seq, index, event}]`, oldest first. Events stand in it as they were hashed.
 *
 * @param page - Its number, from 0.
 * @param width - How many events it has.
 */
export const eventPage = (store: Store, {number}: ChainLength, page: number, width: number): Buffer => {
  const first = page * pageSize + 1;
  const rows = store
    .prepare(
      'SELECT seq, position, entry FROM log_events WHERE chain = ? AND seq BETWEEN ? AND ? ORDER BY seq',
    )
    .all(number, first, first + width - 1);
  const entries = rows.map(({seq, position, entry}) => `{"seq":${seq},"index":${position},"event":${entry}}`);
  return Buffer.from(`[${entries.join(',\n')}]\n`);
};

/** The pages of a chain: their numbers, names under the log's prefix, and widths. */
export function* pagesOf({
  hash,
  seq,
}: ChainLength): Generator<{readonly page: number; readonly path: string; readonly width: number}> {
  for (let page = 0; page * pageSize < seq; page++) {
    const width = Math.min(pageSize, seq - page * pageSize);
    yield {page, path: pagePath(hash, page, width), width};
  }
}
