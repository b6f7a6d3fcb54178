import {type BadgeJws, verifyBadgeJws} from './badge-jws.js';
import {type Bytes, textOf} from './bytes.js';
import {listOf} from './credential.js';
import {toSeconds} from './credential-times.js';
import {addressOf, isOwnedBy, siteOf} from './did-web.js';
import type {Grounds} from './facts.js';
import {isObject, parseIJson} from './i-json.js';
import {ProofError} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';

/** A key that a site publishes, and how it is called there. */
interface PublishedKey {
  readonly names: readonly unknown[];
  readonly jwk: Readonly<Record<string, unknown>>;
}

/** Where the keys of an identifier are published: its own address, or the document of a `did:web`. */
const addressOfKeys = (id: string): string | undefined => {
  const url = addressOf(id);
  if (!url) return undefined;
  url.hash = '';
  if (!id.startsWith('did:')) return url.href;
  return url.pathname === '/' ? `${url.origin}/.well-known/did.json` : `${url.href}/did.json`;
};

/** A document may be a key, a set of keys (RFC 7517 §5), or say who is verified by which (W3C Controlled Identifiers). */
const keysIn = (json: unknown): PublishedKey[] => {
  if (!isObject(json)) return [];
  const own = 'kty' in json ? [{names: [json.kid], jwk: json}] : [];
  const inSet = listOf(json.keys)
    .filter(isObject)
    .map((jwk) => ({names: [jwk.kid, jwk.id], jwk}));
  const methods = listOf(json.verificationMethod)
    .filter(isObject)
    .flatMap(({id, publicKeyJwk: jwk}) => (isObject(jwk) ? [{names: [id, jwk.kid], jwk}] : []));
  return [...own, ...inSet, ...methods];
};

const isSameKey = (one: object, other: object): boolean =>
  ['kty', 'crv', 'x', 'y', 'n', 'e'].every((name) => Reflect.get(one, name) === Reflect.get(other, name));

const findPublished = (keys: readonly PublishedKey[], {kid, jwk}: {kid?: string; jwk?: unknown}): unknown => {
  if (isObject(jwk)) return keys.find((key) => isSameKey(key.jwk, jwk))?.jwk;
  const fragment = kid?.includes('#') ? kid.slice(kid.indexOf('#')) : undefined;
  const named = keys.find(({names}) =>
    names.some((name) => name === kid || (fragment && (name === fragment || name === fragment.slice(1)))),
  );
  // An address without a fragment stands for the one key that lies there.
  return (named ?? (keys.length === 1 && !fragment ? keys[0] : undefined))?.jwk;
};

const jsonOf = (bytes: Bytes, address: string): unknown => {
  try {
    return parseIJson(textOf(bytes));
  } catch (error) {
    // An issuer's address is a page for people more often than not.
    throw error instanceof ProofError ? new ProofError('unreadable', {detail: address}) : error;
  }
};

/**
 * Checks that a badge was signed by a key that its issuer's own site publishes: under the address in `kid` (a URL or a
 * `did:web`), or, for a key that came in the header, under the issuer's.
 *
 * @param issuer - The URL or `did:web` of whoever says they issued it.
 * @throws {ProofError} `bad-signature`; `unknown-key` for a `kid` of another site, or another DID, or unknown there; unchecked
 *   `not-provided` where the signature holds by a key that the badge brought along and nobody vouches for; what reading came to.
 */
export const checkIssuersKey = async (
  jws: BadgeJws,
  issuer: string,
  read: ReadBytes,
  signal?: AbortSignal,
): Promise<Grounds> => {
  const {kid, jwk} = jws.header;
  const origin = siteOf(issuer);
  const grounds = {key: kid, origin, at: toSeconds(jws.payload.iat)};
  if (jwk !== undefined) await verifyBadgeJws(jws, jwk);
  const place = kid !== undefined && siteOf(kid) ? kid : issuer;
  if (!isOwnedBy(place, issuer)) throw new ProofError('unknown-key', grounds);
  const address = addressOfKeys(place);
  if (!address) throw new ProofError('unsupported-here', {...grounds, detail: issuer});
  const published = findPublished(keysIn(jsonOf(await read(address, signal), address)), jws.header);
  if (published !== undefined) {
    await verifyBadgeJws(jws, published);
    return grounds;
  }
  throw new ProofError(jwk === undefined ? 'unknown-key' : 'not-provided', {...grounds, detail: address});
};
