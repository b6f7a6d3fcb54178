import {html, type TemplateResult} from 'lit';

import type {ReviewsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {catalogue} from './words.js';

// The strip itself is what moves: by touch, by its scroll bar, by keys. The buttons only push it, by what fits into it.
const push = ({currentTarget}: Event, direction: 1 | -1): void => {
  const strip =
    currentTarget instanceof Element ? currentTarget.closest('.strip')?.querySelector('.list') : undefined;
  if (!strip) return;
  const forward = getComputedStyle(strip).direction === 'rtl' ? -1 : 1;
  strip.scrollBy({left: direction * forward * strip.clientWidth, behavior: 'auto'});
};

const arrow = (label: string, direction: 1 | -1): TemplateResult =>
  html`<button class="button arrow" part="arrow" type="button" aria-label=${label} @click=${(event: Event) => push(event, direction)}>
    <svg class="icon ${direction < 0 ? 'back' : ''}" viewBox="0 0 16 16" aria-hidden="true"><path d="m6 3 5 5-5 5" /></svg>
  </button>`;

/**
 * Reviews side by side (ARIA APG "Carousel", without rotation): it moves when somebody moves it, and stops where they leave it.
 *
 * @param items - The reviews.
 */
export const carouselTemplate = (
  voice: Locale<ReviewsKey>,
  label: string,
  items: readonly unknown[],
  isBusy: boolean,
): TemplateResult => {
  const locale = catalogue.in(voice);
  return html`<div class="strip" part="carousel" role="group" aria-roledescription=${locale.say('carousel')} aria-label=${label}>
    <p class="arrows" role="group" aria-label=${locale.say('carouselControls')}>${arrow(locale.say('previousReviews'), -1)}${arrow(locale.say('nextReviews'), 1)}</p>
    <div class="list" part="list" tabindex="0" role="group" aria-label=${label} aria-busy=${isBusy}>${items}</div>
  </div>`;
};
