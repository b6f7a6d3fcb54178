import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {keyed} from 'lit/directives/keyed.js';

import type {Answer, SubjectQuestion} from '../../client/answer.js';
import type {Resource, Settled} from '../../controllers/resource-controller.js';
import {common} from '../../i18n/en/common.js';
import {rating} from '../../i18n/en/rating.js';
import {reviews} from '../../i18n/en/reviews.js';
import {reviewWithConsent} from '../../protocol/consent.js';
import type {Filters} from '../../protocol/filters.js';
import {type Outcome, type Review, ReviewsDocument, type SortOrder} from '../../protocol/reviews.js';
import {disclosure} from '../../styles/disclosure.js';
import {tokens} from '../../styles/tokens.js';
import {CandorFilterEvent, CandorMoreEvent} from '../events.js';
import {pageAddress} from '../shared/address.js';
import {announce} from '../shared/announce.js';
import {define} from '../shared/define.js';
import {failureStyles, failureTemplate} from '../shared/failure.js';
import {frameTemplate} from '../shared/frame.js';
import {fresh} from '../shared/fresh.js';
import {ownAnswer} from '../shared/own-answer.js';
import type {ShownReviews} from '../shared/proof/reviews-kind.js';
import {proven, provenStyles} from '../shared/proven.js';
import {sourced} from '../shared/sourced.js';
import {voice} from '../shared/speak.js';
import {starsStyles} from '../shared/stars.js';
import {endTemplate, type Ways} from './end.js';
import {factsTemplate} from './facts.js';
import {decoded, fragmentOf} from './links.js';
import {listTemplate} from './list.js';
import {orderOf, readOnly, withoutEmpty} from './only.js';
import type {OutcomePlaces} from './outcome-places.js';
import {Parts} from './parts.js';
import {reviewTemplate} from './review.js';
import {reviewStyles} from './review.styles.js';
import {reviewKey} from './review-key.js';
import {ReviewList} from './review-list.js';
import {styles} from './reviews.styles.js';
import {showing, showingTemplate} from './showing.js';
import {skeletonTemplate} from './skeleton.js';
import {summaryTemplate} from './summary.js';
import {sentTo, toolbarTemplate} from './toolbar.js';
import {toolStyles} from './tools.styles.js';
import type {View, Wishes} from './view.js';
import type {Wish} from './wish.js';
import type {Desk} from './writing/desk.js';

const nowhere: OutcomePlaces = {behind: new Map(), after: []};
const speak = voice('candor-reviews', {...common, ...rating, ...reviews});

