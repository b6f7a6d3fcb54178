import type {Fact, Failure, Grounds, Obstacle} from './facts.js';
import {obstacles} from './facts.js';

/** Why a check did not hold, or could not be made. The only error that the checks of this room throw. */
export class ProofError extends Error {
  override readonly name = 'ProofError';
  readonly reason: Failure | Obstacle;
  readonly grounds: Grounds;

  /** @param grounds - A text is their `detail`: one word for developers, as the member that is wrong. */
  constructor(reason: Failure | Obstacle, grounds: Grounds | string = {}) {
    const named = typeof grounds === 'string' ? {detail: grounds} : grounds;
    super(named.detail ? `${reason}: ${named.detail}` : reason);
    this.reason = reason;
    this.grounds = named;
  }
}

/** Whether an error is one of this room. By its name: a part that a page loads when it is needed has a class of its own. */
export const isProofError = (error: unknown): error is ProofError =>
  error instanceof Error && error.name === 'ProofError';

/**
 * Holds what is checked against a rule.
 *
 * @throws {ProofError} With this reason, where it does not hold.
 */
export function must(
  holds: unknown,
  reason: Failure | Obstacle = 'malformed',
  grounds?: Grounds | string,
): asserts holds {
  if (!holds) throw new ProofError(reason, grounds);
}

const isObstacle = (reason: Failure | Obstacle): boolean => obstacles.includes(reason as Obstacle);

/** The fact that such an error is. */
export const factOf = ({reason, grounds}: ProofError): Fact =>
  ({...grounds, status: isObstacle(reason) ? 'unchecked' : 'failed', reason}) as Fact;

/** What came of a check, and what it found where it held. */
export interface Attempt<T> {
  readonly fact: Fact;
  readonly value?: T;
}

/**
 * Makes a check. Any error that is not of this room is ours, and thrown on.
 *
 * @param groundsOf - What the fact is to name, where it holds.
 */
export const attempt = async <T>(
  check: () => T | Promise<T>,
  groundsOf?: (value: T) => Grounds | undefined,
): Promise<Attempt<T>> => {
  try {
    const value = await check();
    return {fact: {...groundsOf?.(value), status: 'held'}, value};
  } catch (error) {
    if (isProofError(error)) return {fact: factOf(error)};
    throw error;
  }
};

/**
 * What an earlier check found, for one that rests on it.
 *
 * @throws {ProofError} With what came of it; `not-provided` where it held and found nothing.
 */
export const foundBy = <T>({fact, value}: Attempt<T | undefined>): T => {
  if (value !== undefined) return value;
  throw new ProofError(fact.status === 'held' ? 'not-provided' : fact.reason, fact);
};

/** The fact that a check comes to: what it gives where it holds, else why it does not. */
export const toFact = async (
  check: () => Grounds | undefined | Promise<Grounds | undefined>,
): Promise<Fact> => (await attempt(check, (grounds) => grounds)).fact;

/** What reading gives; `undefined` where what is read is bad. Any other error is ours. */
export const unlessBad = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (isProofError(error)) return undefined;
    throw error;
  }
};
