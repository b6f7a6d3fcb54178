import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import {callbackTimes, type Stretch} from '../../../protocol/callback-times.js';
import type {Hours} from '../../../protocol/people.js';
import type {Errors} from '../../shared/form/form.js';
import {chipsField} from '../form/chips.js';
import {type Clocks, momentWords, visitorsZone} from '../form/clocks.js';
import {byDay, type Day, dayChips, timeField} from '../form/days.js';
import type {Surroundings} from '../form/surroundings.js';
import type {Voice} from './words.js';

const SOON = 'soon';

/** When somebody should call: as soon as they can, or at a time at which they work. */
export class When {
  readonly #place: Surroundings<Voice>;
  readonly #hours: Hours | undefined;
  #day: number | undefined;
  #stretch: Stretch | undefined;

  constructor(place: Surroundings<Voice>, hours: Hours | undefined) {
    this.#place = place;
    this.#hours = hours;
  }

  /** The time that was chosen; without one, as soon as possible. */
  get stretch(): Stretch | undefined {
    return this.#stretch;
  }

  /** Whether a day was chosen, and so a time is needed. */
  get isTimed(): boolean {
    return this.#day !== undefined;
  }

  /** In words, in the time of whoever calls and the visitor's. */
  get words(): string {
    const {voice} = this.#place;
    return this.#stretch ? momentWords(voice, this.#clocks, this.#stretch) : voice.say('callbackSoon');
  }

  /** Nothing where there is nothing to choose. */
  template(errors: Errors): TemplateResult | typeof nothing {
    const {voice} = this.#place;
    const days = this.#days;
    if (days.length === 0) return nothing;
    const chips = [{value: SOON, label: voice.say('callbackSoon')}, ...dayChips(voice, this.#clocks, days)];
    const value = this.#day === undefined ? SOON : String(this.#day);
    const field = {name: 'when', label: voice.say('callbackWhen'), error: errors.get('when'), value, chips};
    return html`${chipsField(field, (day) => this.#chooseDay(day, errors))}
    ${this.#timeTemplate(
      days.find(({day}) => day === this.#day),
      errors,
    )}`;
  }

  /** Says what is wrong with it: no time, or one that is no longer ahead. */
  check(errors: Errors): void {
    const {voice, desk} = this.#place;
    if (!this.isTimed) return;
    if (!this.#stretch) errors.set(this.#field, voice.say('needTime'));
    else if (this.#stretch.from <= desk.now) errors.set(this.#field, voice.say('timePassed'));
  }

  /** Takes back a time that cannot be had, and says so. */
  refuse(errors: Errors): void {
    errors.set(this.#field, this.#place.voice.say('callbackTimeRefused'));
    this.#stretch = undefined;
  }

  // A day may have passed as a whole: then there is no field for its times.
  get #field(): string {
    return this.#days.some(({day}) => day === this.#day) ? 'time' : 'when';
  }

  get #days(): ReadonlyArray<Day<Stretch>> {
    const times = callbackTimes(this.#hours, this.#place.desk.now);
    return byDay(times, this.#clocks.named);
  }

  get #clocks(): Clocks {
    const beside = visitorsZone(this.#place.desk.timeZone);
    return {named: this.#hours?.timeZone ?? beside, beside, besideIs: 'yourTime'};
  }

  #timeTemplate(day: Day<Stretch> | undefined, errors: Errors): TemplateResult | typeof nothing {
    if (!day) return nothing;
    const {voice, changed} = this.#place;
    const field = {
      label: voice.say('callbackTime'),
      hint: voice.say('callbackTimeHint'),
      error: errors.get('time'),
    };
    const choice = {clocks: this.#clocks, day, chosen: this.#stretch};
    const choose = (stretch: Stretch): void => {
      this.#stretch = stretch;
      errors.delete('time');
      changed();
    };
    return html`${keyed(day.day, timeField(voice, field, choice, choose))}`;
  }

  #chooseDay(value: string, errors: Errors): void {
    this.#day = value === SOON ? undefined : Number(value);
    this.#stretch = undefined;
    errors.delete('when');
    errors.delete('time');
    this.#place.changed();
  }
}
