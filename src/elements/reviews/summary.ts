import {html, nothing, type TemplateResult} from 'lit';

import {toTime} from '../../protocol/dates.js';
import {publishedCount} from '../../protocol/published-count.js';
import type {Review, ReviewsDocument} from '../../protocol/reviews.js';
import {type StarCounts, toFive, toStarCounts} from '../../protocol/scale.js';
import {fresh} from '../shared/fresh.js';
import {starsTemplate} from '../shared/stars.js';
import {toggleStars} from './toolbar.js';
import type {View} from './view.js';

const year = 365.25 * 24 * 3_600_000;
const tenDays = 10 * 24 * 3_600_000;

// "Recent" comes from the endpoint; else from what is loaded, and then says so (protocol §3).
const recentSentence = (
  {locale, now}: View,
  document: ReviewsDocument,
  loaded: readonly Review[],
): string | undefined => {
  const {recent, ...scale} = document.aggregateRating ?? {};
  if (recent) {
    const stars = toFive({...scale, ratingValue: recent.ratingValue});
    if (stars === undefined) return undefined;
    const since = toTime(recent.since);
    const said =
      recent.since && since !== undefined && Math.abs(now - since - year) > tenDays
        ? locale.say('recentSince', {
            date: locale.date(recent.since.replace(/-01$/, '')),
            rating: locale.rating(stars),
          })
        : locale.say('recent', {rating: locale.rating(stars)});
    const {ratingCount: count} = recent;
    return count === undefined ? said : `${said} (${locale.say('reviewCount', {count})})`;
  }
  const stars = loaded
    .filter(({datePublished}) => (toTime(datePublished) ?? 0) > now - year)
    .flatMap(({reviewRating}) => (reviewRating ? (toFive(reviewRating) ?? []) : []));
  if (stars.length === 0 || stars.length === loaded.length) return undefined;
  const mean = stars.reduce((sum, value) => sum + value, 0) / stars.length;
  return locale.say('recentLoaded', {rating: locale.rating(mean), count: loaded.length});
};

const rowTemplate = (view: View, stars: number, count: number, total: number): TemplateResult => {
  const {locale, filters} = view;
  const share = total > 0 ? Math.round((count / total) * 1000) / 10 : 0;
  return html`<li><button class="row" part="distribution-row" type="button" aria-pressed=${Boolean(filters.rating?.includes(stars))} @click=${() => toggleStars(view, stars)}>
    <span>${fresh(locale.say('starsRow', {count: stars}))}</span>
    <svg class="bar" part="bar" aria-hidden="true">
      <rect class="track" width="100%" height="100%" rx="4" />
      <rect class="fill" width="${share}%" height="100%" rx="4" />
    </svg>
    <span class="count muted">${fresh(locale.number(count))}</span>
  </button></li>`;
};

const FEW = 10;

// The narrowest run of stars that three in four have given: the spread in words, beside the mean.
const spreadSentence = ({locale}: View, counts: StarCounts): string => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  for (let width = 1; width <= 5; width++) {
    for (let high = 5; high >= width; high--) {
      const given = counts.slice(5 - high, 5 - high + width).reduce((sum, count) => sum + count, 0);
      if (total === 0 || given < total * 0.75) continue;
      const share = Math.floor((given / total) * 100);
      const from = high - width + 1;
      return width === 1
        ? locale.say('spreadOne', {share, count: high})
        : locale.say('spread', {share, from, to: high});
    }
  }
  return '';
};

// What has to be known to read a mean: how few it is made of, else how far it spreads.
const sampleSentence = (view: View, {aggregateRating = {}, ...document}: ReviewsDocument): string => {
  const {distribution, ratingCount, ratingValue} = aggregateRating;
  const count = ratingCount ?? publishedCount(document);
  if (ratingValue !== undefined && count && count < FEW) return view.locale.say('fewRatings', {count});
  return distribution ? spreadSentence(view, toStarCounts(distribution, aggregateRating)) : '';
};

const distributionTemplate = (view: View, counts: StarCounts): TemplateResult => {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return html`<ul class="distribution small number" part="distribution" aria-label=${view.locale.say('distribution')}>
      ${counts.map((count, index) => rowTemplate(view, 5 - index, count, total))}
    </ul>`;
};

/** The mean, how many it is the mean of, and how the ratings are spread. */
export const summaryTemplate = (view: View, document: ReviewsDocument): TemplateResult => {
  const {locale} = view;
  const {aggregateRating = {}} = document;
  const {ratingValue, reviewCount, distribution} = aggregateRating;
  const total = publishedCount(document);
  const stars = ratingValue === undefined ? undefined : toFive({...aggregateRating, ratingValue});
  const said = [
    total === undefined ? undefined : locale.say('reviewCount', {count: total}),
    reviewCount === undefined || reviewCount === total
      ? undefined
      : locale.say('withText', {count: reviewCount}),
    recentSentence(view, document, document.reviews),
  ].filter((part) => part !== undefined);
  return html`<div class="score" part="summary">
      ${stars === undefined ? nothing : html`<span class="mean number" part="value" aria-hidden="true" translate="no">${fresh(locale.rating(stars))}</span>`}
      <div>
        ${ratingValue === undefined ? nothing : starsTemplate(locale, {...aggregateRating, ratingValue})}
        <p class="small muted number disclosure" part="count">${fresh(said.join(' · '))}</p>
      </div>
    </div>
    ${distribution ? distributionTemplate(view, toStarCounts(distribution, aggregateRating)) : nothing}
    <p class="small muted number disclosure" part="spread">${fresh(sampleSentence(view, document))}</p>`;
};
