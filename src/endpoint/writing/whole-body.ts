import type {Reading} from '../../protocol/read.js';
import {BodyError, type Fault} from './invalid.js';

/**
 * What was sent, of its reading by the protocol's schema: with the same rules as all reading (texts cleaned, dates that
 * exist), but whole. Nobody's words are left out without them knowing.
 *
 * @throws {BodyError} `invalid` with each member that is bad or missing.
 */
export const wholeBody = <T>(json: unknown, {value, problems, failedAt}: Reading<T>): T => {
  const bad = new Set([...problems.map(({path}) => path), ...(failedAt === undefined ? [] : [failedAt])]);
  if (value !== undefined && bad.size === 0) return value;
  throw new BodyError(
    'invalid',
    [...bad].slice(0, MOST_FAULTS).map((pointer) => faultAt(json, pointer)),
  );
};

const MOST_FAULTS = 20;

const faultAt = (json: unknown, pointer: string): Fault => ({
  pointer: pointer.slice(0, 200),
  detail:
    at(json, pointer) === undefined
      ? 'is missing'
      : 'cannot be read: it is of another kind, too long or empty',
});

const at = (json: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, step) =>
        typeof value === 'object' && value !== null && Object.hasOwn(value, step)
          ? (value as Readonly<Record<string, unknown>>)[step]
          : undefined,
      json,
    );
