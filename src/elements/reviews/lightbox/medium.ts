import {html, nothing, type TemplateResult} from 'lit';
import {keyed} from 'lit/directives/keyed.js';

import type {LightboxKey, ReviewsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import type {Media} from '../../../protocol/reviews.js';
import {fresh} from '../../shared/fresh.js';
import type {Fate} from './show.js';

type Voice = Locale<ReviewsKey | LightboxKey>;

export const isFilm = ({type}: Media): boolean => type?.startsWith('video/') ?? false;

/** What a medium is called: as its author says, else by its place. */
export const mediumName = (voice: Voice, item: Media, index: number): string =>
  item.alt || voice.say(isFilm(item) ? 'film' : 'picture', {count: index + 1});

const failureTemplate = (sentence: string): TemplateResult =>
  html`<p class="lightbox-failure" part="lightbox-failure">${fresh(sentence)}</p>`;

const isElsewhere = (url: string): boolean => URL.canParse(url) && new URL(url).origin !== globalThis.origin;

// Captions of another host are only given to a film asked for with `crossorigin`, and a host that does not know CORS then
// refuses the film itself. So it is asked for with them, and where that fails once more without. Asking first whether it would
// work costs every visitor a request; a film that works shows by itself that it does. Not `default`: whoever wants captions
// turns them on, and nothing is fetched before.
const filmTemplate = (
  voice: Voice,
  item: Media,
  name: string,
  fate: Fate,
  changed: () => void,
): TemplateResult => {
  const {url, width, height, captions} = item;
  const isCrossOrigin = captions !== undefined && isElsewhere(captions) && !fate.uncaptioned;
  const refused = (): void => {
    if (isCrossOrigin) fate.uncaptioned = true;
    else fate.failed = true;
    changed();
  };
  // No engine loads anew when `crossorigin` is taken away, so it is another element.
  const film = html`<video
    class="lightbox-medium" part="lightbox-medium" src=${url} aria-label=${name} controls playsinline preload="metadata"
    width=${width ?? nothing} height=${height ?? nothing} crossorigin=${isCrossOrigin ? 'anonymous' : nothing} @error=${refused}
  >
    ${captions && !fate.uncaptioned ? html`<track kind="captions" src=${captions} label=${voice.say('captions')} />` : nothing}
  </video>`;
  return html`${keyed(isCrossOrigin, film)}
  ${
    fate.uncaptioned
      ? html`<p class="small">${fresh(voice.say('captionsFailed'))} <a href=${captions ?? ''} rel="noopener noreferrer">${fresh(voice.say('captionsFile'))}</a></p>`
      : nothing
  }`;
};

/** A picture or a film in full, or a sentence where it cannot be had. Its place is kept by its measures. */
export const mediumTemplate = (
  voice: Voice,
  item: Media,
  index: number,
  fate: Fate,
  changed: () => void,
): TemplateResult => {
  if (fate.failed) return failureTemplate(voice.say(isFilm(item) ? 'filmFailed' : 'pictureFailed'));
  const name = mediumName(voice, item, index);
  if (isFilm(item)) return filmTemplate(voice, item, name, fate, changed);
  const {url, width, height} = item;
  const refused = (): void => {
    fate.failed = true;
    changed();
  };
  return html`<img
    class="lightbox-medium" part="lightbox-medium" src=${url} alt=${name} width=${width ?? nothing} height=${height ?? nothing}
    decoding="async" referrerpolicy="no-referrer" @error=${refused}
  />`;
};
