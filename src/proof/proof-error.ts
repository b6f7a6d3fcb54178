import type {Fact, Failure, Grounds, Obstacle} from './facts.js';
import {obstacles} from './facts.js';

const isFailure = (reason: Failure | Obstacle): reason is Failure =>
  !obstacles.some((obstacle) => obstacle === reason);

/** Why a check did not hold, or could not be made. The only error that the checks of this room throw. */
export class ProofError extends Error {
  override readonly name = 'ProofError';
  readonly reason: Failure | Obstacle;
  readonly grounds: Grounds;

  constructor(reason: Failure | Obstacle, grounds: Grounds = {}) {
    super(grounds.detail ? `${reason}: ${grounds.detail}` : reason);
    this.reason = reason;
    this.grounds = grounds;
  }
}

/** The fact that such an error is. */
export const factOf = ({reason, grounds}: ProofError): Fact =>
  isFailure(reason) ? {status: 'failed', reason, ...grounds} : {status: 'unchecked', reason, ...grounds};

/** The fact that a check comes to: what it gives where it holds, else why it does not. */
export const toFact = async (check: () => Promise<Grounds | undefined>): Promise<Fact> => {
  try {
    return {status: 'held', ...(await check())};
  } catch (error) {
    if (!(error instanceof ProofError)) throw error;
    return factOf(error);
  }
};

/** What reading gives; `undefined` where what is read is bad. Any other error is ours. */
export const unlessBad = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (error instanceof ProofError) return undefined;
    throw error;
  }
};
