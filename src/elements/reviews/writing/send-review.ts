import {sendAction, sendSigned} from '../../../client/send-action.js';
import type {Action} from '../../../protocol/discovery.js';
import {CandorError} from '../../../protocol/errors.js';
import type {Accepted, ReviewSubmission} from '../../../protocol/writing.js';
import {untilAnswered} from '../../shared/form/sending.js';

/** A review on its way: what it says, and as its author signed it, where they did. */
export interface Outgoing {
  readonly submission: ReviewSubmission;
  readonly signed?: Promise<string> | undefined;
}

/**
 * Sends a review.
 *
 * @param key - The same for the same review (protocol §9).
 * @throws {CandorError} As `sendAction`; `invalid` with the path `/signature` where that alone is not taken.
 */
export const sendReview = async (
  action: Action,
  {submission, signed}: Outgoing,
  key: string,
): Promise<Accepted> => {
  if (!signed) return sendAction(action, submission, untilAnswered, {key});
  try {
    return await sendSigned(action, await signed, untilAnswered, {key});
  } catch (cause) {
    // Of the two things that are signed, an invitation is the likelier one to be refused.
    const isAuthors =
      cause instanceof CandorError && cause.code === 'invalid-signature' && !submission.invitation;
    throw isAuthors ? new CandorError('invalid', {path: '/signature', cause}) : cause;
  }
};
