import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import type {Answer, Question} from '../../client/answer.js';
import {loadPeople} from '../../client/load-people.js';
import {loadPresence, type Presences} from '../../client/load-presence.js';
import {ClockController} from '../../controllers/clock-controller.js';
import {type Polled, PollingController} from '../../controllers/polling-controller.js';
import {Polls} from '../../controllers/polls.js';
import {type Resource, ResourceController, type Settled} from '../../controllers/resource-controller.js';
import {common} from '../../i18n/en/common.js';
import {person} from '../../i18n/en/person.js';
import type {CandorError} from '../../protocol/errors.js';
import type {PeopleDocument, Person} from '../../protocol/people.js';
import {zoneOf} from '../../protocol/zoned-time.js';
import {card} from '../../styles/card.js';
import {disclosure} from '../../styles/disclosure.js';
import {tokens} from '../../styles/tokens.js';
import {announce} from '../shared/announce.js';
import {define} from '../shared/define.js';
import {failureStyles, failureTemplate} from '../shared/failure.js';
import {frameTemplate} from '../shared/frame.js';
import {fresh} from '../shared/fresh.js';
import {proven, provenStyles} from '../shared/proven.js';
import {sourceNote} from '../shared/source-note.js';
import {sourced} from '../shared/sourced.js';
import {voice} from '../shared/speak.js';
import {ChatsController, chatOf, type OpenChat, registerChat} from './chats.js';
import {peopleFor, personFor, type Wish} from './choose-people.js';
import {Contacting} from './contacting.js';
import type {ContactDesk} from './desk.js';
import {cardTemplate, inlineTemplate} from './layouts.js';
import {listed, ownPeople} from './listed.js';
import {nobodyTemplate} from './nobody.js';
import {styles} from './person.styles.js';
import {presencesOf, withPresence} from './presence.js';
import type {ContactView} from './view.js';
import {waysOf} from './ways.js';

export type {ChatContact, OpenChat} from './chats.js';

const speak = voice('candor-person', {...common, ...person});
// For all elements of the page, so that each address is asked once.
const polls = new Polls<Presences>((url, signal) => loadPresence(url, signal));

/**
 * A real person to talk to: who they are, what they know, whether they can be reached now in your own time, how long an answer
 * takes, and every way to them. It never opens by itself and never follows the visitor.
 *
 * Whatever the page puts inside stays on screen until there is something better to show.
 *
 * @tag candor-person
 * @attr verifier - The address of an independent verifier (`verify.html` on another site than this one). What is to be checked is
 *   appended behind a `#`. Without it the command `npx candor verify` is shown.
 * @slot - Shown until somebody has been found, and again if nobody can be had.
 * @fires {CandorLoadEvent} candor-load - The people have arrived.
 * @fires {CandorErrorEvent} candor-error - The people cannot be had.
 * @fires {CandorConsentEvent} candor-consent - The visitor wants to see this element, which waits for consent; cancelable.
 * @fires {CandorContactEvent} candor-contact - The visitor chose a way to reach somebody; cancelable.
 * @csspart base - The wrapper around everything.
 * @csspart person - One person.
 * @csspart face - Their picture.
 * @csspart name - Their name.
 * @csspart pronouns - Their pronouns.
 * @csspart facts - What they do, and their languages.
 * @csspart availability - Whether they can be reached, and until or from when.
 * @csspart state - That in one word.
 * @csspart description - What is said about them.
 * @csspart knows - What they know about.
 * @csspart reply - How long an answer takes, and what that was measured on.
 * @csspart channels - The ways to reach them.
 * @csspart channel - One of these.
 * @csspart number - Their phone numbers.
 * @csspart contact-failure - The sentence that says what could not be opened, and the way on.
 * @csspart kind - Whether a person or an assistant answers. Always visible.
 * @csspart source - Whose word it is, and the way out for the one who is shown.
 * @csspart withdraw - The link by which they take their consent back.
 * @csspart proof-mark - What it has checked of one item. Always visible.
 * @csspart proof-panel - What was checked, in full.
 * @csspart proof-panel-title - Its title.
 * @csspart proof-close - The button that closes it.
 * @csspart proof-check - One check, and what came of it.
 * @csspart proof-download - The button that saves the evidence.
 * @csspart proof-limit - What a check in a page cannot show. Always visible.
 * @csspart proof-verifier - The link to the independent verifier.
 * @csspart proof-command - The command that checks the same, where the page names no verifier.
 * @csspart nobody - That no person can be reached now, and when one can be. Always visible.
 * @csspart empty - The sentence that stands where nobody is named.
 * @csspart more-link - A link in a text: to another way to get in touch.
 * @csspart failure - The sentence that stands where nothing can be had.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - The place kept while people are on their way.
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
 * @csspart caller - Whether a person or an assistant calls back. Always visible.
 * @csspart field - One field of a form.
 * @csspart label - The name of a field.
 * @csspart input - What is written or chosen in.
 * @csspart choice - One of several to choose from.
 * @csspart chip - One of several to choose from, in a row.
 * @csspart field-hint - Help with a field.
 * @csspart field-error - What is wrong with a field.
 * @csspart calendar - Whose calendar is asked.
 * @csspart week - Which week they are of.
 * @csspart earlier - The button to the week before.
 * @csspart later - The button to the week after.
 * @csspart free-times - The free times of a week.
 * @csspart asking - That free times are on their way.
 * @csspart none-free - That there is none in a week.
 * @csspart booking-page - The link to the page where one books as well.
 * @csspart summary - What will be sent.
 * @csspart agreement - What sending means.
 * @csspart addressee - Who gets it, with terms and privacy.
 * @csspart send - The button that sends, or goes on.
 * @csspart back - The button that goes back.
 * @csspart answer - What came back.
 * @csspart answer-status - What became of it.
 * @csspart reference - Its reference.
 * @csspart another - The button for another request or booking.
 */
