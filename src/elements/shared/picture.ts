import {html, nothing, type TemplateResult} from 'lit';

import type {Image} from '../../protocol/things.js';

/** A picture's address, however the document gives it. */
export const imageUrl = (image: Image | undefined): string | undefined =>
  typeof image === 'string' ? image : image?.url;

/** A picture that cannot be had leaves its place as it is; a broken frame would say less. */
export const hideBroken = ({target}: Event): void => {
  if (target instanceof HTMLImageElement) target.hidden = true;
};

/** The picture of somebody, round, its place kept whether it arrives or not. */
export const faceTemplate = (image: Image | undefined, alt = ''): TemplateResult | typeof nothing => {
  const url = imageUrl(image);
  if (!url) return nothing;
  return html`<span class="face" part="face"
    ><img src=${url} alt=${alt} width="96" height="96" loading="lazy" decoding="async" referrerpolicy="no-referrer" @error=${hideBroken}
  /></span>`;
};
