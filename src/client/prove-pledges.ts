import type {Fact} from '../proof/facts.js';
import {isObject} from '../proof/i-json.js';
import type {BadgeVerdict} from '../proof/open-badge.js';
import {type PledgeFacts, verifyPledges} from '../proof/verify-pledges.js';
import type {Answer} from './answer.js';
import type {BadgedAnswer} from './badged-answer.js';
import {type Evidence, type Named, namedItems, type ProofOptions, proving} from './proving.js';
import {isBeneath} from './same-folder.js';
import {excuse} from './trusted.js';

/** How pledges stand. */
export interface PledgesProof {
  /** By `id`; where a pledge has none, by a name that no `id` can be. */
  readonly pledges: ReadonlyMap<string, PledgeFacts>;
  /** The badges that certify them, by their compact JWS. */
  readonly badges: ReadonlyMap<string, BadgeVerdict>;
  /** What the facts rest on. */
  evidence(): Evidence;
}

/** How checking pledges may differ from the usual. */
export interface PledgesProofOptions extends ProofOptions {
  /** The page they are shown on. */
  readonly page?: string | undefined;
}

/**
 * Checks the credentials of pledges and whether they were revoked: one request for each status list. And the badges that
 * certify them, with keys that the sites of their issuers publish.
 *
 * @param signal - Leaving by it fails with `aborted`. What is wrong with the data is never thrown: facts say so.
 */
export const provePledges = (
  answer: BadgedAnswer,
  signal: AbortSignal,
  {page = globalThis.location?.href, ...options}: PledgesProofOptions = {},
): Promise<PledgesProof> => {
  const items = namedItems(answer.json, 'pledges');
  const signatures = items.map(({item}) => ownJws(item, answer));
  // Where no pledge is signed, only badges, nobody's keys are asked for but their issuers'.
  const nobody = signatures.some(Boolean) ? undefined : {url: answer.url, json: {}};
  const source = {...answer, endpoint: answer.endpoint ?? nobody};
  return proving([source], 'pledges', signal, options, async (means) => {
    const {keys, missing, read, readThere, clock, operation, evidence} = means;
    const facts = await verifyPledges(
      signatures.map((jws) => ({jws})),
      {
        keys,
        readBytes: read,
        now: clock.now,
        signal: operation.signal,
        organization: organizationOf(answer),
      },
    );
    const compact = items.flatMap(({item: {certification}}) =>
      isObject(certification) ? (jwsOf(certification) ?? []) : [],
    );
    const about = {organization: ownOrganization(answer, page), page, url: answer.url};
    const context = {readBytes: readThere, now: clock.now, signal: operation.signal};
    return {
      pledges: byId(
        items,
        facts.map((all) => ({...all, signed: excuse(all.signed, missing)})),
      ),
      badges:
        compact.length > 0
          ? await (await import('./badge.js')).proveBadges(compact, {...about, ...context})
          : new Map(),
      evidence: () => ({...evidence(), endpoint: answer.endpoint}),
    };
  });
};

/** The signature of a pledge; that of a badge, which stands in its place, is another's. */
const ownJws = (item: Readonly<Record<string, unknown>>, {badges}: BadgedAnswer): string | undefined => {
  const jws = jwsOf(item);
  return jws !== undefined && badges?.has(jws) ? undefined : jws;
};

/**
 * An organisation is whoever its document says only where it says so beneath that organisation's own address, or in its site's
 * name, or on its page: many sites have one origin for many owners.
 */
const ownOrganization = (answer: Answer<'pledges'>, page: string | undefined): string | undefined => {
  const named = organizationOf(answer);
  if (named === undefined) return undefined;
  const wellKnown = new URL('/.well-known/', named).href;
  const isItsOwn = (place = ''): boolean => isBeneath(place, named) || place.startsWith(wellKnown);
  return [answer.url, answer.endpoint?.url, page].some(isItsOwn) ? named : undefined;
};

/** The JWS that an item came as. */
export const jwsOf = ({jws}: Readonly<Record<string, unknown>>): string | undefined =>
  typeof jws === 'string' ? jws : undefined;

/** Whom the statements of an answer are shown for. */
export const organizationOf = ({document, discovery}: Answer<'pledges' | 'people'>): string | undefined =>
  document.organization?.url ?? discovery?.organization?.url;

/** The facts of each item by its name. Two that differ under one name are told apart by nobody, so neither holds. */
export const byId = <F extends {readonly signed: Fact}>(
  items: readonly Named[],
  facts: readonly F[],
): ReadonlyMap<string, F> => {
  const named = new Map<string, F>();
  const signed = new Map<string, unknown>();
  for (const [index, {id, item}] of items.entries()) {
    const here = facts[index];
    if (!here) continue;
    named.set(id, named.has(id) && signed.get(id) !== item.jws ? {...here, signed: differs} : here);
    signed.set(id, item.jws);
  }
  return named;
};

const differs: Fact = {status: 'failed', reason: 'content-differs', detail: 'two with one id'};
