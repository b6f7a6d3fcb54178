import {html, nothing, type TemplateResult} from 'lit';

import {reviewWithConsent} from '../../protocol/consent.js';
import type {Review} from '../../protocol/reviews.js';
import {fresh} from '../shared/fresh.js';
import {faceTemplate} from '../shared/picture.js';
import {starsTemplate} from '../shared/stars.js';
import {detailsTemplate, repliesTemplate} from './details.js';
import {labelsTemplate} from './labels.js';
import {mediaTemplate} from './media.js';
import type {View} from './view.js';
import {translationOf, wordsTemplate} from './words.js';

const authorTemplate = ({locale}: View, {author}: Review): TemplateResult => {
  const {name, image, context = {}, reviewCount} = author ?? {};
  const facts = [
    ...Object.entries(context).map(([key, value]) => locale.say('contextEntry', {name: key, value})),
    ...(reviewCount ? [locale.say('reviewCount', {count: reviewCount})] : []),
  ];
  return html`<div class="author small" part="author">
    ${faceTemplate(image)}
    <strong part="author-name">${name ? html`<bdi>${name}</bdi>` : fresh(locale.say('aCustomer'))}</strong>
    ${facts.length > 0 ? html`<span class="muted" part="context"><bdi>${fresh(facts.join(' · '))}</bdi></span>` : nothing}
  </div>`;
};

const headTemplate = (view: View, review: Review): TemplateResult | typeof nothing => {
  const {reviewRating} = review;
  const translation = translationOf(view, review);
  const name = translation?.name ?? review.name;
  const stars = reviewRating ? starsTemplate(view.locale, reviewRating) : nothing;
  if (!name) return stars ? html`<p class="head">${stars}</p>` : nothing;
  const language = translation?.name ? translation.tag : review.inLanguage;
  return html`<div class="head" role="heading" aria-level=${view.headingLevel} part="heading">
    ${stars}<span class="name" part="name" dir="auto" lang=${language ?? nothing}>${name}</span>
  </div>`;
};

const footTemplate = ({locale}: View, {helpful, url}: Review): TemplateResult | typeof nothing => {
  const up = helpful?.up ?? 0;
  const votes = up + (helpful?.down ?? 0);
  if (votes === 0 && !url) return nothing;
  return html`<p class="foot small muted">
    ${votes > 0 ? html`<span part="helpful">${fresh(locale.say('helpful', {count: up, votes}))}</span>` : nothing}
    ${url ? html`<a part="permalink" href=${url} rel="noopener">${fresh(locale.say('permalink'))}</a>` : nothing}
  </p>`;
};

/** One review: the rating, who wrote it, what, where it comes from, and what was answered. */
export const reviewTemplate = (view: View, given: Review): TemplateResult => {
  const review = reviewWithConsent(given);
  return html`<article class="review" part="review" tabindex="-1">
    ${headTemplate(view, review)} ${authorTemplate(view, review)} ${wordsTemplate(view, review)}
    ${detailsTemplate(view, review)} ${mediaTemplate(view, review.media)} ${labelsTemplate(view, review)}
    ${repliesTemplate(view, review.replies)} ${footTemplate(view, review)}
  </article>`;
};