export class CandorPerson extends sourced(LitElement) {
  static override readonly styles = [tokens, disclosure, card, failureStyles, provenStyles, styles];

  /** Registers the element. The same class again is silence; another class under the name is one warning. */
  static define(tag = 'candor-person', registry: CustomElementRegistry = customElements): void {
    define(tag, CandorPerson, registry);
  }

  /**
   * Says how a provider's chat is opened. Channels `{"type": "chat", "provider": "…"}` are drawn from then on, in all elements
   * of the page; before, only those that have an address of their own. Nothing of the provider is loaded before `open` does so.
   *
   * @param provider - As the people document names it; in any letter case.
   * @param open - Called on the visitor's click. What it throws, or rejects with, becomes a sentence with a way on.
   */
  static registerChat(provider: string, open: OpenChat): void {
    registerChat(provider, open);
  }

  /** Who: their `id`. Without it whoever knows the topic, speaks the page's language and can be reached. */
  @property() person = '';

  /** What the visitor may want to talk about. */
  @property() topic = '';

  /** `card` (default), `inline` (one line), or `list`: everybody who fits. */
  @property() layout: 'card' | 'inline' | 'list' = 'card';

  /** The level of the headings inside. */
  @property({type: Number, attribute: 'heading-level'}) headingLevel = 3;

  /** People the page already has: a people document. Then nothing is asked for. */
  @property({attribute: false}) data: PeopleDocument | undefined;

  /** The moment to work hours out for, in milliseconds since 1970. Without it, now. */
  @property({attribute: false}) now: number | undefined;

  /** The visitor's time zone (IANA name). Without it, that of their system. */
  @property({attribute: false}) timeZone: string | undefined;

