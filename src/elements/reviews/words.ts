import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import type {Review} from '../../protocol/reviews.js';
import {fresh} from '../shared/fresh.js';
import {reviewKey} from './review-key.js';
import type {View} from './view.js';

const base = (tag: string): string => tag.toLowerCase().split('-')[0] ?? '';

/** The words of a review in the language of the page, where it is in another one and somebody has translated it. */
export const translationOf = ({locale}: View, {inLanguage, translations}: Review) => {
  const wanted = base(locale.language);
  if (!translations || (inLanguage && base(inLanguage) === wanted)) return undefined;
  const tag = Object.keys(translations).find((each) => base(each) === wanted);
  const translation = tag === undefined ? undefined : translations[tag];
  return tag && translation?.reviewBody ? {...translation, tag} : undefined;
};

// So many do not fit into the lines that a folded text keeps, however wide the page.
const LONG = 900;

const bodyTemplate = (
  view: View,
  review: Review,
  text: string | undefined,
  language: string | undefined,
): TemplateResult | typeof nothing => {
  if (!text) return nothing;
  const {locale, unfolded, mark, wishes} = view;
  const isFolded = text.length > LONG && !unfolded.has(reviewKey(review));
  return html`<p class="body ${isFolded ? 'folded' : ''}" part="body" dir="auto" lang=${language ?? nothing}>${keyed(text, mark(text))}</p>
    ${isFolded ? html`<button class="link small" part="unfold" type="button" @click=${() => wishes.unfold(review)}>${fresh(locale.say('readAll', {count: text.length}))}</button>` : nothing}`;
};

const translatedTemplate = (
  view: View,
  review: Review,
  translation: NonNullable<ReturnType<typeof translationOf>>,
) => {
  const {locale} = view;
  const {inLanguage, name, reviewBody} = review;
  const language = inLanguage ? locale.languageName(inLanguage) : locale.say('anotherLanguage');
  const {by} = translation;
  const maker =
    by && by !== 'machine'
      ? locale.say('translatedBy', {language, by})
      : locale.say('translatedByMachine', {language});
  return html`${bodyTemplate(view, review, translation.reviewBody, translation.tag)}
    <p class="small muted disclosure" part="translation-note">${fresh(maker)}</p>
    <details part="original">
      <summary class="small" part="toggle">${fresh(inLanguage ? locale.say('original', {language}) : locale.say('originalOnly'))}</summary>
      ${name ? html`<p dir="auto" lang=${inLanguage ?? nothing}><strong>${name}</strong></p>` : nothing}
      ${bodyTemplate(view, review, reviewBody, inLanguage)}
    </details>`;
};

/** What a person wrote, in their own words, and beside them a translation where there is one; never one for the other. */
export const wordsTemplate = (view: View, review: Review): TemplateResult | typeof nothing => {
  const translation = translationOf(view, review);
  return translation
    ? translatedTemplate(view, review, translation)
    : bodyTemplate(view, review, review.reviewBody, review.inLanguage);
};
