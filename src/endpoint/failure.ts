import {CandorError} from '../protocol/errors.js';

/** What a failure says in words, without the code in front: for people who read a report or a terminal. */
export const detailOf = (error: unknown): string => {
  if (!(error instanceof CandorError)) return error instanceof Error ? error.message : String(error);
  return error.message.startsWith(`${error.code}: `)
    ? error.message.slice(error.code.length + 2)
    : error.message;
};

/** A wish that cannot be followed as it was put. */
export const usage = (detail: string, cause?: unknown): CandorError =>
  new CandorError('usage', {detail, cause});
