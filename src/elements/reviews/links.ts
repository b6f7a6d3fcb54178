import {html, nothing, type TemplateResult} from 'lit';

import {fresh} from '../shared/fresh.js';
import type {View} from './view.js';

/** The fragment that opens a review and shows it. */
export const fragmentOf = (id: string): string => `#review-${encodeURIComponent(id)}`;

/** What was encoded in a fragment; as it stands where it was not. */
export const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

const MOST_LINKS = 5;

/** The way to the reviews that something rests on: a link for each of the first few. */
export const reviewLinks = (
  {locale, wishes}: View,
  ids: readonly string[] = [],
): TemplateResult | typeof nothing => {
  if (ids.length === 0) return nothing;
  const follow = (event: Event, id: string): void => {
    event.preventDefault();
    wishes.show(id);
  };
  return html`<span part="review-links">${ids
    .slice(0, MOST_LINKS)
    .map(
      (id, index) =>
        html`<a class="way" part="review-link" href=${fragmentOf(id)} aria-label=${locale.say('reviewLink', {index: index + 1, count: ids.length})} @click=${(event: Event) => follow(event, id)}>${fresh(locale.number(index + 1))}</a>`,
    )}${ids.length > MOST_LINKS ? '…' : ''}</span>`;
};
