import type {Answer} from '../../client/answer.js';
import type {Settled} from '../../controllers/resource-controller.js';
import {hasWithdrawn} from '../../protocol/consent.js';
import {CandorError, toCandorError} from '../../protocol/errors.js';
import {PeopleDocument} from '../../protocol/people.js';
import {ownAnswer} from '../shared/own-answer.js';

/**
 * The people of an answer without those who have withdrawn their consent: they are as if not listed.
 *
 * @param id - Who is asked for by name; empty where nobody is.
 * @throws {CandorError} `not-found` where they are not there. That nobody is named at all is no failure.
 */
export const listed = (answer: Answer<'people'>, id: string): Answer<'people'> => {
  const people = answer.document.people.filter((each) => !hasWithdrawn(each));
  if (!id || people.some((each) => each.id === id))
    return {...answer, document: {...answer.document, people}};
  throw new CandorError('not-found', {url: answer.url, detail: `no person "${id}"`});
};

/** The same of what the page itself gave. */
export const ownPeople = (data: unknown, id: string, host: Element): Settled<Answer<'people'>> => {
  const own = ownAnswer('people', PeopleDocument, data, host);
  try {
    return own.status === 'ready' ? {status: 'ready', value: listed(own.value, id)} : own;
  } catch (error) {
    return {status: 'failed', error: toCandorError(error)};
  }
};
