import type {Fact} from './facts.js';
import type {ReviewFacts} from './review-facts.js';

/**
 * What is said of the numbers of all, beside what is said of each: where one that is shown is not what it says, they are not
 * drawn as proven, though they are those of the log. To be asked when nothing against an item can be taken back any more.
 */
export const besideItems = (aggregate: Fact, items: ReadonlyMap<string, ReviewFacts>): Fact => {
  const facts = [...items.values()].flatMap((each) => Object.values(each));
  return aggregate.status === 'held' && facts.some(({status}) => status === 'failed')
    ? {...aggregate, status: 'unchecked', reason: 'item-failed'}
    : aggregate;
};
