import {html, nothing, type TemplateResult} from 'lit';

import {type Booked, type BookingWish, book, mayBeBooked} from '../../../client/booking.js';
import {calComLanguage} from '../../../formats/cal-com.js';
import {withConsent} from '../../../protocol/consent.js';
import type {CandorError} from '../../../protocol/errors.js';
import type {Person} from '../../../protocol/people.js';
import type {Accepted} from '../../../protocol/writing.js';
import {answerTemplate} from '../../shared/form/answer.js';
import type {Form} from '../../shared/form/form.js';
import {Said} from '../../shared/form/said.js';
import {Sending, untilAnswered} from '../../shared/form/sending.js';
import {fresh} from '../../shared/fresh.js';
import {factsTemplate} from '../form/facts.js';
import type {Surroundings} from '../form/surroundings.js';
import {TwoSteps} from '../form/two-steps.js';
import type {Calendar} from './calendar.js';
import {FreeTimes} from './free-times.js';
import {notBooked} from './not-booked.js';
import {pageLinkTemplate} from './page-link.js';
import type {Voice} from './words.js';

/** Books a time: which one and for whom, then what will be sent, then what became of it. */
export class BookingForm implements Form {
  readonly #place: Surroundings<Voice>;
  readonly #person: Person;
  readonly #calendar: Calendar;
  readonly #sending: Sending;
  readonly #said: Said;
  readonly #times: FreeTimes;
  readonly #another: () => void;
  readonly #steps: TwoSteps;
  #booked: Booked | undefined;
  /** The time that may have been booked, after an answer that was none. */
  #unclear: number | undefined;

