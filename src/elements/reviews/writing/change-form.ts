import {html, nothing, type TemplateResult} from 'lit';

import {sendAction} from '../../../client/send-action.js';
import {reviewWithConsent} from '../../../protocol/consent.js';
import type {Action} from '../../../protocol/discovery.js';
import {CandorError} from '../../../protocol/errors.js';
import type {Review} from '../../../protocol/reviews.js';
import type {Accepted, ReviewChange} from '../../../protocol/writing.js';
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
import {fieldAt} from './check-draft.js';
import {agreementText} from './consent.js';
import {previewTemplate, reviewToBe} from './preview.js';
import {quoteTemplate} from './quote.js';
import {ReviewEditor} from './review-editor.js';
import type {Surroundings} from './surroundings.js';

const changes = ['correct', 'withdraw'] as const;

/** Lets an author correct their own review, or take it back. */
export class ChangeForm implements Form {
  readonly #place: Surroundings;
  readonly #review: Review | undefined;
  readonly #subject: string;
  readonly #sending: Sending;
  readonly #once = new Once<ReviewChange>();
  readonly #editor: ReviewEditor;
  readonly #said: Said;
  #step: 'words' | 'preview' = 'words';
  #answer: Answer | undefined;

  /** @param given - The review; without it the receipt tells which one it is. */
  constructor(place: Surroundings, given: Review | undefined) {
    this.#place = place;
    this.#review = given && reviewWithConsent(given);
    this.#subject = place.desk.subject;
    this.#sending = new Sending(place.changed);
    this.#editor = new ReviewEditor(place, this.#review);
    this.#said = new Said(place.changed);
  }

