import {type ParseArgsConfig, parseArgs} from 'node:util';

import {usage} from '../endpoint/failure.js';

/** The options of a command, as `util.parseArgs` wants them. */
export type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * What a command line says.
 *
 * @throws {CandorError} `usage`, for what it does not know.
 */
export const readArguments = <O extends Options>(args: readonly string[], options: O, command: string) => {
  try {
    return parseArgs({args: [...args], options, allowPositionals: true, strict: true});
  } catch (error) {
    const reason = error instanceof Error ? (error.message.split(/\.\s/, 1)[0] ?? '') : String(error);
    throw usage(`${reason}; see candor ${command} --help`, error);
  }
};

/** A number out of an option, if it was given. */
export const readNumber = (
  name: string,
  text: string | undefined,
  least: number,
  most: number,
): number | undefined => {
  if (text === undefined) return undefined;
  const number = text.trim() === '' ? Number.NaN : Number(text);
  if (number >= least && number <= most) return number;
  throw usage(`--${name} is a number from ${least} to ${most}`);
};

/** A day out of an option, if it was given: when it begins in UTC, in milliseconds since 1970. */
export const readDay = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  // Date rolls 31 February over into March in some engines instead of refusing it.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return time;
  throw usage(`--${name} is a day: YYYY-MM-DD`);
};
