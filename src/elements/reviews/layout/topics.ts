import {html, nothing, type TemplateResult} from 'lit';

import {reviewsOfTopic} from '../../../protocol/filters.js';
import {publishedCount} from '../../../protocol/published-count.js';
import type {Review, ReviewsDocument, Topic} from '../../../protocol/reviews.js';
import {fresh} from '../../shared/fresh.js';
import {reviewLinks} from '../links.js';
import type {View} from '../view.js';
import {catalogue} from './words.js';

const MOST_PHRASES = 3;

// Extractive: a phrase that does not stand in a review it is said to come from, as far as we can see, is not shown.
const standsIn = (text: string, ids: readonly string[], loaded: readonly Review[]): boolean =>
  loaded.every(
    ({id, reviewBody = '', name = ''}) => !id || !ids.includes(id) || `${name}\n${reviewBody}`.includes(text),
  );

const topicTemplate = (
  view: View,
  topic: Topic,
  total: number,
  loaded: readonly Review[],
): TemplateResult => {
  const locale = catalogue.in(view.locale);
  const {name, phrases = []} = topic;
  const count = topic.count ?? reviewsOfTopic(topic).size;
  const borneOut = phrases.filter(({text, reviews}) => reviews.length && standsIn(text, reviews, loaded));
  return html`<li part="topic">
    <p><strong><bdi>${name}</bdi></strong> <span class="muted number">${fresh(locale.say('topicCount', {count, total: Math.max(count, total)}))}</span></p>
    ${borneOut.slice(0, MOST_PHRASES).map(({text, reviews}) => html`<p class="muted"><q dir="auto">${text}</q> ${reviewLinks(view, reviews)}</p>`)}
  </li>`;
};

/** What many say, in their own words, each phrase with the way to the reviews it stands in. */
export const topicsTemplate = (
  view: View,
  document: ReviewsDocument,
  loaded: readonly Review[],
): TemplateResult | typeof nothing => {
  const {topics} = document;
  if (!topics?.length) return nothing;
  const total = publishedCount(document) ?? 0;
  return html`<ul class="topics small" part="topics" aria-label=${catalogue.in(view.locale).say('topics')}>
    ${topics.map((topic) => topicTemplate(view, topic, total, loaded))}
  </ul>`;
};
