import {html, nothing, type TemplateResult} from 'lit';

import {isolate} from '../../../internal/isolate.js';
import {CandorError} from '../../../protocol/errors.js';
import {describedBy, errorTemplate, hintTemplate} from '../../shared/form/fields.js';
import {fresh} from '../../shared/fresh.js';
import {DATABASE} from '../author-key/database.js';
import type {Author} from '../author-key/index.js';
import type {Surroundings} from './surroundings.js';

/**
 * Lets a visitor sign their review with a key of their own. Nothing of it is loaded, made or kept unless they tick the box.
 */
export class SignField {
  readonly #place: Surroundings;
  #isOn = false;
  #isWithout = false;
  #finding: Promise<Author | undefined> | undefined;
  #author: Author | undefined;

  constructor(place: Surroundings) {
    this.#place = place;
  }

  /** Whether the review is to be signed. */
  get isOn(): boolean {
    return this.#isOn;
  }

  /**
   * Who signs, with a key that is kept by now.
   *
   * @throws {CandorError} `invalid` with the path of this field, where no key can be had or kept.
   */
  async author(): Promise<Author> {
    try {
      const author = await this.#finding;
      await author?.keep();
      if (author) return author;
    } catch (cause) {
      this.#refuse();
      throw notHere(cause);
    }
    throw notHere();
  }

  /** @param error - What is wrong with the signature. */
  template(error: string | undefined): TemplateResult {
    const {voice} = this.#place;
    const field = {
      ...{
        name: 'sign',
        label: voice.say('sign'),
        hint: voice.say('signHint', {store: isolate(`IndexedDB: ${DATABASE}`)}),
      },
      error: this.#isWithout ? voice.say('noKey') : error,
    };
    return html`<div class="form-field" part="field">
      <label class="form-choice" part="choice">
        <input type="checkbox" name=${field.name} .checked=${this.#isOn} aria-describedby=${describedBy(field)} @change=${this.#toggle} />
        <span>${fresh(field.label)}</span>
      </label>
      ${hintTemplate(field)}
      <div role="status">${errorTemplate(field)}</div>
      ${this.#isOn && this.#author?.isKept ? this.#forgetTemplate(this.#author) : nothing}
    </div>`;
  }

  #forgetTemplate({id}: Author): TemplateResult {
    const {voice} = this.#place;
    return html`<button class="link small" part="forget-key" type="button" @click=${this.#forget}>${fresh(voice.say('forget', {id: id.slice(0, 8)}))}</button>`;
  }

  readonly #toggle = (): void => {
    this.#isOn = !this.#isOn;
    this.#isWithout = false;
    if (this.#isOn) void this.#find();
    this.#place.changed();
  };

  async #find(): Promise<void> {
    this.#finding ??= import('../author-key/index.js').then(({Author}) => Author.find());
    this.#author = await this.#finding.catch(() => undefined);
    if (!this.#author) this.#refuse();
    this.#place.changed();
  }

  readonly #forget = async (): Promise<void> => {
    await this.#author?.forget().catch(() => undefined);
    this.#isOn = false;
    this.#start();
    this.#place.focus('sign');
    this.#place.changed();
  };

  // Looks again when it is ticked again.
  #start(): void {
    this.#finding = undefined;
    this.#author = undefined;
  }

  #refuse(): void {
    this.#isOn = false;
    this.#isWithout = true;
    this.#start();
  }
}

const notHere = (cause?: unknown): CandorError => new CandorError('invalid', {path: '/signature', cause});
