import {html, nothing, type TemplateResult} from 'lit';

import type {Disclosure, Facet} from '../../../protocol/reviews.js';
import {checkField, groupTemplate, selectField, textField} from '../../shared/form/fields.js';
import type {Errors} from '../../shared/form/form.js';
import type {Draft} from './draft.js';
import {monthField} from './month-field.js';
import {starsField} from './stars-field.js';
import type {Surroundings} from './surroundings.js';
import type {Voice} from './words.js';

// `syndicated` is for those who republish to say.
const asked = ['incentivized', 'employee', 'family', 'affiliated', 'generated'] as const;

/** The fields of a review: what it says, who writes it, and what must be known of them. */
export const reviewFields = (
  {voice, desk}: Surroundings,
  draft: Draft,
  errors: Errors,
  change: (change: Partial<Draft>) => void,
): TemplateResult =>
  html`${starsField(voice, {name: 'rating', label: voice.say('yourRating'), value: draft.rating, error: errors.get('rating')}, (rating) => change({rating}))}
    ${textField({name: 'title', label: voice.say('yourTitle'), value: draft.title, most: 200, error: errors.get('title')}, (title) => change({title}))}
    ${textField({name: 'body', label: voice.say('yourText'), hint: voice.say('yourTextHint'), value: draft.body, lines: 5, error: errors.get('body')}, (body) => change({body}))}
    ${monthField(voice, {name: 'month', label: voice.say('experiencedWhen'), value: draft.month, error: errors.get('month')}, Date.now(), (month) => change({month}))}
    ${textField({name: 'name', label: voice.say('yourName'), hint: voice.say('yourNameHint', {customer: voice.say('aCustomer')}), value: draft.name, most: 100, autocomplete: 'name', error: errors.get('name')}, (name) => change({name}))}
    ${contextTemplate(voice, desk.document.facets, draft, errors, change)}`;

const contextTemplate = (
  voice: Voice,
  facets: readonly Facet[] = [],
  {context}: Draft,
  errors: Errors,
  change: (change: Partial<Draft>) => void,
): TemplateResult | typeof nothing => {
  const choosable = facets.filter(({values}) => values.length > 0);
  if (choosable.length === 0) return nothing;
  const none = {value: '', label: voice.say('notStated')};
  const fields = choosable.map(({name, key, values}, index) =>
    selectField(
      {
        // The first of them is the one that is found by the name of all.
        ...{name: index === 0 ? 'context' : `context-${index}`, label: name, value: context[key] ?? ''},
        choices: [none, ...values.map(({value}) => ({value, label: value}))],
      },
      (value) => change({context: {...context, [key]: value}}),
    ),
  );
  return groupTemplate(
    {
      name: 'about',
      label: voice.say('aboutYou'),
      hint: voice.say('aboutYouHint'),
      error: errors.get('context'),
    },
    html`<div class="form-row">${fields}</div>`,
  );
};

/** What readers have a right to know about who writes. */
export const disclosureFields = (
  voice: Voice,
  {disclosures, incentive}: Draft,
  errors: Errors,
  change: (change: Partial<Draft>) => void,
): TemplateResult => {
  const toggle = (disclosure: Disclosure, isOn: boolean): void =>
    change({
      disclosures: [...disclosures.filter((each) => each !== disclosure), ...(isOn ? [disclosure] : [])],
    });
  return groupTemplate(
    {
      name: 'know',
      label: voice.say('toKnow'),
      hint: voice.say('toKnowHint'),
      error: errors.get('incentivized'),
    },
    asked.map((each) => {
      const isOn = disclosures.includes(each);
      return html`${checkField({name: each, label: voice.say(`know_${each}`)}, isOn, (on) => toggle(each, on))}
      ${isOn && each === 'incentivized' ? textField({name: 'incentive', label: voice.say('gotWhat'), value: incentive, most: 500, error: errors.get('incentive')}, (value) => change({incentive: value})) : nothing}`;
    }),
  );
};
