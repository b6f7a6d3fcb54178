import type {Answer, SubjectQuestion} from './answer.js';
import {findReviews} from './find-reviews.js';
import {openSource} from './open-source.js';
import {operate} from './operation.js';
import type {ClientOptions} from './options.js';

/**
 * Loads the first reviews of a subject, from an endpoint, one of its documents, or a page with schema.org JSON-LD.
 *
 * @param signal - Leaving by it fails with `aborted`; others who want the same are not disturbed.
 * @throws {CandorError} The one failure; `unknown-subject` where nothing is known of what is asked for.
 */
export const loadReviews = (
  question: SubjectQuestion,
  signal: AbortSignal,
  options: ClientOptions = {},
): Promise<Answer<'reviews'>> =>
  operate(question.src, signal, options, async (operation) =>
    findReviews(await openSource(question, operation), question, operation),
  );