/**
 * What people say about something, newest first, from any trust-data endpoint, with all that has to be said about how the
 * reviews came to be.
 *
 * Whatever the page puts inside stays on screen until there is something better to show.
 *
 * @tag candor-reviews
 * @attr verifier - The address of an independent verifier (`verify.html` on another site than this one). What is to be checked is
 *   appended behind a `#`. Without it the command `npx candor verify` is shown.
 * @slot - Shown until reviews have arrived, and again if they cannot be had.
 * @slot before - Above everything.
 * @slot after - Below everything.
 * @slot empty - Instead of the sentence where there are no reviews.
 * @slot author-ID - Beside the author of the review with that `id`: a badge of yours, say.
 * @fires {CandorLoadEvent} candor-load - The reviews have arrived.
 * @fires {CandorErrorEvent} candor-error - The reviews cannot be had.
 * @fires {CandorConsentEvent} candor-consent - The visitor wants to see this element, which waits for consent; cancelable.
 * @fires {CandorMoreEvent} candor-more - The visitor asks for more, or another page; cancelable.
 * @fires {CandorFilterEvent} candor-filter - The visitor wants other reviews, or another order; cancelable.
 * @fires {CandorVoteEvent} candor-vote - The visitor says whether a review helped; cancelable.
 * @fires {CandorReportEvent} candor-report - The visitor wants to report a review; cancelable.
 * @fires {CandorWriteEvent} candor-write - The visitor wants to write a review; cancelable.
 * @fires {CandorSubmitEvent} candor-submit - A review is about to be sent; cancelable.
 * @fires {CandorChangeEvent} candor-change - The visitor wants to correct or withdraw their own review; cancelable.
 * @csspart base - The wrapper around everything.
 * @csspart summary - The mean with its stars and counts.
 * @csspart value - The mean as a number.
 * @csspart stars - Five stars, of the mean or of a review.
 * @csspart count - How many reviews there are.
 * @csspart distribution - The list of how the ratings are spread.
 * @csspart distribution-row - One row of it: a button that filters.
 * @csspart bar - The bar in such a row.
 * @csspart spread - The spread in words. Always visible.
 * @csspart facts - How the reviews are collected, checked and counted. Always visible.
 * @csspart moderation - What was received, published and withheld.
 * @csspart collection - How reviews are collected and checked, and how the score is worked out.
 * @csspart policy - The link to the policy.
 * @csspart source - Whose word all this is.
 * @csspart topics - What many speak of.
 * @csspart topic - One topic with its phrases.
 * @csspart review-links - The way from a phrase or an outcome to its reviews.
 * @csspart review-link - One such link.
 * @csspart people-like-me - What describes the visitor, to choose from.
 * @csspart chip - One of these.
 * @csspart privacy - Where a choice goes.
 * @csspart tools - Search, order and filters.
 * @csspart search - The search field.
 * @csspart sort - The choice of order.
 * @csspart filters-button - The button that opens all filters.
 * @csspart filters - All filters.
 * @csspart choices - Filters of one kind.
 * @csspart choice - One filter.
 * @csspart chosen - What is chosen.
 * @csspart chosen-chip - One of these, to take back.
 * @csspart clear - The button that takes all back.
 * @csspart showing - The line "Showing n of N". Always visible.
 * @csspart opposites - The most helpful favourable review beside the most helpful critical one.
 * @csspart opposite - One of the two.
 * @csspart carousel - The reviews side by side, with their buttons.
 * @csspart arrow - A button that moves the carousel.
 * @csspart list - All reviews.
 * @csspart review - One review.
 * @csspart heading - Its stars and its title.
 * @csspart name - Its title.
 * @csspart author - Who wrote it.
 * @csspart author-name - Their name.
 * @csspart face - Their picture.
 * @csspart context - What they say of their own situation.
 * @csspart body - What they wrote.
 * @csspart unfold - The button that shows a long text to its end.
 * @csspart mark - What was searched for.
 * @csspart translation-note - Who translated it.
 * @csspart toggle - What opens the original.
 * @csspart original - What stands folded beside the words: the original of a translation, or the translation of what is signed.
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
 * @csspart led-to - What a review changed.
 * @csspart led-to-link - The button that goes there.
 * @csspart more-link - A link in a text: to where a review comes from, to more of an outcome.
 * @csspart foot - What can be done about a review.
 * @csspart helpful - How many found it helpful.
 * @csspart vote - A button that says whether it was.
 * @csspart report - The button that reports it.
 * @csspart change - The button for its author.
 * @csspart link - The link to the review on this page.
 * @csspart permalink - The link to the review's own page.
 * @csspart outcome - A "you said, we did".
 * @csspart more - The button that shows more.
 * @csspart pages - Numbered pages.
 * @csspart page - One of their buttons.
 * @csspart write - The button that opens the form.
 * @csspart empty - The sentence that stands where there are none.
 * @csspart failure - The sentence that stands where nothing can be had.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - The place kept while reviews are on their way.
 * @csspart gate - What stands here while consent is waited for.
 * @csspart consent - The button that agrees, for this element alone.
 * @csspart requests - The button to all that was asked for.
 * @csspart requests-dialog - The list of it.
 * @csspart requests-title - Its title.
 * @csspart requests-close - The button that closes it.
 * @csspart request - One request.
 * @csspart request-address - Its address.
 * @csspart debug - What is wrong, for developers.
 * @csspart dialog - The dialog of a form.
 * @csspart dialog-title - Its title.
 * @csspart dialog-close - The button that closes it; the words stay.
 * @csspart dialog-failure - Why something was not sent.
 * @csspart form - A form.
 * @csspart field - One of its fields.
 * @csspart label - The name of a field.
 * @csspart input - What is written or chosen in.
 * @csspart field-hint - Help with a field.
 * @csspart field-error - What is wrong with a field.
 * @csspart stars-input - The stars to choose from.
 * @csspart stars-none - The button that takes the stars back.
 * @csspart file - The chooser for pictures.
 * @csspart pictures - The pictures chosen.
 * @csspart picture - One of them.
 * @csspart picture-remove - The button that takes it away.
 * @csspart invited - What an invitation means.
 * @csspart without-invitation - The button that sends without it.
 * @csspart quote - Which review a form is about.
 * @csspart preview - The review as it will stand.
 * @csspart agreement - What sending means.
 * @csspart addressee - Who gets it, with terms and privacy.
 * @csspart send - The button that sends, or goes on.
 * @csspart back - The button that goes back.
 * @csspart answer - What came back.
 * @csspart answer-status - What became of it.
 * @csspart reference - Its reference.
 * @csspart receipt - What its author keeps.
 * @csspart copy - The button that copies it.
 * @csspart save - The button that saves it as a file.
 * @csspart forget-key - The button that forgets the author's own key.
 * @csspart copy-note - What came of copying.
 * @csspart write-another - The button for an empty form.
 * @csspart vote-note - What became of a vote.
 * @csspart proof-summary - What the visitor's own browser has checked, of all. Always visible.
 * @csspart proof-open - The button to what was checked.
 * @csspart proof-mark - What it has checked of one item. Always visible.
 * @csspart proof-panel - What was checked, in full.
 * @csspart proof-panel-title - Its title.
 * @csspart proof-close - The button that closes it.
 * @csspart proof-check - One check, and what came of it.
 * @csspart proof-download - The button that saves the evidence.
 * @csspart proof-limit - What a check in a page cannot show. Always visible.
 * @csspart proof-verifier - The link to the independent verifier.
 * @csspart proof-command - The command that checks the same, where the page names no verifier.
 * @csspart proof-everything - The button that reads every event of the log.
 * @csspart proof-progress - How far that is.
 * @csspart proof-stop - The button that stops it.
 * @csspart lightbox - The dialog that shows pictures in full.
 * @csspart lightbox-author - Whose review they belong to.
 * @csspart lightbox-close - The button that closes it.
 * @csspart lightbox-previous - The button to the picture before.
 * @csspart lightbox-next - The button to the picture after.
 * @csspart lightbox-strip - The pictures side by side.
 * @csspart lightbox-medium - One picture or film.
 * @csspart lightbox-caption - What it shows.
 * @csspart lightbox-count - Which of how many it is.
 * @csspart lightbox-failure - The sentence where it cannot be had.
 */