  get title(): string {
    const {voice} = this.#place;
    return voice.say(this.#answer ? 'thankYou' : this.#step === 'preview' ? 'previewTitle' : 'changeTitle');
  }

  get hasWords(): boolean {
    const isSaid = ['receipt', 'reach', 'text'].some((name) => this.#said.text(name));
    return isSaid || this.#answer !== undefined || this.#editor.hasWords;
  }

  template(): TemplateResult {
    const {voice, desk} = this.#place;
    const action = desk.actions.changeReview;
    if (this.#answer) return this.#answer.template();
    if (!action) return html`<p class="form-body">${fresh(voice.say('notSentClosed'))}</p>`;
    return this.#step === 'preview' ? this.#previewTemplate(action) : this.#wordsTemplate(action);
  }

  get #change(): ReviewChange['change'] | undefined {
    return changes.find((each) => each === this.#said.text('change'));
  }

  get #isCorrection(): boolean {
    return this.#change === 'correct';
  }

  #wordsTemplate(action: Action): TemplateResult {
    const {voice} = this.#place;
    const label = voice.say(this.#isCorrection ? 'preview' : 'send');
    return html`<form class="form-body" part="form" novalidate @submit=${this.#submit}>
      ${this.#review ? quoteTemplate(voice, this.#review) : nothing} ${this.#changeTemplate()}
      ${this.#isCorrection ? this.#editor.template(this.#said.errors) : nothing} ${this.#ownTemplate()}
      ${!this.#isCorrection && this.#said.text('reach') ? html`<p class="small" part="agreement">${fresh(this.#agreement(action))}</p>` : nothing}
      ${addresseeTemplate(voice, action)} ${endTemplate(voice, this.#sending, {label})}
    </form>`;
  }

  #changeTemplate(): TemplateResult {
    const {voice} = this.#place;
    const choices = changes.map((value) => ({value, label: voice.say(`change_${value}`)}));
    return html`${this.#said.radioField('change', voice.say('changeWhat'), choices)}
    ${this.#change === 'withdraw' ? html`<p class="small">${fresh(voice.say('withdrawHow'))}</p>` : nothing}`;
  }

  // By what they show that it is theirs.
  #ownTemplate(): TemplateResult {
    const {voice} = this.#place;
    const reach = {hint: voice.say('reachInstead'), most: 500, autocomplete: 'email'} as const;
    return html`${this.#said.textField('receipt', voice.say('receipt'), {hint: voice.say('receiptHint')})}
      ${this.#review ? this.#said.textField('reach', voice.say('reach'), reach) : nothing}
      ${this.#said.textField('text', optional(voice, voice.say('changeText')), {lines: 2})}`;
  }

  #previewTemplate(action: Action): TemplateResult {
    const {voice} = this.#place;
    const {words, media} = this.#editor;
    return html`<form class="form-body" part="form" novalidate @submit=${this.#submit}>
      <p class="small muted">${fresh(voice.say('previewHint'))}</p>
      ${previewTemplate(this.#place, reviewToBe(words, {given: this.#review, media}))}
      <p class="small" part="agreement">${fresh(this.#agreement(action))}</p>
      ${addresseeTemplate(voice, action)}
      ${endTemplate(voice, this.#sending, {
        label: voice.say('agreeAndSend'),
        back: {label: voice.say('backToWords'), go: () => this.#go('words')},
      })}
    </form>`;
  }

  #agreement(action: Action): string {
    const {voice} = this.#place;
    const host = hostOf(action);
    const reach = this.#said.text('reach');
    return [
      ...(this.#isCorrection
        ? [agreementText(voice, this.#editor.words, {host, hasTerms: action.terms !== undefined})]
        : []),
      ...(reach ? [voice.say('agreeReach', {host, reach})] : []),
    ].join(' ');
  }

  #check(): void {
    const {voice} = this.#place;
    const {errors} = this.#said;
    errors.clear();
    if (!this.#change) errors.set('change', voice.say('needChange'));
    if (this.#isCorrection) for (const [field, sentence] of this.#editor.check()) errors.set(field, sentence);
    if (!this.#said.text('receipt') && !this.#said.text('reach'))
      errors.set('receipt', voice.say(this.#review ? 'needReceiptOrReach' : 'needReceipt'));
  }

  #go(step: 'words' | 'preview'): void {
    if (this.#sending.isTaken) return;
    this.#step = step;
    this.#place.changed();
    this.#place.focus();
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#sending.isTaken) return;
    this.#check();
    if (showFirst(this.#place, this.#said.errors)) return;
    if (this.#isCorrection && this.#step === 'words') {
      this.#sending.forgive();
      return this.#go('preview');
    }
    const progress = await this.#sending.run(() => this.#post());
    if (progress.status === 'accepted') this.#arrive(progress.accepted);
    else if (
      progress.status === 'failed' &&
      showRefused(this.#place, this.#said.errors, progress.error, fieldAt)
    ) {
      this.#step = 'words';
      showFirst(this.#place, this.#said.errors);
    }
  };

  #arrive(accepted: Accepted): void {
    this.#answer = new Answer(this.#place, accepted);
    this.#place.changed();
    this.#place.focus();
  }

  async #post(): Promise<Accepted> {
    const action = this.#place.desk.actions.changeReview;
    const change = this.#change;
    if (!action || !change) throw new CandorError('closed');
    const [receipt, reach, text] = (['receipt', 'reach', 'text'] as const).map((name) =>
      this.#said.text(name),
    );
    const corrected = this.#isCorrection ? this.#editor.words : undefined;
    const agreement = this.#agreement(action);
    const {key, body} = this.#once.of([change, receipt, reach, text, corrected, agreement], () => ({
      ...{subject: this.#subject, change},
      ...(this.#review?.id ? {review: this.#review.id} : {}),
      ...(receipt ? {receipt} : {}),
      ...(reach ? {reach} : {}),
      ...(text ? {text} : {}),
      ...(corrected ? {corrected} : {}),
      ...(agreement ? {consent: agreedNow(agreement)} : {}),
    }));
    return sendAction(action, body, untilAnswered, {key});
  }
}
