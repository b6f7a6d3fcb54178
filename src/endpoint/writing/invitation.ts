import {createHmac, randomBytes} from 'node:crypto';

import {CandorError} from '../../protocol/errors.js';
import {needing} from '../needing.js';
import {secretOf} from '../store/secrets.js';
import type {Store} from '../store/store.js';
import {hashOfSubject} from '../store/subjects.js';
import {invitationKey} from './invitation-key.js';

/** An invitation as its link says it (protocol §9): for one order, about one subject. */
export interface Invitation {
  /** A keyed hash of the order number: it can be known again, not read. */
  readonly order: string;
  /** The subject's hash. */
  readonly subject: string;
}

const TYPE = 'trust-invite+jwt';
const ALGORITHM = 'Ed25519';
const LONGEST = 4096;

const loadJose = () => needing(['jose'], () => import('jose'));

/**
 * Makes the invitation for an order. Another one for the same order and subject may be made any time: they can be used
 * once between them.
 *
 * @param days - For how long it holds.
 * @param now - Milliseconds since 1970.
 * @returns A compact JWS, for the fragment of a link.
 * @throws {CandorError} `duplicate` where a review was sent with one already; `missing-package` without jose.
 */
export const issueInvitation = async (
  store: Store,
  {order, subject: uri, days}: {readonly order: string; readonly subject: string; readonly days: number},
  now: number,
): Promise<string> => {
  const {SignJWT} = await loadJose();
  const {privateKey, kid} = invitationKey(store);
  const [issued, expires] = [Math.floor(now / 1000), Math.floor(now / 1000 + days * 86_400)];
  const invitation = {order: hashOfOrder(store, order), subject: hashOfSubject(uri)};
  const row = store
    .prepare(`INSERT INTO invitations (order_hash, subject, issued, expires) VALUES (?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET issued = excluded.issued, expires = excluded.expires WHERE used IS NULL RETURNING 1`)
    .get(invitation.order, invitation.subject, issued, expires);
  if (!row) throw alreadyUsed();
  return new SignJWT({order: invitation.order})
    .setProtectedHeader({alg: ALGORITHM, typ: TYPE, kid})
    .setSubject(invitation.subject)
    .setIssuedAt(issued)
    .setExpirationTime(expires)
    .setJti(randomBytes(12).toString('base64url'))
    .sign(privateKey);
};

/**
 * Reads an invitation that came with a review. Whether it was used is seen by {@link useInvitation}.
 *
 * @param uri - What the review is about.
 * @throws {CandorError} `invalid-signature`, with the reason as a sentence for the person who was invited.
 */
export const verifyInvitation = async (
  store: Store,
  jws: string,
  uri: string,
  now: number,
): Promise<Invitation> => {
  const {jwtVerify, errors} = await loadJose();
  const {publicKey, kid} = invitationKey(store);
  if (jws.length > LONGEST) throw refused('the invitation cannot be read');
  const subject = hashOfSubject(uri);
  try {
    const {payload} = await jwtVerify<{order?: unknown}>(
      jws,
      (header) => {
        if (header.kid !== kid) throw refused('the invitation was not made by this endpoint');
        return publicKey;
      },
      {
        ...{algorithms: [ALGORITHM], typ: TYPE, currentDate: new Date(now)},
        requiredClaims: ['sub', 'order', 'exp', 'iat', 'jti'],
      },
    );
    if (payload.sub !== subject) throw refused('the invitation is for something else than this');
    if (typeof payload.order !== 'string') throw refused('the invitation cannot be read');
    return {order: payload.order, subject};
  } catch (error) {
    if (error instanceof CandorError) throw error;
    if (error instanceof errors.JWTExpired) throw refused('the invitation has expired', error);
    throw refused('the invitation cannot be read, or was not made by this endpoint', error);
  }
};

/**
 * Uses an invitation up, inside the transaction that takes the review.
 *
 * @throws {CandorError} `duplicate` where it, or another one for the same order and subject, was used before.
 */
export const useInvitation = (store: Store, {order, subject}: Invitation, now = Date.now()): void => {
  const at = Math.floor(now / 1000);
  const row = store
    .prepare(`INSERT INTO invitations (order_hash, subject, issued, expires, used) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT DO UPDATE SET used = excluded.used WHERE used IS NULL RETURNING 1`)
    .get(order, subject, at, at, at);
  if (!row) throw alreadyUsed();
};

const hashOfOrder = (store: Store, order: string): string => {
  const secret = secretOf(store, 'invitation-orders', () => randomBytes(32).toString('base64url'));
  return createHmac('sha256', Buffer.from(secret, 'base64url')).update(order.trim()).digest('base64url');
};

const alreadyUsed = (): CandorError =>
  new CandorError('duplicate', {detail: 'a review was already sent for this order'});

const refused = (detail: string, cause?: unknown): CandorError =>
  new CandorError('invalid-signature', {detail, cause});
