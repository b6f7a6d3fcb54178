import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import type {Question} from '../../client/answer.js';
import type {BadgedAnswer} from '../../client/badged-answer.js';
import {ClockController} from '../../controllers/clock-controller.js';
import {type Resource, ResourceController, type Settled} from '../../controllers/resource-controller.js';
import {common} from '../../i18n/en/common.js';
import {pledge} from '../../i18n/en/pledge.js';
import {CandorError} from '../../protocol/errors.js';
import {type PledgeState, pledgeState} from '../../protocol/pledge-state.js';
import {type Pledge, PledgesDocument} from '../../protocol/pledges.js';
import {card} from '../../styles/card.js';
import {disclosure} from '../../styles/disclosure.js';
import {tokens} from '../../styles/tokens.js';
import {announce} from '../shared/announce.js';
import {define} from '../shared/define.js';
import {failureStyles, failureTemplate} from '../shared/failure.js';
import {frameTemplate} from '../shared/frame.js';
import {fresh} from '../shared/fresh.js';
import {OnDemand} from '../shared/on-demand.js';
import {ownAnswer} from '../shared/own-answer.js';
import {proven, provenStyles} from '../shared/proven.js';
import {sourceNote} from '../shared/source-note.js';
import {sourced} from '../shared/sourced.js';
import {voice} from '../shared/speak.js';
import {allPledges} from './all-pledges.js';
import {badgeStyles} from './badge.styles.js';
import {FollowedFragment} from './followed-fragment.js';
import {mayBeMark, pledgeTemplate} from './layouts.js';
import {styles} from './pledge.styles.js';
import {printStyles} from './print.styles.js';
import {ShownStates} from './shown-states.js';
import {targetStyles} from './target.styles.js';
import {unfoldInPrint} from './unfold-in-print.js';
import type {BadgeDrawing, PledgeLayout, View} from './view.js';

const speak = voice('candor-pledge', {...common, ...pledge});

type DrawnAnswer = BadgedAnswer & BadgeDrawing;

let hasToldOfMarks = false;

/**
 * What a company has pledged, and how that goes: what is said, who signed, figures with their deadline, and a state that is
 * worked out from them, as plain when it fails as when it is kept.
 *
 * Whatever the page puts inside stays on screen until there is something better to show.
 *
 * @tag candor-pledge
 * @attr verifier - The address of an independent verifier (`verify.html` on another site than this one). What is to be checked is
 *   appended behind a `#`. Without it the command `npx candor verify` is shown.
 * @slot - Shown until the pledge has arrived, and again if it cannot be had.
 * @fires {CandorLoadEvent} candor-load - The pledge has arrived.
 * @fires {CandorErrorEvent} candor-error - The pledge cannot be had.
 * @fires {CandorConsentEvent} candor-consent - The visitor wants to see this element, which waits for consent; cancelable.
 * @fires {CandorStateEvent} candor-state - The state of a pledge is known for the first time, or has changed.
 * @cssstate late - While a pledge in that state is shown; in the same way each of `withdrawn`, `superseded`, `suspended`,
 *   `not-yet`, `lapsed`, `kept`, `missed`, `at-risk`, `on-track`, `active` and `unknown`.
 * @csspart base - The wrapper around everything.
 * @csspart pledge - One pledge. Has its state as a part name too: `late`, `at-risk`, …
 * @csspart attributed - A pledge that may only be drawn as a statement.
 * @csspart badge - The button of the badge. Has its state as a part name too.
 * @csspart badge-name - The name of the pledge on it.
 * @csspart popover - What the badge opens.
 * @csspart close - The button that closes it.
 * @csspart organization - Who pledges.
 * @csspart state - The state in one word.
 * @csspart reason - Why it is in that state. Always visible.
 * @csspart uncertified - That no certification scheme is named. Always visible.
 * @csspart name - The name of the pledge.
 * @csspart text - Its wording.
 * @csspart target - One target.
 * @csspart target-name - Its name.
 * @csspart chart - The line of its figures.
 * @csspart figures - Its figures as a table.
 * @csspart measured - Who measured it, and when.
 * @csspart evidence - The link to the evidence.
 * @csspart certification - The scheme that vouches for it.
 * @csspart awarded - By whom a badge was awarded, and to whom. Always visible.
 * @csspart remedy - What one gets if it is missed.
 * @csspart remedy-title - Its heading.
 * @csspart standards - The standards it answers to.
 * @csspart endorsements - Who endorses it.
 * @csspart signature - Who signed, and since and until when it holds.
 * @csspart signatories - Who signed.
 * @csspart face - The picture of somebody who signed.
 * @csspart validity - Since and until when it holds, and whether its wording changed.
 * @csspart wordings - All wordings it had.
 * @csspart difference-key - How the difference between two is marked.
 * @csspart wording-before - A wording that was changed.
 * @csspart wording-after - What it was changed to.
 * @csspart taken-out - Words that were taken out.
 * @csspart put-in - Words that were put in.
 * @csspart updates - What was said about it since.
 * @csspart more - The link to the whole pledge.
 * @csspart permalink - The link to the pledge on this page.
 * @csspart copy-note - What came of copying it.
 * @csspart source - Whose word all this is.
 * @csspart empty - The sentence that stands where there are none.
 * @csspart proof-mark - What it has checked of one item. Always visible.
 * @csspart proof-panel - What was checked, in full.
 * @csspart proof-panel-title - Its title.
 * @csspart proof-close - The button that closes it.
 * @csspart proof-check - One check, and what came of it.
 * @csspart proof-download - The button that saves the evidence.
 * @csspart proof-limit - What a check in a page cannot show. Always visible.
 * @csspart proof-verifier - The link to the independent verifier.
 * @csspart proof-command - The command that checks the same, where the page names no verifier.
 * @csspart toggle - What opens figures, wordings or updates.
 * @csspart more-link - A link in a text: to a certificate, its scheme, a standard, the small print.
 * @csspart failure - The sentence that stands where nothing can be had.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - The place kept while the pledge is on its way.
 * @csspart gate - What stands here while consent is waited for.
 * @csspart consent - The button that agrees, for this element alone.
 * @csspart requests - The button to all that was asked for.
 * @csspart requests-dialog - The list of it.
 * @csspart requests-title - Its title.
 * @csspart requests-close - The button that closes it.
 * @csspart request - One request.
 * @csspart request-address - Its address.
 * @csspart debug - What is wrong, for developers.
 */
