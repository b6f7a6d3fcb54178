import {html, nothing, type TemplateResult} from 'lit';

import {takesSigned} from '../../../client/send-action.js';
import type {Action} from '../../../protocol/discovery.js';
import {CandorError} from '../../../protocol/errors.js';
import type {Accepted, ReviewSubmission} from '../../../protocol/writing.js';
import {CandorSubmitEvent} from '../../events.js';
import {agreedNow} from '../../shared/form/agreement.js';
import {addresseeTemplate, endTemplate, hostOf} from '../../shared/form/end.js';
import type {Errors, Form} from '../../shared/form/form.js';
import {Once} from '../../shared/form/once.js';
import {Sending} from '../../shared/form/sending.js';
import {showFirst, showRefused} from '../../shared/form/show-errors.js';
import {fresh} from '../../shared/fresh.js';
import {Answer} from './answer.js';
import {fieldAt} from './check-draft.js';
import {agreementText} from './consent.js';
import {previewTemplate, reviewToBe} from './preview.js';
import {ReviewEditor} from './review-editor.js';
import {type Outgoing, sendReview} from './send-review.js';
import {SignField} from './sign-field.js';
import type {Surroundings} from './surroundings.js';

/** A review of one's own: its words, then what will be public, then what became of it. */
export class WriteForm implements Form {
  readonly #place: Surroundings;
  readonly #subject: string;
  readonly #sending: Sending;
  readonly #once = new Once<Outgoing>();
  readonly #editor: ReviewEditor;
  readonly #sign: SignField;
  readonly #errors: Errors = new Map();
  #step: 'words' | 'preview' | 'sent' = 'words';
  #invitation: string | undefined;
  #answer: Answer | undefined;
  readonly #another: () => void;

  /** @param another - Opens an empty form in the place of this one. */
  constructor(place: Surroundings, another: () => void) {
    this.#place = place;
    this.#subject = place.desk.subject;
    this.#sending = new Sending(place.changed);
    this.#editor = new ReviewEditor(place);
    this.#sign = new SignField(place);
    this.#another = another;
  }

