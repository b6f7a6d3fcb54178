import {isObject} from './i-json.js';
import {checkJwk, type PublicJwk, thumbprint} from './jwk.js';
import {isText, isTexts} from './members.js';
import {must, ProofError} from './proof-error.js';

/** What a key may sign: its `use_for` (protocol §2). */
export type KeyUse = 'collect' | 'reply' | 'receipt' | 'head' | 'pledge' | 'person' | 'status';

/** A key that an https origin lists in its discovery document. Nothing else makes a key trusted (protocol §6). */
export interface TrustedKey {
  readonly kid: string;
  readonly jwk: PublicJwk;
  readonly origin: string;
}

/** Whom an organisation lets speak for it, and about what. */
export interface Delegate {
  readonly origin: string;
  /** `reviews`, `pledges`, `people`; without it, all. */
  readonly for?: readonly string[] | undefined;
}

const usesOf: Readonly<Record<string, readonly string[]>> = {
  reviews: ['collect', 'reply', 'receipt', 'head'],
  pledges: ['pledge', 'status'],
  people: ['person'],
};

const listOf = (json: unknown, name: string): readonly unknown[] => {
  const list = isObject(json) ? json[name] : undefined;
  // No honest origin has more keys; each costs a hash.
  return Array.isArray(list) ? list.slice(0, 100) : [];
};

const secure = /^https:|^http:\/\/(localhost|127\.0\.0\.1|\[::1])(:|$)/;

const originOf = (url: unknown): string | undefined =>
  isText(url) && URL.canParse(url) ? new URL(url).origin : undefined;

const secureOriginOf = (url: unknown): string | undefined => {
  const origin = originOf(url);
  return origin && secure.test(origin) ? origin : undefined;
};

/** Those whom a discovery document delegates to. */
export const delegatesOf = (discovery: unknown): Delegate[] =>
  listOf(discovery, 'delegates').flatMap((item) => {
    const {origin: url, for: about}: {origin?: unknown; for?: unknown} = isObject(item) ? item : {};
    const origin = secureOriginOf(url);
    if (!origin || (about !== undefined && !isTexts(about))) return [];
    return [{origin, ...(about ? {for: about} : {})}];
  });

const keyOf = async (json: unknown, origin: string): Promise<TrustedKey[]> => {
  try {
    const jwk = checkJwk(json);
    const kid = await thumbprint(jwk);
    return jwk.kid === undefined || jwk.kid === kid ? [{kid, jwk, origin}] : [];
  } catch (error) {
    // A key that cannot be read vouches for nothing; the others stay.
    if (error instanceof ProofError && error.reason !== 'insecure-context') return [];
    throw error;
  }
};

/**
 * The keys that an origin's discovery document lists. Those that are bad, or whose `kid` is not their thumbprint
 * (RFC 7638), are left out.
 *
 * @param url - The address it came from, after redirects.
 * @param delegate - Where another origin's document speaks for the organisation: what that one's own document lets it.
 */
export const keysOf = async (discovery: unknown, url: string, delegate?: Delegate): Promise<TrustedKey[]> => {
  const origin = secureOriginOf(url);
  if (!origin || (delegate && delegate.origin !== origin)) return [];
  const keys = (await Promise.all(listOf(discovery, 'keys').map((json) => keyOf(json, origin)))).flat();
  const allowed = delegate?.for?.flatMap((about) => usesOf[about] ?? []);
  return allowed ? keys.map((key) => limit(key, allowed)) : keys;
};

const limit = (key: TrustedKey, allowed: readonly string[]): TrustedKey => ({
  ...key,
  jwk: {...key.jwk, use_for: allowed.filter((use) => key.jwk.use_for?.includes(use) ?? true)},
});

/**
 * Of several keys, those of who says to have signed; two origins may list one key. Without such a word, all. No origin among
 * them is insecure: {@link keysOf} has seen to that.
 */
export const keysOfIssuer = (keys: readonly TrustedKey[], iss: unknown): readonly TrustedKey[] =>
  iss === undefined ? keys : keys.filter(({origin}) => origin === originOf(iss));

/**
 * The key that a signature names.
 *
 * @param at - When what it signed was logged, in integer seconds: the key's `nbf` and `exp` are held against it.
 * @throws {ProofError} `unknown-key`, `key-not-for-this`, `key-not-valid-then`.
 */
export const findKey = (
  keys: readonly TrustedKey[],
  kid: string | undefined,
  use: KeyUse,
  at?: number,
): TrustedKey => {
  const key = keys.find((other) => other.kid === kid);
  must(key, 'unknown-key', {key: kid});
  const {jwk, origin} = key;
  const grounds = {key: kid, origin, at};
  const {use_for: uses = [use], nbf = 0, exp = Number.POSITIVE_INFINITY} = jwk;
  must(uses.includes(use), 'key-not-for-this', grounds);
  const wasGood = at === undefined || (at >= nbf && at < exp);
  must(wasGood, 'key-not-valid-then', grounds);
  return key;
};

/**
 * Checks that a key still holds, where nothing logged says when it was used.
 *
 * @throws {ProofError} `key-retired`: whoever has the key can have signed it since.
 */
export const checkNotRetired = ({kid, origin, jwk}: TrustedKey, now: number): void => {
  const {exp = now + 1} = jwk;
  must(now < exp, 'key-retired', {key: kid, origin, at: exp});
};
