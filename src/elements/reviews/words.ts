import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import type {Review} from '../../protocol/reviews.js';
import {fresh} from '../shared/fresh.js';
import {reviewKey} from './review-key.js';
import type {View} from './view.js';

const base = (tag = ''): string => tag.toLowerCase().replace(/-.*/, '');

/** What a person wrote, or what somebody has made of it in another language. */
interface Words {
  readonly name?: string | undefined;
  readonly reviewBody?: string | undefined;
  /** Who translated it; nothing of what is the person’s own. */
  readonly by?: string | undefined;
  /** The language, where it is known (BCP 47). */
  readonly tag?: string | undefined;
}

/**
 * The words of a review that are read first; those that are folded away, where somebody has translated it into the language of
 * the page; and what is to be said of them. Where something is signed, the first are its own: a translation may be anybody's
 * (protocol §6), and could say anything in their place.
 */
export const wordsOf = (
  view: View,
  review: Review,
): readonly [first: Words, folded?: Words, note?: unknown] => {
  const {inLanguage, translations = {}} = review;
  const own = {...review, tag: inLanguage};
  const wanted = base(view.locale.language);
  const tag = Object.keys(translations).find((each) => base(each) === wanted) ?? '';
  const translation = {...translations[tag], tag};
  if (!translation.reviewBody || base(inLanguage) === wanted) return [own];
  const note = view.proven.mark(review, true);
  return note === nothing ? [translation, own] : [own, translation, note];
};

// So many do not fit into the lines that a folded text keeps, however wide the page.
const LONG = 900;

const bodyTemplate = (
  view: View,
  review: Review,
  {reviewBody, tag}: Words,
): TemplateResult | typeof nothing => {
  if (!reviewBody) return nothing;
  const {locale, unfolded, mark, wishes} = view;
  const isFolded = reviewBody.length > LONG && !unfolded.has(reviewKey(review));
  return html`<p class="body ${isFolded ? 'folded' : ''}" part="body" dir="auto" lang=${tag ?? nothing}>${keyed(reviewBody, mark(reviewBody))}</p>
    ${isFolded ? html`<button class="link small" part="unfold" type="button" @click=${() => wishes.unfold(review)}>${fresh(locale.say('readAll', {count: reviewBody.length}))}</button>` : nothing}`;
};

/** What a person wrote, in their own words, and beside them a translation where there is one; never one for the other. */
export const wordsTemplate = (view: View, review: Review): TemplateResult | typeof nothing => {
  const [first, folded, note] = wordsOf(view, review);
  const body = bodyTemplate(view, review, first);
  if (!folded) return body;
  const {locale} = view;
  const {inLanguage} = review;
  const language = inLanguage ? locale.languageName(inLanguage) : locale.say('anotherLanguage');
  const {by} = note ? folded : first;
  const maker =
    by && by !== 'machine'
      ? locale.say('translatedBy', {language, by})
      : locale.say('translatedByMachine', {language});
  return html`${body} ${note ? nothing : html`<p class="small muted disclosure" part="translation-note">${fresh(maker)}</p>`}
    <details part="original">
      <summary class="small" part="toggle">${fresh(note ? maker : inLanguage ? locale.say('original', {language}) : locale.say('originalOnly'))}</summary>
      ${folded.name ? html`<p dir="auto" lang=${folded.tag ?? nothing}><strong>${folded.name}</strong></p>` : nothing}
      ${bodyTemplate(view, review, folded)} ${note}
    </details>`;
};
