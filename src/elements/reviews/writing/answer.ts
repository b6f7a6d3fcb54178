import {html, nothing, type TemplateResult} from 'lit';

import type {Accepted} from '../../../protocol/writing.js';
import {fresh} from '../../shared/fresh.js';
import type {Surroundings} from './form.js';

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
    const {status, ref, receipt, url} = this.#accepted;
    return html`<div class="writing-body" part="answer">
      <p part="answer-status">${fresh(voice.say(`came_${status}`))}${url ? html` <a href=${url} rel="noopener">${fresh(voice.say('seeIt'))}</a>` : nothing}</p>
      <dl class="writing-facts">
        <dt class="small muted">${fresh(voice.say('reference'))}</dt>
        <dd><bdi class="writing-code" part="reference">${ref}</bdi> <span class="small muted">${fresh(voice.say('referenceHint'))}</span></dd>
      </dl>
      ${receipt ? this.#receiptTemplate(receipt) : nothing} ${next}
    </div>`;
  }

  #receiptTemplate(receipt: string): TemplateResult {
    const {voice} = this.#place;
    const told = this.#copied === undefined ? '' : voice.say(this.#copied ? 'copied' : 'notCopied');
    return html`<div class="writing-field" part="field">
      <label for="writing-kept" part="label">${fresh(voice.say('receipt'))}</label>
      <p class="small muted" id="writing-kept-hint">${fresh(voice.say('receiptKeep'))}</p>
      <textarea class="writing-input writing-code" id="writing-kept" part="receipt" name="kept" rows="2" readonly dir="ltr" spellcheck="false" translate="no" aria-describedby="writing-kept-hint" .value=${receipt}></textarea>
      <div class="writing-end">
        <button class="button" part="copy" type="button" @click=${(event: Event) => this.#copy(event, receipt)}>${fresh(voice.say('copy'))}</button>
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
