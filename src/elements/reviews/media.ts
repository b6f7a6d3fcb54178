import {html, nothing, type TemplateResult} from 'lit';

import type {Media, Review} from '../../protocol/reviews.js';
import {hideBroken} from '../shared/picture.js';
import type {View} from './view.js';

const isFilm = ({type}: Media): boolean => type?.startsWith('video/') ?? false;

const itemTemplate = ({locale, wishes}: View, review: Review, item: Media, index: number): TemplateResult => {
  const what = locale.say(isFilm(item) ? 'film' : 'picture', {count: index + 1});
  // A link whose picture cannot be had has a name all the same.
  const name = isFilm(item) && item.alt ? `${what}: ${item.alt}` : (item.alt ?? what);
  const enlarge = (event: MouseEvent): void => {
    const {currentTarget: link} = event;
    // Whoever wants a new tab gets one.
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(link instanceof HTMLElement)) return;
    event.preventDefault();
    wishes.enlarge(review, index, link);
  };
  return html`<li>
    <a class="medium" part="medium" href=${item.url} rel="noopener noreferrer" aria-haspopup="dialog" aria-label=${name} @click=${enlarge}>
      ${
        isFilm(item)
          ? html`<span><span aria-hidden="true">▶</span> ${name}</span>`
          : html`<img src=${item.url} alt=${name} width="84" height="84" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${hideBroken} />`
      }
    </a>
  </li>`;
};

/** The pictures and films of a review, each leading to itself in full. */
export const mediaTemplate = (view: View, review: Review): TemplateResult | typeof nothing =>
  !review.media?.length
    ? nothing
    : html`<ul class="media" part="media" aria-label=${view.locale.say('media')}>
        ${review.media.map((item, index) => itemTemplate(view, review, item, index))}
      </ul>`;
