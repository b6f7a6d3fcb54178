import type {LitElement, ReactiveController} from 'lit';

import type {Answer, SubjectQuestion} from '../../client/answer.js';
import {loadReviews} from '../../client/load-reviews.js';
import {type Resource, ResourceController, type Settled} from '../../controllers/resource-controller.js';
import {type CandorError, toCandorError} from '../../protocol/errors.js';
import type {Review} from '../../protocol/reviews.js';
import type {OnDemand} from '../shared/on-demand.js';
import type * as FindingPart from './finding/index.js';
import {pagesAfter} from './pages-after.js';
import type {Found, Pages, Wish} from './wish.js';

type ReviewsAnswer = Answer<'reviews'>;

/** What a {@link ReviewList} is made of. */
export interface ListOptions {
  readonly question: () => SubjectQuestion | undefined;
  /** What the page itself gave. */
  readonly own: () => Settled<ReviewsAnswer> | undefined;
  readonly wish: () => Wish;
  /** How many make a page. */
  readonly step: () => number;
  /** Whether a page takes the place of the one before, or is added to it. */
  readonly turns: () => boolean;
  /** Finds what is not simply the newest. */
  readonly finding: OnDemand<typeof FindingPart>;
  /** What has to be there before anything is shown. */
  readonly before: (answer: ReviewsAnswer) => Promise<unknown> | undefined;
  /** Told of each answer to the first question, and each failure. */
  readonly settled: (resource: Settled<ReviewsAnswer>) => void;
  /** Told when the list shows something else than before. */
  readonly followed: (isFirst: boolean) => void;
}

/** How far something is followed through the pages. */
const MOST_PAGES = 20;

/**
 * The reviews on screen: all of them, newest first, or what somebody wished to find instead. It stays as it is until a wish is
 * fulfilled.
 */
