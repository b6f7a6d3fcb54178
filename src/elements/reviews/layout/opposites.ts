import {html, nothing, type TemplateResult} from 'lit';

import {wholeStars} from '../../../protocol/filters.js';
import {helpfulness, sortReviews} from '../../../protocol/order.js';
import type {Review} from '../../../protocol/reviews.js';
import {fresh} from '../../shared/fresh.js';
import type {View} from '../view.js';
import {catalogue} from './words.js';

const mostHelpful = (
  reviews: readonly Review[],
  isWanted: (stars: number) => boolean,
): Review | undefined => {
  const [best] = sortReviews(
    reviews.filter((review) => isWanted(wholeStars(review) ?? 3) && review.reviewBody),
    'most-helpful',
  );
  return best && helpfulness(best) > 0 ? best : undefined;
};

/**
 * The most helpful favourable review beside the most helpful critical one. Never one without the other: half of it would be
 * a choice by rating.
 */
export const oppositesTemplate = (
  view: View,
  loaded: readonly Review[],
  hasMore: boolean,
  draw: (review: Review) => TemplateResult,
): TemplateResult | typeof nothing => {
  const locale = catalogue.in(view.locale);
  const favourable = mostHelpful(loaded, (stars) => stars >= 4);
  const critical = mostHelpful(loaded, (stars) => stars <= 2);
  if (!favourable || !critical) return nothing;
  const column = (title: string, review: Review): TemplateResult =>
    html`<div part="opposite"><p class="small muted disclosure">${fresh(title)}</p>${draw(review)}</div>`;
  return html`<div class="opposites" part="opposites" role="group" aria-label=${locale.say('opposites')}>
    ${column(locale.say('mostHelpfulFavourable'), favourable)} ${column(locale.say('mostHelpfulCritical'), critical)}
    ${hasMore ? html`<p class="small muted disclosure among">${fresh(locale.say('oppositesAmong', {count: loaded.length}))}</p>` : nothing}
  </div>`;
};
