import {checkCredential} from '../../src/proof/credential.js';
import {isObject} from '../../src/proof/i-json.js';
import {ProofError} from '../../src/proof/proof-error.js';
import {decodeList} from '../../src/proof/status-list.js';
import {readJson, type VectorData, type VectorOutcome, type VectorSet} from '../support/vectors.js';

type Document = Record<string, unknown>;

const models = 'vc/datamodel-2.0';

/**
 * The documents as their suite's runner issues them: it names the issuer where the file leaves it out, and puts times in the
 * place of words.
 */
const issued = (document: Document): Document => {
  const {issuer = {}} = document;
  const times = {'PAST DATE': '2020-01-01T00:00:00Z', 'FUTURE DATE': '2120-01-01T00:00:00Z'};
  return {
    ...JSON.parse(JSON.stringify(document), (_, value) => new Map(Object.entries(times)).get(value) ?? value),
    issuer: isObject(issuer) ? {id: 'https://issuer.example', ...issuer} : issuer,
  };
};

const isAccepted = (document: Document): boolean => {
  try {
    checkCredential(issued(document));
    return true;
  } catch (error) {
    if (error instanceof ProofError && error.reason === 'malformed') return false;
    throw error;
  }
};

const checkFolders =
  (isWanted: (name: string) => boolean, expected: boolean) =>
  async (data: VectorData): Promise<VectorOutcome> => {
    const names = [
      ...(await data.list(models)),
      ...(await data.list(`${models}/names-and-descriptions`)).map(
        (name) => `names-and-descriptions/${name}`,
      ),
    ].filter((name) => name.endsWith('.json') && isWanted(name));
    const wrong: string[] = [];
    for (const name of names) {
      if (isAccepted(await readJson<Document>(data, `${models}/${name}`)) !== expected) wrong.push(name);
    }
    return {of: names.length, wrong};
  };

const checkBitstring = async (data: VectorData): Promise<VectorOutcome> => {
  const {encodedList} = await readJson<{encodedList: string}>(data, 'vc/bitstring/example.json');
  const bits = await decodeList(encodedList);
  const isRight = bits.length === 16_384 && bits.every((byte) => byte === 0);
  return {of: 1, wrong: isRight ? [] : [`${bits.length} bytes`]};
};

/** The documents of the W3C's test suites for Verifiable Credentials 2.0 and Bitstring Status List. */
export const credentialVectors: readonly VectorSet[] = [
  {
    name: 'VC 2.0 documents to accept',
    part: models,
    count: 54,
    check: checkFolders((name) => name.endsWith('-ok.json'), true),
  },
  {
    name: 'VC 2.0 documents to refuse',
    part: models,
    count: 41,
    check: checkFolders((name) => /-fail(-or-inject)?\.json$/.test(name), false),
  },
  {
    name: 'Bitstring Status List of 16,384 zero bytes',
    part: 'vc/bitstring',
    count: 1,
    check: checkBitstring,
  },
];
