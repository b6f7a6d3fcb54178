import {createHash} from 'node:crypto';

import type {Bytes} from '../../../src/proof/bytes.js';
import {formatCheckpoint} from '../../../src/proof/checkpoint.js';
import {formatVkey, signedNote, signNote} from '../../../src/proof/note.js';

const sha256 = (...parts: Uint8Array[]): Bytes => {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return new Uint8Array(hash.digest());
};

/** The hash of an entry, as RFC 6962 §2.1 has it. */
export const leafOf = (text: string): Bytes => sha256(Uint8Array.of(0), Buffer.from(text));

const half = (size: number): number => 2 ** Math.ceil(Math.log2(size) - 1);

/** The root over leaves, word for word as RFC 6962 §2.1 defines it. */
export const rootOf = (leaves: readonly Bytes[]): Bytes => {
  const [only] = leaves;
  if (!only) return sha256();
  if (leaves.length === 1) return only;
  const k = half(leaves.length);
  return sha256(Uint8Array.of(1), rootOf(leaves.slice(0, k)), rootOf(leaves.slice(k)));
};

/** The consistency proof from a size, word for word as RFC 6962 §2.1.2 defines it. */
export const proofFrom = (size: number, leaves: readonly Bytes[], isWhole = true): Bytes[] => {
  if (size === leaves.length) return isWhole ? [] : [rootOf(leaves)];
  const k = half(leaves.length);
  return size <= k
    ? [...proofFrom(size, leaves.slice(0, k), isWhole), rootOf(leaves.slice(k))]
    : [...proofFrom(size - k, leaves.slice(k), false), rootOf(leaves.slice(0, k))];
};

/** A log that can be made to misbehave. */
export interface TestLog {
  readonly origin: string;
  readonly vkey: string;
  readonly leaves: Bytes[];
  /** The signed note over the first of some leaves, of its own unless others are given. */
  readonly note: (size: number, leaves?: readonly Bytes[]) => Promise<string>;
}

/** A new log with so many entries. */
export const logWith = async (count: number, origin = 'shop.example/log1'): Promise<TestLog> => {
  const {privateKey, publicKey} = await crypto.subtle.generateKey('Ed25519', true, ['sign', 'verify']);
  const raw = new Uint8Array(await crypto.subtle.exportKey('raw', publicKey));
  const own = Array.from({length: count}, (_, index) => leafOf(`${origin} ${index}`));
  return {
    ...{origin, leaves: own, vkey: await formatVkey(origin, 'ed25519', raw)},
    note: async (size, leaves = own) => {
      const root = rootOf(leaves.slice(0, size));
      const text = formatCheckpoint({origin, size: BigInt(size), root, extensions: []});
      return signedNote(text, [await signNote(text, origin, privateKey, raw)]);
    },
  };
};