export class CandorPledge extends sourced(LitElement) {
  static override readonly styles = [
    tokens,
    disclosure,
    card,
    failureStyles,
    provenStyles,
    styles,
    targetStyles,
    badgeStyles,
    printStyles,
  ];

  /** Registers the element. The same class again is silence; another class under the name is one warning. */
  static define(tag = 'candor-pledge', registry: CustomElementRegistry = customElements): void {
    define(tag, CandorPledge, registry);
  }

  /** Which pledge: its `id`. Without it, all pledges of the organisation. */
  @property() pledge = '';

  /** `card` (default), `badge` (inline, opens its details), or `statement` (a section of its own). */
  @property({reflect: true, useDefault: true}) layout: 'badge' | 'card' | 'statement' = 'card';

  /** The level of the headings inside. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** Pledges the page already has: a pledges document. Then nothing is asked for. */
  @property({attribute: false}) data: PledgesDocument | undefined;

  /** The moment to work the state out for, in milliseconds since 1970. Without it, now. */
  @property({attribute: false}) now: number | undefined;

  readonly #language = speak(this);
  readonly #shown = new ShownStates(this);
  readonly #clock = new ClockController(this);
  readonly #fragment = new FollowedFragment(this, (id) => this.#show(id));
  readonly #wordings = new OnDemand(
    this,
    () => import('./wordings/index.js'),
    () => this.#language.language,
  );
  readonly #proven = proven(
    this,
    () => this.#language.language,
    () => {
      const resource = this.#resource;
      const answer = resource.status === 'ready' ? resource.value : undefined;
      return answer?.isSigned && {kind: 'pledges', answer, locale: this.#language.spoken};
    },
  );
  readonly #pledges = new ResourceController<Question & {pledge: string}, DrawnAnswer>(this, {
    question: () => this.#question(),
    load: async ({pledge: id, ...question}, signal) => {
      const answer = this.#chosen(await allPledges(question, signal), id);
      // What draws badges is here before they are shown.
      return answer.badges ? (await import('./award/index.js')).drawn(this, answer, pledgeTemplate) : answer;
    },
    settled: (resource) => announce(this, resource),
  });
  #own: Settled<DrawnAnswer> | undefined;
  #copied: View['copied'];

  constructor() {
    super();
    unfoldInPrint(this);
  }

  /** The state that is shown, of the first pledge if there are several; `undefined` until there is one. */
  get state(): PledgeState['state'] | undefined {
    const [first] = this.#all;
    return first && pledgeState(first, this.#now).state;
  }

  get #all(): readonly Pledge[] {
    const resource = this.#resource;
    return resource.status === 'ready' ? resource.value.document.pledges : [];
  }

  get #resource(): Resource<DrawnAnswer> {
    return this.#own ?? this.#pledges.resource;
  }

  #question(): (Question & {pledge: string}) | undefined {
    const question = this.data ? undefined : this.whatToAsk();
    return question && {...question, pledge: this.pledge};
  }

  // A pledge that is asked for by name and not there is a failure; that there are none at all is not.
  #chosen(answer: BadgedAnswer, id: string): BadgedAnswer {
    if (!id) return answer;
    const pledges = answer.document.pledges.filter((each) => each.id === id);
    if (pledges.length > 0) return {...answer, document: {...answer.document, pledges}};
    throw new CandorError('not-found', {url: answer.url, detail: `no pledge "${id}"`});
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('data') || (this.data && changed.has('pledge'))) this.#readOwn();
  }

  protected override updated(): void {
    const now = this.#now;
    this.#shown.update(this.#all.map((each) => ({id: each.id, state: pledgeState(each, now).state})));
    if (this.#all.length > 0) this.#fragment.drawn();
  }

  #show(id: string): void {
    const index = this.#all.findIndex((each) => each.id === id);
    const found = this.renderRoot.querySelectorAll<HTMLElement>('[part~=pledge]')[index];
    if (!found) return;
    if (found.matches('[popover]:not(:popover-open)')) found.showPopover();
    else found.scrollIntoView({block: 'start'});
    found.focus({preventScroll: true});
  }

  readonly #copy = async (href: string): Promise<void> => {
    const {spoken} = this.#language;
    const note = await navigator.clipboard.writeText(href).then(
      () => 'pledgeLinkCopied' as const,
      () => 'pledgeLinkNotCopied' as const,
    );
    this.#copied = {href, note: spoken.say(note)};
    this.requestUpdate();
  };

  #readOwn(): void {
    this.#own = this.data && ownAnswer('pledges', PledgesDocument, this.data, this);
    if (!this.#own) return;
    try {
      if (this.#own.status === 'ready') {
        this.#own = {status: 'ready', value: this.#chosen(this.#own.value, this.pledge)};
      }
    } catch (error) {
      if (error instanceof CandorError) this.#own = {status: 'failed', error};
    }
    announce(this, this.#own);
  }

  get #now(): number {
    return this.now ?? this.#clock.now;
  }

  protected override render(): TemplateResult {
    const resource = this.#resource;
    return frameTemplate(this, resource, this.#language.spoken, () => this.#stateTemplate(resource));
  }

  #stateTemplate(resource: Resource<DrawnAnswer>): TemplateResult {
    const {spoken} = this.#language;
    switch (resource.status) {
      case 'idle':
      case 'pending':
        return this.#placeTemplate(spoken.say('loadingPledges'));
      case 'ready':
        return this.#pledgesTemplate(resource.value);
      case 'failed':
        return html`<div class="waiting ${this.layout}-place">${failureTemplate(spoken, resource.error, () => this.#pledges.retry())}</div>`;
    }
  }

  #placeTemplate(label: string): TemplateResult {
    return this.layout === 'badge'
      ? html`<div class="badge-place" part="skeleton"></div>`
      : html`<div class="waiting ${this.layout}-place" part="skeleton" role="status" aria-label=${label}><span></span><span></span><span></span><span></span></div>`;
  }

  #pledgesTemplate(answer: DrawnAnswer): TemplateResult {
    const {spoken} = this.#language;
    const {organization, pledges} = answer.document;
    const view: View = {
      locale: spoken,
      headingLevel: this.headingLevel,
      now: this.#now,
      organization: organization?.name ?? answer.discovery?.organization?.name,
      source: pledges.length === 1 ? sourceNote(spoken, answer) : undefined,
      wordings: {
        part: this.#wordings.part,
        error: this.#wordings.error,
        need: () => void this.#wordings.had(),
      },
      proven: this.#proven,
      certify: answer.certify,
      copied: this.#copied,
      copy: this.#copy,
    };
    if (pledges.length === 0)
      return html`<p class="muted" part="empty">${fresh(spoken.say('noPledges'))}</p>`;
    if (!pledges.every((each) => mayBeMark(each, view.now))) tellOfMarks();
    const layout: PledgeLayout =
      this.layout === 'badge' || this.layout === 'statement' ? this.layout : 'card';
    return html`<div class="several">
      ${pledges.map((each, index) => (answer.draw ?? pledgeTemplate)(view, each, layout, `pledge-${index}`))}
      ${view.source ? nothing : html`<p class="small muted" part="source">${sourceNote(spoken, answer)}</p>`}
    </div>`;
  }
}

const tellOfMarks = (): void => {
  if (hasToldOfMarks) return;
  hasToldOfMarks = true;
  console.info('Candor: uncertified claims are statements (EU 2024/825).');
};

declare global {
  interface HTMLElementTagNameMap {
    'candor-pledge': CandorPledge;
  }
}
