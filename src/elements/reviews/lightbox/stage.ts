import {html, nothing, type TemplateResult} from 'lit';

import type {LightboxKey, ReviewsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {toFive} from '../../../protocol/scale.js';
import {fresh} from '../../shared/fresh.js';
import {ratingSentence} from '../../shared/stars.js';
import {isFilm, mediumTemplate} from './medium.js';
import type {Show} from './show.js';
import type {Strip} from './strip.js';

type Voice = Locale<ReviewsKey | LightboxKey>;

/** What a visitor can do beside going on. */
export interface Doing {
  readonly close: () => void;
  readonly changed: () => void;
}

const cross = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m6 6 12 12M18 6 6 18" /></svg>`;
const back = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m15 5-7 7 7 7" /></svg>`;
const on = html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d="m9 5 7 7-7 7" /></svg>`;

const authorTemplate = (voice: Voice, {review}: Show): TemplateResult => {
  const {author, reviewRating} = review;
  const stars = reviewRating && toFive(reviewRating);
  return html`<p class="lightbox-author" id="lightbox-author" part="lightbox-author">
    <strong>${author?.name ? html`<bdi>${author.name}</bdi>` : fresh(voice.say('aCustomer'))}</strong>
    ${reviewRating && stars !== undefined ? html`<span>${fresh(ratingSentence(voice, reviewRating, stars))}</span>` : nothing}
  </p>`;
};

// Said by itself once for each change, as one sentence: `status` is atomic (ARIA).
const captionTemplate = (voice: Voice, {media}: Show, index: number): TemplateResult => {
  const item = media[index];
  const place =
    item && media.length > 1
      ? voice.say(isFilm(item) ? 'filmOf' : 'pictureOf', {number: index + 1, total: media.length})
      : '';
  return html`<p class="lightbox-caption" part="lightbox-caption" role="status">
    ${place ? html`<span class="lightbox-count number" part="lightbox-count">${fresh(place)}</span>` : nothing}
    ${item?.alt ? html`<span dir="auto">${fresh(item.alt)}</span>` : nothing}
  </p>`;
};

const stepTemplate = (voice: Voice, {media}: Show, strip: Strip, isNext: boolean): TemplateResult => {
  const [name, label, to] = isNext
    ? (['next', 'mediumNext', strip.index + 1] as const)
    : (['previous', 'mediumPrevious', strip.index - 1] as const);
  return html`<button
    class="lightbox-button lightbox-${name}" part="lightbox-${name}" type="button" aria-label=${voice.say(label)}
    aria-disabled=${!media[to]} @click=${() => strip.go(to)}
  >${isNext ? on : back}</button>`;
};

/** All that stands in the dialog. Slides are one strip that scrolls by itself with a finger; those off screen are inert. */
export const stageTemplate = (
  voice: Voice,
  show: Show,
  strip: Strip,
  {close, changed}: Doing,
): TemplateResult => {
  const {media, fates} = show;
  const isSeveral = media.length > 1;
  const slides = media.map((item, index) => {
    const fate = fates.get(index);
    return html`<div class="lightbox-slide" ?inert=${index !== strip.index}>
      ${fate ? mediumTemplate(voice, item, index, fate, changed) : nothing}
    </div>`;
  });
  return html`<div class="lightbox-stage ${isSeveral ? 'lightbox-several' : ''}">
    ${authorTemplate(voice, show)}
    <button class="lightbox-button lightbox-close" part="lightbox-close" type="button" aria-label=${voice.say('close')} @click=${close}>${cross}</button>
    ${isSeveral ? stepTemplate(voice, show, strip, false) : nothing}
    <div
      class="lightbox-strip" part="lightbox-strip" role="group" aria-label=${voice.say('media')} tabindex=${isSeveral ? 0 : nothing}
      @scroll=${strip.scrolled} @pointerdown=${strip.letGo} @wheel=${strip.letGo}
    >${slides}</div>
    ${isSeveral ? stepTemplate(voice, show, strip, true) : nothing} ${captionTemplate(voice, show, strip.index)}
  </div>`;
};
