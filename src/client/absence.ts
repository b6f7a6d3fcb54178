import {CandorError} from '../protocol/errors.js';

/**
 * Whether a failure says that something is not there. Object stores answer 403 for a missing file to those who may not list
 * the folder.
 */
export const isAbsent = (error: unknown): error is CandorError =>
  error instanceof CandorError &&
  (error.code === 'not-found' || error.code === 'unknown-subject' || error.status === 403);

/**
 * What the first of several choices gives that is there; later ones are asked for only when the earlier are absent.
 *
 * @returns `undefined` where there is no choice at all.
 * @throws The failure of the last one, when none is there; any other failure at once.
 */
export const firstPresent = async <T, R>(
  choices: readonly T[],
  load: (choice: T) => Promise<R>,
): Promise<R | undefined> => {
  for (const [index, choice] of choices.entries()) {
    try {
      return await load(choice);
    } catch (error) {
      if (!isAbsent(error) || index === choices.length - 1) throw error;
    }
  }
  return undefined;
};
