import type {Fact} from '../proof/facts.js';
import {type PledgeFacts, verifyPledges} from '../proof/verify-pledges.js';
import type {Answer} from './answer.js';
import {type Evidence, type Named, namedItems, type ProofOptions, proving} from './proving.js';
import {excuse} from './trusted.js';

/** How pledges stand. */
export interface PledgesProof {
  /** By `id`; where a pledge has none, `#` and its place among them, from 0. */
  readonly pledges: ReadonlyMap<string, PledgeFacts>;
  /** What the facts rest on. */
  evidence(): Evidence;
}

/**
 * Checks the credentials of pledges and whether they were revoked: one request for each status list.
 *
 * @param signal - Leaving by it fails with `aborted`. What is wrong with the data is never thrown: facts say so.
 */
export const provePledges = (
  answer: Answer<'pledges'>,
  signal: AbortSignal,
  options: ProofOptions = {},
): Promise<PledgesProof> =>
  proving([answer], 'pledges', signal, options, async ({keys, missing, read, clock, operation, evidence}) => {
    const items = namedItems(answer.json, 'pledges');
    const facts = await verifyPledges(
      items.map(({item}) => ({jws: jwsOf(item)})),
      {
        keys,
        readBytes: read,
        now: clock.now,
        signal: operation.signal,
        organization: organizationOf(answer),
      },
    );
    return {
      pledges: byId(
        items,
        facts.map((all) => ({...all, signed: excuse(all.signed, missing)})),
      ),
      evidence,
    };
  });

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
