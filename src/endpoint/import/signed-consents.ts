import {createPublicKey, verify} from 'node:crypto';

import {checkJwk, type PublicJwk} from '../../proof/jwk.js';
import {type Jws, parseJws} from '../../proof/jws.js';
import {ProofError} from '../../proof/proof-error.js';

type Members = Readonly<Record<string, unknown>>;

const isObject = (json: unknown): json is Members =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

/**
 * A people document in which each consent that its person signed (`trust-consent+jwt`, protocol §6) says what it says, and
 * those that hold, by the ids of their persons. One that does not hold is a consent to nothing.
 *
 * @param json - As it came.
 */
export const openConsents = (
  json: unknown,
): {readonly json: unknown; readonly signed: ReadonlyMap<string, string>} => {
  const signed = new Map<string, string>();
  if (!isObject(json) || !Array.isArray(json.people)) return {json, signed};
  const people = json.people.map((person: unknown) => {
    const jws = isObject(person) ? signatureIn(person.consent) : undefined;
    if (!isObject(person) || jws === undefined) return person;
    const said = readConsent(jws);
    if (!said || typeof person.id !== 'string' || said.sub !== person.id) return {...person, consent: false};
    signed.set(person.id, String(jws));
    return {...person, consent: said};
  });
  return {json: {...json, people}, signed};
};

const signatureIn = (consent: unknown): unknown => {
  if (typeof consent === 'string') return consent;
  return isObject(consent) ? consent.jws : undefined;
};

const readConsent = (compact: unknown): Members | undefined => {
  try {
    const jws = parseJws(String(compact), 'trust-consent+jwt');
    return holds(jws, checkJwk(jws.header.jwk)) ? jws.payload : undefined;
  } catch (error) {
    if (error instanceof ProofError) return undefined;
    throw error;
  }
};

// At once, since an import is one transaction.
const holds = ({signingInput, signature, header}: Jws, {kty, crv, x, y}: PublicJwk): boolean => {
  try {
    const key = createPublicKey({key: {kty, crv, x, ...(y === undefined ? {} : {y})}, format: 'jwk'});
    return header.alg === 'ES256'
      ? kty === 'EC' && verify('sha256', signingInput, {key, dsaEncoding: 'ieee-p1363'}, signature)
      : kty === 'OKP' && verify(null, signingInput, key, signature);
  } catch {
    return false;
  }
};
