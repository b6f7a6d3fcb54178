import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import {fresh} from '../fresh.js';
import type {Voice} from './voice.js';

/** The label of a field that may be left empty says so. */
export const optional = (voice: Voice, label: string): string => `${label} (${voice.say('optional')})`;

/** What every field says. */
export interface Field {
  /** Its name in the form. */
  readonly name: string;
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with it. */
  readonly error?: string | undefined;
}

/** A field for text. */
export interface TextField extends Field {
  readonly value: string;
  readonly lines?: number;
  readonly most?: number;
  /** What a browser may fill in (HTML `autocomplete`). */
  readonly autocomplete?: AutoFill;
}

/** One of several things to choose from. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** What describes a field: the ids of its hint and its error. */
export const describedBy = ({name, hint, error}: Field): string | typeof nothing =>
  [hint && `form-${name}-hint`, error && `form-${name}-error`].filter(Boolean).join(' ') || nothing;

/** The error of a field, in words beside it. */
export const errorTemplate = ({name, error}: Field): TemplateResult | typeof nothing =>
  error
    ? html`<p class="form-error small" id="form-${name}-error" part="field-error">${fresh(error)}</p>`
    : nothing;

/** The hint of a field. */
export const hintTemplate = ({name, hint}: Field): TemplateResult | typeof nothing =>
  hint ? html`<p class="small muted" id="form-${name}-hint" part="field-hint">${fresh(hint)}</p>` : nothing;

const textIn = ({target}: Event): string =>
  target instanceof HTMLInputElement ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement
    ? target.value
    : '';

/** A field for text, of one line or of several. */
export const textField = (field: TextField, change: (value: string) => void): TemplateResult => {
  const {name, label, value, lines = 1, most, autocomplete = 'off', error} = field;
  const id = `form-${name}`;
  const input = (event: Event): void => change(textIn(event));
  const control =
    lines > 1
      ? html`<textarea class="form-input" id=${id} part="input" name=${name} rows=${lines} dir="auto" autocomplete="off" .value=${value} aria-describedby=${describedBy(field)} aria-invalid=${error ? 'true' : nothing} @input=${input}></textarea>`
      : html`<input class="form-input" id=${id} part="input" type="text" name=${name} dir="auto" maxlength=${most ?? nothing} autocomplete=${autocomplete} .value=${value} aria-describedby=${describedBy(field)} aria-invalid=${error ? 'true' : nothing} @input=${input} />`;
  return html`<div class="form-field" part="field">
    <label for=${id} part="label">${fresh(label)}</label>
    ${hintTemplate(field)} ${control} ${errorTemplate(field)}
  </div>`;
};

/** A field to choose one of many; the first choice is none. */
export const selectField = (
  field: Field & {readonly value: string; readonly choices: readonly Choice[]},
  change: (value: string) => void,
): TemplateResult => {
  const {name, label, value, choices} = field;
  return html`<div class="form-field" part="field">
    <label for="form-${name}" part="label"><bdi>${label}</bdi></label>
    <select class="form-input" id="form-${name}" part="input" name=${name} aria-describedby=${describedBy(field)} aria-invalid=${field.error ? 'true' : nothing} @change=${(event: Event) => change(textIn(event))}>
      ${choices.map((choice) => html`<option value=${choice.value} .selected=${choice.value === value}>${keyed(choice.label, choice.label)}</option>`)}
    </select>
    ${hintTemplate(field)} ${errorTemplate(field)}
  </div>`;
};

/** A field to choose one of a few, all in sight. */
export const radioField = (
  field: Field & {readonly value: string | undefined; readonly choices: readonly Choice[]},
  change: (value: string) => void,
): TemplateResult => {
  const {name, label, value, choices, error} = field;
  return html`<fieldset class="form-field" part="field" role="radiogroup" aria-labelledby="form-${name}-label" aria-describedby=${describedBy(field)} aria-invalid=${error ? 'true' : nothing}>
    <legend id="form-${name}-label" part="label">${fresh(label)}</legend>
    ${hintTemplate(field)}
    ${choices.map(
      (choice) => html`<label class="form-choice" part="choice">
        <input type="radio" name=${name} value=${choice.value} .checked=${choice.value === value} @change=${() => change(choice.value)} />
        <span>${fresh(choice.label)}</span>
      </label>`,
    )}
    ${errorTemplate(field)}
  </fieldset>`;
};

/** A box to tick. */
export const checkField = (
  {name, label}: Field,
  isOn: boolean,
  change: (isOn: boolean) => void,
): TemplateResult =>
  html`<label class="form-choice" part="choice">
    <input type="checkbox" name=${name} .checked=${isOn} @change=${() => change(!isOn)} />
    <span>${fresh(label)}</span>
  </label>`;

/** Fields that belong together. */
export const groupTemplate = (field: Field, content: unknown): TemplateResult =>
  html`<fieldset class="form-field" part="field" aria-describedby=${describedBy(field)}>
    <legend part="label">${fresh(field.label)}</legend>
    ${hintTemplate(field)} ${content} ${errorTemplate(field)}
  </fieldset>`;
