import type {BadgedAnswer} from '../../client/badged-answer.js';
import {isObject} from '../../protocol/open-jws.js';

/** An endpoint whose pages never end is asked no further. */
const MOST_PAGES = 20;

const pledgesIn = (json: unknown): readonly unknown[] =>
  isObject(json) && Array.isArray(json.pledges) ? json.pledges : [];

/** What is checked has to be all that is shown: two of one name on two pages would else have one mark. */
const together = (first: unknown, more: unknown): unknown =>
  isObject(first) ? {...first, pledges: [...pledgesIn(first), ...pledgesIn(more)]} : first;

/**
 * The pledges of further documents behind those of the first one. Loaded only where there are any.
 *
 * @param load - Asks for the next one.
 */
export const morePledges = async (
  first: BadgedAnswer,
  load: (src: string) => Promise<BadgedAnswer>,
): Promise<BadgedAnswer> => {
  let answer = first;
  const asked = new Set([first.url]);
  for (let next = first.document.next; next && !asked.has(next) && asked.size < MOST_PAGES; ) {
    asked.add(next);
    const page = await load(next);
    answer = {
      // Whether something is signed, or a badge, may be known of a later page alone.
      ...page,
      ...answer,
      document: {...answer.document, pledges: [...answer.document.pledges, ...page.document.pledges]},
      json: together(answer.json, page.json),
      dropped: answer.dropped + page.dropped,
      problems: [...answer.problems, ...page.problems],
    };
    next = page.document.next;
  }
  return answer;
};
