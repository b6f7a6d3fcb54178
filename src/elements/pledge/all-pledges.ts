import type {Question} from '../../client/answer.js';
import type {BadgedAnswer} from '../../client/badged-answer.js';
import {loadPledges} from '../../client/load-pledges.js';
import type {ClientOptions} from '../../client/options.js';

/** What an organisation has pledged, all of it: where that is more than one document, one after the other. */
export const allPledges = async (
  question: Question,
  signal: AbortSignal,
  options: ClientOptions = {},
): Promise<BadgedAnswer> => {
  const load = (src: string): Promise<BadgedAnswer> => loadPledges({...question, src}, signal, options);
  const answer = await load(question.src);
  return answer.document.next ? (await import('./more-pledges.js')).morePledges(answer, load) : answer;
};