  readonly #language = speak(this);
  readonly #clock = new ClockController(this);
  readonly #people = new ResourceController<Question & {person: string}, Answer<'people'>>(this, {
    question: () => this.#question(),
    load: async ({person: id, ...question}, signal) => listed(await loadPeople(question, signal), id),
    settled: (resource) => announce(this, resource),
  });
  readonly #proven = proven(
    this,
    () => this.#language.language,
    () => {
      const resource = this.#resource;
      const answer = resource.status === 'ready' ? resource.value : undefined;
      return answer?.isSigned && {kind: 'people', answer, locale: this.#language.spoken};
    },
  );
  readonly #presences = new PollingController(this, {polls, wanted: () => this.#wantedPresences()});
  readonly #contacting = new Contacting(
    this,
    () => this.#language.language,
    () => this.#desk(),
  );
  #own: Settled<Answer<'people'>> | undefined;
  #chosen: {readonly answer: Answer<'people'>; readonly asked: string; readonly at: number} | undefined;

  constructor() {
    super();
    new ChatsController(this);
  }

  get #resource(): Resource<Answer<'people'>> {
    return this.#own ?? this.#people.resource;
  }

  #question(): (Question & {person: string}) | undefined {
    const question = this.data ? undefined : this.whatToAsk();
    return question && {...question, person: this.person};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('data') && !(this.data && changed.has('person'))) return;
    this.#own = this.data && ownPeople(this.data, this.person, this);
    if (this.#own) announce(this, this.#own);
  }

  protected override render(): TemplateResult {
    const resource = this.#resource;
    return frameTemplate(this, resource, this.#language.spoken, () => this.#stateTemplate(resource));
  }

  #stateTemplate(resource: Resource<Answer<'people'>>): TemplateResult {
    const {spoken} = this.#language;
    switch (resource.status) {
      case 'idle':
      case 'pending':
        return this.#placeTemplate(spoken.say('loadingPeople'));
      case 'ready':
        return this.#peopleTemplate(resource.value);
      case 'failed':
        return this.#failureTemplate(resource.error);
    }
  }

  // Whoever is no longer named leaves nothing but the place that was kept.
  #failureTemplate(error: CandorError): TemplateResult {
    const isGone = this.person !== '' && error.code === 'not-found' && error.status === undefined;
    if (isGone && this.#own) return html``;
    const retry = (): void => this.#people.retry();
    return html`<div class="waiting ${this.layout}-place">${isGone ? nothing : failureTemplate(this.#language.spoken, error, retry)}</div>`;
  }

  #placeTemplate(label: string): TemplateResult {
    return this.layout === 'inline'
      ? html`<div class="inline-place" part="skeleton"></div>`
      : html`<div class="waiting ${this.layout}-place" part="skeleton" role="status" aria-label=${label}><span></span><span></span><span></span></div>`;
  }

  #peopleTemplate(answer: Answer<'people'>): TemplateResult {
    const view = this.#view();
    const people = this.#peopleOf(answer);
    const chosen = this.#choose(answer, people);
    if (!chosen) return html`<p class="muted" part="empty">${fresh(view.locale.say('noPeople'))}</p>`;
    return html`${this.#layoutTemplate(view, answer, people, chosen)}${this.#contacting.template()}`;
  }

  #layoutTemplate(
    view: ContactView,
    answer: Answer<'people'>,
    people: readonly Person[],
    chosen: Person,
  ): TemplateResult {
    // Of a person who is asked for by name, or has one line, their own words say enough.
    const isPerson = chosen.kind === 'human';
    if (this.layout === 'inline')
      return inlineTemplate(view, chosen, isPerson ? nothing : nobodyTemplate(view, people));
    const source = sourceNote(view.locale, answer);
    if (this.layout !== 'list') {
      const nobody = isPerson && this.person ? nothing : nobodyTemplate(view, people, chosen);
      return html`${nobody}${cardTemplate({...view, source}, chosen)}`;
    }
    const fitting = peopleFor(people, this.#wish());
    const label = fitting.some(({kind}) => kind === 'ai') ? 'contacts' : 'people';
    return html`${nobodyTemplate(view, people)}
      <section class="list" aria-label=${view.locale.say(label)}>
        ${fitting.map((each) => cardTemplate(view, each))}
      </section>
      <p class="small muted" part="source">${source}</p>`;
  }

  #peopleOf(answer: Answer<'people'>): readonly Person[] {
    return answer.document.people.map((each) =>
      withPresence(each, answer, (url) => this.#presences.told(url)),
    );
  }

  // Nobody changes under the visitor's hand.
  #choose(answer: Answer<'people'>, people: readonly Person[]): Person | undefined {
    const wish = this.#wish();
    const {now, ...rest} = wish;
    const asked = JSON.stringify(rest);
    const before = this.#chosen;
    if (before?.answer === answer && before.asked === asked && this.matches(':hover, :focus-within'))
      return people[before.at];
    const chosen = personFor(people, wish);
    this.#chosen = chosen && {answer, asked, at: people.indexOf(chosen)};
    return chosen;
  }

  #wantedPresences(): readonly Polled[] {
    const resource = this.#resource;
    if (resource.status !== 'ready') return [];
    const people = this.#peopleOf(resource.value);
    const chosen = people[this.#chosen?.at ?? -1];
    const shown = this.layout === 'list' ? peopleFor(people, this.#wish()) : chosen ? [chosen] : [];
    return presencesOf(shown, resource.value, this.#clock.now);
  }

  get #now(): number {
    return this.now ?? this.#clock.now;
  }

  // An unknown zone would throw in the middle of drawing.
  get #zone(): string | undefined {
    return this.timeZone && zoneOf(this.timeZone) ? this.timeZone : undefined;
  }

  #wish(): Wish {
    return {person: this.person, topic: this.topic, language: this.#language.language, now: this.#now};
  }

  #desk(): ContactDesk {
    const resource = this.#resource;
    const discovery = resource.status === 'ready' ? resource.value.discovery : undefined;
    return {
      locale: this.#language.spoken,
      now: this.#now,
      timeZone: this.#zone,
      headingLevel: this.headingLevel,
      topic: this.topic,
      actions: discovery?.actions ?? {},
    };
  }

  #view(): ContactView {
    const {actions, topic, ...view} = this.#desk();
    const canChat = (provider: string | undefined): boolean => chatOf(provider) !== undefined;
    return {
      ...view,
      contact: this.#contacting,
      proven: this.#proven,
      waysOf: (each) => waysOf(each, {actions, canChat}),
    };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'candor-person': CandorPerson;
  }
}
