import {CandorError} from '../protocol/errors.js';

/**
 * Loads a module that uses packages which only the endpoint needs: who installs Candor for its elements goes without.
 *
 * @throws {CandorError} `missing-package`, with the line that gets them.
 */
export const needing = async <T>(packages: readonly string[], load: () => Promise<T>): Promise<T> => {
  try {
    return await load();
  } catch (cause) {
    if (!(cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND')) throw cause;
    const list = packages.join(' ');
    throw new CandorError('missing-package', {
      detail: `this needs packages that are not installed; get them with: npm install ${list}`,
      cause,
    });
  }
};
