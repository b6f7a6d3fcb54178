import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';

import type {Answer, SubjectQuestion} from '../../client/answer.js';
import {loadNextReviews} from '../../client/load-next-reviews.js';
import {loadReviews} from '../../client/load-reviews.js';
import {PagingController} from '../../controllers/paging-controller.js';
import {type Resource, ResourceController, type Settled} from '../../controllers/resource-controller.js';
import {common} from '../../i18n/en/common.js';
import {rating} from '../../i18n/en/rating.js';
import {reviews} from '../../i18n/en/reviews.js';
import {sortReviews} from '../../protocol/order.js';
import {publishedCount} from '../../protocol/published-count.js';
import type {Review, ReviewsDocument} from '../../protocol/reviews.js';
import {disclosure} from '../../styles/disclosure.js';
import {tokens} from '../../styles/tokens.js';
import {CandorMoreEvent} from '../events.js';
import {pageAddress} from '../shared/address.js';
import {announce} from '../shared/announce.js';
import {define} from '../shared/define.js';
import {failureSentence, failureStyles, failureTemplate} from '../shared/failure.js';
import {frameTemplate} from '../shared/frame.js';
import {fresh} from '../shared/fresh.js';
import {ownAnswer} from '../shared/own-answer.js';
import {sourced} from '../shared/sourced.js';
import {voice} from '../shared/speak.js';
import {starsStyles} from '../shared/stars.js';
import {factsTemplate} from './facts.js';
import {outcomeTemplate} from './outcome.js';
import {type OutcomePlaces, placeOutcomes} from './outcome-places.js';
import {reviewTemplate} from './review.js';
import {reviewStyles} from './review.styles.js';
import {reviewKey} from './review-key.js';
import {styles} from './reviews.styles.js';
import {skeletonTemplate} from './skeleton.js';
import {summaryTemplate} from './summary.js';
import type {View} from './view.js';
import {withAggregate} from './with-aggregate.js';

const speak = voice('candor-reviews', {...common, ...rating, ...reviews});

const pageOf = ({document}: Answer<'reviews'>) => ({
  items: document.sort?.current ? document.reviews : sortReviews(document.reviews, 'newest'),
  next: document.next ?? undefined,
});

/**
 * What people say about something, newest first, from any trust-data endpoint, with all that has to be said about how the
 * reviews came to be.
 *
 * Whatever the page puts inside stays on screen until there is something better to show.
 *
 * @tag candor-reviews
 * @slot - Shown until reviews have arrived, and again if they cannot be had.
 * @fires {CandorLoadEvent} candor-load - The reviews have arrived.
 * @fires {CandorErrorEvent} candor-error - The reviews cannot be had.
 * @fires {CandorMoreEvent} candor-more - The visitor asks for more; cancelable.
 * @csspart base - The wrapper around everything.
 * @csspart summary - The mean with its stars and counts.
 * @csspart value - The mean as a number.
 * @csspart stars - Five stars, of the mean or of a review.
 * @csspart count - How many reviews there are.
 * @csspart distribution - The table of how the ratings are spread.
 * @csspart distribution-row - One row of it.
 * @csspart bar - The bar in such a row.
 * @csspart facts - How the reviews are collected, checked and counted. Always visible.
 * @csspart moderation - What was received, published and withheld.
 * @csspart collection - How reviews are collected and checked, and how the score is worked out.
 * @csspart policy - The link to the policy.
 * @csspart source - Whose word all this is.
 * @csspart showing - The line "Showing n of N". Always visible.
 * @csspart list - All reviews.
 * @csspart review - One review.
 * @csspart heading - Its stars and its title.
 * @csspart name - Its title.
 * @csspart author - Who wrote it.
 * @csspart author-name - Their name.
 * @csspart face - Their picture.
 * @csspart context - What they say of their own situation.
 * @csspart body - What they wrote.
 * @csspart translation-note - Who translated it.
 * @csspart original - The original beside a translation.
 * @csspart pros - What they liked.
 * @csspart cons - What they did not like.
 * @csspart aspects - Ratings of single aspects.
 * @csspart media - The pictures and films.
 * @csspart medium - One of them.
 * @csspart labels - Origin, dates and disclosures of a review. Always visible.
 * @csspart origin - Where the review comes from.
 * @csspart dates - When it was lived and written.
 * @csspart disclosure - What must be known about its writer.
 * @csspart replies - The answers to a review.
 * @csspart reply - One answer.
 * @csspart helpful - How many found it helpful.
 * @csspart permalink - The link to the review's own page.
 * @csspart outcome - A "you said, we did".
 * @csspart more - The button that shows more.
 * @csspart empty - The sentence that stands where there are none.
 * @csspart failure - The sentence that stands where nothing can be had.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - The place kept while reviews are on their way.
 * @csspart debug - What is wrong, for developers.
 */
