import {PeopleDocument} from '../protocol/people.js';
import type {Answer, Question} from './answer.js';
import {loadOfOrganization} from './load-of-organization.js';
import type {ClientOptions} from './options.js';

/**
 * Loads the people an organisation lets one talk to.
 *
 * @param signal - Leaving by it fails with `aborted`; others who want the same are not disturbed.
 * @throws {CandorError} The one failure; `not-found` where the endpoint offers no people.
 */
export const loadPeople = (
  question: Question,
  signal: AbortSignal,
  options: ClientOptions = {},
): Promise<Answer<'people'>> => loadOfOrganization('people', PeopleDocument, question, signal, options);
