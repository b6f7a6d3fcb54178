import {html, type TemplateResult} from 'lit';

import {publishedCount} from '../../protocol/published-count.js';
import type {ReviewsDocument} from '../../protocol/reviews.js';
import {fresh} from '../shared/fresh.js';
import type {ReviewList} from './review-list.js';
import type {View} from './view.js';

type Showing = readonly [count: string, among: string];

/** How many of how many are on screen: "Showing n of N", and where something is left out on purpose, that. */
export const showing = (
  locale: View['locale'],
  document: ReviewsDocument,
  {visible, loaded, hasMore, found}: ReviewList,
): Showing => {
  const count = visible.length;
  const stated = publishedCount(document) ?? (hasMore ? undefined : loaded.length);
  if (found) return found.showing(locale, count, stated);
  if (stated === undefined) return [locale.say('showingOnly', {count}), ''];
  return [locale.say('showing', {shown: count, total: Math.max(stated, count)}), ''];
};

/** The line above the reviews: how many of how many, of which, in what order. Always visible. */
export const showingTemplate = (
  {locale}: View,
  document: ReviewsDocument,
  list: ReviewList,
): TemplateResult => {
  const {visible, found} = list;
  const sort = found?.wish.sort ?? document.sort?.current ?? 'newest';
  const isByDate = sort === 'newest' || sort === 'oldest';
  const isUndated = isByDate && !visible.some(({datePublished}) => datePublished);
  const [count, among] = showing(locale, document, list);
  const order = visible.length > 1 ? locale.say(isUndated ? 'orderGiven' : `order_${sort}`) : '';
  return html`<p class="showing disclosure" part="showing">
    <strong class="number">${fresh(count)}</strong>
    <span class="muted">${fresh([among, order].filter(Boolean).join(', '))}</span>
  </p>`;
};
