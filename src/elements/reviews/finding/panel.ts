import {html, nothing, type TemplateResult} from 'lit';

import type {Review, ReviewsDocument} from '../../../protocol/reviews.js';
import {fresh} from '../../shared/fresh.js';
import type {View} from '../view.js';
import {type Choice, type ChoiceGroup, choiceGroups} from './choices.js';
import {catalogue} from './words.js';

const choiceTemplate = ({locale, filters, wishes}: View, choice: Choice): TemplateResult => {
  const toggle = ({target}: Event): void => {
    const isTaken = wishes.filter(choice.toggled(filters));
    if (!isTaken && target instanceof HTMLInputElement) target.checked = choice.isOn(filters);
  };
  return html`<label class="choice" part="choice">
    <input type="checkbox" .checked=${choice.isOn(filters)} @change=${toggle} />
    <span><bdi>${choice.label}</bdi> ${choice.count === undefined ? nothing : html`<span class="muted number">${fresh(locale.number(choice.count))}</span>`}</span>
  </label>`;
};

const groupTemplate = (view: View, {label, choices}: ChoiceGroup): TemplateResult =>
  html`<fieldset part="choices"><legend><bdi>${label}</bdi></legend>${choices.map((choice) => choiceTemplate(view, choice))}</fieldset>`;

/** All filters, in groups: one of a group is enough, every group must be met. */
export const panelTemplate = (
  view: View,
  document: ReviewsDocument,
  reviews: readonly Review[],
): TemplateResult => {
  const voice = catalogue.in(view.locale);
  const groups = choiceGroups(voice, document, reviews);
  return html`<div class="panel small" part="filters" role="group" aria-label=${voice.say('filters')}>
    ${groups.map((group) => groupTemplate(view, group))}
    ${groups.length === 0 ? html`<p class="muted">${fresh(voice.say('nothingToChoose'))}</p>` : nothing}
  </div>`;
};

const chosenChoices = (
  view: View,
  document: ReviewsDocument,
  reviews: readonly Review[],
): readonly Choice[] =>
  choiceGroups(catalogue.in(view.locale), document, reviews)
    .flatMap(({choices}) => choices)
    .filter(({isOn}) => isOn(view.filters));

/** What is chosen, each with a way to take it back, and a way to take all of it back. */
export const chosenTemplate = (
  view: View,
  document: ReviewsDocument,
  reviews: readonly Review[],
): TemplateResult | typeof nothing => {
  const {filters, wishes} = view;
  if (Object.keys(filters).length === 0) return nothing;
  const voice = catalogue.in(view.locale);
  const search: Choice[] = filters.q
    ? [
        {
          label: voice.say('searched', {q: filters.q}),
          isOn: () => true,
          toggled: (old) => ({...old, q: undefined}),
        },
      ]
    : [];
  const chosen = [...search, ...chosenChoices(view, document, reviews)];
  return html`<div class="chosen small" part="chosen" role="group" aria-label=${voice.say('chosen')}>
    ${chosen.map(
      ({label, fullLabel = label, toggled}) =>
        html`<button class="chip small" part="chosen-chip" type="button" aria-label=${voice.say('takeBack', {label: fullLabel})} @click=${() => wishes.filter(toggled(filters))}><bdi>${fullLabel}</bdi> <span aria-hidden="true">×</span></button>`,
    )}
    <button class="link small" part="clear" type="button" @click=${() => wishes.filter({})}>${fresh(voice.say('clear'))}</button>
  </div>`;
};
