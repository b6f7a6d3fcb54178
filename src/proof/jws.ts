import {fromBase64url, toBase64url} from './base64.js';
import {type Bytes, sha256, textOf, utf8} from './bytes.js';
import {isObject, parseIJson} from './i-json.js';
import {type Algorithm, algorithmOf, checkJwk, type PublicJwk, toAlgorithm} from './jwk.js';
import {isText, optional} from './members.js';
import {must} from './proof-error.js';
import {verifySignature} from './verify-signature.js';

/** What a JWS says of itself. Whom to believe it is another question: the key comes from an origin's discovery document. */
export interface JwsHeader {
  readonly alg: Algorithm;
  /** Lower case, without `application/`. */
  readonly typ?: string | undefined;
  readonly kid?: string;
  /** As it stands there: {@link checkJwk} reads it. */
  readonly jwk?: unknown;
}

/** A JWS whose form was read and whose signature was not checked yet. */
export interface UnreadJws {
  readonly header: JwsHeader;
  /** The payload, of any kind. */
  readonly body: Bytes;
  readonly signingInput: Bytes;
  readonly signature: Bytes;
  readonly compact: string;
}

/** A JWS about a JSON object; its signature was not checked yet. */
export interface Jws extends UnreadJws {
  readonly payload: Record<string, unknown>;
}

const maxLength = 256 * 1024;

const objectOf = (bytes: Bytes): Record<string, unknown> => {
  const json = parseIJson(textOf(bytes));
  must(isObject(json));
  return json;
};

const readAlgorithm = (json: unknown): Algorithm => {
  const alg = toAlgorithm(json);
  must(isText(alg));
  const isRefused = /^(none$|[HRP]S)/i.test(alg);
  must(!isRefused, 'algorithm-refused', alg);
  must(alg === 'ES256' || alg === 'Ed25519', 'unknown-algorithm', alg);
  return alg;
};

const readHeader = (json: Record<string, unknown>): JwsHeader => {
  const {typ} = optional(json, 'typ', isText);
  // Keys from elsewhere, and extensions: none is understood (RFC 7515 §4.1, RFC 7797).
  const foreign = ['jku', 'x5u', 'crit', 'b64'].find((name) => name in json);
  must(!foreign, 'algorithm-refused', foreign);
  // Mangrove writes it as JSON in a string, which its own reader takes from there.
  const {jwk} = json;
  if (jwk !== undefined && !isText(jwk)) checkJwk(jwk);
  return {
    alg: readAlgorithm(json.alg),
    typ: typ?.toLowerCase().replace(/^application\//, ''),
    jwk,
    ...optional(json, 'kid', isText),
  };
};

/**
 * Reads the form of a compact JWS (RFC 7515) and refuses what protocol §6 does.
 *
 * @throws {ProofError} As {@link parseJws}, without `wrong-type`.
 */
export const splitJws = (compact: string): UnreadJws => {
  must(compact.length <= maxLength, 'too-large');
  const [head = '', payload = '', signature = '', ...more] = compact.split('.');
  must(signature && more.length === 0);
  return {
    header: readHeader(objectOf(fromBase64url(head))),
    body: fromBase64url(payload),
    signingInput: utf8(`${head}.${payload}`),
    signature: fromBase64url(signature),
    compact,
  };
};

/**
 * Reads a compact JWS whose payload is a JSON object. Its signature stays to be checked: {@link verifyJws}.
 *
 * @param typ - The type it must have, or one of these; without it, any.
 * @throws {ProofError} `malformed`, `too-large` above 256 KiB, `wrong-type`; `algorithm-refused` for `none`, `HS*`, `RS*`,
 *   `PS*` and for a header that names keys elsewhere or extensions; `unknown-algorithm` for any other.
 */
export const parseJws = (compact: string, typ?: string | readonly string[]): Jws => {
  const jws = splitJws(compact);
  const isRight = typ === undefined || [typ].flat().includes(jws.header.typ ?? '');
  must(isRight, 'wrong-type', jws.header.typ);
  return {...jws, payload: objectOf(jws.body)};
};

/**
 * Checks the signature of a JWS.
 *
 * @throws {ProofError} `algorithm-refused` where the header's algorithm is not the key's; else as {@link verifySignature}.
 */
export const verifyJws = async (jws: UnreadJws, key: PublicJwk): Promise<void> => {
  must(jws.header.alg === algorithmOf(key), 'algorithm-refused', jws.header.alg);
  await verifySignature(key, jws.signature, jws.signingInput);
};

/** The name of what a JWS says, whoever verifies it: base64url of the SHA-256 of its signing input. A review's `id`. */
export const jwsId = async ({signingInput}: UnreadJws): Promise<string> =>
  toBase64url(await sha256(signingInput));
