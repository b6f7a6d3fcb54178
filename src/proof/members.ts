import {must} from './proof-error.js';

/** Whether a value is a text. */
export const isText = (value: unknown): value is string => typeof value === 'string';

/** Whether a value is a list of texts. */
export const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every(isText);

/** Tells whether a value is one of a closed list. */
export const isOneOf =
  <T>(list: readonly T[]) =>
  (value: unknown): value is T =>
    list.some((item) => item === value);

/**
 * A member of an object by itself, or nothing where it is missing.
 *
 * @throws {ProofError} `malformed` where it is not what it has to be.
 */
export const optional = <T, Name extends string>(
  json: Record<string, unknown>,
  name: Name,
  is: (value: unknown) => value is T,
): {[name in Name]?: T} => {
  const value = json[name];
  const member: {[name in Name]?: T} = {};
  if (value === undefined) return member;
  must(is(value), 'malformed', name);
  member[name] = value;
  return member;
};
