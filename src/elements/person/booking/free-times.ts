import {html, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import {loadFreeTimes} from '../../../client/booking.js';
import {type CandorError, toCandorError} from '../../../protocol/errors.js';
import {zoneOf} from '../../../protocol/zoned-time.js';
import {failureTemplate} from '../../shared/failure.js';
import {errorTemplate} from '../../shared/form/fields.js';
import type {Errors} from '../../shared/form/form.js';
import {fresh} from '../../shared/fresh.js';
import {chipsField} from '../form/chips.js';
import {type Clocks, dayWords, type Moment, momentWords, visitorsZone} from '../form/clocks.js';
import {byDay, type Day, dayChips, timeField} from '../form/days.js';
import type {Surroundings} from '../form/surroundings.js';
import type {Calendar} from './calendar.js';
import {MOST_WEEKS, type Week, weekFrom} from './week.js';
import type {Voice} from './words.js';

type Free =
  | {readonly status: 'asking'}
  | {readonly status: 'known'; readonly times: readonly Moment[]}
  | {readonly status: 'failed'; readonly error: CandorError};

/** The free times of a week, asked for when it is looked at, and the one that was chosen. */
export class FreeTimes {
  readonly #place: Surroundings<Voice>;
  readonly #calendar: Calendar;
  #asking = new AbortController();
  #free: Free = {status: 'asking'};
  #weeks = 0;
  #day: number | undefined;
  #chosen: Moment | undefined;

  constructor(place: Surroundings<Voice>, calendar: Calendar) {
    this.#place = place;
    this.#calendar = calendar;
  }

  /** When the chosen time begins, in milliseconds since 1970. */
  get chosen(): number | undefined {
    return this.#chosen?.from;
  }

  /** The visitor's time zone, which times are named in. */
  get timeZone(): string {
    return visitorsZone(this.#place.desk.timeZone);
  }

  /** A time in words, in the visitor's zone and the person's. */
  words(time: number): string {
    return momentWords(this.#place.voice, this.#clocks, {from: time});
  }

  /** Asks for the free times of the week anew. The newest question wins. */
  async ask(): Promise<void> {
    this.#asking.abort();
    this.#asking = new AbortController();
    const {signal} = this.#asking;
    this.#become({status: 'asking'});
    try {
      const times = await loadFreeTimes(
        this.#calendar.booking,
        {...this.#week, timeZone: this.timeZone},
        signal,
      );
      if (!signal.aborted) this.#become({status: 'known', times: times.map((from) => ({from}))});
    } catch (cause) {
      if (!signal.aborted) this.#become({status: 'failed', error: toCandorError(cause)});
    }
  }

  /** As {@link ask}; what was chosen and is no longer free is taken back. */
  async refresh(): Promise<void> {
    await this.ask();
    if (this.#chosen && this.isFree(this.#chosen.from) === false) this.drop();
    this.#place.changed();
  }

  /** Whether a time of this week is still free; `undefined` where that cannot be said. */
  isFree(time: number): boolean | undefined {
    return this.#free.status === 'known' ? this.#free.times.some(({from}) => from === time) : undefined;
  }

  /** Takes back what was chosen. */
  drop(): void {
    this.#chosen = undefined;
  }

  /** Says what is wrong with what was chosen: nothing was, or it is no longer ahead. */
  check(errors: Errors): void {
    const {voice, desk} = this.#place;
    if (this.#chosen === undefined) errors.set('time', voice.say('needTime'));
    else if (this.#chosen.from <= desk.now) errors.set('time', voice.say('timePassed'));
  }

  template(errors: Errors): TemplateResult {
    return html`<div class="booking-times" part="free-times">
      ${this.#weekTemplate()}
      <div class="booking-times-state" aria-busy=${this.#free.status === 'asking' ? 'true' : 'false'}>${this.#stateTemplate(errors)}</div>
    </div>`;
  }

  get #week(): Week {
    return weekFrom(this.#place.desk.now, this.#weeks, this.timeZone);
  }

  get #clocks(): Clocks {
    const {timeZone} = this.#calendar;
    const beside = timeZone && zoneOf(timeZone) ? timeZone : undefined;
    return {named: this.timeZone, beside, besideIs: 'theirTime'};
  }

  #weekTemplate(): TemplateResult {
    const {voice} = this.#place;
    const {from, until} = this.#week;
    const day = (time: number): string => dayWords(voice, time, this.timeZone);
    const days = voice.say('bookingDays', {from: day(from), until: day(until - 1)});
    return html`<div class="booking-week">
      <button class="button" part="earlier" type="button" aria-disabled=${this.#weeks === 0} @click=${() => this.#go(-1)}>${fresh(voice.say('bookingEarlier'))}</button>
      <p class="number" part="week" role="status">${fresh(days)}</p>
      <button class="button" part="later" type="button" aria-disabled=${this.#weeks === MOST_WEEKS - 1} @click=${() => this.#go(1)}>${fresh(voice.say('bookingLater'))}</button>
    </div>`;
  }

  #stateTemplate(errors: Errors): TemplateResult {
    const {voice} = this.#place;
    switch (this.#free.status) {
      case 'asking':
        return html`<p class="small muted" role="status" part="asking">${fresh(voice.say('bookingAsking'))}</p>`;
      case 'failed':
        return html`${failureTemplate(voice, this.#free.error, () => void this.ask())} ${timeError(errors)}`;
      case 'known':
        return this.#daysTemplate(this.#days(this.#free.times), errors);
    }
  }

  // What has passed while the form stood open is no longer shown.
  #days(times: readonly Moment[]): ReadonlyArray<Day<Moment>> {
    const {now} = this.#place.desk;
    return byDay(
      times.filter(({from}) => from > now),
      this.timeZone,
    );
  }

  #daysTemplate(days: ReadonlyArray<Day<Moment>>, errors: Errors): TemplateResult {
    const {voice} = this.#place;
    const open = days.find(({day}) => day === this.#day) ?? days[0];
    if (!open)
      return html`<p role="status" part="none-free">${fresh(voice.say('bookingNone'))}</p>
        ${timeError(errors)}`;
    const chips = dayChips(voice, this.#clocks, days);
    const field = {
      ...{label: voice.say('bookingTime'), hint: voice.say('bookingTimeHint')},
      error: errors.get('time'),
    };
    const choice = {clocks: this.#clocks, day: open, chosen: this.#chosen};
    return html`${chipsField(
      {name: 'day', label: voice.say('bookingDay'), value: String(open.day), chips},
      (day) => this.#chooseDay(Number(day)),
    )}
    ${keyed(
      open.day,
      timeField(voice, field, choice, (moment) => this.#choose(moment, errors)),
    )}`;
  }

  #chooseDay(day: number): void {
    this.#day = day;
    this.#chosen = undefined;
    this.#place.changed();
  }

  #choose(moment: Moment, errors: Errors): void {
    this.#chosen = moment;
    errors.delete('time');
    this.#place.changed();
  }

  #go(weeks: 1 | -1): void {
    const next = this.#weeks + weeks;
    if (next < 0 || next >= MOST_WEEKS) return;
    this.#weeks = next;
    this.#chosen = undefined;
    this.#day = undefined;
    void this.ask();
  }

  #become(free: Free): void {
    this.#free = free;
    this.#place.changed();
  }
}

// Where there is no field for it to stand in.
const timeError = (errors: Errors): unknown =>
  errorTemplate({name: 'time', label: '', error: errors.get('time')});
