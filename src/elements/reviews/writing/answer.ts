import {html, nothing, type TemplateResult} from 'lit';

import type {Accepted} from '../../../protocol/writing.js';
import {answerTemplate} from '../../shared/form/answer.js';
import {fresh} from '../../shared/fresh.js';
import {saveFile} from './save-file.js';
import type {Surroundings} from './surroundings.js';

/** What came back: the state in words, the reference, and the receipt to keep. */
export class Answer {
  readonly #place: Surroundings;
  readonly #accepted: Accepted;
  #copied: boolean | undefined;

  constructor(place: Surroundings, accepted: Accepted) {
    this.#place = place;
    this.#accepted = accepted;
  }

  /** @param next - What can be done after it. */
  template(next: unknown = nothing): TemplateResult {
    const {voice} = this.#place;
    const {status, receipt} = this.#accepted;
    const kept = receipt ? this.#receiptTemplate(receipt) : nothing;
    return answerTemplate(voice, this.#accepted, voice.say(`came_${status}`), html`${kept} ${next}`);
  }

  #receiptTemplate(receipt: string): TemplateResult {
    const {voice} = this.#place;
    const {ref} = this.#accepted;
    const told = this.#copied === undefined ? '' : voice.say(this.#copied ? 'copied' : 'notCopied');
    return html`<div class="form-field" part="field">
      <label for="form-kept" part="label">${fresh(voice.say('receipt'))}</label>
      <p class="small muted" id="form-kept-hint">${fresh(voice.say('receiptKeep'))}${isSigned(receipt) ? fresh(` ${voice.say('signed')}`) : nothing}</p>
      <textarea class="form-input form-code" id="form-kept" part="receipt" name="kept" rows="2" readonly dir="ltr" spellcheck="false" translate="no" aria-describedby="form-kept-hint" .value=${receipt}></textarea>
      <div class="form-end">
        <button class="button" part="copy" type="button" @click=${(event: Event) => this.#copy(event, receipt)}>${fresh(voice.say('copy'))}</button>
        <button class="button" part="save" type="button" @click=${() => saveFile(`receipt-${ref}.jwt`, receipt)}>${fresh(voice.say('save'))}</button>
        <span class="small" part="copy-note" role="status">${fresh(told)}</span>
      </div>
    </div>`;
  }

  async #copy({currentTarget}: Event, receipt: string): Promise<void> {
    const field =
      currentTarget instanceof Element && currentTarget.closest('[part="field"]')?.querySelector('textarea');
    try {
      await navigator.clipboard.writeText(receipt);
      this.#copied = true;
    } catch {
      this.#copied = false;
      if (field) field.select();
    }
    this.#place.changed();
  }
}

// Signed by whoever received the review (`trust-receipt+jwt`); else it is a secret that only they know.
const isSigned = (receipt: string): boolean => receipt.split('.').length === 3;
