import {fromBase64url, toBase64url} from './base64.js';
import {sha256, utf8} from './bytes.js';
import {isEd25519Point} from './ed25519.js';
import {isObject} from './i-json.js';
import {isHash} from './json.js';
import {isText, isTexts, optional} from './members.js';
import {isP256Point} from './p256.js';
import {must} from './proof-error.js';
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

const pointOf = ({kty, crv, x, y}: Record<string, unknown>): PublicJwk => {
  const isEc = kty === 'EC' && crv === 'P-256';
  must(isEc || (kty === 'OKP' && crv === 'Ed25519'), 'unknown-algorithm');
  must(isHash(x));
  if (!isEc) {
    must(isEd25519Point(fromBase64url(x)));
    return {kty: 'OKP', crv: 'Ed25519', x};
  }
  must(isHash(y) && isP256Point(fromBase64url(x), fromBase64url(y)));
  return {kty, crv, x, y};
};

/**
 * Reads a public key.
 *
 * @throws {ProofError} `malformed` for a key with a private member, or a point that is none or binds nobody;
 *   `algorithm-refused` where its `alg` is not its curve's; `key-not-for-this` where its `use` or `key_ops` is not
 *   verifying; `unknown-algorithm` for any other curve.
 */
export const checkJwk = (json: unknown): PublicJwk => {
  const isPublic = isObject(json) && !secret.some((name) => name in json);
  must(isPublic);
  const {use = 'sig', key_ops: uses = ['verify'], alg} = json;
  const point = pointOf(json);
  must(use === 'sig' && isTexts(uses) && uses.includes('verify'), 'key-not-for-this');
  must(alg === undefined || toAlgorithm(alg) === algorithmOf(point), 'algorithm-refused');
  return {
    ...point,
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
export const importKey = (jwk: PublicJwk): Promise<CryptoKey> =>
  askCrypto((subtle) => subtle.importKey('jwk', jwk, parameters[algorithmOf(jwk)], false, ['verify']));
