import {html, nothing, type TemplateResult} from 'lit';

import type {Filters} from '../../../protocol/filters.js';
import type {Review, ReviewsDocument} from '../../../protocol/reviews.js';
import {fresh} from '../../shared/fresh.js';
import {privacyTemplate} from '../toolbar.js';
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
    <span><bdi>${choice.label}</bdi>${choice.count === undefined ? nothing : html`&nbsp;<span class="muted number">${fresh(locale.number(choice.count))}</span>`}</span>
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
    ${groups.some(({isPersonal}) => isPersonal) && !document.facets?.length ? privacyTemplate(view) : nothing}
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
    .filter(({isOn}) => isOn(view.filters) && !isOn(view.fixed ?? {}));

// The control goes with what it took back; the way to all filters stays.
const goOn = ({currentTarget}: Event): void => {
  const root = currentTarget instanceof Element ? currentTarget.getRootNode() : undefined;
  if (root instanceof ShadowRoot) root.querySelector<HTMLElement>('[part=filters-button]')?.focus();
};

/** What is chosen, each with a way to take it back, and a way to take all of it back. */
export const chosenTemplate = (
  view: View,
  document: ReviewsDocument,
  reviews: readonly Review[],
): TemplateResult | typeof nothing => {
  const {filters, fixed = {}, wishes} = view;
  if (Object.keys(filters).every((name) => name in fixed)) return nothing;
  const voice = catalogue.in(view.locale);
  const choose = (event: Event, next: Filters, isLast: boolean): void => {
    if (wishes.filter(next) && isLast) goOn(event);
  };
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
  return html`<div class="chosen" part="chosen" role="group" aria-label=${voice.say('chosen')}>
    ${chosen.map(
      ({label, fullLabel = label, toggled}) =>
        html`<button class="chip small" part="chosen-chip" type="button" aria-label=${voice.say('takeBack', {label: fullLabel})} @click=${(event: Event) => choose(event, toggled(filters), chosen.length === 1)}><bdi>${fullLabel}</bdi> <span aria-hidden="true">×</span></button>`,
    )}
    <button class="link small" part="clear" type="button" @click=${(event: Event) => choose(event, {}, true)}>${fresh(voice.say('clear'))}</button>
  </div>`;
};