export class CandorReviews extends sourced(LitElement) {
  static override readonly styles = [
    tokens,
    disclosure,
    starsStyles,
    failureStyles,
    provenStyles,
    reviewStyles,
    toolStyles,
    styles,
  ];

  /** Registers the element. The same class again is silence; another class under the name is one warning. */
  static define(tag = 'candor-reviews', registry: CustomElementRegistry = customElements): void {
    define(tag, CandorReviews, registry);
  }

  /** What is reviewed: its URI. Without it this page's canonical address, then the organisation itself. */
  @property() subject = '';

  /** `list` (default), `grid`, `carousel` (moved by hand alone), or `compact`. */
  @property() layout: 'list' | 'grid' | 'carousel' | 'compact' = 'list';

  /** How many reviews are shown at first, and how many more with each step. */
  @property({type: Number}) limit = 10;

  /** How to go on: `more` (default) adds to the list, `pages` turns numbered pages. */
  @property() paging: 'more' | 'pages' = 'more';

  /** The order at first: `newest` (default), `oldest`, `highest`, `lowest`, `most-helpful`. */
  @property() order: SortOrder = 'newest';

  /** A fixed selection, always labelled as one: star counts, `verified`, `media`; `only="4 5 verified"`. */
  @property() only = '';

  /** Shows the most helpful favourable review beside the most helpful critical one, above the others. */
  @property({type: Boolean}) opposites = false;

  /** Lets filters, order and page stand in the page's address, and be read from it. */
  @property({type: Boolean, attribute: 'sync-url'}) syncUrl = false;

  /** Writes what is visible as schema.org JSON-LD into the page's head, where search engines take it: for products and the like. */
  @property({type: Boolean, attribute: 'json-ld'}) jsonLd = false;

  /** The level of the headings inside. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** Reviews the page already has: a reviews document. Then nothing is asked for. */
  @property({attribute: false}) data: ReviewsDocument | undefined;

  /** Which reviews are wanted. What a visitor chooses is set here. */
  @property({attribute: false}) filters: Filters = {};

  /** The order that is wanted; the `order` attribute until somebody chooses. */
  @property({attribute: false}) sort: SortOrder | undefined;

