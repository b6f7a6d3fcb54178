import {html, nothing, type TemplateResult} from 'lit';

import type {ReviewsKey} from '../../i18n/english.js';
import type {Locale} from '../../i18n/locale.js';
import {fresh} from '../shared/fresh.js';
import type {ReviewList} from './review-list.js';

/** The way to more of the same list. */
export const moreTemplate = (
  locale: Locale<ReviewsKey>,
  {selected, visible, hasMore, isBusy}: ReviewList,
  step: number,
  total = 0,
  showMore: () => void,
): TemplateResult | typeof nothing => {
  const held = selected.length - visible.length;
  if (held <= 0 && !hasMore) return nothing;
  const count = Math.min(step, hasMore ? total - visible.length : held);
  const label = isBusy
    ? locale.say('loading')
    : count > 0
      ? locale.say('more', {count})
      : locale.say('moreUnknown');
  return html`<button class="button small" part="more" type="button" aria-disabled=${isBusy} @click=${showMore}>${fresh(label)}</button>`;
};
