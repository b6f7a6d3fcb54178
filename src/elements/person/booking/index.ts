import type {LitElement, TemplateResult} from 'lit';

import {hasWithdrawn} from '../../../protocol/consent.js';
import type {Channel, Person} from '../../../protocol/people.js';
import type {ContactDesk} from '../desk.js';
import {Forms} from '../form/forms.js';
import {BookingForm} from './booking-form.js';
import {type Calendar, calendarOf} from './calendar.js';
import {catalogue, type Voice} from './words.js';

export {styles} from './booking.styles.js';
export const learn = catalogue.learn;

/** Booking a time in the card itself, for one element. */
export class Booking {
  readonly #forms: Forms<Voice, BookingForm>;

  /** @param desk - What the element's forms need to know now. */
  constructor(host: LitElement, desk: () => ContactDesk) {
    this.#forms = new Forms<Voice, BookingForm>(
      host,
      desk,
      () => catalogue.in(desk().locale),
      'booking-dialog',
    );
  }

  /** Opens the form for a channel of a person, as it was left. Nothing opens for one that does not say where to book. */
  open(person: Person, channel: Channel): void {
    const calendar = calendarOf(person, channel, location.host);
    if (!calendar || hasWithdrawn(person)) return;
    const name = `${person.id ?? ''} ${calendar.booking.url} ${calendar.booking.eventTypeId}`;
    void this.#forms.open(name, () => this.#newForm(name, person, calendar)).refresh();
  }

  /** The dialog, to stand at the end of the element. */
  template(): TemplateResult {
    return this.#forms.template();
  }

  #newForm(name: string, person: Person, calendar: Calendar): BookingForm {
    return new BookingForm(this.#forms.place, person, calendar, () => {
      void this.#forms.again(name, () => this.#newForm(name, person, calendar)).refresh();
    });
  }
}
