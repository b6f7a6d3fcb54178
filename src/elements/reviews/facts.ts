import {html, nothing, type TemplateResult} from 'lit';

import type {Source} from '../../client/answer.js';
import {publishedCount} from '../../protocol/published-count.js';
import type {Moderation, ReviewsDocument} from '../../protocol/reviews.js';
import {meanOfStars, toFive, toStarCounts} from '../../protocol/scale.js';
import type {Collection} from '../../protocol/things.js';
import {fresh} from '../shared/fresh.js';
import {sourceNote} from '../shared/source-note.js';
import type {View} from './view.js';

const withheldSentence = ({locale}: View, withheld: NonNullable<Moderation['withheld']>): string => {
  const reasons = withheld
    .filter(({count}) => count > 0)
    .map(({reason, count, text}) =>
      reason === 'other' && text
        ? locale.say('withheldFor', {count, text})
        : locale.say(`withheld_${reason}`, {count}),
    );
  return reasons.length > 0
    ? locale.say('withheld', {reasons: locale.list(reasons)})
    : locale.say('withheldNone');
};

const countSentences = (view: View, document: ReviewsDocument): readonly [counts: string, rest: string] => {
  const {locale} = view;
  const {received, withheld, pending} = document.moderation ?? {};
  const published = publishedCount(document);
  const counts =
    published === undefined
      ? ''
      : received === undefined
        ? locale.say('published', {count: published})
        : locale.say('receivedShown', {received, published});
  const rest = [
    withheld ? withheldSentence(view, withheld) : received === undefined ? locale.say('countsUnknown') : '',
    pending ? locale.say('pending', {count: pending}) : '',
  ];
  return [counts, locale.join(rest, 'sentences')];
};

const moderationSentence = ({locale}: View, text: string): string => {
  if (text === 'after-publication' || text === 'before-publication' || text === 'none') {
    return locale.say(`moderation_${text}`);
  }
  return locale.say('moderation', {text});
};

const collectionSentences = (view: View, collection: Collection | undefined): string => {
  const {locale} = view;
  const {how, checks, incentives, moderation, since} = collection ?? {};
  if (!how && !checks) return locale.say('collectionUnknown');
  const ways = how && locale.list(how.map((way) => locale.say(`way_${way}`)));
  const sentences = [
    ways &&
      (since
        ? locale.say('collectedSince', {ways, date: locale.date(since)})
        : locale.say('collected', {ways})),
    checks && locale.foreign(checks),
    incentives &&
      (incentives === 'none' ? locale.say('incentivesNone') : locale.say('incentives', {text: incentives})),
    moderation && moderationSentence(view, moderation),
  ];
  return locale.join(sentences, 'sentences');
};

// Said only where the figures bear it out.
const meanSentence = ({locale}: View, {aggregateRating = {}}: ReviewsDocument): string => {
  const {ratingValue, distribution} = aggregateRating;
  if (ratingValue === undefined) return '';
  const stars = toFive({...aggregateRating, ratingValue});
  const mean = distribution && meanOfStars(toStarCounts(distribution, aggregateRating));
  const isPlain = mean !== undefined && stars !== undefined && Math.abs(mean - stars) < 0.05;
  return locale.say(isPlain ? 'meanPlain' : 'meanStated');
};

/**
 * What the law wants beside reviews, in the open (EU 2019/2161, 16 CFR 465): how many came in and what became of them, how
 * they are collected and checked, how the score is worked out, and whose word all that is.
 */
export const factsTemplate = (view: View, document: ReviewsDocument, source: Source): TemplateResult => {
  const collection = document.collection ?? source.discovery?.collection;
  const [counts, rest] = countSentences(view, document);
  const how = view.locale.join(
    [collectionSentences(view, collection), meanSentence(view, document)],
    'sentences',
  );
  return html`<div class="facts disclosure" part="facts" role="group" aria-label=${view.locale.say('facts')}>
    <p class="disclosure" part="moderation">${counts ? html`<strong>${fresh(counts)}</strong>` : nothing} <span class="muted">${fresh(rest)}</span></p>
    <p class="disclosure muted" part="collection">
      <span>${fresh(how)}</span>
      ${collection?.policy ? html`<a href=${collection.policy} part="policy">${fresh(view.locale.say('policy'))}</a>` : nothing}
    </p>
    <p class="disclosure muted" part="source">${sourceNote(view.locale, source)}</p>
    ${view.proven.summary()}
  </div>`;
};
