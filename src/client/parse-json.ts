import {CandorError} from '../protocol/errors.js';
import {checkLimits} from '../protocol/limits.js';

/**
 * JSON from the network, held to the limits of protocol §1.
 *
 * @param url - Where it came from, for the failure to name.
 * @throws {CandorError} `unreadable` where it is no JSON, `too-large` where it goes beyond a limit.
 */
export const parseJson = (text: string, url: string): unknown => {
  try {
    const json: unknown = JSON.parse(text);
    checkLimits(json);
    return json;
  } catch (cause) {
    throw cause instanceof CandorError
      ? cause
      : new CandorError('unreadable', {url, detail: 'no JSON', cause});
  }
};
