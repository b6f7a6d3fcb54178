import {fromBase64} from '../../src/proof/base64.js';
import {verifyConsistency, verifyInclusion} from '../../src/proof/merkle.js';
import {ProofError} from '../../src/proof/proof-error.js';
import type {VectorData, VectorOutcome, VectorSet} from '../support/vectors.js';

interface Probe {
  readonly desc: string;
  readonly wantErr: boolean;
  readonly proof: readonly string[] | null;
}

/** Sizes and indexes are texts here: `JSON.parse` would round those above 2^53. */
interface InclusionProbe extends Probe {
  readonly leafIdx: string;
  readonly treeSize: string;
  readonly root: string;
  readonly leafHash: string;
}

interface ConsistencyProbe extends Probe {
  readonly size1: string;
  readonly size2: string;
  readonly root1: string;
  readonly root2: string;
}

const proofOf = ({proof}: Probe) => (proof ?? []).map(fromBase64);

const checkInclusion = (probe: InclusionProbe): Promise<void> =>
  verifyInclusion({
    index: BigInt(probe.leafIdx),
    size: BigInt(probe.treeSize),
    leaf: fromBase64(probe.leafHash),
    root: fromBase64(probe.root),
    proof: proofOf(probe),
  });

const checkConsistency = (probe: ConsistencyProbe): Promise<void> =>
  verifyConsistency({
    size1: BigInt(probe.size1),
    size2: BigInt(probe.size2),
    root1: fromBase64(probe.root1),
    root2: fromBase64(probe.root2),
    proof: proofOf(probe),
  });

const readProbe = async <T extends Probe>(data: VectorData, path: string): Promise<T> => {
  const text = new TextDecoder().decode(await data.read(path));
  const probe: T = JSON.parse(text.replace(/("(?:leafIdx|treeSize|size1|size2)"): (\d+)/g, '$1: "$2"'));
  return probe;
};

const isRefused = async (check: () => Promise<void>): Promise<boolean> => {
  try {
    await check();
    return false;
  } catch (error) {
    if (error instanceof ProofError) return true;
    throw error;
  }
};

/** All files of a folder, those in folders of folders too. */
const filesIn = async (data: VectorData, folder: string): Promise<string[]> => {
  const names = await data.list(folder);
  const files = names.map((name) => `${folder}/${name}`);
  const found = await Promise.all(
    files.map((file) => (file.endsWith('.json') ? [file] : filesIn(data, file))),
  );
  return found.flat();
};

const verdictsOf = async <T extends Probe>(
  data: VectorData,
  folder: string,
  check: (probe: T) => Promise<void>,
): Promise<(string | undefined)[]> => {
  const verdicts = [];
  for (const path of await filesIn(data, folder)) {
    const probe = await readProbe<T>(data, path);
    const isRight = (await isRefused(() => check(probe))) === probe.wantErr;
    verdicts.push(isRight ? undefined : `${path}: ${probe.desc}`);
  }
  return verdicts;
};

const outcome = async (data: VectorData): Promise<VectorOutcome> => {
  const verdicts = [
    ...(await verdictsOf(data, 'merkle/inclusion', checkInclusion)),
    ...(await verdictsOf(data, 'merkle/consistency', checkConsistency)),
  ];
  return {of: verdicts.length, wrong: verdicts.filter((verdict) => verdict !== undefined)};
};

/** Probes of inclusion and of consistency, by transparency-dev. */
export const merkleVectors: readonly VectorSet[] = [
  {name: 'Merkle proofs, 98 of inclusion and 98 of consistency', part: 'merkle', count: 196, check: outcome},
];
