import {toSeconds} from './credential-times.js';
import type {Grounds} from './facts.js';
import {type Jws, verifyJws} from './jws.js';
import {checkNotRetired, findKey, type KeyUse, type TrustedKey} from './keys.js';
import {ProofError} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';

/** What statements, of a pledge or of a person, are checked against. */
export interface StatementContext {
  /** The keys of the origins that may speak, of the organisation's own and of its delegates. */
  readonly keys: readonly TrustedKey[];
  /** How a status list is had, by its absolute address. */
  readonly readBytes: ReadBytes;
  /** Integer seconds since 1970. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
  /** The address of whom the statements are shown for. Without it, whom they name is not checked. */
  readonly organization?: string | undefined;
}

/** Who signed something. */
export interface Signer {
  readonly key: TrustedKey;
  readonly grounds: Grounds;
}

/**
 * Checks that a JWS was signed by a key of the origin that it names as its issuer, and that the key is for this.
 *
 * @param issuer - The `iss` or `issuer` of the payload: a URL.
 * @throws {ProofError} `unknown-key`, `key-not-for-this`, and what {@link verifyJws} throws.
 */
export const checkSigner = async (
  jws: Jws,
  use: KeyUse,
  issuer: unknown,
  keys: readonly TrustedKey[],
): Promise<Signer> => {
  const origin = typeof issuer === 'string' && URL.canParse(issuer) ? new URL(issuer).origin : undefined;
  const {kid} = jws.header;
  if (!origin) throw new ProofError('malformed', {key: kid, detail: 'the issuer is no URL'});
  // Two origins may list one key; whoever issued it must be the one who answers for it.
  const key = findKey(
    keys.filter((other) => other.origin === origin),
    kid,
    use,
  );
  await verifyJws(jws, key.jwk);
  return {key, grounds: {key: kid, origin, at: toSeconds(jws.payload.iat)}};
};

/**
 * The grounds of a signature, where its key still holds.
 *
 * @throws {ProofError} `key-retired`.
 */
export const groundsAt = ({key, grounds}: Signer, now: number): Grounds => {
  checkNotRetired(key, now);
  return grounds;
};
