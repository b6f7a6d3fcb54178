import type {Fact} from '../proof/facts.js';
import {toFact} from '../proof/proof-error.js';
import {checkBadges} from './check-badges.js';
import {checkReviews} from './check-reviews.js';
import {checkPeople, checkPledges} from './check-statements.js';
import type {OpenedDocument} from './open-document.js';
import type {Trust} from './trust.js';
import type {Check} from './verification.js';
import type {Work} from './work.js';

const unsigned: Fact = {
  status: 'unchecked',
  reason: 'not-provided',
  detail: 'nothing in a list of ratings is signed: verify the reviews of each',
};

/** Checks what stands in a document. */
export const checkDocument = async (
  {kind, url, json}: OpenedDocument,
  trust: Trust,
  work: Work,
): Promise<readonly Check[]> => {
  const options = {...work, trust};
  switch (kind) {
    case 'reviews': {
      let checks: readonly Check[] = [];
      const fact = await toFact(async () => {
        checks = await checkReviews(json, url, options);
        return undefined;
      });
      return fact.status === 'held' ? checks : [{name: 'document', about: url, fact}];
    }
    case 'pledges':
      return [...(await checkPledges(json, options)), ...(await checkBadges(json, url, options))];
    case 'badge':
      return checkBadges(json, url, options);
    case 'people':
      return checkPeople(json, options);
    case 'subjects':
      return [{name: 'head', about: url, fact: unsigned}];
    case 'discovery':
      // It names others; nothing in it is signed.
      return [];
  }
};
