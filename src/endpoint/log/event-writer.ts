import {applyEvent} from '../../proof/apply-event.js';
import type {LogEvent} from '../../proof/events.js';
import {canonicalize} from '../../proof/jcs.js';
import {emptyTally, type Tally} from '../../proof/tally.js';
import type {Store} from '../store/store.js';
import {leafHash} from './hashes.js';
import {TreeGrowth} from './tree-growth.js';

/** What happened, without what its place in chain and log adds. */
export type Happening = Omit<LogEvent, 'v' | 'sub' | 'seq' | 'prev' | 'at' | 'tally'>;

/** Where an event stands: in its subject's chain, from 1, and in the log, from 0. */
export interface EventPlace {
  readonly seq: number;
  readonly index: number;
}

interface Chain {
  readonly number: number;
  seq: number;
  index: number;
  leaf: Buffer;
  tally: Tally;
}

// Chains held before they are written: a catalogue may have a million.
const MOST_CHAINS = 10_000;

/** How many events the log has. */
export const logSize = (store: Store): number =>
  Number(store.prepare('SELECT max(position) AS last FROM log_events').get()?.last ?? -1) + 1;

/**
 * What the log's time is: that of this machine, or of its newest event where a clock was set back since. What comes later in a
 * log must not say that it happened earlier (protocol §7).
 *
 * @param now - Integer seconds since 1970.
 */
export const logTime = (store: Store, now: number): number => {
  const newest = store
    .prepare("SELECT entry ->> '$.at' AS at FROM log_events ORDER BY position DESC LIMIT 1")
    .get();
  return Math.max(now, Number(newest?.at ?? 0));
};

/**
 * Appends events to the log: each to the chain of its subject and to the one tree. For use inside one transaction, ended by
 * {@link flush}.
 */
export class EventWriter {
  readonly #store: Store;
  readonly #at: number;
  readonly #tree: TreeGrowth;
  readonly #chains = new Map<string, Chain>();
  #lastChain: number;

  /** @param now - Integer seconds since 1970. */
  constructor(store: Store, now: number) {
    this.#store = store;
    this.#at = logTime(store, now);
    this.#tree = new TreeGrowth(store, logSize(store));
    this.#lastChain = Number(
      store.prepare('SELECT max(number) AS number FROM log_chains').get()?.number ?? 0,
    );
  }

  /** What the events say of when they happened: {@link logTime}. */
  get at(): number {
    return this.#at;
  }

  /**
   * Appends what happened to a subject.
   *
   * @param sub - The subject's hash.
   * @throws {ProofError} `tally-differs`, `chain-broken` for what cannot happen after what the log says.
   */
  append(sub: string, happening: Happening): EventPlace {
    const chain = this.#chainOf(sub);
    const event: LogEvent = {
      ...happening,
      ...{v: 1, sub, seq: chain.seq + 1, at: this.#at, tally: applyEvent(chain.tally, happening)},
      prev: chain.seq === 0 ? undefined : chain.leaf.toString('base64url'),
    };
    const entry = canonicalize(event);
    const leaf = leafHash(Buffer.from(entry));
    const index = this.#tree.append(leaf);
    this.#store
      .prepare('INSERT INTO log_events (position, chain, seq, entry) VALUES (?, ?, ?, ?)')
      .run(index, chain.number, event.seq, entry);
    Object.assign(chain, {seq: event.seq, index, leaf, tally: event.tally});
    return {seq: event.seq, index};
  }

  /** Writes where tree and chains stand. */
  flush(): void {
    this.#tree.flush();
    this.#writeChains();
  }

  #chainOf(sub: string): Chain {
    const held = this.#chains.get(sub);
    if (held) return held;
    if (this.#chains.size >= MOST_CHAINS) this.#writeChains();
    const row = this.#store
      .prepare('SELECT number, seq, position, leaf, tally FROM log_chains WHERE hash = ?')
      .get(sub);
    const chain: Chain = row
      ? {
          ...{number: Number(row.number), seq: Number(row.seq), index: Number(row.position)},
          ...{leaf: Buffer.from(row.leaf as Uint8Array), tally: JSON.parse(String(row.tally)) as Tally},
        }
      : {number: ++this.#lastChain, seq: 0, index: -1, leaf: Buffer.alloc(0), tally: emptyTally};
    this.#chains.set(sub, chain);
    return chain;
  }

  #writeChains(): void {
    const put = this.#store.prepare(`INSERT INTO log_chains (number, hash, seq, position, leaf, tally)
      VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (number) DO UPDATE SET seq = excluded.seq,
        position = excluded.position, leaf = excluded.leaf, tally = excluded.tally`);
    for (const [sub, {number, seq, index, leaf, tally}] of this.#chains)
      if (seq > 0) put.run(number, sub, seq, index, leaf, JSON.stringify(tally));
    this.#chains.clear();
  }
}
