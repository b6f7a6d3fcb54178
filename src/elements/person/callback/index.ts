import type {LitElement, TemplateResult} from 'lit';

import {hasWithdrawn} from '../../../protocol/consent.js';
import type {Person} from '../../../protocol/people.js';
import {openPage} from '../../shared/form/page.js';
import type {ContactDesk} from '../desk.js';
import {Forms} from '../form/forms.js';
import {CallbackForm} from './callback-form.js';
import {catalogue, type Voice} from './words.js';

export {personFormStyles as styles} from '../form/person-form.styles.js';
export const learn = catalogue.learn;

/** Asking to be called back, for one element. */
export class Callback {
  readonly #forms: Forms<Voice, CallbackForm>;
  readonly #desk: () => ContactDesk;

  /** @param desk - Where requests go now, and what the page says they are about. */
  constructor(host: LitElement, desk: () => ContactDesk) {
    this.#desk = desk;
    this.#forms = new Forms<Voice, CallbackForm>(
      host,
      desk,
      () => catalogue.in(desk().locale),
      'callback-dialog',
    );
  }

  /** Opens the form for a person, as it was left. Without an `id` nobody can be named, so nothing opens. */
  open(person: Person): void {
    const {id} = person;
    const {requestCallback: action} = this.#desk().actions;
    if (!id || !action || hasWithdrawn(person) || openPage(action)) return;
    this.#forms.open(id, () => this.#newForm(id, person));
  }

  /** The dialog, to stand at the end of the element. */
  template(): TemplateResult {
    return this.#forms.template();
  }

  #newForm(id: string, person: Person): CallbackForm {
    return new CallbackForm(this.#forms.place, person, () =>
      this.#forms.again(id, () => this.#newForm(id, person)),
    );
  }
}
