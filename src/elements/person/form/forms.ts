import type {LitElement, TemplateResult} from 'lit';

import {FormDialog} from '../../shared/form/dialog.js';
import type {Form} from '../../shared/form/form.js';
import {surroundings} from '../../shared/form/surroundings.js';
import type {ContactDesk} from '../desk.js';
import type {Surroundings} from './surroundings.js';
import type {Voice} from './voice.js';

/** Forms of one kind, one for each person, kept as they were left in the memory of the page, and nowhere else. */
export class Forms<V extends Voice, F extends Form> {
  /** What they have around them. */
  readonly place: Surroundings<V>;
  readonly #dialog: FormDialog;
  readonly #forms = new Map<string, F>();

  /**
   * @param voice - What they speak with now.
   * @param id - Of their dialog, among others in the same element.
   */
  constructor(host: LitElement, desk: () => ContactDesk, voice: () => V, id: string) {
    this.#dialog = new FormDialog(host, voice, () => desk().headingLevel, id);
    this.place = surroundings(host, this.#dialog, {desk, voice});
  }

  /** Opens a form as it was left, else a new one. */
  open(name: string, make: () => F): F {
    const form = this.#forms.get(name) ?? make();
    this.#forms.set(name, form);
    void this.#dialog.open(form);
    return form;
  }

  /** Opens a new form in the place of one that is done with. */
  again(name: string, make: () => F): F {
    this.#forms.delete(name);
    return this.open(name, make);
  }

  /** The dialog, to stand at the end of the element. */
  template(): TemplateResult {
    return this.#dialog.template();
  }
}
