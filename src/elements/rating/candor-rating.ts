import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import type {RatingAnswer, SubjectQuestion} from '../../client/answer.js';
import {loadRating} from '../../client/load-rating.js';
import {type Resource, ResourceController} from '../../controllers/resource-controller.js';
import {common} from '../../i18n/en/common.js';
import {rating} from '../../i18n/en/rating.js';
import type {SubjectRating} from '../../protocol/reviews.js';
import {toFive} from '../../protocol/scale.js';
import {tokens} from '../../styles/tokens.js';
import type {JsonLd} from '../reviews/json-ld/index.js';
import {pageAddress} from '../shared/address.js';
import {announce} from '../shared/announce.js';
import {define} from '../shared/define.js';
import {failureStyles, failureTemplate} from '../shared/failure.js';
import {frameTemplate} from '../shared/frame.js';
import {fresh} from '../shared/fresh.js';
import {OnDemand} from '../shared/on-demand.js';
import {sourced} from '../shared/sourced.js';
import {voice} from '../shared/speak.js';
import {starsStyles, starsTemplate} from '../shared/stars.js';
import {ownRating} from './own-rating.js';
import {styles} from './rating.styles.js';

const speak = voice('candor-rating', {...common, ...rating});

// Whoever may write attributes, `data-href` of a `<div>` say, may not always write scripts.
const isScript = (href: string, base: string): boolean =>
  URL.canParse(href, base) && new URL(href, base).protocol === 'javascript:';

/**
 * What everybody together thinks, in one line: stars, the number, how many, and the way to the reviews.
 *
 * Hundreds may stand on one page; they share their requests.
 *
 * @tag candor-rating
 * @slot - Shown until the rating has arrived, and again if it cannot be had.
 * @fires {CandorLoadEvent} candor-load - The rating has arrived.
 * @fires {CandorErrorEvent} candor-error - The rating cannot be had.
 * @fires {CandorConsentEvent} candor-consent - The visitor wants to see this element, which waits for consent; cancelable.
 * @csspart base - The wrapper around everything.
 * @csspart stars - The five stars.
 * @csspart value - The mean as a number.
 * @csspart count - How many ratings there are; a link where there is somewhere to go.
 * @csspart failure - The sentence that stands where nothing can be had.
 * @csspart retry - The button that tries again.
 * @csspart consent - The button that agrees, while consent is waited for.
 * @csspart debug - What is wrong, for developers.
 */
export class CandorRating extends sourced(LitElement) {
  static override readonly styles = [tokens, starsStyles, failureStyles, styles];

  /** Registers the element. The same class again is silence; another class under the name is one warning. */
  static define(tag = 'candor-rating', registry: CustomElementRegistry = customElements): void {
    define(tag, CandorRating, registry);
  }

  /** What is rated: its URI. Without it this page's canonical address, then the organisation itself. */
  @property() subject = '';

  /** `inline` (default), or `stacked`: the count below the stars. */
  @property() layout: 'inline' | 'stacked' = 'inline';

  /** Where the count leads, `#reviews` say. Without it the subject's own page, where that is another one. */
  @property() href = '';

  /** Writes the rating as schema.org JSON-LD into the page's head, where search engines take it: for products and the like. */
  @property({type: Boolean, attribute: 'json-ld'}) jsonLd = false;

  /** A rating the page already has: one entry of a subjects document. Then nothing is asked for. */
  @property({attribute: false}) data: SubjectRating | undefined;

  readonly #language = speak(this);
  readonly #rating = new ResourceController<SubjectQuestion, RatingAnswer>(this, {
    question: () => this.#question(),
    load: (question, signal) => loadRating(question, signal),
    settled: (resource) => announce(this, resource),
  });

  readonly #graphs = new OnDemand(
    this,
    () => import('../reviews/json-ld/index.js'),
    () => this.#language.language,
  );
  #graph: JsonLd | undefined;

  get #resource(): Resource<RatingAnswer> {
    return this.data ? ownRating(this.data, this) : this.#rating.resource;
  }

  async #keepGraph(): Promise<void> {
    const resource = this.#resource;
    if (!this.jsonLd || resource.status !== 'ready') return this.#graph?.remove();
    const part = await this.#graphs.had();
    if (part) this.#graph ??= new part.JsonLd();
    const {rating, ...source} = resource.value;
    this.#graph?.write(this, {...source, document: {trustData: '1', ...rating, reviews: []}}, []);
  }

  #question(): SubjectQuestion | undefined {
    const question = this.data ? undefined : this.whatToAsk();
    return question && {...question, subject: this.subject || undefined, page: pageAddress(this)};
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#graph?.remove();
  }

  protected override updated(): void {
    if (this.jsonLd || this.#graph) void this.#keepGraph();
  }

  protected override render(): TemplateResult {
    const resource = this.#resource;
    return frameTemplate(
      this,
      resource,
      this.#language.spoken,
      () => html`<div class="rating" data-layout=${this.layout}>${this.#stateTemplate(resource)}</div>`,
    );
  }

  #stateTemplate(resource: Resource<RatingAnswer>): TemplateResult | typeof nothing {
    switch (resource.status) {
      case 'idle':
      case 'pending':
        return nothing;
      case 'ready':
        return this.#ratingTemplate(resource.value.rating);
      case 'failed':
        return failureTemplate(this.#language.spoken, resource.error, () => this.#rating.retry());
    }
  }

  #ratingTemplate({subject, aggregateRating = {}}: SubjectRating): TemplateResult {
    const {spoken} = this.#language;
    const {ratingValue, ratingCount, reviewCount} = aggregateRating;
    const count = ratingCount ?? reviewCount;
    const own = isScript(this.href, this.baseURI) ? '' : this.href;
    const stars = ratingValue === undefined ? undefined : toFive({...aggregateRating, ratingValue});
    if (ratingValue === undefined || stars === undefined) {
      return this.#countTemplate(spoken.say(count === 0 ? 'noReviews' : 'notRated'), undefined);
    }
    return html`${starsTemplate(spoken, {...aggregateRating, ratingValue})}
      <span class="value number" part="value" aria-hidden="true" translate="no">${fresh(spoken.rating(stars))}</span>
      ${count === undefined ? nothing : this.#countTemplate(spoken.say('reviewCount', {count}), own || subject.url)}`;
  }

  #countTemplate(count: string, href: string | undefined): TemplateResult {
    return href
      ? html`<a class="count small number" part="count" href=${href}>${fresh(count)}</a>`
      : html`<span class="count small number muted" part="count">${fresh(count)}</span>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'candor-rating': CandorRating;
  }
}
