import {CandorError} from '../../protocol/errors.js';
import {read} from '../../protocol/read.js';
import {HelpfulVote} from '../../protocol/writing.js';
import {readGivenReview} from '../store/read-review.js';
import {ReviewWriter} from '../store/review-writer.js';
import {countVote} from '../store/votes.js';
import {newReference} from './reference.js';
import type {Voters} from './voters.js';
import {wholeBody} from './whole-body.js';
import {subjectOf, type Write, type WritingContext} from './writing-context.js';

/**
 * Takes in a vote (`voteHelpful`, protocol §9): one a day for a review and a remote address.
 *
 * @param address - Whose vote it is; nothing of it is stored.
 * @throws {CandorError} `invalid`, `unknown-subject`, `not-found`, `duplicate`
 */
export const receiveVote = (
  {store, now}: WritingContext,
  voters: Voters,
  address: string,
  json: unknown,
): Write => {
  const vote = wholeBody(json, read(HelpfulVote, json));
  return () => {
    const {number} = subjectOf(store, vote.subject);
    const review = readGivenReview(store, number, vote.review);
    if (!review) throw new CandorError('not-found', {detail: 'there is no such review'});
    if (voters.hasVoted(address, number, vote.review, now))
      throw new CandorError('duplicate', {detail: 'this was voted on from here today'});
    countVote(store, number, vote.review, vote.helpful);
    const writer = new ReviewWriter(store, now);
    writer.put(number, review);
    writer.flush();
    voters.note(address, number, vote.review, now);
    return {ref: newReference(), status: 'counted', review: vote.review, at: new Date(now).toISOString()};
  };
};
