import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import type {Answer, Question} from '../../client/answer.js';
import {loadPeople} from '../../client/load-people.js';
import {ClockController} from '../../controllers/clock-controller.js';
import {type Resource, ResourceController, type Settled} from '../../controllers/resource-controller.js';
import {common} from '../../i18n/en/common.js';
import {person} from '../../i18n/en/person.js';
import {CandorError} from '../../protocol/errors.js';
import {PeopleDocument} from '../../protocol/people.js';
import {zoneOf} from '../../protocol/zoned-time.js';
import {card} from '../../styles/card.js';
import {disclosure} from '../../styles/disclosure.js';
import {tokens} from '../../styles/tokens.js';
import {announce} from '../shared/announce.js';
import {define} from '../shared/define.js';
import {failureStyles, failureTemplate} from '../shared/failure.js';
import {frameTemplate} from '../shared/frame.js';
import {fresh} from '../shared/fresh.js';
import {ownAnswer} from '../shared/own-answer.js';
import {sourceNote} from '../shared/source-note.js';
import {sourced} from '../shared/sourced.js';
import {voice} from '../shared/speak.js';
import {peopleFor, personFor, type Wish} from './choose-people.js';
import {cardTemplate, inlineTemplate} from './layouts.js';
import {nobodyTemplate} from './nobody.js';
import {styles} from './person.styles.js';
import type {View} from './view.js';

const speak = voice('candor-person', {...common, ...person});

/**
 * A real person to talk to: who they are, what they know, whether they can be reached now in your own time, how long an answer
 * takes, and every way to them. It never opens by itself and never follows the visitor.
 *
 * Whatever the page puts inside stays on screen until there is something better to show.
 *
 * @tag candor-person
 * @slot - Shown until somebody has been found, and again if nobody can be had.
 * @fires {CandorLoadEvent} candor-load - The people have arrived.
 * @fires {CandorErrorEvent} candor-error - The people cannot be had.
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
 * @csspart kind - Whether a person or an assistant answers. Always visible.
 * @csspart source - Whose word it is, and the way out for the one who is shown.
 * @csspart withdraw - The link by which they take their consent back.
 * @csspart nobody - That no person can be reached now, and when one can be. Always visible.
 * @csspart empty - The sentence that stands where nobody is named.
 * @csspart failure - The sentence that stands where nothing can be had.
 * @csspart retry - The button that tries again.
 * @csspart skeleton - The place kept while people are on their way.
 * @csspart debug - What is wrong, for developers.
 */
export class CandorPerson extends sourced(LitElement) {
  static override readonly styles = [tokens, disclosure, card, failureStyles, styles];

  /** Registers the element. The same class again is silence; another class under the name is one warning. */
  static define(tag = 'candor-person', registry: CustomElementRegistry = customElements): void {
    define(tag, CandorPerson, registry);
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
    load: async ({person: id, ...question}, signal) => withPerson(await loadPeople(question, signal), id),
    settled: (resource) => announce(this, resource),
  });
  #own: Settled<Answer<'people'>> | undefined;

  get #resource(): Resource<Answer<'people'>> {
    return this.#own ?? this.#people.resource;
  }

  #question(): (Question & {person: string}) | undefined {
    const question = this.data ? undefined : this.whatToAsk();
    return question && {...question, person: this.person};
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('data') && !(this.data && changed.has('person'))) return;
    this.#own = this.data && ownAnswer('people', PeopleDocument, this.data, this);
    if (!this.#own) return;
    try {
      if (this.#own.status === 'ready') withPerson(this.#own.value, this.person);
    } catch (error) {
      if (error instanceof CandorError) this.#own = {status: 'failed', error};
    }
    announce(this, this.#own);
  }

  protected override render(): TemplateResult {
    const resource = this.#resource;
    return frameTemplate(this, resource, this.#language.spoken.language, () => this.#stateTemplate(resource));
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
        return html`<div class="waiting ${this.layout}-place">${failureTemplate(spoken, resource.error, () => this.#people.retry())}</div>`;
    }
  }

  #placeTemplate(label: string): TemplateResult {
    return this.layout === 'inline'
      ? html`<div class="inline-place" part="skeleton"></div>`
      : html`<div class="waiting ${this.layout}-place" part="skeleton" role="status" aria-label=${label}><span></span><span></span><span></span></div>`;
  }

  #peopleTemplate(answer: Answer<'people'>): TemplateResult {
    const {people} = answer.document;
    const view = this.#view();
    const {language} = this.#language;
    const wish: Wish = {person: this.person, topic: this.topic, language, now: view.now};
    const chosen = personFor(people, wish);
    if (!chosen) return html`<p class="muted" part="empty">${fresh(view.locale.say('noPeople'))}</p>`;
    if (this.layout === 'inline') return inlineTemplate(view, chosen);
    const source = sourceNote(view.locale, answer);
    const fitting = peopleFor(people, wish);
    // Of one who is asked for by name the card itself says when they are back.
    const nobody = this.person ? nothing : nobodyTemplate(view, fitting);
    if (this.layout !== 'list') return html`${nobody}${cardTemplate({...view, source}, chosen)}`;
    return html`${nobody}
      <section class="list" aria-label=${view.locale.say('people')}>
        ${fitting.map((each) => cardTemplate(view, each))}
      </section>
      <p class="small muted" part="source">${fresh(source)}</p>`;
  }

  #view(): View {
    const {timeZone} = this;
    return {
      locale: this.#language.spoken,
      headingLevel: this.headingLevel,
      now: this.now ?? this.#clock.now,
      // An unknown zone would throw in the middle of drawing.
      timeZone: timeZone && zoneOf(timeZone) ? timeZone : undefined,
    };
  }
}

// Somebody who is asked for by name and not there is a failure; that nobody is named at all is not.
const withPerson = (answer: Answer<'people'>, id: string): Answer<'people'> => {
  if (!id || answer.document.people.some((each) => each.id === id)) return answer;
  throw new CandorError('not-found', {url: answer.url, detail: `no person "${id}"`});
};

declare global {
  interface HTMLElementTagNameMap {
    'candor-person': CandorPerson;
  }
}
