import {html, nothing, type TemplateResult} from 'lit';
import {live} from 'lit/directives/live.js';

import {type Choice, describedBy, errorTemplate, type Field, hintTemplate} from '../../shared/form/fields.js';
import {fresh} from '../../shared/fresh.js';

/** One of several short things to choose from, with what has to be known about it in small. */
export interface Chip extends Choice {
  readonly note?: string | undefined;
}

/** A field to choose one of several short things, all in sight. */
export const chipsField = (
  field: Field & {readonly value: string | undefined; readonly chips: readonly Chip[]},
  change: (value: string) => void,
): TemplateResult => {
  const {name, label, value, chips, error} = field;
  return html`<fieldset class="form-field" part="field" role="radiogroup" aria-labelledby="form-${name}-label" aria-describedby=${describedBy(field)} aria-invalid=${error ? 'true' : nothing}>
    <legend id="form-${name}-label" part="label">${fresh(label)}</legend>
    ${hintTemplate(field)}
    <div class="form-chips">
      ${chips.map(
        (chip) => html`<label class="form-chip number" part="chip">
          <input type="radio" name=${name} value=${chip.value} .checked=${live(chip.value === value)} @change=${() => change(chip.value)} />
          <span>${fresh(chip.label)}</span>
          ${chip.note ? html`<span class="small muted">${fresh(chip.note)}</span>` : nothing}
        </label>`,
      )}
    </div>
    ${errorTemplate(field)}
  </fieldset>`;
};
