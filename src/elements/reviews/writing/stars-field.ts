import {html, nothing, type TemplateResult} from 'lit';
import {describedBy, errorTemplate, type Field} from '../../shared/form/fields.js';
import {fresh} from '../../shared/fresh.js';
import type {Voice} from './words.js';

/** Stars as a radio group: arrow keys choose, and each is named by how many stars it gives. */
export const starsField = (
  voice: Voice,
  field: Field & {readonly value: number | undefined},
  change: (stars: number | undefined) => void,
): TemplateResult => {
  const {name, label, value = 0, error} = field;
  return html`<fieldset class="form-field" part="field" role="radiogroup" aria-labelledby="form-${name}-label" aria-describedby=${describedBy(field)} aria-invalid=${error ? 'true' : nothing}>
    <legend id="form-${name}-label" part="label">${fresh(label)}</legend>
    <div class="writing-rating">
      <div class="writing-stars" part="stars-input">
        ${[1, 2, 3, 4, 5].map(
          (stars) => html`<label class="writing-star ${stars <= value ? 'on' : ''}">
            <input type="radio" name=${name} value=${stars} .checked=${stars === value} aria-label=${voice.say('stars', {rating: voice.number(stars)})} @change=${() => change(stars)} />
            <svg viewBox="0 0 20 20" aria-hidden="true"><path d="M10 1.6 12.6 7l5.9.8-4.3 4.1 1 5.9L10 15l-5.2 2.8 1-5.9L1.5 7.8 7.4 7z" /></svg>
          </label>`,
        )}
      </div>
      ${
        value
          ? html`<span class="small" aria-hidden="true">${fresh(voice.say('stars', {rating: voice.number(value)}))}</span>
            <button class="link small" part="stars-none" type="button" @click=${() => change(undefined)}>${fresh(voice.say('withoutStars'))}</button>`
          : nothing
      }
    </div>
    ${errorTemplate(field)}
  </fieldset>`;
};
