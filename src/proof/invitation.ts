import {isCount} from './json.js';
import type {PublicJwk} from './jwk.js';
import {parseJws, verifyJws} from './jws.js';
import {ProofError} from './proof-error.js';

/** The type of an invitation's JWS. */
const invitationType = 'trust-invite+jwt';

/** A one-time link to write a review about what was ordered (protocol §9). */
export interface Invitation {
  /** The subject's hash. */
  readonly sub: string;
  /** A keyed hash of the order's number. */
  readonly order: string;
  /** Integer seconds since 1970. */
  readonly exp: number;
}

/**
 * Checks an invitation against the key of the endpoint that issued it. Whether it was used, only the endpoint knows.
 *
 * @throws {ProofError} As `parseJws` and `verifyJws`; `malformed`, `subject-differs`, `expired`.
 */
export const verifyInvitation = async (
  compact: string,
  key: PublicJwk,
  {subjectHash, now}: {readonly subjectHash: string; readonly now: number},
): Promise<Invitation> => {
  const jws = parseJws(compact, invitationType);
  await verifyJws(jws, key);
  const {sub, order, exp} = jws.payload;
  if (typeof sub !== 'string' || typeof order !== 'string' || !isCount(exp)) {
    throw new ProofError('malformed', 'not an invitation');
  }
  if (sub !== subjectHash) throw new ProofError('subject-differs');
  if (exp <= now) throw new ProofError('expired', {at: exp});
  return {sub, order, exp};
};
