import {html, type TemplateResult} from 'lit';

import {publishedCount} from '../../protocol/published-count.js';
import type {ReviewsDocument} from '../../protocol/reviews.js';
import {fresh} from '../shared/fresh.js';
import type {ReviewList} from './review-list.js';
import type {View} from './view.js';

type Showing = readonly [count: string, rest: string];

const counted = (
  locale: View['locale'],
  document: ReviewsDocument,
  {visible, loaded, hasMore, found}: ReviewList,
): readonly [count: string, among: string] => {
  const count = visible.length;
  const stated = publishedCount(document) ?? (hasMore ? undefined : loaded.length);
  if (found) return found.showing(locale, count, stated);
  if (stated === undefined) return [locale.say('showingOnly', {count}), ''];
  return [locale.say('showing', {shown: count, total: Math.max(stated, count)}), ''];
};

/** What is on screen: how many of how many ("Showing n of N"), and of which, in what order. */
export const showing = (locale: View['locale'], document: ReviewsDocument, list: ReviewList): Showing => {
  const {visible, found} = list;
  const sort = found?.wish.sort ?? document.sort?.current ?? 'newest';
  const isByDate = sort === 'newest' || sort === 'oldest';
  const isUndated = isByDate && !visible.some(({datePublished}) => datePublished);
  const [count, among] = counted(locale, document, list);
  const order = visible.length > 1 ? locale.say(isUndated ? 'orderGiven' : `order_${sort}`) : '';
  return [count, locale.join([among, order])];
};

/** The line above the reviews. Always visible. */
export const showingTemplate = (
  {locale}: View,
  document: ReviewsDocument,
  list: ReviewList,
): TemplateResult => {
  const [count, rest] = showing(locale, document, list);
  return html`<p class="showing disclosure" part="showing">
    <strong class="number">${fresh(count)}</strong>
    <span class="muted">${fresh(rest)}</span>
  </p>`;
};
