import {toFact} from '../proof/proof-error.js';
import {checkReviews} from './check-reviews.js';
import {checkPeople, checkPledges} from './check-statements.js';
import type {OpenedDocument} from './open-document.js';
import type {Trust} from './trust.js';
import type {Check} from './verification.js';
import type {Work} from './work.js';

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
      return checkPledges(json, options);
    case 'people':
      return checkPeople(json, options);
    case 'subjects':
    case 'discovery':
      // These name others; nothing in them is signed.
      return [];
  }
};
