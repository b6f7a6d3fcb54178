import {html, nothing, type TemplateResult} from 'lit';

import {sendAction} from '../../../client/send-action.js';
import type {CallbackRequest} from '../../../protocol/callback.js';
import {withConsent} from '../../../protocol/consent.js';
import type {Action} from '../../../protocol/discovery.js';
import {CandorError} from '../../../protocol/errors.js';
import type {Person} from '../../../protocol/people.js';
import type {Accepted} from '../../../protocol/writing.js';
import {answerTemplate} from '../../shared/form/answer.js';
import {addresseeTemplate, endTemplate, hostOf} from '../../shared/form/end.js';
import {optional} from '../../shared/form/fields.js';
import type {Form} from '../../shared/form/form.js';
import {Once} from '../../shared/form/once.js';
import {Said} from '../../shared/form/said.js';
import {Sending, untilAnswered} from '../../shared/form/sending.js';
import {showRefused} from '../../shared/form/show-errors.js';
import {fresh} from '../../shared/fresh.js';
import {factsTemplate} from '../form/facts.js';
import type {Surroundings} from '../form/surroundings.js';
import {TwoSteps} from '../form/two-steps.js';
import {agreementText, callerKind, requestFor, type Wish} from './request.js';
import {Topic} from './topic.js';
import {When} from './when.js';
import type {Voice} from './words.js';

/** Asks somebody to call back: how and when, then what will be sent, then what became of it. */
export class CallbackForm implements Form {
  readonly #place: Surroundings<Voice>;
  readonly #person: Person;
  readonly #sending: Sending;
  readonly #once = new Once<CallbackRequest>();
  readonly #said: Said;
  readonly #when: When;
  readonly #topic: Topic;
  readonly #another: () => void;
  readonly #steps: TwoSteps;

  /** @param another - Opens an empty form in the place of this one. */
  constructor(place: Surroundings<Voice>, person: Person, another: () => void) {
    this.#place = place;
    this.#person = withConsent(person);
    this.#sending = new Sending(place.changed);
    this.#said = new Said(place.changed);
    this.#when = new When(place, person.hours);
    this.#topic = new Topic(place, person.knowsAbout ?? []);
    this.#another = another;
    this.#steps = new TwoSteps(place, {
      sending: this.#sending,
      errors: this.#said.errors,
      check: () => this.#check(),
    });
  }

  get title(): string {
    const {voice} = this.#place;
    const {name} = this.#person;
    if (this.#sending.accepted) return voice.say('thankYou');
    if (this.#steps.isPreview) return voice.say('callbackPreview');
    return name ? voice.say('callbackTitle', {name}) : voice.say('callbackTitleOpen');
  }

  get hasWords(): boolean {
    return Boolean(this.#said.text('name') || this.#said.text('reach') || this.#sending.accepted);
  }

  template(): TemplateResult {
    const {voice} = this.#place;
    const action = this.#action;
    const {accepted} = this.#sending;
    if (accepted) return this.#sentTemplate(accepted);
    if (!action) return html`<p class="form-body">${fresh(voice.say('notSentClosed'))}</p>`;
    return this.#steps.isPreview ? this.#previewTemplate(action) : this.#wordsTemplate(action);
  }

  get #action(): Action | undefined {
    return this.#place.desk.actions.requestCallback;
  }

  get #wish(): Wish {
    const [name, reach] = [this.#said.text('name'), this.#said.text('reach')];
    return {name, reach, topic: this.#topic.text, when: this.#when.stretch};
  }

  #wordsTemplate(action: Action): TemplateResult {
    const {voice} = this.#place;
    const kind = callerKind(this.#person);
    const reach = {hint: voice.say('callbackReachHint'), most: 500, autocomplete: 'tel'} as const;
    return html`<form class="form-body" part="form" novalidate @submit=${this.#steps.look}>
      ${kind ? html`<p class="disclosure" part="caller">${fresh(voice.say(`calls_${kind}`))}</p>` : nothing}
      ${this.#said.textField('reach', voice.say('callbackReach'), reach)}
      ${this.#said.textField('name', optional(voice, voice.say('callbackName')), {most: 200, autocomplete: 'name'})}
      ${this.#when.template(this.#said.errors)} ${this.#topic.template()} ${addresseeTemplate(voice, action)}
      ${endTemplate(voice, this.#sending, {label: voice.say('callbackLook')})}
    </form>`;
  }

  #previewTemplate(action: Action): TemplateResult {
    const {voice} = this.#place;
    return html`<form class="form-body" part="form" novalidate @submit=${this.#send}>
      <p class="small muted">${fresh(voice.say('previewHint'))}</p>
      ${this.#factsTemplate()}
      <p class="small" part="agreement">${fresh(this.#agreement(action))}</p>
      ${addresseeTemplate(voice, action)}
      ${endTemplate(voice, this.#sending, {
        label: voice.say('agreeAndSend'),
        back: {label: voice.say('backToWords'), go: this.#steps.back},
      })}
    </form>`;
  }

  #factsTemplate(): TemplateResult {
    const {voice} = this.#place;
    const {name, reach, topic} = this.#wish;
    return factsTemplate([
      [voice.say('callbackFor'), this.#person.name ?? voice.say('somebody')],
      [voice.say('callbackReach'), reach],
      [voice.say('callbackName'), name],
      [voice.say('callbackWhen'), this.#when.words],
      [voice.say('callbackTopic'), topic],
    ]);
  }

  #sentTemplate(accepted: Accepted): TemplateResult {
    const {voice} = this.#place;
    const next = html`${this.#factsTemplate()}
      <div class="form-end"><button class="link small" part="another" type="button" @click=${this.#another}>${fresh(voice.say('callbackAnother'))}</button></div>`;
    return answerTemplate(voice, accepted, voice.say('callbackArrived'), next);
  }

  #agreement(action: Action): string {
    return agreementText(this.#place.voice, this.#wish, hostOf(action));
  }

  #check(): boolean {
    const {errors} = this.#said;
    errors.clear();
    if (!this.#said.text('reach')) errors.set('reach', this.#place.voice.say('needCallbackReach'));
    this.#when.check(errors);
    return errors.size === 0;
  }

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.#steps.mayGo()) return;
    const progress = await this.#sending.run(() => this.#post());
    if (progress.status === 'accepted') this.#steps.show(true);
    else if (progress.status === 'failed' && this.#isRefused(progress.error)) this.#steps.mend();
  };

  #isRefused(error: CandorError): boolean {
    const {errors} = this.#said;
    if (error.code === 'invalid' && error.path?.startsWith('/when') && this.#when.isTimed) {
      this.#when.refuse(errors);
      return true;
    }
    return showRefused(this.#place, errors, error, (pointer) => fieldAt(pointer));
  }

  async #post(): Promise<Accepted> {
    const action = this.#action;
    const {id} = this.#person;
    if (!action || !id) throw new CandorError('closed');
    const [wish, agreement] = [this.#wish, this.#agreement(action)];
    const {key, body} = this.#once.of([wish, agreement], () => requestFor(id, wish, agreement));
    return sendAction(action, body, untilAnswered, {key});
  }
}

const fieldAt = (pointer = ''): string | undefined => {
  const [, field] = /^\/(name|reach)\b/.exec(pointer) ?? [];
  return field;
};
