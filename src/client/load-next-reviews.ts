import {CandorError} from '../protocol/errors.js';
import {ReviewsDocument} from '../protocol/reviews.js';
import type {Answer} from './answer.js';
import {getDocument} from './documents.js';
import {expectKind, toAnswer} from './found.js';
import {withoutLoop} from './next-link.js';
import {operate} from './operation.js';
import type {ClientOptions} from './options.js';

/** How paging may differ from the usual. */
export interface NextOptions extends ClientOptions {
  /** The addresses of the reviews already loaded: a `next` among them is refused. */
  readonly seen?: Iterable<string>;
}

/**
 * Loads the reviews that follow, by the `next` of those before (protocol §3).
 *
 * @param url - The `next`.
 * @throws {CandorError} The one failure; `invalid` where the address was loaded before.
 */
export const loadNextReviews = (
  url: string,
  signal: AbortSignal,
  {seen = [], ...options}: NextOptions = {},
): Promise<Answer<'reviews'>> =>
  operate(url, signal, options, async (operation) => {
    const before = new Set(seen);
    const found = before.has(url) ? undefined : await getDocument(url, operation);
    if (!found || before.has(found.url))
      throw new CandorError('invalid', {url, path: '/next', detail: 'next leads back'});
    return withoutLoop(toAnswer(expectKind(found, 'reviews', ReviewsDocument)), [...before, url]);
  });
