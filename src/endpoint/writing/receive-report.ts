import {CandorError} from '../../protocol/errors.js';
import {read} from '../../protocol/read.js';
import {ReviewReport} from '../../protocol/writing.js';
import {readReview} from '../store/read-review.js';
import {addSubmission} from '../store/submissions.js';
import {checkTexts} from './check-texts.js';
import {newReference} from './reference.js';
import {wholeBody} from './whole-body.js';
import {subjectOf, type Write, type WritingContext} from './writing-context.js';

/**
 * Takes in a report of a review (`reportReview`, protocol §9), for whoever moderates.
 *
 * @throws {CandorError} `invalid`, `unknown-subject`, `not-found`
 */
export const receiveReport = ({store, now}: WritingContext, json: unknown): Write => {
  const {consent: agreement, ...report} = wholeBody(json, read(ReviewReport, json));
  checkTexts(report);
  return () => {
    const {number} = subjectOf(store, report.subject);
    if (!readReview(store, number, report.review))
      throw new CandorError('not-found', {detail: 'there is no such review'});
    const ref = newReference();
    addSubmission(store, {
      ...{ref, subject: number, kind: 'report', review: report.review, document: report},
      ...{verified: false, received: now, agreement},
    });
    return {ref, status: 'received', review: report.review, at: new Date(now).toISOString()};
  };
};
