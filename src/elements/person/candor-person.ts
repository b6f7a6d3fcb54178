import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';
import {repeat} from 'lit/directives/repeat.js';

import type {Answer, Question} from '../../client/answer.js';
import {loadPeople} from '../../client/load-people.js';
import {ClockController} from '../../controllers/clock-controller.js';
import {type Resource, ResourceController, type Settled} from '../../controllers/resource-controller.js';
import {common} from '../../i18n/en/common.js';
import {person} from '../../i18n/en/person.js';
import {CandorError} from '../../protocol/errors.js';
import type {PeopleDocument, Person} from '../../protocol/people.js';
import {card} from '../../styles/card.js';
import {disclosure} from '../../styles/disclosure.js';
import {tokens} from '../../styles/tokens.js';
import {sourceOf} from '../shared/address.js';
import {announce} from '../shared/announce.js';
import {debugTemplate} from '../shared/debug.js';
import {define} from '../shared/define.js';
import {failureStyles, failureTemplate} from '../shared/failure.js';
import {hasFallback} from '../shared/fallback.js';
import {fresh} from '../shared/fresh.js';
import {ownAnswer} from '../shared/own-answer.js';
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
 * @csspart reply - How long an answer takes, and what that was measured on.
 * @csspart channels - The ways to reach them.
 * @csspart channel - One of these.
 * @csspart number - Their phone number.
 * @csspart kind - Whether a person or an assistant answers. Always visible.
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
    this.#own = this.data && ownAnswer('people', this.data, this);
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
    return html`<div class="candor" part="base" lang=${this.#language.spoken.language}>
      ${this.#stateTemplate(resource)} ${debugTemplate(this.debug, resource, sourceOf(this.src, this))}
    </div>`;
  }

  #stateTemplate(resource: Resource<Answer<'people'>>): TemplateResult {
    const {spoken} = this.#language;
    switch (resource.status) {
      case 'idle':
      case 'pending':
        return hasFallback(this) ? html`<slot></slot>` : this.#placeTemplate(spoken.say('loadingPeople'));
      case 'ready':
        return this.#peopleTemplate(resource.value.document.people);
      case 'failed':
        return hasFallback(this)
          ? html`<slot></slot>`
          : html`<div class="waiting ${this.layout}-place">${failureTemplate(spoken, resource.error, () => this.#people.retry())}</div>`;
    }
  }

  #placeTemplate(label: string): TemplateResult {
    return this.layout === 'inline'
      ? html`<div class="inline-place" part="skeleton"></div>`
      : html`<div class="waiting ${this.layout}-place" part="skeleton" role="status" aria-label=${label}><span></span><span></span><span></span></div>`;
  }

  #peopleTemplate(people: readonly Person[]): TemplateResult {
    const locale = this.#language.spoken;
    const now = this.now ?? this.#clock.now;
    const view: View = {locale, headingLevel: this.headingLevel, now, timeZone: this.timeZone};
    const wish: Wish = {person: this.person, topic: this.topic, language: this.#language.language, now};
    if (this.layout === 'list') return this.#listTemplate(view, peopleFor(people, wish));
    const chosen = personFor(people, wish);
    if (!chosen) return html`<p class="muted" part="empty">${fresh(locale.say('noPeople'))}</p>`;
    if (this.layout === 'inline') return inlineTemplate(view, chosen);
    // Of one who is asked for by name the card itself says when they are back.
    return html`${this.person ? nothing : nobodyTemplate(view, peopleFor(people, wish))}${cardTemplate(view, chosen)}`;
  }

  #listTemplate(view: View, people: readonly Person[]): TemplateResult {
    if (people.length === 0)
      return html`<p class="muted" part="empty">${fresh(view.locale.say('noPeople'))}</p>`;
    return html`${nobodyTemplate(view, people)}
      <section class="list" aria-label=${view.locale.say('people')}>
        ${repeat(
          people,
          ({id, name}) => id ?? name,
          (each) => cardTemplate(view, each),
        )}
      </section>`;
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
