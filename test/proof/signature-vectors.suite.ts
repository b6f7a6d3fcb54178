import {toBase64url} from '../../src/proof/base64.js';
import {fromHex} from '../../src/proof/bytes.js';
import {checkJwk, type PublicJwk} from '../../src/proof/jwk.js';
import {splitJws, verifyJws} from '../../src/proof/jws.js';
import {ProofError} from '../../src/proof/proof-error.js';
import {ed25519Jwk, verifySignature} from '../../src/proof/verify-signature.js';
import {readJson, type VectorData, type VectorOutcome, type VectorSet} from '../support/vectors.js';

type Published = 'valid' | 'invalid' | 'acceptable';

interface Vector {
  readonly tcId: number;
  readonly comment: string;
  readonly result: Published;
}

interface RawFile {
  readonly testGroups: readonly {
    /** Hexadecimal: `pk` of Ed25519; `uncompressed` of P-256, where some groups have no JWK. */
    readonly publicKey: {readonly pk?: string; readonly uncompressed?: string};
    readonly tests: readonly (Vector & {readonly msg: string; readonly sig: string})[];
  }[];
}

interface JwsFile {
  readonly testGroups: readonly {
    readonly comment: string;
    readonly public?: unknown;
    readonly private?: unknown;
    readonly tests: readonly (Vector & {readonly jws: unknown})[];
  }[];
}

/** A vector as this project has to see it. */
interface Case extends Vector {
  readonly check: () => Promise<void>;
}

type Verdict = 'valid' | 'invalid' | 'unchecked';

/** Only what the engine cannot do is left open; what a check refuses is refused, for whatever reason. */
const verdictOf = async (check: () => Promise<void>): Promise<Verdict> => {
  try {
    await check();
    return 'valid';
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
    return error.reason === 'unsupported-here' ? 'unchecked' : 'invalid';
  }
};

const outcomeOf = async (cases: readonly Case[]): Promise<VectorOutcome> => {
  const wrong: string[] = [];
  let unchecked = 0;
  for (const {tcId, comment, result, check} of cases) {
    const verdict = await verdictOf(check);
    if (verdict === 'unchecked') unchecked++;
    else if (verdict !== result) wrong.push(`${tcId} ${comment}: ${verdict}, published as ${result}`);
  }
  return {of: cases.length, wrong, unchecked};
};

const keyOf = ({pk, uncompressed = ''}: RawFile['testGroups'][number]['publicKey']): PublicJwk => {
  if (pk !== undefined) return ed25519Jwk(fromHex(pk));
  const coordinate = (from: number) => toBase64url(fromHex(uncompressed).slice(from, from + 32));
  return checkJwk({kty: 'EC', crv: 'P-256', x: coordinate(1), y: coordinate(33)});
};

const raw = async (data: VectorData, file: string): Promise<VectorOutcome> => {
  const {testGroups} = await readJson<RawFile>(data, file);
  const cases = testGroups.flatMap(({publicKey, tests}) => {
    const key = keyOf(publicKey);
    return tests.map((test) => ({
      ...test,
      check: () => verifySignature(key, fromHex(test.sig), fromHex(test.msg)),
    }));
  });
  return outcomeOf(cases);
};

const ed25519File = 'signatures/ed25519_test.json';
const p256File = 'signatures/ecdsa_secp256r1_sha256_p1363_test.json';
const jwsFile = 'signatures/json_web_signature_test.json';

// Their payload is the text `foo`, so that the reader of objects, which all of the protocol's are, is not asked.
const check = async (key: unknown, jws: unknown): Promise<void> => {
  if (typeof jws !== 'string') throw new ProofError('malformed');
  const parts = splitJws(jws);
  await verifyJws(parts, checkJwk(key));
};

/** The groups of the JWS file whose key is of the protocol's two kinds, or of neither. */
const jwsCases = async (data: VectorData, isOurs: boolean): Promise<Case[]> => {
  const {testGroups} = await readJson<JwsFile>(data, jwsFile);
  const ours = /"crv":"(?:P-256|Ed25519)"/;
  return testGroups
    .map((group) => ({...group, key: group.public ?? group.private}))
    .filter(({key}) => ours.test(JSON.stringify(key)) === isOurs)
    .flatMap(({tests, key}) => tests.map((test) => ({...test, check: () => check(key, test.jws)})));
};

/** Wycheproof's signatures: raw ones, and the JWS file. */
export const signatureVectors: readonly VectorSet[] = [
  {
    name: 'Wycheproof Ed25519',
    part: ed25519File,
    count: 151,
    check: (data) => raw(data, ed25519File),
  },
  {
    name: 'Wycheproof ECDSA P-256 with SHA-256, r and s',
    part: p256File,
    count: 262,
    check: (data) => raw(data, p256File),
  },
  {
    name: 'Wycheproof JWS, groups of ES256 (it has none of Ed25519)',
    part: jwsFile,
    count: 41,
    check: async (data) => outcomeOf(await jwsCases(data, true)),
  },
  {
    name: 'Wycheproof JWS, groups of all other algorithms: none accepted',
    part: jwsFile,
    count: 360,
    check: async (data) =>
      outcomeOf((await jwsCases(data, false)).map((other) => ({...other, result: 'invalid'}))),
  },
];
