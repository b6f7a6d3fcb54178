import type {Fact, Obstacle} from '../proof/facts.js';
import {isObject} from '../proof/i-json.js';
import {type Delegate, delegatesOf, keysOf, type TrustedKey} from '../proof/keys.js';
import {CandorError} from '../protocol/errors.js';
import {openJws} from '../protocol/open-jws.js';
import {readWebUrl} from '../protocol/url.js';
import type {RawDocument} from './answer.js';
import {getDocument} from './documents.js';
import type {Operation} from './operation.js';

/** Whom to believe: an endpoint, and whom it delegates to. */
export interface Trusted {
  readonly keys: readonly TrustedKey[];
  /** Why some document that may list more keys could not be had: then a key that nobody lists is no failure. */
  readonly missing?: Obstacle | undefined;
  /** The log, as the one who signs with these keys describes it; `prefix` and `policy` are absolute. */
  readonly log?: TrustedLog | undefined;
}

/** A log as a discovery document describes it. */
export interface TrustedLog {
  readonly prefix: string;
  readonly policy: string | undefined;
  readonly origin: string;
  readonly vkeys: readonly string[];
  readonly maxMergeDelay?: number | undefined;
}

const wellKnown = '/.well-known/trust-data.json';

/** More are not asked for. */
const mostDelegates = 3;

/**
 * Finds the keys that are to be trusted for a document: of the endpoint's own description; and, where something is signed with
 * another key, of those it delegates to (protocol §6). What cannot be had vouches for nothing.
 *
 * @param endpoint - The discovery document; without it the one at the origin of the document is asked for.
 * @param signatures - The compact JWS that are to be verified.
 */
export const findTrusted = async (
  endpoint: RawDocument | undefined,
  {
    url,
    about,
    signatures,
  }: {readonly url: string; readonly about: string; readonly signatures: readonly unknown[]},
  operation: Operation,
): Promise<Trusted> => {
  const discovery = endpoint ?? (await discoveryAt(new URL(wellKnown, url).href, operation));
  if (typeof discovery === 'string') return {keys: [], missing: discovery};
  const own = {keys: await keysOf(discovery.json, discovery.url), log: logOf(discovery)};
  if (areKnown(signatures, own.keys)) return own;
  const delegates = delegatesOf(discovery.json).filter((one) => one.for?.includes(about) ?? true);
  const others = await Promise.all(
    delegates.slice(0, mostDelegates).map((delegate) => trustedThrough(delegate, operation)),
  );
  return {
    keys: [...own.keys, ...others.flatMap(({keys}) => keys)],
    missing: others.find(({missing}) => missing)?.missing,
    log: own.log ?? others.find(({log}) => log)?.log,
  };
};

const trustedThrough = async (delegate: Delegate, operation: Operation): Promise<Trusted> => {
  const discovery = await discoveryAt(delegate.origin + wellKnown, operation);
  if (discovery === 'not-provided') return {keys: []};
  if (typeof discovery === 'string') return {keys: [], missing: discovery};
  return {keys: await keysOf(discovery.json, discovery.url, delegate), log: logOf(discovery)};
};

const discoveryAt = async (url: string, operation: Operation): Promise<RawDocument | Obstacle> => {
  try {
    const found = await getDocument(url, operation, 'trust-data');
    return found.kind === 'discovery' ? found : 'not-provided';
  } catch (error) {
    return obstacleIn(error);
  }
};

// Whoever has no such document lists no keys; whoever cannot be reached may.
const obstacleIn = (error: unknown): Obstacle => {
  const code = error instanceof CandorError ? error.code : 'unreadable';
  if (code === 'offline') return code;
  return ['not-found', 'refused', 'unknown-format', 'unreadable'].includes(code)
    ? 'not-provided'
    : 'unreachable';
};

/** A fact as it is where keys may be missing: whether a key that nobody lists is trusted, nobody could find out. */
export const excuse = (fact: Fact, missing: Obstacle | undefined): Fact =>
  missing && fact.status === 'failed' && fact.reason === 'unknown-key' && fact.origin === undefined
    ? {...fact, status: 'unchecked', reason: missing}
    : fact;

const areKnown = (signatures: readonly unknown[], keys: readonly TrustedKey[]): boolean =>
  signatures.every((jws) => {
    const kid = openJws(jws)?.header.kid;
    return kid === undefined || keys.some((key) => key.kid === kid);
  });

const logOf = ({json, url}: RawDocument): TrustedLog | undefined => {
  const log = isObject(json) && isObject(json.log) ? json.log : {};
  const {origin, vkeys, maxMergeDelay} = log;
  const prefix = typeof log.prefix === 'string' ? readWebUrl(log.prefix, url) : undefined;
  if (!prefix || typeof origin !== 'string' || !Array.isArray(vkeys)) return undefined;
  return {
    prefix,
    origin,
    vkeys: vkeys.filter((vkey) => typeof vkey === 'string'),
    policy: typeof log.policy === 'string' ? readWebUrl(log.policy, url) : undefined,
    maxMergeDelay: typeof maxMergeDelay === 'number' && maxMergeDelay >= 0 ? maxMergeDelay : undefined,
  };
};
