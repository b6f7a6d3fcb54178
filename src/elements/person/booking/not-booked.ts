import {mayBeBooked} from '../../../client/booking.js';
import type {CandorError} from '../../../protocol/errors.js';
import {waitInWords} from '../../shared/form/failure.js';
import type {Voice} from './words.js';

/** What is known about a booking that failed. */
export interface Attempt {
  readonly error: CandorError;
  readonly host: string;
  readonly email: string;
  /** Whether the time is free still; `undefined` where nobody knows. */
  readonly isFree: boolean | undefined;
}

/** What a visitor is told of a booking that failed, and what they can do. Never that nothing was booked where nobody knows. */
export const notBooked = (voice: Voice, {error, host, email, isFree}: Attempt): string => {
  if (mayBeBooked(error)) {
    const unclear = voice.say('bookingUnclear', {email});
    return isFree === undefined
      ? unclear
      : `${unclear} ${voice.say(isFree ? 'bookingStillFree' : 'bookingNotFree')}`;
  }
  const kept = voice.say('kept');
  if (error.code === 'offline') return `${voice.say('notSentOffline')} ${kept}`;
  if (error.code === 'rate-limited')
    return `${voice.say('notSentOften', {when: waitInWords(voice, error.retryAfter)})} ${kept}`;
  return voice.say('bookingRefused', {host});
};
