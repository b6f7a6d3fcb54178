import {html, nothing, type TemplateResult} from 'lit';

import type {Media} from '../../protocol/reviews.js';
import type {View} from './view.js';

const isFilm = ({type}: Media): boolean => type?.startsWith('video/') ?? false;

const itemTemplate = ({locale}: View, item: Media, index: number): TemplateResult => {
  const name = item.alt || locale.say(isFilm(item) ? 'film' : 'picture', {count: index + 1});
  return html`<li>
    <a class="medium" part="medium" href=${item.url} rel="noopener noreferrer">
      ${
        isFilm(item)
          ? html`<span class="film small">${name}</span>`
          : html`<img src=${item.url} alt=${name} width="84" height="84" loading="lazy" decoding="async" referrerpolicy="no-referrer" />`
      }
    </a>
  </li>`;
};

/** The pictures and films of a review, each leading to itself in full. */
export const mediaTemplate = (view: View, media: readonly Media[] = []): TemplateResult | typeof nothing =>
  media.length === 0
    ? nothing
    : html`<ul class="media" part="media" aria-label=${view.locale.say('media')}>
        ${media.map((item, index) => itemTemplate(view, item, index))}
      </ul>`;
