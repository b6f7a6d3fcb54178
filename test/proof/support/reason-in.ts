import type {Fact} from '../../../src/proof/facts.js';

/** Why a check did not hold or was not made; `held` where it holds. */
export const reasonIn = (fact: Fact): string => (fact.status === 'held' ? 'held' : fact.reason);
