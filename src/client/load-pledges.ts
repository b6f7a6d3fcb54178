import {PledgesDocument} from '../protocol/pledges.js';
import type {Question} from './answer.js';
import type {BadgedAnswer} from './badged-answer.js';
import {loadOfOrganization} from './load-of-organization.js';
import type {ClientOptions} from './options.js';

/**
 * Loads what an organisation has pledged.
 *
 * @param signal - Leaving by it fails with `aborted`; others who want the same are not disturbed.
 * @throws {CandorError} The one failure; `not-found` where the endpoint offers no pledges.
 */
export const loadPledges = (
  question: Question,
  signal: AbortSignal,
  options: ClientOptions = {},
): Promise<BadgedAnswer> => loadOfOrganization('pledges', PledgesDocument, question, signal, options);
