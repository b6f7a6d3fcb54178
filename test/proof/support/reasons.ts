import {ProofError} from '../../../src/proof/proof-error.js';

/** Why a check does not hold or could not be made; `held` where it holds. Any other error is the test's. */
export async function reasonOf(check: () => unknown): Promise<string> {
  try {
    await check();
    return 'held';
  } catch (error) {
    if (error instanceof ProofError) return error.reason;
    throw error;
  }
}
