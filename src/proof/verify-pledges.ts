import {checkStatus, type ReadLists} from './check-status.js';
import {type Credential, checkCredential, hasType, issuerOf} from './credential.js';
import {checkTimes, endOf} from './credential-times.js';
import type {Fact, Unchecked} from './facts.js';
import {isObject} from './i-json.js';
import {type Jws, parseJws} from './jws.js';
import {must, toFact} from './proof-error.js';
import {isFor} from './same-site.js';
import {checkSigner, groundsAt, type Signer} from './signed-by-origin.js';
import type {StatementContext} from './statement-context.js';

/** What is known of one pledge (protocol §6, §8), each independent of the others. */
export interface PledgeFacts {
  /** Signed by a key that the issuer's origin lists for pledges. */
  readonly signed: Fact;
  /** Within its time; `at` is when it ends. */
  readonly current: Fact;
  /** Neither revoked nor suspended, as a status list of the issuer's says; unknown is never held. */
  readonly status: Fact;
}

const notAsked: Unchecked = {status: 'unchecked', reason: 'not-asked'};

/** Reads a `vc+jwt` (VC-JOSE-COSE): the payload is the credential itself. */
const readCredential = (compact: string): {jws: Jws; credential: Credential} => {
  const jws = parseJws(compact, 'vc+jwt');
  const {payload} = jws;
  checkCredential(payload);
  const {iss = issuerOf(payload)} = payload;
  must(!('vc' in payload) && iss === issuerOf(payload), 'malformed', 'iss');
  return {jws, credential: payload};
};

const checkAbout = (credential: Credential, organization?: string): void => {
  const {credentialSubject: subject} = credential;
  const isPledge = hasType(credential, 'PledgeCredential') && isObject(subject) && isObject(subject.pledge);
  must(isPledge, 'malformed', 'pledge');
  must(isFor(subject.id, issuerOf(credential), organization), 'subject-differs');
};

/** Opens a status list: by a key of the same origin that is for this. */
const openList = (context: StatementContext) => async (compact: string) => {
  const {jws, credential} = readCredential(compact);
  const signer = await checkSigner(jws, 'status', context.keys, {issuer: issuerOf(credential)});
  return {credential, grounds: groundsAt(signer, context.now)};
};

/**
 * Checks a pledge that came as `{jws}`: a W3C `PledgeCredential`.
 *
 * @param item - Of which nothing but `jws` is read.
 * @param lists - Status lists that were asked for already, where several pledges share them.
 */
export const verifyPledge = async (
  item: {readonly jws?: string | undefined},
  context: StatementContext,
  lists: ReadLists = new Map(),
): Promise<PledgeFacts> => {
  let signer: Signer | undefined;
  let credential: Credential | undefined;
  const signed = await toFact(async () => {
    must(item.jws, 'not-provided');
    const read = readCredential(item.jws);
    checkAbout(read.credential, context.organization);
    signer = await checkSigner(read.jws, 'pledge', context.keys, {issuer: issuerOf(read.credential)});
    credential = read.credential;
    return groundsAt(signer, context.now);
  });
  // A key that was retired since leaves what it signed to be revoked.
  if (!credential || !signer) return {signed, current: notAsked, status: notAsked};
  const {origin} = signer.key;
  const known = credential;
  const current = await toFact(async () => {
    checkTimes(known, context.now);
    return {at: endOf(known)};
  });
  const status = await checkStatus(known, {...context, origin, open: openList(context), lists});
  return {signed, current, status};
};

/** Checks pledges, in their order; they share the status lists. */
export const verifyPledges = (
  items: ReadonlyArray<{readonly jws?: string | undefined}>,
  context: StatementContext,
): Promise<PledgeFacts[]> => {
  const lists: ReadLists = new Map();
  return Promise.all(items.map((item) => verifyPledge(item, context, lists)));
};
