import type {Answer, Question} from '../../client/answer.js';
import {loadPledges} from '../../client/load-pledges.js';
import type {ClientOptions} from '../../client/options.js';

/** An endpoint whose pages never end is asked no further. */
const MOST_PAGES = 20;

/** What an organisation has pledged, all of it: where that is more than one document, one after the other. */
export const allPledges = async (
  question: Question,
  signal: AbortSignal,
  options: ClientOptions = {},
): Promise<Answer<'pledges'>> => {
  let answer = await loadPledges(question, signal, options);
  const asked = new Set([answer.url]);
  for (let next = answer.document.next; next && !asked.has(next) && asked.size < MOST_PAGES; ) {
    asked.add(next);
    const page = await loadPledges({...question, src: next}, signal, options);
    answer = {
      ...answer,
      document: {...answer.document, pledges: [...answer.document.pledges, ...page.document.pledges]},
      dropped: answer.dropped + page.dropped,
      problems: [...answer.problems, ...page.problems],
    };
    next = page.document.next;
  }
  return answer;
};
