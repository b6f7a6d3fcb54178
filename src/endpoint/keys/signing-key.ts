import {createHash, createPrivateKey, generateKeyPairSync, type KeyObject, sign} from 'node:crypto';
import {parseIJson} from '../../proof/i-json.js';
import {type Algorithm, algorithmOf, checkJwk, type PublicJwk} from '../../proof/jwk.js';
import {CandorError} from '../../protocol/errors.js';
import {isKeyUse, type KeyUse} from './key-uses.js';

/** Why a key must not be believed any more, and since when. */
export interface Revocation {
  /** Integer seconds since 1970. */
  readonly at: number;
  readonly reason: string;
}

/** A key that signs documents. Times are integer seconds since 1970. */
export interface SigningKey {
  /** Its thumbprint (RFC 7638). */
  readonly kid: string;
  readonly alg: Algorithm;
  readonly uses: readonly KeyUse[];
  readonly nbf: number;
  /** Not from then on. */
  readonly exp?: number;
  readonly revoked?: Revocation;
  /** Its coordinates, and nothing secret. */
  readonly publicKey: PublicJwk;
  /** Shows nothing of itself where it is printed. */
  readonly privateKey: KeyObject;
}

/** Makes a key. */
export const makeSigningKey = (alg: Algorithm, uses: readonly KeyUse[], now: number): SigningKey => {
  const {privateKey} =
    alg === 'ES256' ? generateKeyPairSync('ec', {namedCurve: 'P-256'}) : generateKeyPairSync('ed25519');
  const publicKey = publicPart(privateKey.export({format: 'jwk'}));
  return {kid: thumbprintOf(publicKey), alg, uses, nbf: now, publicKey, privateKey};
};

/** A key as it is kept: a private JSON Web Key (RFC 7517), with what it is for. */
export const formatSigningKey = (key: SigningKey): string => {
  const {kid, alg, uses, nbf, exp, revoked, privateKey} = key;
  const jwk = privateKey.export({format: 'jwk'});
  return `${JSON.stringify({...jwk, kid, alg, use_for: uses, nbf, exp, revoked}, undefined, 2)}\n`;
};

/**
 * Reads a key that was kept.
 *
 * @param path - For the error alone; nothing of the text is in it.
 * @throws {CandorError} `unreadable`
 */
export const parseSigningKey = (text: string, path: string): SigningKey => {
  try {
    const json = parseIJson(text) as Record<string, unknown>;
    const privateKey = createPrivateKey({key: json as {kty: string}, format: 'jwk'});
    const publicKey = publicPart(json);
    const {kid, use_for: uses, nbf, exp, revoked} = json;
    if (kid !== thumbprintOf(publicKey) || !isSame(publicKey, publicPart(privateKey.export({format: 'jwk'}))))
      throw new Error('the parts of the key do not belong together');
    if (!Array.isArray(uses) || !uses.every(isKeyUse)) throw new Error('use_for');
    return {
      ...{kid, alg: algorithmOf(publicKey), uses, nbf: seconds(nbf), publicKey, privateKey},
      ...(exp === undefined ? {} : {exp: seconds(exp)}),
      ...(revoked === undefined ? {} : {revoked: revocation(revoked)}),
    };
  } catch {
    // Without the cause: what a parser says of a text may hold a part of it.
    throw new CandorError('unreadable', {detail: `${path} does not hold a key that was made by candor keys`});
  }
};

/** Signs bytes: 64 bytes, for Ed25519 the same each time. */
export const signBytes = ({alg, privateKey}: SigningKey, bytes: Uint8Array): Buffer =>
  alg === 'ES256'
    ? sign('sha256', bytes, {key: privateKey, dsaEncoding: 'ieee-p1363'})
    : sign(null, bytes, privateKey);

/** When a key stops: where it was revoked, not after that. */
export const endOf = ({exp, revoked}: SigningKey): number | undefined => {
  const ends = [exp, revoked?.at].filter((end) => end !== undefined);
  return ends.length > 0 ? Math.min(...ends) : undefined;
};

const publicPart = ({kty, crv, x, y}: Record<string, unknown>): PublicJwk =>
  checkJwk({kty, crv, x, ...(y === undefined ? {} : {y})});

const thumbprintOf = ({kty, crv, x, y}: PublicJwk): string =>
  createHash('sha256').update(JSON.stringify({crv, kty, x, y})).digest('base64url');

const isSame = (a: PublicJwk, b: PublicJwk): boolean => a.kty === b.kty && a.x === b.x && a.y === b.y;

const seconds = (value: unknown): number => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw new Error('a time is integer seconds');
};

const revocation = (value: unknown): Revocation => {
  const {at, reason} = value as Record<string, unknown>;
  if (typeof reason !== 'string') throw new Error('a revocation has a reason');
  return {at: seconds(at), reason};
};
