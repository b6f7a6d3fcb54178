import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import {reviewWithConsent} from '../../protocol/consent.js';
import type {Review} from '../../protocol/reviews.js';
import {fresh} from '../shared/fresh.js';
import {faceTemplate} from '../shared/picture.js';
import {starsTemplate} from '../shared/stars.js';
import {detailsTemplate, repliesTemplate} from './details.js';
import {labelsTemplate} from './labels.js';
import {fragmentOf} from './links.js';
import {mediaTemplate} from './media.js';
import type {View} from './view.js';
import {wordsOf, wordsTemplate} from './words.js';

const authorTemplate = ({locale}: View, {id, author}: Review): TemplateResult => {
  const {name, image, context = {}, reviewCount} = author ?? {};
  const facts = [
    ...Object.entries(context).map(([key, value]) => locale.say('contextEntry', {name: key, value})),
    ...(reviewCount ? [locale.say('reviewCount', {count: reviewCount})] : []),
  ];
  return html`<div class="author small" part="author">
    ${faceTemplate(image)}
    <strong part="author-name">${name ? html`<bdi>${name}</bdi>` : fresh(locale.say('aCustomer'))}</strong>
    ${facts.length > 0 ? html`<span class="muted" part="context">${facts.map((fact, index) => html`${index ? ' · ' : ''}${fresh(fact)}`)}</span>` : nothing}
    ${id ? html`<slot name="author-${id}"></slot>` : nothing}
  </div>`;
};

const headTemplate = (view: View, review: Review): TemplateResult | typeof nothing => {
  const {reviewRating} = review;
  const [first, folded = first, note] = wordsOf(view, review);
  const {name, tag} = first.name || note ? first : folded;
  const stars = reviewRating ? starsTemplate(view.locale, reviewRating) : nothing;
  if (!name) return html`<p class="head">${stars}</p>`;
  return html`<div class="head" role="heading" aria-level=${view.headingLevel} part="heading">
    ${stars}<span class="name" part="name" dir="auto" lang=${tag ?? nothing}>${keyed(name, view.mark(name))}</span>
  </div>`;
};

const button = (text: string, part: string, act: () => void): TemplateResult =>
  html`<button class="link" part=${part} type="button" @click=${act}>${fresh(text)}</button>`;

const helpfulTemplate = (view: View, review: Review): TemplateResult | typeof nothing => {
  const {locale, actions, wishes} = view;
  const own = view.writing?.votes(review);
  const up = (review.helpful?.up ?? 0) + (own?.up ?? 0);
  const down = (review.helpful?.down ?? 0) + (own?.down ?? 0);
  if (actions.voteHelpful && review.id) {
    return html`<span part="helpful" role="group" aria-label=${locale.say('helpfulAsk')}>
      <span aria-hidden="true">${fresh(locale.say('helpfulAsk'))}</span>
      ${button(locale.say(up ? 'yesCounted' : 'yes', {count: up}), 'vote', () => wishes.vote(review, true))}
      ${button(locale.say(down ? 'noCounted' : 'no', {count: down}), 'vote', () => wishes.vote(review, false))}
    </span>`;
  }
  return up + down > 0
    ? html`<span part="helpful">${fresh(locale.say('helpful', {count: up, votes: up + down}))}</span>`
    : nothing;
};

// What concerns one review, and not what it says.
const footTemplate = (view: View, review: Review): TemplateResult => {
  const {locale, actions, wishes, writing} = view;
  const {id, url} = review;
  return html`<div class="foot small muted" part="foot">
    ${helpfulTemplate(view, review)}
    ${actions.reportReview && id ? button(locale.say('report'), 'report', () => wishes.report(review)) : nothing}
    ${actions.changeReview && id ? button(locale.say('mine'), 'change', () => wishes.change(review)) : nothing}
    ${id ? html`<a class="way" part="link" href=${fragmentOf(id)} @click=${(event: Event) => wishes.link(event, review)}>${fresh(locale.say('link'))}</a>` : nothing}
    ${url ? html`<a class="way" part="permalink" href=${url} rel="noopener">${fresh(locale.say('permalink'))}</a>` : nothing}
    ${writing?.noteTemplate(review)}
  </div>`;
};

/** One review: the rating, who wrote it, what, where it comes from, and what was answered. */
export const reviewTemplate = (view: View, given: Review): TemplateResult => {
  const review = reviewWithConsent(given);
  return html`<article class="review" part="review" tabindex="-1">
    ${headTemplate(view, review)} ${authorTemplate(view, review)} ${wordsTemplate(view, review)}
    ${detailsTemplate(view, review)} ${mediaTemplate(view, review)} ${labelsTemplate(view, review)} ${view.proven.mark(review)}
    ${repliesTemplate(view, review.replies)} ${view.layouts?.ledToTemplate(view, given)} ${footTemplate(view, review)}
  </article>`;
};
