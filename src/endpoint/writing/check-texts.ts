import {LONGEST_BODY} from './check-words.js';
import {type Fault, refuseFaults} from './invalid.js';

const LONGEST_REACH = 500;

/**
 * The texts that come with a report or a wish.
 *
 * @throws {BodyError} `invalid` where they are too long, or something else is wrong.
 */
export const checkTexts = (
  {text = '', reach = ''}: {readonly text?: string | undefined; readonly reach?: string | undefined},
  others: readonly Fault[] = [],
): void => {
  const atMost = (pointer: string, value: string, most: number): Fault[] =>
    value.length > most ? [{pointer, detail: `has at most ${most} characters`}] : [];
  refuseFaults([
    ...atMost('/text', text, LONGEST_BODY),
    ...atMost('/reach', reach, LONGEST_REACH),
    ...others,
  ]);
};
