import {type Badge, readBadge} from './badge-content.js';
import {type BadgeJws, readBadgeJws} from './badge-jws.js';
import {checkIssuersKey} from './badge-keys.js';
import {checkStatus} from './check-status.js';
import {type Credential, checkCredential, issuerOf} from './credential.js';
import {checkTimes, endOf, toSeconds} from './credential-times.js';
import {addressOf, siteOf} from './did-web.js';
import type {Fact, Unchecked} from './facts.js';
import {isObject} from './i-json.js';
import {ProofError, toFact} from './proof-error.js';
import type {ReadBytes} from './read-bytes.js';
import {isAbout} from './same-site.js';

export type {Badge} from './badge-content.js';

/** What is known of a badge, each independent of the others. */
export interface BadgeVerdict {
  /** What it says; absent where it could not be read. */
  readonly badge?: Badge | undefined;
  /** Signed by a key that the issuer's own site publishes. */
  readonly signed: Fact;
  /** Awarded to this organisation. */
  readonly subject: Fact;
  /** Within its time; `at` is when it ends. */
  readonly current: Fact;
  /** Neither revoked nor suspended; unknown is never held. */
  readonly status: Fact;
}

/** What a badge is checked against. */
export interface BadgeContext {
  /** The address of the organisation that shows it. */
  readonly organization: string;
  /** Reads the issuer's keys and status lists, by absolute address. */
  readonly readBytes: ReadBytes;
  /** Integer seconds since 1970. */
  readonly now: number;
  readonly signal?: AbortSignal | undefined;
}

const firstContext = 'https://www.w3.org/2018/credentials/v1';
const notAsked: Unchecked = {status: 'unchecked', reason: 'not-asked'};

/** The credential, whether it is the payload (VC-JOSE-COSE) or its `vc` claim (Open Badges 3.0 §8.2). */
const credentialIn = ({payload}: BadgeJws): Credential => {
  const credential = 'vc' in payload ? payload.vc : payload;
  const [first] = isObject(credential) ? [credential['@context']].flat() : [];
  // Version 1.1 differs in the names of its times, which are read beside those of 2.0.
  checkCredential(credential, 'vc' in payload && first === firstContext ? firstContext : undefined);
  checkClaims(payload, credential);
  return credential;
};

/** The claims beside it say the same as the credential (Open Badges 3.0 §8.2.4); a `vc` claim makes them mandatory. */
const checkClaims = (payload: Readonly<Record<string, unknown>>, credential: Credential): void => {
  const {credentialSubject: subject, id, validFrom, issuanceDate} = credential;
  const same: Readonly<Record<string, unknown>> = {
    iss: issuerOf(credential),
    sub: isObject(subject) ? subject.id : undefined,
    jti: id,
    nbf: toSeconds(validFrom ?? issuanceDate),
  };
  for (const [claim, value] of Object.entries(same)) {
    const isMissing = payload[claim] === undefined && (!('vc' in payload) || value === undefined);
    const said = claim === 'nbf' ? toSeconds(payload[claim]) : payload[claim];
    if (!isMissing && said !== value) throw new ProofError('malformed', `badge: ${claim}`);
  }
};

const timesOf = (payload: Readonly<Record<string, unknown>>, credential: Credential) => ({
  nbf: payload.nbf,
  exp: payload.exp,
  validFrom: credential.validFrom ?? credential.issuanceDate,
  validUntil: credential.validUntil ?? credential.expirationDate,
});

/**
 * Checks a badge that a programme issued to a company: Open Badges 3.0 or VC 2.0, as JWT.
 *
 * Its issuer answers for it with a key of its own site, by `ES256`, `Ed25519` or, here alone, `RS256`.
 *
 * @param compact - The badge as compact JWS.
 */
export const verifyBadge = async (compact: string, context: BadgeContext): Promise<BadgeVerdict> => {
  let credential: Credential | undefined;
  let jws: BadgeJws | undefined;
  let badge: Badge | undefined;
  const {readBytes, now, signal, organization} = context;
  const signed = await toFact(async () => {
    jws = readBadgeJws(compact.trim());
    credential = credentialIn(jws);
    badge = readBadge(credential);
    return checkIssuersKey(jws, badge.issuer.id, readBytes, signal);
  });
  // What was changed since it was signed says nothing of anybody.
  if (!badge || !credential || !jws || signed.status === 'failed') {
    return {badge, signed, subject: notAsked, current: notAsked, status: notAsked};
  }
  const {recipients, issuer} = badge;
  const times = timesOf(jws.payload, credential);
  const subject = await toFact(async () => {
    if (recipients.length === 0) throw new ProofError('not-provided');
    if (recipients.some((id) => isAbout(addressOf(id)?.href ?? '', organization))) return undefined;
    throw new ProofError('subject-differs', {detail: recipients.join(', ')});
  });
  const current = await toFact(async () => {
    checkTimes(times, now);
    return {at: endOf(times)};
  });
  const origin = siteOf(issuer.id);
  if (!origin || signed.status !== 'held') return {badge, signed, subject, current, status: notAsked};
  const open = async (list: string) => {
    const listJws = readBadgeJws(list);
    const opened = credentialIn(listJws);
    return {credential: opened, grounds: await checkIssuersKey(listJws, issuerOf(opened), readBytes, signal)};
  };
  const status = await checkStatus(credential, {readBytes, now, signal, origin, open, lists: new Map()});
  return {badge, signed, subject, current, status};
};
