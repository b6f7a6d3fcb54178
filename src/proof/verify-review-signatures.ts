import {subjectHash as hashOf} from '../protocol/subject.js';
import type {Grounds} from './facts.js';
import {isCount} from './json.js';
import {checkJwk, thumbprint} from './jwk.js';
import {type Jws, verifyJws} from './jws.js';
import {checkNotRetired, findKey, keysOfIssuer, type TrustedKey} from './keys.js';
import {malformed} from './malformed.js';
import {ProofError} from './proof-error.js';

/** What the signatures of a review are held against. */
export interface SignatureContext {
  /** Whose reviews are shown; without it, a signature's own word is taken. */
  readonly subjectHash?: string | undefined;
  readonly keys: readonly TrustedKey[];
  /** When the review was logged, in integer seconds; `undefined` where it was not, or the log does not hold. */
  readonly loggedAt?: number | undefined;
  /** Integer seconds since 1970. */
  readonly now: number;
}

const checkSubject = async ({sub}: Jws['payload'], expected: string | undefined, grounds: Grounds) => {
  if (expected === undefined || sub === expected) return;
  if (typeof sub !== 'string') throw malformed('sub');
  if ((await hashOf(sub)) !== expected) throw new ProofError('subject-differs', grounds);
};

const when = ({iat}: Jws['payload']): {at?: number} => (isCount(iat) ? {at: iat} : {});

/** The key that an author's JWS carries. One network writes it as a string of JSON. */
const keyInHeader = ({header: {jwk}}: Jws) => {
  try {
    return checkJwk(typeof jwk === 'string' ? JSON.parse(jwk) : jwk);
  } catch (error) {
    throw error instanceof SyntaxError ? malformed('jwk') : error;
  }
};

/**
 * Checks the signature of a review's author: made with the key in its header, whose thumbprint is who the author is.
 *
 * @returns The author's key, and when by the author's own word.
 */
export const checkAuthor = async (jws: Jws, {subjectHash}: SignatureContext): Promise<Grounds> => {
  const jwk = keyInHeader(jws);
  const grounds = {key: await thumbprint(jwk), ...when(jws.payload)};
  await verifyJws(jws, jwk);
  await checkSubject(jws.payload, subjectHash, grounds);
  return grounds;
};

/**
 * Checks the signature of who collected a review: made with a key of a trusted origin that may collect, and that was good
 * when the review was logged.
 */
export const checkCollector = async (jws: Jws, context: SignatureContext): Promise<Grounds> => {
  const {keys, loggedAt, now, subjectHash} = context;
  const key = findKey(keysOfIssuer(keys, jws.payload.iss), jws.header.kid, 'collect', loggedAt);
  const grounds = {key: key.kid, origin: key.origin, ...when(jws.payload)};
  await verifyJws(jws, key.jwk);
  await checkSubject(jws.payload, subjectHash, grounds);
  if (loggedAt === undefined) checkNotRetired(key, now);
  return grounds;
};
