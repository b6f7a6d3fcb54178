import type {Answer} from './answer.js';

/**
 * The answer without a `next` that leads back: to itself, or to a document that was loaded before. It counts as a member
 * that could not be read.
 *
 * @param seen - The addresses loaded before.
 */
export const withoutLoop = (answer: Answer<'reviews'>, seen: Iterable<string>): Answer<'reviews'> => {
  const {document, url, problems} = answer;
  if (!document.next || !new Set([...seen, url]).has(document.next)) return answer;
  return {
    ...answer,
    document: {...document, next: null},
    problems: [...problems, {path: '/next', lost: 'member'}],
  };
};