  get title(): string {
    const {voice, desk} = this.#place;
    const {name} = desk.document.subject ?? {};
    if (this.#step === 'sent') return voice.say('thankYou');
    if (this.#step === 'preview') return voice.say('previewTitle');
    return name ? voice.say('writeAbout', {name}) : voice.say('writeHere');
  }

  get hasWords(): boolean {
    return this.#editor.hasWords || this.#answer !== undefined;
  }

  /** Makes it the review of an invitation, unless it is under way. */
  invite(invitation: string): void {
    if (!this.#sending.isTaken) this.#invitation = invitation;
  }

  template(): TemplateResult {
    const action = this.#action;
    if (this.#step === 'sent') return this.#sentTemplate();
    if (!action) return html`<p class="form-body">${fresh(this.#place.voice.say('notSentClosed'))}</p>`;
    return this.#step === 'words' ? this.#wordsTemplate(action) : this.#previewTemplate(action);
  }

  get #action(): Action | undefined {
    return this.#place.desk.actions.submitReview;
  }

  #wordsTemplate(action: Action): TemplateResult {
    const {voice} = this.#place;
    return html`<form class="form-body" part="form" novalidate @submit=${this.#preview}>
      <p class="small muted">${fresh(voice.say('whatIsNeeded'))}</p>
      ${this.#invitation ? html`<p class="small writing-invited" part="invited">${fresh(voice.say('invited', {label: voice.say('how_verified-purchase')}))}</p>` : nothing}
      ${this.#editor.template(this.#errors, action.media)}
      ${takesSigned(action) ? this.#sign.template(this.#errors.get('sign')) : nothing} ${addresseeTemplate(voice, action)}
      ${endTemplate(voice, this.#sending, {label: voice.say('preview')})}
    </form>`;
  }

  #previewTemplate(action: Action): TemplateResult {
    const {voice} = this.#place;
    const {words, media} = this.#editor;
    const review = reviewToBe(words, {isInvited: this.#invitation !== undefined, media});
    return html`<form class="form-body" part="form" novalidate @submit=${this.#send}>
      <p class="small muted">${fresh(voice.say('previewHint'))}</p>
      ${previewTemplate(this.#place, review)}
      <p class="small" part="agreement">${fresh(this.#agreement(action))}</p>
      ${addresseeTemplate(voice, action)}
      ${endTemplate(voice, this.#sending, {
        label: voice.say('agreeAndSend'),
        back: {label: voice.say('backToWords'), go: this.#back},
        instead: this.#withoutInvitationTemplate(),
      })}
    </form>`;
  }

  // Nobody who wrote a review loses the way to send it because a link has run out.
  #withoutInvitationTemplate(): TemplateResult | typeof nothing {
    const {voice, changed} = this.#place;
    if (!this.#invitation || this.#sending.error?.code !== 'invalid-signature') return nothing;
    const drop = (): void => {
      this.#invitation = undefined;
      this.#sending.forgive();
      changed();
    };
    return html`<button class="link" part="without-invitation" type="button" @click=${drop}>${fresh(voice.say('withoutInvitation'))}</button>`;
  }

  #sentTemplate(): TemplateResult {
    const {voice} = this.#place;
    const another = html`<div class="form-end"><button class="link small" part="write-another" type="button" @click=${this.#another}>${fresh(voice.say('writeAnother'))}</button></div>`;
    return html`${this.#answer?.template(another)}`;
  }

  #agreement(action: Action): string {
    const terms = {host: hostOf(action), hasTerms: action.terms !== undefined};
    return agreementText(this.#place.voice, this.#editor.words, terms);
  }

  #go(step: 'words' | 'preview' | 'sent'): void {
    this.#step = step;
    this.#place.changed();
    this.#place.focus();
  }

  readonly #back = (): void => {
    if (!this.#sending.isTaken) this.#go('words');
  };

  readonly #preview = (event: Event): void => {
    event.preventDefault();
    this.#replaceErrors(this.#editor.check());
    if (showFirst(this.#place, this.#errors)) return;
    this.#sending.forgive();
    this.#go('preview');
  };

  readonly #send = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#sending.isTaken) return;
    const {words} = this.#editor;
    if (!this.#place.tell(new CandorSubmitEvent(this.#subject, words.reviewRating !== undefined))) return;
    const progress = await this.#sending.run(() => this.#post());
    if (progress.status === 'accepted') this.#arrive(progress.accepted);
    else this.#return(progress.status === 'failed' ? progress.error : undefined);
  };

  async #post(): Promise<Accepted> {
    const action = this.#action;
    if (!action) throw new CandorError('closed');
    const [{words}, agreement, invitation] = [this.#editor, this.#agreement(action), this.#invitation];
    const author = this.#sign.isOn && takesSigned(action) ? await this.#sign.author() : undefined;
    const media = action.media ? await this.#editor.pictures.send(action.media) : [];
    const {key, body} = this.#once.of([words, media, agreement, invitation, author?.id], () => {
      const submission: ReviewSubmission = {
        ...{subject: this.#subject, review: words, consent: agreedNow(agreement)},
        ...(media.length > 0 ? {media: [...media]} : {}),
        ...(invitation ? {invitation} : {}),
      };
      return {submission, signed: author?.sign(submission)};
    });
    return sendReview(action, body, key);
  }

  #arrive(accepted: Accepted): void {
    this.#answer = new Answer(this.#place, accepted);
    this.#editor.pictures.clear();
    this.#go('sent');
  }

  // What has to be changed is shown where it can be.
  #return(error: CandorError | undefined): void {
    this.#replaceErrors(new Map());
    if (!showRefused(this.#place, this.#errors, error, fieldAt)) return;
    if (this.#errors.has('media')) this.#editor.pictures.forget();
    this.#step = 'words';
    showFirst(this.#place, this.#errors);
  }

  #replaceErrors(errors: Errors): void {
    this.#errors.clear();
    for (const [field, sentence] of errors) this.#errors.set(field, sentence);
  }
}
