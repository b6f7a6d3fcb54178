import {isEqual, textOf} from '../../src/proof/bytes.js';
import {type Checkpoint, openCheckpoint} from '../../src/proof/checkpoint.js';
import {leafHash, verifyConsistency, verifyInclusion} from '../../src/proof/merkle.js';
import {parseVkey} from '../../src/proof/note.js';
import {ProofError} from '../../src/proof/proof-error.js';
import {entriesPath, hashesOf, parseEntryBundle, tilePath} from '../../src/proof/tiles.js';
import {consistencyProof, inclusionProof, leafOf, type ReadTile, rootOf} from '../../src/proof/tree.js';
import type {VectorData, VectorOutcome, VectorSet} from '../support/vectors.js';

const folder = 'tlog-tiles-log';
const origin = 'example.com/log/testdata';
const sizes = Array.from({length: 15}, (_, index) => BigInt(index + 1));

const readTileOf =
  (data: VectorData): ReadTile =>
  (level, index, width) =>
    data.read(`${folder}/${tilePath(level, index, width)}`);

const readCheckpoint = async (data: VectorData, size: bigint): Promise<Checkpoint> => {
  const logKeys = [await parseVkey(textOf(await data.read(`${folder}/vkey.txt`)).trim())];
  const signed = textOf(await data.read(`${folder}/checkpoint.${size}`));
  return (await openCheckpoint(signed, {origin, logKeys})).checkpoint;
};

const must = (holds: boolean, what: string): void => {
  if (!holds) throw new ProofError('malformed', {detail: what});
};

/** The signature, the size that its name says, each entry's hash, and the root, all from the log's files. */
const checkCheckpoint = async (data: VectorData, size: bigint): Promise<void> => {
  const checkpoint = await readCheckpoint(data, size);
  must(checkpoint.size === size, 'the size');
  const readTile = readTileOf(data);
  must(isEqual(await rootOf(size, readTile), checkpoint.root), 'the root');
  const entries = parseEntryBundle(await data.read(`${folder}/${entriesPath(0n, Number(size))}`));
  const hashes = hashesOf(await readTile(0, 0n, Number(size)), Number(size));
  must(entries.length === hashes.length, 'the number of entries');
  const leaves = await Promise.all(entries.map(leafHash));
  must(
    leaves.every((leaf, index) => isEqual(leaf, hashes[index] ?? new Uint8Array())),
    'a leaf',
  );
};

const checkInclusion = async (data: VectorData, index: bigint, size: bigint): Promise<void> => {
  const {root} = await readCheckpoint(data, size);
  const readTile = readTileOf(data);
  const leaf = await leafOf(index, size, readTile);
  await verifyInclusion({index, size, leaf, root, proof: await inclusionProof(index, size, readTile)});
};

const checkConsistency = async (data: VectorData, size1: bigint, size2: bigint): Promise<void> => {
  const [{root: root1}, {root: root2}] = await Promise.all([
    readCheckpoint(data, size1),
    readCheckpoint(data, size2),
  ]);
  const proof = await consistencyProof(size1, size2, readTileOf(data));
  await verifyConsistency({size1, size2, root1, root2, proof});
};

const outcomeOf = async (
  checks: readonly (readonly [string, () => Promise<void>])[],
): Promise<VectorOutcome> => {
  const wrong: string[] = [];
  let unchecked = 0;
  for (const [name, check] of checks) {
    try {
      await check();
    } catch (error) {
      if (!(error instanceof ProofError)) throw error;
      if (error.reason === 'unsupported-here') unchecked += 1;
      else wrong.push(`${name}: ${error.message}`);
    }
  }
  return {of: checks.length, wrong, unchecked};
};

const pairs = sizes.flatMap((larger) =>
  sizes.filter((size) => size < larger).map((size) => [size, larger] as const),
);
const places = sizes.flatMap((size) =>
  sizes.filter((next) => next <= size).map((next) => [next - 1n, size] as const),
);

/** A log's own files, by transparency-dev's tessera. Each file is read once. */
const reading = (data: VectorData): VectorData => {
  const files = new Map<string, ReturnType<VectorData['read']>>();
  const read = (path: string) => {
    const known = files.get(path) ?? data.read(path);
    files.set(path, known);
    return known;
  };
  return {...data, read};
};

/** A small tiled log: what it says at each size, and that all of it fits together. */
export const tileVectors: readonly VectorSet[] = [
  {
    name: 'tiled log, checkpoints: signature, leaves, root',
    part: folder,
    count: 15,
    check: (data) => outcomeOf(sizes.map((size) => [`${size}`, () => checkCheckpoint(data, size)])),
  },
  {
    name: 'tiled log, inclusion of each leaf at each size',
    part: folder,
    count: 120,
    check: (data) => {
      const files = reading(data);
      return outcomeOf(
        places.map(([at, size]) => [`${at} of ${size}`, () => checkInclusion(files, at, size)]),
      );
    },
  },
  {
    name: 'tiled log, consistency of each pair of sizes',
    part: folder,
    count: 105,
    check: (data) => {
      const files = reading(data);
      return outcomeOf(pairs.map(([a, b]) => [`${a} to ${b}`, () => checkConsistency(files, a, b)]));
    },
  },
];
