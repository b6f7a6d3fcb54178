import {textOf} from '../proof/bytes.js';
import type {LogDescription} from '../proof/head.js';
import {parseIJson} from '../proof/i-json.js';
import {isCount, type JsonObject, toObject} from '../proof/json.js';
import {delegatesOf, keysOf, type TrustedKey} from '../proof/keys.js';
import {parseVkeys, type VerifierKey} from '../proof/note.js';
import {ProofError} from '../proof/proof-error.js';
import type {ReadBytes} from '../proof/read-bytes.js';
import type {Policy} from '../proof/witness-policy.js';
import {policyFor} from '../proof/witnessed.js';
import {readWebUrl} from '../protocol/url.js';

/** Where a log is, and by which keys it signs. */
export interface KnownLog extends LogDescription {
  /** Absolute, with a slash at the end. */
  readonly prefix: string;
  /** The address of its policy, where it has one. */
  readonly policyUrl?: string | undefined;
}

/** What an origin's discovery document makes trusted. */
export interface Trust {
  readonly url: string;
  readonly discovery: JsonObject;
  /** The discovery document that is trusted, and its address: another one where it delegates. */
  readonly endpoint: JsonObject;
  readonly home: string;
  readonly organization?: string | undefined;
  readonly keys: readonly TrustedKey[];
  readonly log?: KnownLog | undefined;
}

/** Who must have witnessed a checkpoint, and by which keys. */
export interface Witnesses {
  readonly policy: Policy;
  readonly cosigners: readonly VerifierKey[];
}

/**
 * What a discovery document makes trusted.
 *
 * @param documentUrl - The document it is to be trusted for: where that is another origin's, the discovery document must
 *   delegate to it, and that origin's own document has the keys and the log (protocol §6).
 * @throws {ProofError} Whatever reading throws; `malformed`; `unknown-key` where it delegates to nobody of that origin.
 */
export const trustOf = async (url: string, read: ReadBytes, documentUrl = url): Promise<Trust> => {
  const discovery = await readJson(url, read);
  const {origin} = new URL(documentUrl);
  const trusted = {endpoint: discovery, home: url};
  if (origin === new URL(url).origin)
    return {...partsOf(discovery, url), ...trusted, keys: await keysOf(discovery, url)};
  const delegate = delegatesOf(discovery).find((one) => one.origin === origin);
  if (!delegate)
    throw new ProofError('unknown-key', {origin, detail: `${url} does not delegate to ${origin}`});
  const theirUrl = wellKnown(documentUrl);
  const theirs = await readJson(theirUrl, read);
  const keys = [...(await keysOf(discovery, url)), ...(await keysOf(theirs, theirUrl, delegate))];
  const {log, ...parts} = partsOf(theirs, theirUrl);
  // What is logged are reviews: who may not speak of them has no log to describe.
  const isLogged = delegate.for?.includes('reviews') ?? true;
  return {
    ...parts,
    ...trusted,
    organization: organizationOf(discovery),
    log: isLogged ? log : undefined,
    keys,
  };
};

/** Where an origin's discovery document is (RFC 8615). */
export const wellKnown = (url: string): string => new URL('/.well-known/trust-data.json', url).href;

/**
 * A document as it stands.
 *
 * @throws {ProofError} Whatever reading throws; `malformed` where it is no object of I-JSON.
 */
export const readJson = async (url: string, read: ReadBytes): Promise<JsonObject> =>
  jsonIn(textOf(await read(url)));

/**
 * What a text says.
 *
 * @throws {ProofError} `malformed` where it is no object of I-JSON.
 */
export const jsonIn = (text: string): JsonObject => toObject(parseIJson(text));

/**
 * The witnesses of a log.
 *
 * @throws {ProofError} `not-provided` where it names none, or its policy is for other logs; whatever reading and parsing the policy throw.
 */
export const witnessesOf = async (log: KnownLog, read: ReadBytes): Promise<Witnesses> => {
  const {policyUrl} = log;
  if (!policyUrl) throw new ProofError('not-provided', {detail: 'the log has no policy'});
  const policy = policyFor(textOf(await read(policyUrl)), log);
  return {policy, cosigners: await parseVkeys(policy.witnesses.map(({vkey}) => vkey))};
};

const partsOf = (discovery: JsonObject, url: string) => ({
  ...{url, discovery, organization: organizationOf(discovery), log: logOf(discovery.log, url)},
});

const organizationOf = ({organization}: JsonObject): string | undefined => {
  const {url}: {url?: unknown} = typeof organization === 'object' && organization ? organization : {};
  return typeof url === 'string' ? url : undefined;
};

const logOf = (json: unknown, base: string): KnownLog | undefined => {
  if (json === undefined) return undefined;
  const {prefix, origin, vkeys, policy, maxMergeDelay} = toObject(json);
  const address = typeof prefix === 'string' ? readWebUrl(prefix, base) : undefined;
  if (!address || typeof origin !== 'string' || !Array.isArray(vkeys))
    throw new ProofError('malformed', {detail: `${base}: log has no prefix, origin or vkeys`});
  return {
    prefix: address.endsWith('/') ? address : `${address}/`,
    origin,
    vkeys: vkeys.filter((vkey) => typeof vkey === 'string'),
    policyUrl: typeof policy === 'string' ? readWebUrl(policy, base) : undefined,
    maxMergeDelay: isCount(maxMergeDelay) ? maxMergeDelay : undefined,
  };
};