export class ReviewList implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: ListOptions;
  readonly #first: ResourceController<SubjectQuestion, ReviewsAnswer>;
  #isAnew = false;
  #base: ReviewsAnswer | undefined;
  #paging: Pages | undefined;
  #found: Found | undefined;
  #wished = '';
  #fulfilled = '';
  #failure: CandorError | undefined;
  #call: AbortController | undefined;
  #page = 1;
  #isGoing = false;

  constructor(host: LitElement, options: ListOptions) {
    this.#host = host;
    this.#options = options;
    this.#first = new ResourceController(host, {
      question: options.question,
      load: (question, signal) => loadReviews(question, signal, this.#isAnew ? {freshness: 0} : {}),
      settled: (resource) => this.#settle(resource),
    });
    host.addController(this);
  }

  /** Where the list stands as a whole: ready once there is something to show, whatever is wished for meanwhile. */
  get resource(): Resource<ReviewsAnswer> {
    const first = this.#options.own() ?? this.#first.resource;
    if (first.status !== 'ready' || this.#fulfilled) return first;
    return this.#failure ? {status: 'failed', error: this.#failure} : {status: 'pending'};
  }

  /** What was found; absent while all is shown as it comes. */
  get found(): Found | undefined {
    return this.#found;
  }

  get #pages(): Pages | undefined {
    return this.#found?.paging ?? this.#paging;
  }

  /** The documents of all that is loaded. */
  get answers(): Pages['answers'] | undefined {
    return this.#pages?.answers;
  }

  /** All that is loaded, wanted or not. */
  get loaded(): readonly Review[] {
    return this.#pages?.items ?? [];
  }

  /** All that is loaded and wanted, in order. */
  get selected(): readonly Review[] {
    return this.#found?.selected ?? this.loaded;
  }

  get visible(): readonly Review[] {
    const step = this.#options.step();
    return this.selected.slice(this.#options.turns() ? (this.#page - 1) * step : 0, this.#page * step);
  }

  get hasMore(): boolean {
    return this.#pages?.hasMore ?? false;
  }

  /** Whether something that was wished for is on its way. */
  get isBusy(): boolean {
    return (
      (!this.#failure && this.#wished !== this.#fulfilled) || this.#isGoing || Boolean(this.#pages?.pending)
    );
  }

  /** Why the latest wish is not fulfilled. */
  get error(): CandorError | undefined {
    return this.#failure ?? this.#pages?.error;
  }

  get page(): number {
    return this.#page;
  }

  /** The last page that can be turned to: one beyond what is loaded, where there is more. */
  get lastPage(): number {
    return Math.max(1, Math.ceil(this.selected.length / this.#options.step()) + (this.hasMore ? 1 : 0));
  }

  hostUpdate(): void {
    const own = this.#options.own();
    if (own?.status === 'ready' && own.value !== this.#base) this.#begin(own.value);
    const wish = this.#options.wish();
    const wished = JSON.stringify(wish);
    if (!this.#base || wished === this.#wished) return;
    this.#wished = wished;
    this.#failure = undefined;
    void this.#follow(this.#base, wish);
  }

  hostDisconnected(): void {
    this.#call?.abort();
  }

  /** Asks for everything anew. */
  refresh(): void {
    this.#isAnew = true;
    this.#first.retry();
  }

  /** Asks again for what failed. */
  retry(): void {
    if (!this.#base) this.#first.retry();
    else if (this.#failure) this.#wished = '';
    else void this.turn(this.#page + 1);
    this.#host.requestUpdate();
  }

  /** Turns to a page, loading what it needs. What cannot be had leaves the list as it is. */
  async turn(page: number): Promise<void> {
    if (this.#isGoing) return;
    const wanted = page * this.#options.step();
    await this.#loadUntil(() => this.selected.length >= wanted);
    const last = Math.ceil(this.selected.length / this.#options.step());
    this.#page = Math.max(1, Math.min(page, last));
    this.#host.requestUpdate();
  }

  /** Turns to the page a review is on, loading pages in search of it. @returns Whether it was found. */
  async turnTo(id: string): Promise<boolean> {
    const at = (): number => this.selected.findIndex((review) => review.id === id);
    await this.#loadUntil(() => at() >= 0);
    if (at() < 0) return false;
    const page = Math.floor(at() / this.#options.step()) + 1;
    this.#page = this.#options.turns() ? page : Math.max(page, this.#page);
    this.#host.requestUpdate();
    return true;
  }

  async #loadUntil(isEnough: () => boolean): Promise<void> {
    this.#isGoing = true;
    for (let pages = 0; !isEnough() && this.hasMore && pages < MOST_PAGES; pages++) {
      await this.#pages?.loadMore();
      if (this.#pages?.error) break;
    }
    this.#isGoing = false;
  }

  #settle(resource: Settled<ReviewsAnswer>): void {
    this.#isAnew = false;
    if (resource.status === 'ready') this.#begin(resource.value);
    this.#options.settled(resource);
  }

  #begin(answer: ReviewsAnswer): void {
    this.#base = answer;
    this.#replace(undefined);
    if (this.#paging) this.#host.removeController(this.#paging);
    this.#paging = pagesAfter(this.#host, answer);
    this.#wished = '';
    this.#fulfilled = '';
  }

  #replace(found: Found | undefined): void {
    const old = this.#found?.paging;
    if (old && old !== this.#paging && old !== found?.paging) this.#host.removeController(old);
    this.#found = found;
  }

  async #follow(base: ReviewsAnswer, wish: Wish): Promise<void> {
    this.#call?.abort();
    const call = new AbortController();
    this.#call = call;
    try {
      const isFirst = !this.#fulfilled;
      if (isFirst) await this.#options.before(base);
      const found = await this.#find(base, wish, call.signal);
      if (call.signal.aborted) return;
      this.#replace(found);
      this.#fulfilled = this.#wished;
      this.#page = 1;
      this.#options.followed(isFirst);
    } catch (error) {
      if (call.signal.aborted) return;
      this.#failure = toCandorError(error);
    }
    this.#host.requestUpdate();
  }

  async #find(base: ReviewsAnswer, wish: Wish, signal: AbortSignal): Promise<Found | undefined> {
    const isAsItComes =
      Object.keys(wish.filters).length === 0 && wish.sort === (base.document.sort?.current ?? 'newest');
    if (isAsItComes || !this.#paging) return undefined;
    const {find} = await this.#options.finding.need();
    const question = this.#options.own() ? undefined : this.#options.question();
    return find(
      {
        question,
        base,
        paging: this.#paging,
        before: this.#found,
        load: (asked, until) => loadReviews(asked, until),
        pagesAfter: (answer, isOrdered) => pagesAfter(this.#host, answer, isOrdered),
      },
      wish,
      signal,
    );
  }
}
