import {toBase64url} from '../../src/proof/base64.js';
import {textOf, utf8} from '../../src/proof/bytes.js';
import {parseIJson} from '../../src/proof/i-json.js';
import {checkJwk} from '../../src/proof/jwk.js';
import {type Jws, parseJws, verifyJws} from '../../src/proof/jws.js';
import {readJson, type VectorData, type VectorOutcome, type VectorSet} from '../support/vectors.js';
import {reasonOf} from './support/reasons.js';

const page = 'mangrove/reviews-page.json';
const example = 'mangrove/standard_example.jwt';

const jwtsOf = async (data: VectorData): Promise<string[]> => {
  const {reviews} = await readJson<{reviews: readonly {jwt: string}[]}>(data, page);
  return [...reviews.map(({jwt}) => jwt), textOf(await data.read(example)).trim()];
};

/** With the key that the header brings: Mangrove's authors have no other name. */
const verify = async (compact: string): Promise<Jws> => {
  const jws = parseJws(compact);
  await verifyJws(jws, checkJwk(parseIJson(String(jws.header.jwk))));
  return jws;
};

const withRating = (compact: string, {payload}: Jws): string => {
  const [head, , signature] = compact.split('.');
  return [head, toBase64url(utf8(JSON.stringify({...payload, rating: 100}))), signature].join('.');
};

const check = async (data: VectorData): Promise<VectorOutcome> => {
  const wrong: string[] = [];
  const jwts = await jwtsOf(data);
  for (const [index, jwt] of jwts.entries()) {
    const verdict = await reasonOf(() => verify(jwt));
    if (verdict !== 'held') wrong.push(`${index}: ${verdict}`);
    const changed = await reasonOf(() => verify(withRating(jwt, parseJws(jwt))));
    if (changed !== 'bad-signature') wrong.push(`${index} with another rating: ${changed}`);
  }
  return {of: jwts.length, wrong};
};

/** Real reviews of the Mangrove network, and the example of its standard. */
export const mangroveVectors: readonly VectorSet[] = [
  {name: 'Mangrove, each held, and failed once changed', part: page, count: 4, check},
];
