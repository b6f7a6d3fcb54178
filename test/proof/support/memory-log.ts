import {applyEvent} from '../../../src/proof/apply-event.js';
import {toBase64url} from '../../../src/proof/base64.js';
import {type Bytes, utf8} from '../../../src/proof/bytes.js';
import {noTip, type Tip} from '../../../src/proof/chain.js';
import {formatCheckpoint} from '../../../src/proof/checkpoint.js';
import {signCosignature} from '../../../src/proof/cosignature.js';
import {pageSize} from '../../../src/proof/event-pages.js';
import {entryOf, type LogEvent, leafOfEvent, type PageEntry} from '../../../src/proof/events.js';
import {leafHash} from '../../../src/proof/merkle.js';
import {formatVkey, signedNote, signNote} from '../../../src/proof/note.js';
import {ProofError} from '../../../src/proof/proof-error.js';
import type {ReadBytes} from '../../../src/proof/read-bytes.js';
import {formatEntryBundle, tilePath, tileWidth} from '../../../src/proof/tiles.js';
import {inclusionProof, type ReadTile, rootOf, tilesWritten} from '../../../src/proof/tree.js';

/** What happens, without what its place in chain and log adds. */
export type Happening = Omit<LogEvent, 'v' | 'seq' | 'prev' | 'tally'>;

/** A key for notes: the log's, or a witness's. */
export interface NoteSigner {
  readonly name: string;
  readonly vkey: string;
  readonly privateKey: CryptoKey;
  readonly publicKey: Bytes;
}

export async function makeNoteSigner(name: string, kind: 'ed25519' | 'cosignature'): Promise<NoteSigner> {
  const pair = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  if (!('publicKey' in pair)) throw new TypeError('no key pair');
  const publicKey = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  return {name, vkey: await formatVkey(name, kind, publicKey), privateKey: pair.privateKey, publicKey};
}

/** A log in memory. It logs what it is told: a lie as well. */
export class MemoryLog {
  readonly events: LogEvent[] = [];
  readonly entries: Bytes[] = [];
  /** Every path that was read, in order. */
  readonly requests: string[] = [];
  /** What is served in the place of a path: to tamper with. */
  readonly instead = new Map<string, Bytes | ProofError>();
  readonly #tips = new Map<string, Tip>();
  readonly signer: NoteSigner;
  witnesses: readonly NoteSigner[] = [];

  constructor(signer: NoteSigner) {
    this.signer = signer;
  }

  static async create(origin = 'shop.example/log1'): Promise<MemoryLog> {
    return new MemoryLog(await makeNoteSigner(origin, 'ed25519'));
  }

  /** A log with the same key and the same entries, to go another way from here: a fork. */
  copy(): MemoryLog {
    const twin = new MemoryLog(this.signer);
    twin.events.push(...this.events);
    twin.entries.push(...this.entries);
    for (const [sub, tip] of this.#tips) twin.#tips.set(sub, tip);
    return twin;
  }

  tip(sub: string): Tip {
    return this.#tips.get(sub) ?? noTip;
  }

  /** @param lie - Members of the event that are not what they should be. */
  async append(happening: Happening, lie: Partial<LogEvent> = {}): Promise<PageEntry> {
    const before = this.tip(happening.sub);
    const honest: LogEvent = {
      ...happening,
      v: 1,
      seq: before.seq + 1,
      ...(before.seq === 0 ? {} : {prev: before.leaf}),
      tally: 'tally' in lie ? before.tally : applyEvent(before.tally, happening),
    };
    const event = {...honest, ...lie};
    const index = this.entries.length;
    this.events.push(event);
    this.entries.push(entryOf(event));
    const {seq, sub, tally} = event;
    this.#tips.set(sub, {seq, tally, leaf: await leafOfEvent(event)});
    return {seq, index, event};
  }

  async #tiles(size: number): Promise<{tiles: ReadonlyMap<string, Bytes>; readTile: ReadTile}> {
    const tiles = new Map<string, Bytes>();
    const readTile: ReadTile = async (...tile) => {
      const bytes = tiles.get(tilePath(...tile));
      if (!bytes) throw new Error(`There is no ${tilePath(...tile)}`);
      return bytes;
    };
    const leaves = await Promise.all(this.entries.slice(0, size).map(leafHash));
    for (const {level, index, width, bytes} of await tilesWritten(0n, leaves, readTile)) {
      tiles.set(tilePath(level, index, width), bytes);
    }
    return {tiles, readTile};
  }

  async checkpoint(size = this.entries.length, at = 0): Promise<string> {
    const {readTile} = await this.#tiles(size);
    const {name, privateKey, publicKey} = this.signer;
    const root = await rootOf(BigInt(size), readTile);
    const text = formatCheckpoint({origin: name, size: BigInt(size), root, extensions: []});
    const cosigned = this.witnesses.map((w) => signCosignature(text, at, w.name, w.privateKey, w.publicKey));
    const own = await signNote(text, name, privateKey, publicKey);
    return signedNote(text, [own, ...(await Promise.all(cosigned))]);
  }

  async prove(index: number, size = this.entries.length): Promise<{root: string; proof: string[]}> {
    const {readTile} = await this.#tiles(size);
    const proof = await inclusionProof(BigInt(index), BigInt(size), readTile);
    return {root: toBase64url(await rootOf(BigInt(size), readTile)), proof: proof.map(toBase64url)};
  }

  /** The entries of a subject, oldest first. */
  chainOf(sub: string): PageEntry[] {
    return this.events.flatMap((event, index) => (event.sub === sub ? [{seq: event.seq, index, event}] : []));
  }

  #page(path: string): Bytes | undefined {
    const [, sub = '', page, width = pageSize] =
      /^events\/(\w+)\/(\d+)(?:\.p\/(\d+))?\.json$/.exec(path) ?? [];
    if (page === undefined) return undefined;
    const start = Number(page) * pageSize;
    const entries = this.chainOf(sub).slice(start, start + Number(width));
    const isIt = entries.length === Number(width) || entries.at(-1)?.seq === start + Number(width);
    return isIt ? utf8(JSON.stringify(entries)) : undefined;
  }

  #bundle(path: string): Bytes | undefined {
    const [, index, width = tileWidth] = /^tile\/entries\/(\d+)(?:\.p\/(\d+))?$/.exec(path) ?? [];
    const start = Number(index) * tileWidth;
    const entries = index === undefined ? [] : this.entries.slice(start, start + Number(width));
    return entries.length && entries.length === Number(width) ? formatEntryBundle(entries) : undefined;
  }

  readonly read: ReadBytes = async (path, signal) => {
    signal?.throwIfAborted();
    this.requests.push(path);
    const other = this.instead.get(path);
    if (other instanceof ProofError) throw other;
    const tiles = path.startsWith('tile/') ? (await this.#tiles(this.entries.length)).tiles : undefined;
    const found = other ?? this.#page(path) ?? this.#bundle(path) ?? tiles?.get(path);
    if (!found) throw new ProofError('unreachable', {detail: path});
    return found;
  };
}
