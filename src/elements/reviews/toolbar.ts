import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import type {Answer} from '../../client/answer.js';
import {chosenValues} from '../../protocol/filters.js';
import type {ReviewsDocument, SortOrder} from '../../protocol/reviews.js';
import {sortOrders} from '../../protocol/reviews.js';
import {fresh} from '../shared/fresh.js';
import type {View} from './view.js';

const MOST_CHIPS = 5;

/** How the tools stand beside what they need to know. */
export interface Tools {
  /** Told to show all filters, or to put them away. */
  readonly toggle: () => void;
  readonly isOpen: boolean;
}

/** The host that a choice is sent to; empty where the choice stays on the page. */
export const sentTo = ({can, url}: Answer<'reviews'>): string =>
  can?.includes('context') && url ? new URL(url).host : '';

const toggled = <T>(values: readonly T[] = [], value: T): readonly T[] =>
  values.includes(value) ? values.filter((one) => one !== value) : [...values, value];

/** The filters with one star count chosen, or no longer. */
export const toggleStars = ({filters, wishes}: View, stars: number): boolean =>
  wishes.filter({...filters, rating: toggled(filters.rating, stars)});

const toggleContext = ({filters, wishes}: View, key: string, value: string): boolean =>
  wishes.filter({
    ...filters,
    context: {...filters.context, [key]: toggled(chosenValues(filters, key), value)},
  });

// The most frequent value of each facet first, then the second ones: one of each kind says more than all of one.
const chipsOf = ({facets = []}: ReviewsDocument) =>
  facets
    .flatMap(({key, name, values}) => values.slice(0, 2).map(({value}, rank) => ({key, name, value, rank})))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_CHIPS);

/** Where goes what somebody says of themselves. */
export const privacyTemplate = ({locale, sentTo}: View): TemplateResult =>
  html`<p class="muted small" part="privacy">${fresh(sentTo ? locale.say('contextSent', {host: sentTo}) : locale.say('contextKept'))}</p>`;

const chipsTemplate = (view: View, document: ReviewsDocument): TemplateResult | typeof nothing => {
  const {locale, filters} = view;
  const chips = chipsOf(document);
  if (chips.length === 0) return nothing;
  return html`<div class="people" part="people-like-me" role="group" aria-label=${locale.say('peopleLikeMe')}>
    <span class="muted small" aria-hidden="true">${fresh(locale.say('peopleLikeMe'))}</span>
    ${chips.map(
      ({key, name, value}) =>
        html`<button class="chip small" part="chip" type="button" aria-pressed=${chosenValues(filters, key).includes(value)} @click=${() => toggleContext(view, key, value)}><bdi>${locale.say('contextEntry', {name, value})}</bdi></button>`,
    )}
    ${privacyTemplate(view)}
  </div>`;
};

/** What helps to find reviews: people like me, search, order, and the way to all filters. */
export const toolbarTemplate = (view: View, document: ReviewsDocument, tools: Tools): TemplateResult => {
  const {locale, filters, sort, wishes} = view;
  const search = (event: Event): void => {
    event.preventDefault();
    const {currentTarget: form} = event;
    const field = form instanceof HTMLFormElement && form.elements.namedItem('q');
    if (!(field instanceof HTMLInputElement)) return;
    const [q, old] = [field.value.trim(), filters.q ?? ''];
    // Some engines tell twice: of the search, and of the form.
    if (q !== old && !wishes.filter({...filters, q})) field.value = old;
  };
  const order = ({target}: Event): void => {
    if (!(target instanceof HTMLSelectElement)) return;
    const chosen = sortOrders.find((each) => each === target.value);
    if (chosen && !wishes.sort(chosen)) target.value = sort;
  };
  const option = (each: SortOrder): TemplateResult => {
    const text = locale.say(`order_${each}`);
    const label = text.charAt(0).toLocaleUpperCase(locale.language) + text.slice(1);
    return html`<option value=${each} .selected=${each === sort}>${keyed(label, label)}</option>`;
  };
  return html`${chipsTemplate(view, document)}
    <div class="tools" part="tools" role="search" aria-label=${locale.say('find')}>
      <form @submit=${search} @search=${search}>
        <input class="field small" part="search" type="search" name="q" maxlength="200" autocomplete="off" placeholder=${locale.say('search')} aria-label=${locale.say('search')} .value=${filters.q ?? ''} />
      </form>
      <select class="field small" part="sort" aria-label=${locale.say('sort')} @change=${order}>${sortOrders.map(option)}</select>
      <button class="button small" part="filters-button" type="button" aria-expanded=${tools.isOpen} @click=${tools.toggle}>${fresh(locale.say('filters'))}</button>
    </div>`;
};
