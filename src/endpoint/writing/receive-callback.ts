import {CallbackRequest} from '../../protocol/callback.js';
import {CandorError} from '../../protocol/errors.js';
import {read} from '../../protocol/read.js';
import {addCallback} from '../store/callbacks.js';
import {personCalling} from './callback-person.js';
import {checkCallbackTime} from './check-callback-time.js';
import {BodyError, type Fault, refuseFaults} from './invalid.js';
import {newReference} from './reference.js';
import {wholeBody} from './whole-body.js';
import type {Write, WritingContext} from './writing-context.js';

/** Characters that each text of a request may have. */
export const longestInCallback = {person: 200, name: 200, reach: 500, topic: 500} as const;

const LONGEST_AGREEMENT = 5000;

/**
 * Takes in a request to be called back (`requestCallback`, protocol §9), for whoever calls.
 *
 * @throws {CandorError} `invalid`, `consent-missing`, `not-found`
 */
export const receiveCallback = ({store, now}: WritingContext, json: unknown): Write => {
  checkAgreement(json);
  const request = wholeBody(json, read(CallbackRequest, json));
  refuseFaults(tooLong(request));
  return () => {
    const person = personCalling(store, request.person);
    // One answer for who is not there, who has withdrawn and who does not call: which of them is nobody's business.
    if (person.length === 0)
      throw new CandorError('not-found', {detail: 'there is nobody of this id who calls back'});
    const hours = person.map((described) => described.hours);
    refuseFaults(checkCallbackTime(request.when, hours, now));
    const ref = newReference();
    addCallback(store, ref, request, now);
    return {ref, status: 'received', at: new Date(now).toISOString()};
  };
};

// Before anything else of the body is looked at: an address must not be taken without a word on what becomes of it.
const checkAgreement = (json: unknown): void => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return;
  const consent = Object.hasOwn(json, 'consent') ? (json as {readonly consent: unknown}).consent : undefined;
  if (consent !== undefined && consent !== null) return;
  const detail = 'has to say what was agreed to, and when';
  throw new BodyError('consent-missing', [{pointer: '/consent', detail}]);
};

const tooLong = (request: CallbackRequest): Fault[] => {
  const atMost = (pointer: string, text: string | undefined, most: number): Fault[] =>
    text !== undefined && text.length > most ? [{pointer, detail: `has at most ${most} characters`}] : [];
  return [
    ...(['person', 'name', 'reach', 'topic'] as const).flatMap((name) =>
      atMost(`/${name}`, request[name], longestInCallback[name]),
    ),
    ...atMost('/consent/text', request.consent.text, LONGEST_AGREEMENT),
  ];
};
