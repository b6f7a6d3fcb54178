import {dayOf, isPossibleDay} from '../../proof/day-of.js';
import {CandorError} from '../../protocol/errors.js';
import {checkLimits} from '../../protocol/limits.js';
import {type Problem, read} from '../../protocol/read.js';
import {Review} from '../../protocol/reviews.js';
import {endpointBase} from '../documents/addresses.js';
import {detailOf} from '../failure.js';
import {ReviewWriter} from '../store/review-writer.js';
import type {Store} from '../store/store.js';
import {putSubject} from '../store/subjects.js';
import type {DocumentOptions} from './options.js';
import {ReportBuilder} from './report.js';

// Subjects whose numbers are remembered between rows.
const MOST_REMEMBERED = 10_000;

/** Reviews on their way into the store, one by one: checked, completed, stored; and what went wrong. */
export class ReviewImport {
  readonly report = new ReportBuilder();
  readonly #store: Store;
  readonly #options: DocumentOptions;
  readonly #writer: ReviewWriter;
  readonly #numbers = new Map<string, number>();

  constructor(store: Store, options: DocumentOptions) {
    this.#store = store;
    this.#options = options;
    this.#writer = new ReviewWriter(store);
  }

  /**
   * Stores one review, or reports why not.
   *
   * @param where - What to call it in the report.
   * @param subject - The URI of what it is about.
   * @param json - As it came; read by the protocol's schema here.
   * @returns Whether it is stored.
   */
  put(
    where: string,
    subject: {readonly uri: string; readonly name?: string | undefined},
    json: unknown,
  ): boolean {
    try {
      const {review, problems} = readReview(json, this.#options.base ?? endpointBase);
      const number = this.#numberOf(subject.uri, subject.name);
      const isToCome = this.#isToCome(review);
      const dated = isToCome ? {...review, datePublished: undefined} : review;
      this.report.stored(number, this.#writer.put(number, this.#complete(dated)));
      if (isToCome) this.report.omit(where, 'its date is still to come');
      for (const {path} of problems) this.report.omit(where, `${path.slice(1, 100)} could not be read`);
      return true;
    } catch (error) {
      if (!(error instanceof CandorError)) throw error;
      this.report.fail(where, detailOf(error));
      return false;
    }
  }

  /** Ends it, before the transaction is committed. */
  flush(): void {
    this.#writer.flush();
  }

  // A day to come would make it the newest for as long, and no event can be of it (protocol §7).
  #isToCome({datePublished}: Review): boolean {
    const {now = Date.now()} = this.#options;
    return !isPossibleDay(dayOf(datePublished), Math.floor(now / 1000));
  }

  #complete(review: Review): Review {
    const {how, language} = this.#options;
    return {
      ...review,
      ...(language && !review.inLanguage ? {inLanguage: language} : {}),
      ...(how && !review.collected?.how ? {collected: {...review.collected, how}} : {}),
    };
  }

  #numberOf(uri: string, name: string | undefined): number {
    const known = this.#numbers.get(uri);
    if (known !== undefined) return known;
    if (this.#numbers.size >= MOST_REMEMBERED) this.#numbers.clear();
    const number = putSubject(this.#store, uri, name ? {subject: {name}} : {});
    this.#numbers.set(uri, number);
    return number;
  }
}

const readReview = (json: unknown, base: string): {review: Review; problems: readonly Problem[]} => {
  checkLimits(json);
  const {value, problems, failedAt} = read(Review, json, base);
  if (value) return {review: value, problems};
  throw new CandorError('invalid', {
    detail: failedAt
      ? 'a required part is missing or bad'
      : 'it has neither a rating nor a text that can be read',
    path: failedAt || undefined,
  });
};
