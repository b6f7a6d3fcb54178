import {fromBase64url, toBase64url} from './base64.js';
import {type Bytes, sha256, utf8} from './bytes.js';
import {isEd25519Point} from './ed25519.js';
import {isObject} from './i-json.js';
import {malformed} from './malformed.js';
import {isText, optional} from './members.js';
import {isP256Point} from './p256.js';
import {ProofError} from './proof-error.js';
import {askCrypto} from './web-crypto.js';

/** What a signature may be made with (protocol §6). */
export type Algorithm = 'ES256' | 'Ed25519';

/** A public key: a JSON Web Key (RFC 7517, RFC 8037), with what trust data says of it. */
export interface PublicJwk {
  readonly kty: 'EC' | 'OKP';
  readonly crv: 'P-256' | 'Ed25519';
  /** Base64url of 32 bytes. */
  readonly x: string;
  /** Base64url of 32 bytes; for P-256 alone. */
  readonly y?: string;
  readonly kid?: string;
  readonly alg?: Algorithm;
  /** What its origin lets it sign, as `collect`, `reply`, `head`. */
  readonly use_for?: readonly string[];
  /** Integer seconds since 1970: not before. */
  readonly nbf?: number;
  /** Integer seconds since 1970: not from then on. */
  readonly exp?: number;
}

/** What WebCrypto is told: the members that one operation does not know, it does not read. */
export const parameters: Readonly<Record<Algorithm, {name: string; namedCurve?: string; hash?: string}>> = {
  ES256: {name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256'},
  Ed25519: {name: 'Ed25519'},
};

const secret = ['d', 'k', 'p', 'q', 'dp', 'dq', 'qi', 'oth'];

/** The algorithm of this name; `EdDSA` is an old name of Ed25519 (RFC 9864). */
export const toAlgorithm = (alg: unknown): unknown => (alg === 'EdDSA' ? 'Ed25519' : alg);

/** The one algorithm that a key is for. */
export const algorithmOf = ({kty}: PublicJwk): Algorithm => (kty === 'EC' ? 'ES256' : 'Ed25519');

const isSeconds = (value: unknown): value is number => Number.isSafeInteger(value);
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);

const coordinate = (value: unknown): Bytes => {
  const bytes = fromBase64url(isText(value) ? value : '');
  if (bytes.length !== 32) throw malformed('not 32 bytes');
  return bytes;
};

const pointOf = ({kty, crv, x, y}: Record<string, unknown>): PublicJwk => {
  const isEc = kty === 'EC' && crv === 'P-256';
  if (!isEc && !(kty === 'OKP' && crv === 'Ed25519'))
    throw new ProofError('unknown-algorithm', {detail: 'key'});
  const first = coordinate(x);
  if (isEc) {
    const second = coordinate(y);
    if (!isP256Point(first, second)) throw malformed('no point');
    return {kty, crv, x: toBase64url(first), y: toBase64url(second)};
  }
  if (!isEd25519Point(first)) throw malformed('no point that binds');
  return {kty: 'OKP', crv: 'Ed25519', x: toBase64url(first)};
};

/**
 * Reads a public key.
 *
 * @throws {ProofError} `malformed` for a key with a private member, or a point that is none or binds nobody;
 *   `algorithm-refused` where its `alg` is not its curve's; `key-not-for-this` where its `use` or `key_ops` is not
 *   verifying; `unknown-algorithm` for any other curve.
 */
export const checkJwk = (json: unknown): PublicJwk => {
  if (!isObject(json)) throw malformed('no key');
  if (secret.some((name) => name in json)) throw malformed('a private member');
  const {use = 'sig', key_ops: uses = ['verify'], alg} = json;
  const point = pointOf(json);
  if (use !== 'sig' || !isTexts(uses) || !uses.includes('verify')) throw new ProofError('key-not-for-this');
  if (alg !== undefined && toAlgorithm(alg) !== algorithmOf(point)) throw new ProofError('algorithm-refused');
  return {
    ...point,
    ...(alg === undefined ? {} : {alg: algorithmOf(point)}),
    ...optional(json, 'kid', isText),
    ...optional(json, 'use_for', isTexts),
    ...optional(json, 'nbf', isSeconds),
    ...optional(json, 'exp', isSeconds),
  };
};

/** A key's name: base64url of the SHA-256 of its required members (RFC 7638). */
export const thumbprint = async ({kty, crv, x, y}: PublicJwk): Promise<string> =>
  toBase64url(await sha256(utf8(JSON.stringify({crv, kty, x, y}))));

/**
 * The key as WebCrypto has it, for verifying.
 *
 * @throws {ProofError} `unsupported-here` where the engine lacks the algorithm, `insecure-context` where the page has no
 *   WebCrypto; `malformed` where it refuses the point.
 */
export const importKey = (jwk: PublicJwk): Promise<CryptoKey> => {
  const {kty, crv, x, y} = jwk;
  const point = y === undefined ? {kty, crv, x} : {kty, crv, x, y};
  return askCrypto(
    (subtle) => subtle.importKey('jwk', point, parameters[algorithmOf(jwk)], false, ['verify']),
    'malformed',
  );
};
