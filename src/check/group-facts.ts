import type {Fact} from '../proof/facts.js';
import type {Check, CheckName} from './verification.js';

const NAMED = 5;

/**
 * One check for each thing that came of checking many: hundreds that held are one line, and those that did not are named.
 *
 * @param facts - By what each is about.
 * @param noun - What they are about, in the plural.
 */
export const groupFacts = (
  name: CheckName,
  facts: ReadonlyArray<readonly [string, Fact]>,
  noun: string,
): Check[] => {
  const groups = new Map<string, {fact: Fact; ids: string[]}>();
  for (const [id, fact] of facts) {
    // What failed is told with its own details.
    const key =
      fact.status === 'failed' ? `failed ${id}` : `${fact.status} ${reasonOf(fact)} ${fact.key ?? ''}`;
    const group = groups.get(key);
    if (group) group.ids.push(id);
    else groups.set(key, {fact, ids: [id]});
  }
  return [...groups.values()].map(({fact, ids}) => ({
    ...{name, about: aboutOf(ids, facts.length, noun)},
    fact: ids.length > 1 ? {...fact, at: undefined, detail: undefined} : fact,
  }));
};

const reasonOf = (fact: Fact): string => (fact.status === 'held' ? '' : fact.reason);

const aboutOf = (ids: readonly string[], all: number, noun: string): string => {
  if (ids.length === all) return all === 1 ? (ids[0] ?? '') : `all ${all} ${noun}`;
  const named = ids.slice(0, NAMED).join(', ');
  return ids.length > NAMED ? `${ids.length} of ${all} ${noun} (${named}, …)` : named;
};