  /** Which page is shown, from 1; with `paging="more"`, how many steps. */
  @property({attribute: false}) page = 1;

  readonly #language = speak(this);
  readonly #parts = new Parts(
    this,
    () => this.#language.language,
    () => this.#desk(),
  );
  readonly #list = new ReviewList(this, {
    question: () => this.#question(),
    own: () => this.#own,
    wish: () => this.#wish,
    step: () => this.#step,
    turns: () => this.paging === 'pages',
    finding: this.#parts.finding,
    before: (answer) => this.#before(answer),
    settled: (resource) => announce(this, resource),
    followed: (isFirst) => this.#followed(isFirst),
  });
  readonly #proven = proven(
    this,
    () => this.#language.language,
    () => this.#toProve(),
  );
  readonly #unfolded = new Set<string>();
  readonly #wishes: Wishes = {
    filter: (filters) => this.#choose({filters: withoutEmpty(filters)}),
    sort: (sort) => this.#choose({sort}),
    show: (id) => void this.show(id),
    showOutcome: (outcome) => this.#focus('.outcome', this.#outcomes.indexOf(outcome)),
    unfold: (review) => this.#unfold(review),
    enlarge: (review, index, opener) => void this.#parts.enlarge(review, index, opener),
    link: (event, review) => this.#followLink(event, review),
    vote: (review, helpful) => this.#parts.write((writing) => writing.vote(review, helpful)),
    report: (review) => this.#parts.write((writing) => writing.report(review)),
    change: (review) => this.#parts.write((writing) => writing.change(review)),
  };
  #own: Settled<Answer<'reviews'>> | undefined;
  #isOpen = false;
  // The page that the address named; nothing once it was turned to.
  #opened: number | undefined = 1;
  #places: OutcomePlaces = nowhere;
  // An object, so that what is said twice is heard twice.
  #said = {text: ''};

  get #wish(): Wish {
    const filters = withoutEmpty({...this.filters, ...readOnly(this.only)});
    return {filters, sort: orderOf(this.sort ?? this.order)};
  }

  get #step(): number {
    return this.limit >= 1 ? Math.floor(this.limit) : 10;
  }

  get #answer(): Answer<'reviews'> | undefined {
    const {resource} = this.#list;
    return resource.status === 'ready' ? resource.value : undefined;
  }

  // In the order they are drawn.
  get #outcomes(): readonly Outcome[] {
    const {behind, after} = this.#places;
    return [...this.#list.visible.flatMap((review) => behind.get(review) ?? []), ...after];
  }

  // Any other word is a list: what stands in an attribute names no class of ours.
  get #layout(): string {
    return ['grid', 'carousel', 'compact'].find((each) => each === this.layout) ?? '';
  }

  get #needsLayout(): boolean {
    return this.#layout !== '' || this.paging === 'pages' || this.opposites;
  }

  /** Asks for the reviews anew, past whatever is kept. */
  refresh(): void {
    this.#list.refresh();
  }

  /**
   * Brings a review onto the screen and moves the focus to it, as its fragment (`#review-…`) does.
   *
   * @param id - The review's `id`.
   * @returns Whether it is among those that can be had.
   */
  async show(id: string): Promise<boolean> {
    const part = await this.#parts.finding.had();
    const isThere = await part?.bring(this, this.#list, id);
    this.page = this.#list.page;
    await this.updateComplete;
    if (isThere)
      this.#focus(
        '[part=list] .review',
        this.#list.visible.findIndex((review) => review.id === id),
      );
    else this.#say(this.#language.spoken.say('notHere'));
    return isThere ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('hashchange', this.#followFragment);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('hashchange', this.#followFragment);
    void this.#parts.keepGraph(undefined, []);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data')) {
      this.#own = this.data && ownAnswer('reviews', ReviewsDocument, this.data, this);
      if (this.#own) announce(this, this.#own);
    }
    const {layouts} = this.#parts;
    if (this.#needsLayout && this.#answer && !layouts.error) void layouts.had();
    if (changed.has('page') && this.page !== this.#list.page && this.#answer) void this.#turn(this.page);
  }

  protected override render(): TemplateResult {
    const {resource} = this.#list;
    return frameTemplate(this, resource, this.#language.spoken, () => this.#stateTemplate(resource));
  }

  protected override updated(): void {
    const shown = this.jsonLd && this.isConnected ? this.#answer : undefined;
    void this.#parts.keepGraph(
      shown && {...shown, document: this.#drawn(shown)},
      this.#list.visible.map(reviewWithConsent),
    );
    const {part} = this.#parts.finding;
    if (this.syncUrl && this.#answer) part?.keepUrl(this);
  }

  #question(): SubjectQuestion | undefined {
    const question = this.data ? undefined : this.whatToAsk();
    return question && {...question, subject: this.subject || undefined, page: pageAddress(this)};
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
        return html`<div class="waiting">${failureTemplate(spoken, resource.error, () => this.#list.retry())}</div>`;
    }
  }

  #reviewsTemplate(answer: Answer<'reviews'>): TemplateResult {
    if (this.paging === 'pages') this.#place();
    const view = this.#view(answer);
    const layouts = this.#parts.layouts.part;
    const document = this.#drawn(answer);
    const {name} = document.subject ?? {};
    const label = name ? view.locale.say('reviewsOf', {name}) : view.locale.say('reviews');
    const {loaded, hasMore} = this.#list;
    const finding = this.#parts.finding.part;
    // What can be chosen does not change with what is chosen.
    const known = [...document.reviews, ...loaded];
    return html`<slot name="before"></slot>
      <section class="reviews ${this.#layout}" aria-label=${label}>
        <div>
          ${summaryTemplate(view, document)}${factsTemplate(view, document, answer)}
          ${layouts?.topicsTemplate(view, document, loaded)}
        </div>
        <div class="main">
          ${toolbarTemplate(view, document, {toggle: this.#toggle, isOpen: this.#isOpen})}
          ${this.#isOpen ? finding?.panelTemplate(view, document, known) : nothing}
          ${showingTemplate(view, document, this.#list)} ${finding?.chosenTemplate(view, document, known)}
          ${this.opposites ? layouts?.oppositesTemplate(view, loaded, hasMore, (review) => reviewTemplate(view, review)) : nothing}
          ${listTemplate(view, this.#list, this.#places, label, this.#layout === 'carousel' ? layouts?.carouselTemplate : undefined)}
          ${endTemplate(view, document, this.#list, this.#parts, this.#ways)}
          <p class="unseen" role="status">${keyed(this.#said, fresh(this.#said.text))}</p>
        </div>
      </section>
      <slot name="after"></slot>
      ${this.#parts.template()}`;
  }

  #view(answer: Answer<'reviews'>): View {
    const {part} = this.#parts.finding;
    const {q} = this.#list.found?.wish.filters ?? {};
    return {
      locale: this.#language.spoken,
      headingLevel: this.headingLevel,
      now: Date.now(),
      ...this.#wish,
      wishes: this.#wishes,
      fixed: readOnly(this.only),
      sentTo: sentTo(answer),
      actions: answer.discovery?.actions ?? {},
      places: this.#places,
      layouts: this.#parts.layouts.part,
      unfolded: this.#unfolded,
      mark: (text) => (q && part ? part.markTemplate(text, q) : text),
      proven: this.#proven,
      writing: this.#parts.writing,
    };
  }

  #toProve(): ShownReviews | undefined | false {
    const {answers, found, hasMore} = this.#list;
    if (!answers?.[0].isSigned) return false;
    const view = found ? 'some' : !hasMore ? 'all' : this.#wish.sort === 'newest' ? 'newest' : 'some';
    const {spoken: locale} = this.#language;
    return {kind: 'reviews', answers, view, subject: this.subject || undefined, locale};
  }

  get #ways(): Ways {
    const pages = this.paging === 'pages' ? this.#parts.layouts.part?.pagesTemplate : undefined;
    const turn = (page: number): void => void this.#turn(page, true);
    return {step: this.#step, pages, turn, showMore: this.#showMore};
  }

  readonly #showMore = async (): Promise<void> => {
    if (this.#list.isBusy || !this.dispatchEvent(new CandorMoreEvent())) return;
    const before = this.#list.visible.length;
    await this.#turn(this.#list.page + 1);
    const count = this.#list.visible.length - before;
    if (count <= 0) return;
    this.#say(this.#language.spoken.say('moreShown', {count}));
    await this.updateComplete;
    // Where reading goes on: the first review that was not there before.
    this.#focus('[part=list] .review', before, false);
  };

  async #turn(page: number, isAsked = false): Promise<void> {
    if (isAsked && !this.dispatchEvent(new CandorMoreEvent())) return;
    await this.#list.turn(page);
    this.page = this.#list.page;
    if (!isAsked || this.#list.error) return;
    this.#sayShowing();
    await this.updateComplete;
    this.#focus('[part=list] .review', 0);
  }

  // Brought about by a visitor; a page that sets the properties needs no event.
  #choose(change: {filters?: Filters; sort?: SortOrder}): boolean {
    const {filters, sort} = {...this.#wish, ...change};
    const isTaken = this.dispatchEvent(new CandorFilterEvent(filters, sort));
    if (isTaken) Object.assign(this, change);
    // What was chosen but not taken shows itself as not chosen.
    this.requestUpdate();
    return isTaken;
  }

  // What has to be there before the first review is drawn, so that nothing moves afterwards.
  async #before({document}: Answer<'reviews'>): Promise<void> {
    if (
      this.#needsLayout ||
      document.topics?.length ||
      document.outcomes?.length ||
      !document.aggregateRating
    )
      await this.#parts.layouts.had();
    if (!this.syncUrl) return;
    const {readUrl} = await this.#parts.finding.need();
    const {page, ...state} = readUrl(location.href);
    Object.assign(this, state);
    if (this.#opened) this.#opened = page;
  }

  #followed(isFirst: boolean): void {
    this.page = 1;
    this.#place();
    if (isFirst) void this.#open();
    else this.#sayShowing();
  }

  // Once: asking anew must not take anybody back to where they came in.
  async #open(): Promise<void> {
    const page = this.#opened;
    this.#opened = undefined;
    if (page === undefined) return;
    if (page > 1) await this.#turn(page);
    await this.#followFragment();
  }

  #place(): void {
    const {part} = this.#parts.layouts;
    this.#places = part?.placeOutcomes(this.#answer?.document.outcomes, this.#list.visible) ?? nowhere;
  }

  // With the aggregate that can be worked out from it.
  #drawn({document}: Answer<'reviews'>): ReviewsDocument {
    return this.#parts.layouts.part?.withAggregate(document) ?? document;
  }

  #sayShowing(): void {
    const answer = this.#answer;
    const sentences = answer && showing(this.#language.spoken, this.#drawn(answer), this.#list);
    if (sentences) this.#say(this.#language.spoken.join(sentences));
  }

  #say(text: string): void {
    this.#said = {text};
    this.requestUpdate();
  }

  readonly #followFragment = async (): Promise<void> => {
    const [, name, value = ''] = /^[^#]*#(review-|candor-invitation=)(.+)/.exec(this.ownerDocument.URL) ?? [];
    if (!name || !this.#answer) return;
    if (name === 'review-') await this.show(decoded(value));
    else if (this.#answer.discovery?.actions?.submitReview)
      this.#parts.write((writing) => writing.write(value));
  };

  readonly #toggle = async (): Promise<void> => {
    await this.#parts.finding.had();
    this.#isOpen = !this.#isOpen && Boolean(this.#parts.finding.part);
    this.requestUpdate();
  };

  #unfold(review: Review): void {
    this.#unfolded.add(reviewKey(review));
    this.requestUpdate();
  }

  #desk(): Desk {
    const answer = this.#answer;
    const {discovery, document = {trustData: '1', reviews: []}, url} = answer ?? {};
    return {
      locale: this.#language.spoken,
      actions: discovery?.actions ?? {},
      to: url ? new URL(url).host : '',
      subject: document.subject?.id ?? this.subject,
      document,
      reviews: this.#list.loaded,
      headingLevel: this.headingLevel,
      draw: (review) => answer && reviewTemplate({...this.#view(answer), actions: {}}, review),
    };
  }

  // The page's address is the page's: without its leave the link is copied, not followed.
  async #followLink(event: Event, {id = ''}: Review): Promise<void> {
    if (this.syncUrl) return;
    event.preventDefault();
    const part = await this.#parts.finding.had();
    const href = new URL(fragmentOf(id), location.href).href;
    if (part) this.#say(await part.copyLink(href, this.#language.spoken));
  }

  #focus(selector: string, index: number, scroll = true): void {
    const found = this.renderRoot.querySelectorAll<HTMLElement>(selector)[index];
    if (scroll) found?.scrollIntoView({block: 'nearest'});
    found?.focus({preventScroll: true});
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'candor-reviews': CandorReviews;
  }
}
