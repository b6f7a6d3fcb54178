import {checkJwk} from './jwk.js';
import {type Jws, parseJws, verifyJws} from './jws.js';
import {ProofError} from './proof-error.js';
import {type Rs256Jws, readRs256, verifyRs256} from './rs256.js';

/** A JWS that a badge, or its status list, came as. */
export type BadgeJws = Jws | Rs256Jws;

// None, as Open Badges 3.0 allows; its own; those of the W3C, also of drafts that are in use.
const types = [undefined, 'jwt', 'vc+jwt', 'vc+ld+jwt', 'vc+ld+json+jwt'];

/**
 * Reads the JWS of a badge: with the algorithm that Open Badges 3.0 asks of every issuer (`RS256`), or one of those that all
 * else is signed with.
 *
 * @throws {ProofError} As {@link parseJws}.
 */
export const readBadgeJws = (compact: string): BadgeJws => {
  const jws = readRs256(compact) ?? parseJws(compact);
  if (!types.includes(jws.header.typ)) throw new ProofError('wrong-type', {detail: jws.header.typ});
  return jws;
};

/**
 * Checks its signature.
 *
 * @param jwk - The key as it was published.
 * @throws {ProofError} `bad-signature`, `algorithm-refused`, `malformed`, `unsupported-here`.
 */
export const verifyBadgeJws = async (jws: BadgeJws, jwk: unknown): Promise<void> => {
  if ('compact' in jws) await verifyJws(jws, checkJwk(jwk));
  else await verifyRs256(jws, jwk);
};