export class CandorReviews extends sourced(LitElement) {
  static override readonly styles = [tokens, disclosure, starsStyles, failureStyles, reviewStyles, styles];

  /** Registers the element. The same class again is silence; another class under the name is one warning. */
  static define(tag = 'candor-reviews', registry: CustomElementRegistry = customElements): void {
    define(tag, CandorReviews, registry);
  }

  /** What is reviewed: its URI. Without it this page's canonical address, then the organisation itself. */
  @property() subject = '';

  /** How many reviews are shown at first, and how many more with each step. */
  @property({type: Number}) limit = 10;

  /** The level of the headings inside. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** Reviews the page already has: a reviews document. Then nothing is asked for. */
  @property({attribute: false}) data: ReviewsDocument | undefined;

  readonly #language = speak(this);
  readonly #reviews = new ResourceController<SubjectQuestion, Answer<'reviews'>>(this, {
    question: () => this.#question(),
    load: (question, signal) => loadReviews(question, signal),
    settled: (resource) => this.#settle(resource),
  });
  readonly #paging = new PagingController<Review>(this, {
    load: async (url, signal) => {
      const page = await loadNextReviews(url, signal, {seen: this.#seen});
      this.#seen.push(url, page.url);
      return pageOf(page);
    },
    key: reviewKey,
  });
  #own: Settled<Answer<'reviews'>> | undefined;
  #seen: string[] = [];
  #shown = 0;
  #places: OutcomePlaces = placeOutcomes();
  #said = '';

  get #resource(): Resource<Answer<'reviews'>> {
    return this.#own ?? this.#reviews.resource;
  }

  get #step(): number {
    return this.limit >= 1 ? Math.floor(this.limit) : 10;
  }

  #question(): SubjectQuestion | undefined {
    const question = this.data ? undefined : this.whatToAsk();
    return question && {...question, subject: this.subject || undefined, page: pageAddress(this)};
  }

  #settle(resource: Settled<Answer<'reviews'>>): void {
    if (resource.status === 'ready') {
      this.#seen = [resource.value.url];
      this.#paging.start(pageOf(resource.value));
      this.#shown = this.#step;
      this.#places = placeOutcomes(resource.value.document.outcomes, this.#visible);
    }
    announce(this, resource);
  }

  get #visible(): readonly Review[] {
    return this.#paging.items.slice(0, this.#shown);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('data')) return;
    this.#own = this.data && ownAnswer('reviews', this.data, this);
    if (this.#own) this.#settle(this.#own);
  }

  protected override render(): TemplateResult {
    const resource = this.#resource;
    return frameTemplate(this, resource, this.#language.spoken.language, () => this.#stateTemplate(resource));
  }

  #stateTemplate(resource: Resource<Answer<'reviews'>>): TemplateResult {
    const {spoken} = this.#language;
    switch (resource.status) {
      case 'idle':
      case 'pending':
        return skeletonTemplate(spoken.say('loadingReviews'));
      case 'ready':
        return this.#reviewsTemplate(resource.value);
      case 'failed':
        return html`<div class="waiting">${failureTemplate(spoken, resource.error, () => this.#reviews.retry())}</div>`;
    }
  }

  #reviewsTemplate(answer: Answer<'reviews'>): TemplateResult {
    const view: View = {locale: this.#language.spoken, headingLevel: this.headingLevel, now: Date.now()};
    const document = withAggregate(answer.document, this.#paging.items);
    const name = document.subject?.name;
    const label = name ? view.locale.say('reviewsOf', {name}) : view.locale.say('reviews');
    return html`<section class="reviews" aria-label=${label}>
      <div>${summaryTemplate(view, document, this.#paging.items)}${factsTemplate(view, document, answer)}</div>
      <div>
        <p class="showing disclosure" part="showing">${this.#showingTemplate(view, document)}</p>
        <div part="list">${repeat(this.#visible, reviewKey, (review) => this.#itemTemplate(view, review))}</div>
        ${this.#visible.length === 0 ? html`<p class="empty muted" part="empty">${fresh(view.locale.say('empty'))}</p>` : nothing}
        ${this.#places.after.map((outcome) => outcomeTemplate(view, outcome))} ${this.#moreTemplate(view, document)}
        <p class="unseen" role="status">${fresh(this.#said)}</p>
      </div>
    </section>`;
  }

  #itemTemplate(view: View, review: Review): TemplateResult {
    const outcomes = this.#places.behind.get(review) ?? [];
    return html`${reviewTemplate(view, review)}${outcomes.map((outcome) => outcomeTemplate(view, outcome))}`;
  }

  #showingTemplate({locale}: View, document: ReviewsDocument): TemplateResult {
    const shown = this.#visible.length;
    const total = publishedCount(document) ?? (this.#paging.hasMore ? undefined : this.#paging.items.length);
    const showing =
      total === undefined
        ? locale.say('showingOnly', {count: shown})
        : locale.say('showing', {shown, total: Math.max(total, shown)});
    const isDated = this.#visible.some(({datePublished}) => datePublished);
    const order = isDated
      ? locale.say(`order_${document.sort?.current ?? 'newest'}`)
      : locale.say('orderGiven');
    return html`<strong class="number">${fresh(showing)}</strong>
      ${shown > 1 ? html`<span class="muted">${fresh(order)}</span>` : nothing}`;
  }

  #moreTemplate({locale}: View, document: ReviewsDocument): TemplateResult | typeof nothing {
    const held = this.#paging.items.length - this.#shown;
    if (held <= 0 && !this.#paging.hasMore) return nothing;
    const left = (publishedCount(document) ?? 0) - this.#shown;
    const count = Math.min(this.#step, left > 0 && this.#paging.hasMore ? left : held);
    const {error, pending} = this.#paging;
    const label = pending
      ? locale.say('loading')
      : count > 0
        ? locale.say('more', {count})
        : locale.say('moreUnknown');
    return html`<div class="more">
      <button class="button small" part="more" type="button" aria-disabled=${pending} @click=${this.#showMore}>${fresh(label)}</button>
      ${error ? html`<span class="small muted" role="alert">${fresh(failureSentence(locale, error))}</span>` : nothing}
    </div>`;
  }

  readonly #showMore = async (): Promise<void> => {
    if (this.#paging.pending || !this.dispatchEvent(new CandorMoreEvent())) return;
    const before = this.#visible.length;
    if (this.#paging.items.length < this.#shown + this.#step) await this.#paging.loadMore();
    if (this.#paging.error && this.#paging.items.length === before) return;
    this.#shown += this.#step;
    this.#said = this.#language.spoken.say('moreShown', {count: this.#visible.length - before});
    this.requestUpdate();
    await this.updateComplete;
    // Where reading goes on: the first review that was not there before.
    this.renderRoot.querySelectorAll<HTMLElement>('.review')[before]?.focus({preventScroll: true});
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'candor-reviews': CandorReviews;
  }
}
