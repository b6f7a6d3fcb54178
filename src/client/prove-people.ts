import {type PersonFacts, verifyPerson} from '../proof/verify-people.js';
import type {Answer} from './answer.js';
import {byId, jwsOf, organizationOf} from './prove-pledges.js';
import {type Evidence, namedItems, type ProofOptions, proving} from './proving.js';
import {excuse} from './trusted.js';

/** How the cards of people stand. */
export interface PeopleProof {
  /** By `id`; where a person has none, by a name that no `id` can be. */
  readonly people: ReadonlyMap<string, PersonFacts>;
  /** What the facts rest on. */
  evidence(): Evidence;
}

/**
 * Checks who signed the cards of people, and that nothing in them is beyond what these agreed to. No request but for keys.
 *
 * @param signal - Leaving by it fails with `aborted`. What is wrong with the data is never thrown: facts say so.
 */
export const provePeople = (
  answer: Answer<'people'>,
  signal: AbortSignal,
  options: ProofOptions = {},
): Promise<PeopleProof> =>
  proving([answer], 'people', signal, options, async ({keys, missing, clock, operation, evidence}) => {
    const items = namedItems(answer.json, 'people');
    const context = {keys, now: clock.now, signal: operation.signal, organization: organizationOf(answer)};
    const facts = await Promise.all(items.map(({item}) => verifyPerson({jws: jwsOf(item)}, context)));
    return {
      people: byId(
        items,
        facts.map((all) => ({...all, signed: excuse(all.signed, missing)})),
      ),
      evidence,
    };
  });
