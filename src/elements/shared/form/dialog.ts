import {html, type LitElement, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import {fresh} from '../fresh.js';
import type {Form} from './form.js';
import type {Voice} from './voice.js';

/** The dialog that forms stand in, one at a time. Closing it loses nothing: a form keeps what is in it. */
export class FormDialog {
  readonly #host: LitElement;
  readonly #voice: () => Voice;
  readonly #level: () => number;
  readonly #id: string;
  #form: Form | undefined;

  /**
   * @param level - Of its heading.
   * @param id - What tells it apart from others in the same element.
   */
  constructor(host: LitElement, voice: () => Voice, level: () => number, id = 'form-dialog') {
    this.#host = host;
    this.#voice = voice;
    this.#level = level;
    this.#id = id;
    // A dialog taken out of the page stays open, but is modal no more (HTML, "removing steps" of dialog).
    host.addController({hostDisconnected: this.close});
  }

  /** Shows a form, as it was left. */
  async open(form: Form): Promise<void> {
    this.#form = form;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (this.#form !== form || !dialog?.isConnected) return;
    if (!dialog.open) dialog.showModal();
    this.#focusNow();
  }

  readonly close = (): void => this.#dialog?.close();

  /** Moves the focus once all is drawn: to a field, else to the title. */
  async focus(field?: string): Promise<void> {
    await this.#host.updateComplete;
    this.#focusNow(field);
  }

  template(): TemplateResult {
    const form = this.#form;
    return html`<dialog class="form-dialog" id=${this.#id} part="dialog" aria-labelledby="form-title" @close=${this.#closed} @click=${this.#click}>${form ? this.#sheetTemplate(form) : nothing}</dialog>`;
  }

  #sheetTemplate(form: Form): TemplateResult {
    return html`<div class="form-sheet">
      <div class="form-head">
        <div class="form-title" id="form-title" part="dialog-title" role="heading" aria-level=${this.#level()} tabindex="-1">${fresh(form.title)}</div>
        <button class="form-close" part="dialog-close" type="button" aria-label=${this.#voice().say('closeForm')} @click=${this.close}>
          <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M3 3l10 10M13 3 3 13" /></svg>
        </button>
      </div>
      ${keyed(form, form.template())}
    </div>`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>(`#${this.#id}`);
  }

  #focusNow(field?: string): void {
    const found = field && this.#dialog?.querySelector<HTMLElement>(`[name="${field}"]`);
    if (!found) this.#dialog?.scrollTo(0, 0);
    (found || this.#dialog?.querySelector<HTMLElement>('.form-title'))?.focus();
  }

  readonly #closed = (): void => {
    // The event comes late: it may be open with another form by now.
    if (this.#dialog?.open) return;
    this.#form = undefined;
    this.#host.requestUpdate();
  };

  // Beside the sheet is outside. Words are not put away by a click that missed.
  readonly #click = ({target}: Event): void => {
    if (target instanceof HTMLDialogElement && !this.#form?.hasWords) this.close();
  };
}
