import {fromBase64url} from './base64.js';
import {type Bytes, textOf, utf8} from './bytes.js';
import {isObject, parseIJson} from './i-json.js';
import type {JwsHeader} from './jws.js';
import {malformed} from './malformed.js';
import {isText, optional} from './members.js';
import {ProofError} from './proof-error.js';
import {askCrypto} from './web-crypto.js';

/** A JWS made with RSA (`RS256`, RFC 7518 §3.3): for badges alone, nothing else here takes it. */
export interface Rs256Jws {
  readonly header: Omit<JwsHeader, 'alg'> & {readonly alg: 'RS256'};
  readonly payload: Record<string, unknown>;
  readonly signingInput: Bytes;
  readonly signature: Bytes;
}

const algorithm = {name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256'};

const objectOf = (part: string): Record<string, unknown> => {
  const json = parseIJson(textOf(fromBase64url(part)));
  if (!isObject(json)) throw malformed('object');
  return json;
};

/**
 * Reads a compact JWS whose `alg` is `RS256`.
 *
 * @returns `undefined` for any other.
 * @throws {ProofError} `malformed`, `too-large`; `algorithm-refused` for a header that names keys elsewhere or extensions.
 */
export const readRs256 = (compact: string): Rs256Jws | undefined => {
  if (compact.length > 262_144) throw new ProofError('too-large');
  const [head = '', body = '', signature = '', ...more] = compact.split('.');
  const header = objectOf(head);
  const {alg, jwk} = header;
  if (alg !== 'RS256') return undefined;
  if (!signature || more.length > 0) throw malformed('parts');
  for (const name of ['jku', 'x5u', 'crit', 'b64']) {
    if (name in header) throw new ProofError('algorithm-refused', name);
  }
  const {typ} = optional(header, 'typ', isText);
  return {
    header: {
      alg,
      ...(typ !== undefined && {typ: typ.toLowerCase().replace(/^application\//, '')}),
      ...optional(header, 'kid', isText),
      ...(jwk !== undefined && {jwk}),
    },
    payload: objectOf(body),
    signingInput: utf8(`${head}.${body}`),
    signature: fromBase64url(signature),
  };
};

/** A public RSA key (RFC 7518 §6.3.1). */
interface RsaJwk {
  readonly kty: 'RSA';
  readonly n: string;
  readonly e: string;
}

const readRsaJwk = (json: unknown): RsaJwk => {
  if (!isObject(json)) throw malformed('key: no object');
  const {kty, n, e, alg = 'RS256', use = 'sig'} = json;
  if (['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth'].some((name) => name in json))
    throw malformed('key: a private member');
  if (kty !== 'RSA' || alg !== 'RS256' || use !== 'sig') throw new ProofError('algorithm-refused', 'key');
  if (typeof n !== 'string' || e !== 'AQAB') throw malformed('key: n, e');
  const modulus = fromBase64url(n);
  // Two primes make an odd number; leading zeros would make a short one look long (RFC 7518 §6.3.1.1).
  if (modulus[0] === 0 || (modulus.at(-1) ?? 0) % 2 === 0) throw malformed('key: n');
  // Fewer than 2,048 bits are refused by RFC 7518 §3.3; more than 8,192 only keep the page busy.
  if (modulus.length < 256 || modulus.length > 1024) throw new ProofError('algorithm-refused', 'key: n');
  return {kty, n, e};
};

/**
 * Checks the signature.
 *
 * @param json - The key, as a JWK.
 * @throws {ProofError} `bad-signature`; `malformed` or `algorithm-refused` for a key that is none of RS256 with at least 2,048
 *   bits; `insecure-context`.
 */
export const verifyRs256 = async ({signature, signingInput}: Rs256Jws, json: unknown): Promise<void> => {
  const jwk = readRsaJwk(json);
  const key = await askCrypto(
    (subtle) => subtle.importKey('jwk', {...jwk}, algorithm, false, ['verify']),
    'malformed',
  );
  const holds = await askCrypto(
    (subtle) => subtle.verify(algorithm, key, signature, signingInput),
    'bad-signature',
  );
  if (!holds) throw new ProofError('bad-signature');
};
