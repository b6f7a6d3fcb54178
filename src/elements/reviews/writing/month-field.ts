import {html, nothing, type TemplateResult} from 'lit';
import {
  describedBy,
  errorTemplate,
  type Field,
  groupTemplate,
  selectField,
} from '../../shared/form/fields.js';
import {fresh} from '../../shared/fresh.js';
import type {Voice} from './words.js';

/** A month as it is being chosen: `YYYY-MM`, or a half of it (`2026-`, `-05`), or nothing. */
export type ChosenMonth = string;

const YEARS_BACK = 30;

// Firefox and Safari on the desktop have none, and show a field for text instead.
const hasMonthInput = (): boolean => {
  const input = document.createElement('input');
  input.type = 'month';
  return input.type === 'month';
};

/** The month of a moment, as protocol §1 writes it, where the visitor is. */
export const monthOf = (time: number): string => {
  const date = new Date(time);
  return `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}`;
};

/** A field for a month: the platform's own where it has one, else two lists. */
export const monthField = (
  voice: Voice,
  field: Field & {readonly value: ChosenMonth},
  now: number,
  change: (month: ChosenMonth) => void,
  isNative = hasMonthInput(),
): TemplateResult =>
  isNative ? nativeTemplate(field, now, change) : listsTemplate(voice, field, now, change);

const nativeTemplate = (
  field: Field & {readonly value: ChosenMonth},
  now: number,
  change: (month: ChosenMonth) => void,
): TemplateResult => {
  const {name, label, value, error} = field;
  const input = ({target}: Event): void => {
    if (target instanceof HTMLInputElement) change(target.validity.badInput ? '-' : target.value);
  };
  return html`<div class="form-field" part="field">
    <label for="form-${name}" part="label">${fresh(label)}</label>
    <input class="form-input form-short" id="form-${name}" part="input" type="month" name=${name} max=${monthOf(now)} .value=${value} aria-describedby=${describedBy(field)} aria-invalid=${error ? 'true' : nothing} @change=${input} />
    ${errorTemplate(field)}
  </div>`;
};

const listsTemplate = (
  voice: Voice,
  field: Field & {readonly value: ChosenMonth},
  now: number,
  change: (month: ChosenMonth) => void,
): TemplateResult => {
  const [year = '', month = ''] = field.value.split('-');
  const join = (y: string, m: string): void => change(y || m ? `${y}-${m}` : '');
  const none = {value: '', label: voice.say('notStated')};
  const thisYear = new Date(now).getFullYear();
  const months = Array.from({length: 12}, (_, index) => ({
    value: String(index + 1).padStart(2, '0'),
    label: voice.dateTime(Date.UTC(2026, index, 15), {month: 'long', timeZone: 'UTC'}),
  }));
  const years = Array.from({length: YEARS_BACK}, (_, index) => String(thisYear - index));
  return groupTemplate(
    field,
    html`<div class="form-row">
      ${selectField({name: field.name, label: voice.say('month'), value: month, choices: [none, ...months]}, (m) => join(year, m))}
      ${selectField({name: `${field.name}-year`, label: voice.say('year'), value: year, choices: [none, ...years.map((y) => ({value: y, label: y}))]}, (y) => join(y, month))}
    </div>`,
  );
};
