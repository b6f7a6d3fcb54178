import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import type {Review} from '../../protocol/reviews.js';
import {fresh} from '../shared/fresh.js';
import type {OutcomePlaces} from './outcome-places.js';
import type {Parts} from './parts.js';
import {reviewTemplate} from './review.js';
import {reviewKey} from './review-key.js';
import type {ReviewList} from './review-list.js';
import type {View} from './view.js';

const itemTemplate = (view: View, review: Review, {behind}: OutcomePlaces): TemplateResult =>
  html`<div class="item">${reviewTemplate(view, review)}${behind.get(review)?.map((outcome) => view.layouts?.outcomeTemplate(view, outcome))}</div>`;

const emptyTemplate = ({locale}: View, {found}: ReviewList): TemplateResult =>
  html`<div class="empty muted" part="empty">${
    found?.isSelection
      ? fresh(locale.say('noneFound'))
      : html`<slot name="empty">${fresh(locale.say('empty'))}</slot>`
  }</div>`;

/**
 * The reviews on screen and what came of them.
 *
 * @param carousel - Draws them side by side, where that is wanted and can be had.
 */
export const listTemplate = (
  view: View,
  list: ReviewList,
  places: OutcomePlaces,
  label: string,
  carousel: NonNullable<Parts['layouts']['part']>['carouselTemplate'] | undefined,
): TemplateResult => {
  const {visible, isBusy} = list;
  const items = visible.map((review) => keyed(reviewKey(review), itemTemplate(view, review, places)));
  return html`${
    carousel && items.length > 0
      ? carousel(view.locale, label, items, isBusy)
      : html`<div class="list" part="list" aria-busy=${isBusy}>${items}</div>`
  }
    ${items.length > 0 ? nothing : emptyTemplate(view, list)} ${places.after.map((outcome) => view.layouts?.outcomeTemplate(view, outcome))}`;
};
