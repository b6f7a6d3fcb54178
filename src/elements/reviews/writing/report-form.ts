import {html, nothing, type TemplateResult} from 'lit';

import {sendAction} from '../../../client/send-action.js';
import type {Action} from '../../../protocol/discovery.js';
import {CandorError} from '../../../protocol/errors.js';
import type {Review} from '../../../protocol/reviews.js';
import {
  type Accepted,
  type ReportReason,
  type ReviewReport,
  reportReasons,
} from '../../../protocol/writing.js';
import {agreedNow} from '../../shared/form/agreement.js';
import {addresseeTemplate, endTemplate, hostOf} from '../../shared/form/end.js';
import {optional} from '../../shared/form/fields.js';
import type {Form} from '../../shared/form/form.js';
import {Once} from '../../shared/form/once.js';
import {Said} from '../../shared/form/said.js';
import {Sending, untilAnswered} from '../../shared/form/sending.js';
import {showFirst, showRefused} from '../../shared/form/show-errors.js';
import {fresh} from '../../shared/fresh.js';
import {Answer} from './answer.js';
import {fieldAt, LONGEST_TEXT} from './check-draft.js';
import {quoteTemplate} from './quote.js';
import type {Surroundings} from './surroundings.js';

// The others are not for visitors to give.
type Wrong = Exclude<ReportReason, 'author-request' | 'court-order'>;

/** Says what is wrong with a review, to whoever decides about it. */
export class ReportForm implements Form {
  readonly #place: Surroundings;
  readonly #review: Review;
  readonly #subject: string;
  readonly #sending: Sending;
  readonly #once = new Once<ReviewReport>();
  readonly #said: Said;
  #answer: Answer | undefined;

  constructor(place: Surroundings, review: Review) {
    this.#place = place;
    this.#review = review;
    this.#subject = place.desk.subject;
    this.#sending = new Sending(place.changed);
    this.#said = new Said(place.changed);
  }

  get title(): string {
    return this.#place.voice.say(this.#answer ? 'thankYou' : 'reportTitle');
  }

  get hasWords(): boolean {
    return Boolean(this.#answer || this.#said.text('text') || this.#said.text('reach'));
  }

  template(): TemplateResult {
    const {voice, desk} = this.#place;
    const action = desk.actions.reportReview;
    if (this.#answer) return this.#answer.template();
    if (!action) return html`<p class="form-body">${fresh(voice.say('notSentClosed'))}</p>`;
    return html`<form class="form-body" part="form" novalidate @submit=${this.#send}>
      ${quoteTemplate(voice, this.#review)}
      <p class="small">${fresh(voice.say('reportHow', {host: hostOf(action)}))}</p>
      ${this.#fieldsTemplate()}
      ${this.#said.text('reach') ? html`<p class="small" part="agreement">${fresh(this.#agreement(action))}</p>` : nothing}
      ${addresseeTemplate(voice, action)} ${endTemplate(voice, this.#sending, {label: voice.say('send')})}
    </form>`;
  }

  #fieldsTemplate(): TemplateResult {
    const {voice} = this.#place;
    const choices = reportReasons.map((value) => ({value, label: voice.say(`wrong_${value as Wrong}`)}));
    const text =
      this.#said.text('reason') === 'other'
        ? voice.say('reportText')
        : optional(voice, voice.say('reportText'));
    return html`${this.#said.radioField('reason', voice.say('reportReason'), choices)}
      ${this.#said.textField('text', text, {lines: 3})}
      ${this.#said.textField('reach', optional(voice, voice.say('reach')), {
        ...{hint: voice.say('reachHint'), most: 500, autocomplete: 'email'},
      })}`;
  }

  #agreement(action: Action): string {
    return this.#place.voice.say('agreeReach', {host: hostOf(action), reach: this.#said.text('reach')});
  }

  #check(): void {
    const {voice} = this.#place;
    const {errors} = this.#said;
    const {length} = this.#said.text('text');
    errors.clear();
    if (!this.#said.text('reason')) errors.set('reason', voice.say('needReason'));
    if (this.#said.text('reason') === 'other' && length === 0)
      errors.set('text', voice.say('needReportText'));
    if (length > LONGEST_TEXT) errors.set('text', voice.say('tooLong', {most: LONGEST_TEXT, count: length}));
  }

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#sending.isTaken) return;
    this.#check();
    if (showFirst(this.#place, this.#said.errors)) return;
    const progress = await this.#sending.run(() => this.#post());
    if (progress.status === 'accepted') this.#arrive(progress.accepted);
    else if (
      progress.status === 'failed' &&
      showRefused(this.#place, this.#said.errors, progress.error, fieldAt)
    )
      showFirst(this.#place, this.#said.errors);
  };

  #arrive(accepted: Accepted): void {
    this.#answer = new Answer(this.#place, accepted);
    this.#place.changed();
    this.#place.focus();
  }

  async #post(): Promise<Accepted> {
    const action = this.#place.desk.actions.reportReview;
    const [text, reach] = [this.#said.text('text'), this.#said.text('reach')];
    const reason = reportReasons.find((each) => each === this.#said.text('reason'));
    if (!action || !reason) throw new CandorError('closed');
    const {key, body} = this.#once.of([reason, text, reach], () => ({
      ...{subject: this.#subject, review: this.#review.id ?? '', reason},
      ...(text ? {text} : {}),
      ...(reach ? {reach, consent: agreedNow(this.#agreement(action))} : {}),
    }));
    return sendAction(action, body, untilAnswered, {key});
  }
}