  /** @param another - Opens an empty form in the place of this one. */
  constructor(place: Surroundings<Voice>, person: Person, calendar: Calendar, another: () => void) {
    this.#place = place;
    this.#person = withConsent(person);
    this.#calendar = calendar;
    this.#sending = new Sending(place.changed);
    this.#said = new Said(place.changed);
    this.#times = new FreeTimes(place, calendar);
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
    if (this.#booked) return voice.say(this.#booked.isPending ? 'bookedPending' : 'bookedTitle');
    if (this.#steps.isPreview) return voice.say('bookingPreview');
    return name ? voice.say('bookingTitle', {name}) : voice.say('bookingTitleOpen');
  }

  get hasWords(): boolean {
    return Boolean(this.#said.text('name') || this.#said.text('email') || this.#booked);
  }

  /** Asks for free times, which may have changed since they were last looked at. */
  async refresh(): Promise<void> {
    if (!this.#sending.isTaken && !this.#steps.isPreview) await this.#times.refresh();
  }

  template(): TemplateResult {
    if (this.#booked) return this.#bookedTemplate(this.#booked);
    return this.#steps.isPreview ? this.#previewTemplate() : this.#wordsTemplate();
  }

  get #wish(): BookingWish {
    const [name, email] = [this.#said.text('name'), this.#said.text('email')];
    const language = calComLanguage(this.#place.voice.language);
    return {start: this.#times.chosen ?? 0, name, email, timeZone: this.#times.timeZone, language};
  }

  // Whose the host is, where it is not this site's.
  get #owner(): string {
    const {host, isAt} = this.#calendar;
    if (isAt === 'this-site') return '';
    return this.#place.voice.say(isAt === 'another-company' ? 'bookingCompany' : 'bookingElsewhere', {host});
  }

  #wordsTemplate(): TemplateResult {
    const {voice} = this.#place;
    const {host} = this.#calendar;
    return html`<form class="form-body" part="form" novalidate @submit=${this.#steps.look}>
      <p class="small muted" part="calendar">${fresh(`${voice.say('bookingFrom', {host})} ${this.#owner}`)} ${pageLinkTemplate(voice, this.#calendar)}</p>
      ${this.#times.template(this.#said.errors)}
      <div class="booking-who">
        <div class="form-row">
          ${this.#said.textField('name', voice.say('bookingName'), {autocomplete: 'name', most: 200})}
          ${this.#said.textField('email', voice.say('bookingEmail'), {autocomplete: 'email', most: 254})}
        </div>
        <p class="small muted" part="field-hint">${fresh(voice.say('bookingBoth', {host}))}</p>
      </div>
      <div class="form-end">
        <button class="button form-primary" part="send" type="submit">${fresh(voice.say('bookingLook'))}</button>
      </div>
    </form>`;
  }

  #previewTemplate(): TemplateResult {
    const {voice} = this.#place;
    const {host} = this.#calendar;
    return html`<form class="form-body" part="form" novalidate @submit=${this.#book}>
      <p class="small muted">${fresh(voice.say('previewHint'))}</p>
      ${this.#factsTemplate()}
      <p class="small" part="agreement">${fresh(voice.say('agreeBooking', {host}))}</p>
      <p class="small muted" part="addressee">${fresh(`${voice.say('goesTo', {host})} ${this.#owner}`)}</p>
      ${this.#endTemplate()}
    </form>`;
  }

  #endTemplate(): TemplateResult {
    const {voice} = this.#place;
    const isSending = this.#sending.progress.status === 'sending';
    const label = voice.say(isSending ? 'bookingNow' : this.#unclear === undefined ? 'bookIt' : 'bookAgain');
    return html`<div>
      <div role="alert">${this.#sending.error ? this.#failureTemplate(this.#sending.error) : nothing}</div>
      <div class="form-end">
        <button class="button form-primary" part="send" type="submit" aria-disabled=${isSending}>${fresh(label)}</button>
        <button class="button" part="back" type="button" @click=${this.#steps.back}>${fresh(voice.say('backToWords'))}</button>
      </div>
    </div>`;
  }

  #failureTemplate(error: CandorError): TemplateResult {
    const {voice} = this.#place;
    const {email, start} = this.#wish;
    const isFree = this.#times.isFree(start);
    const sentence = notBooked(voice, {error, host: this.#calendar.host, email, isFree});
    return html`<p class="form-failure small" part="dialog-failure">${fresh(sentence)} ${pageLinkTemplate(voice, this.#calendar)}</p>`;
  }

  // All that is sent, and nothing that is not.
  #factsTemplate(): TemplateResult {
    const {voice} = this.#place;
    const {start, name, email, timeZone, language} = this.#wish;
    return factsTemplate([
      [voice.say('bookingTime'), this.#times.words(start)],
      [voice.say('bookingName'), name],
      [voice.say('bookingEmail'), email],
      [voice.say('bookingZone'), timeZone],
      [voice.say('bookingLanguage'), language ? voice.languageName(language) : ''],
    ]);
  }

  #bookedTemplate({ref, start, isPending}: Booked): TemplateResult {
    const {voice} = this.#place;
    const wish = this.#wish;
    const time = this.#times.words(start ?? wish.start);
    const sentence = `${voice.say(isPending ? 'bookingWaits' : 'bookingDone', {time})} ${voice.say('bookingMail', {email: wish.email})}`;
    const next = html`<div class="form-end"><button class="link small" part="another" type="button" @click=${this.#another}>${fresh(voice.say('bookAnother'))}</button></div>`;
    return answerTemplate(voice, {ref}, sentence, next);
  }

  #check(): boolean {
    const {voice} = this.#place;
    const {errors} = this.#said;
    errors.clear();
    this.#times.check(errors);
    if (!this.#said.text('name')) errors.set('name', voice.say('needBookingName'));
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(this.#said.text('email')))
      errors.set('email', voice.say('needBookingEmail'));
    return errors.size === 0;
  }

  readonly #book = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (!this.#steps.mayGo()) return;
    const wish = this.#wish;
    const progress = await this.#sending.run(() => this.#post(wish));
    if (progress.status === 'accepted') this.#steps.show(true);
    else if (progress.status === 'failed') await this.#failed(progress.error, wish.start);
  };

  async #post(wish: BookingWish): Promise<Accepted> {
    const booked = await book(this.#calendar.booking, wish, untilAnswered);
    this.#booked = booked;
    return {ref: booked.ref, status: booked.isPending ? 'pending' : 'received'};
  }

  // Nothing is booked twice without being asked to: what is free now is looked up instead.
  async #failed(error: CandorError, start: number): Promise<void> {
    if (mayBeBooked(error)) {
      this.#unclear = start;
      await this.#times.ask();
    }
    if (error.code !== 'duplicate') return;
    // A browser repeats by itself what was cut off on a connection it has used before: it may be the visitor who was quicker.
    const sentence = this.#unclear === start ? 'bookingTakenByYou' : 'bookingTaken';
    const said = this.#place.voice.say(sentence, {email: this.#said.text('email')});
    this.#sending.forgive();
    this.#times.drop();
    const asked = this.#times.ask();
    this.#steps.show(false);
    await asked;
    this.#said.errors.set('time', said);
    this.#steps.mend();
  }
}
