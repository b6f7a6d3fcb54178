import {CandorError, type ErrorCode} from '../../protocol/errors.js';

/** One thing that is wrong with a body: where (a JSON Pointer), and what, in a sentence of our own. */
export interface Fault {
  readonly pointer: string;
  readonly detail: string;
}

/** A body that cannot be taken as it is, with all that is wrong with it. */
export class BodyError extends CandorError {
  readonly faults: readonly Fault[];

  constructor(code: Extract<ErrorCode, 'invalid' | 'consent-missing'>, faults: readonly Fault[]) {
    super(code);
    this.faults = faults;
  }
}

/** Refuses a body if anything is wrong with it. */
export const refuseFaults = (faults: readonly Fault[]): void => {
  if (faults.length > 0) throw new BodyError('invalid', faults);
};
