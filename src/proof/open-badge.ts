import {type Badge, readBadge} from './badge-content.js';
import {type BadgeJws, readBadgeJws} from './badge-jws.js';
import {checkIssuersKey} from './badge-keys.js';
import {checkStatus} from './check-status.js';
import {type Credential, checkCredential, issuerOf} from './credential.js';
import {checkTimes, endOf, toSeconds} from './credential-times.js';
import {addressOf, isOwnedBy} from './did-web.js';
import type {Fact, Unchecked} from './facts.js';
import {isObject} from './i-json.js';
import {must, ProofError, toFact} from './proof-error.js';
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

/** A badge that was read. Nobody has checked its signature. */
export interface OpenedBadge {
  readonly jws: BadgeJws;
  readonly credential: Credential;
  readonly badge: Badge;
  /** When it begins and ends, by the credential and the claims beside it. */
  readonly times: Readonly<Record<'nbf' | 'exp' | 'validFrom' | 'validUntil', unknown>>;
}

/** What a badge is checked against. */
export interface BadgeContext {
  /** The address of the organisation that shows it; without one, nobody can say whether it is meant. */
  readonly organization?: string | undefined;
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
 * Reads a badge, to be shown before it is checked: what is shown and what is checked is read by this alone.
 *
 * @param compact - The badge as compact JWS.
 * @throws {ProofError} What {@link readBadgeJws} and {@link readBadge} throw.
 */
export const openBadge = (compact: string): OpenedBadge => {
  const jws = readBadgeJws(compact.trim());
  const credential = credentialIn(jws);
  return {jws, credential, badge: readBadge(credential), times: timesOf(jws.payload, credential)};
};

// Who has a name has its `www.` as well.
const withoutWww = (address: string): string => address.replace(/^(https?:\/\/)www\./, '$1');

const checkRecipient = (recipients: readonly string[], organization: string | undefined): void => {
  if (recipients.length === 0 || !organization) throw new ProofError('not-provided');
  const isOne = (id: string): boolean =>
    isAbout(withoutWww(addressOf(id)?.href ?? ''), withoutWww(organization));
  if (!recipients.some(isOne)) throw new ProofError('subject-differs', {detail: recipients.join(', ')});
};

/**
 * Checks a badge that a programme issued to a company: Open Badges 3.0 or VC 2.0, as JWT.
 *
 * Its issuer answers for it with a key of its own site, by `ES256`, `Ed25519` or, here alone, `RS256`.
 *
 * @param compact - The badge as compact JWS.
 */
export const verifyBadge = async (compact: string, context: BadgeContext): Promise<BadgeVerdict> => {
  let opened: OpenedBadge | undefined;
  const {readBytes, now, signal, organization} = context;
  const signed = await toFact(async () => {
    opened = openBadge(compact);
    return checkIssuersKey(opened.jws, opened.badge.issuer.id, readBytes, signal);
  });
  // What was changed since it was signed says nothing of anybody.
  if (!opened || signed.status === 'failed') {
    return {badge: opened?.badge, signed, subject: notAsked, current: notAsked, status: notAsked};
  }
  const {badge, credential, times} = opened;
  const subject = await toFact(async () => {
    checkRecipient(badge.recipients, organization);
    return undefined;
  });
  const current = await toFact(async () => {
    checkTimes(times, now);
    return {at: endOf(times)};
  });
  const origin = badge.issuer.site;
  if (!origin || signed.status !== 'held') return {badge, signed, subject, current, status: notAsked};
  const open = async (list: string) => {
    const listJws = readBadgeJws(list);
    const read = credentialIn(listJws);
    // Whoever else has a list at that host revokes nothing, and clears nothing.
    must(isOwnedBy(issuerOf(read), badge.issuer.id), 'not-provided', issuerOf(read));
    return {credential: read, grounds: await checkIssuersKey(listJws, issuerOf(read), readBytes, signal)};
  };
  const status = await checkStatus(credential, {readBytes, now, signal, origin, open, lists: new Map()});
  return {badge, signed, subject, current, status};
};
