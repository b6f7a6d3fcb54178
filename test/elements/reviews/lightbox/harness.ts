import {html, LitElement, type TemplateResult} from 'lit';

import {Lightbox, styles} from '../../../../src/elements/reviews/lightbox/index.js';
import {common} from '../../../../src/i18n/en/common.js';
import {rating} from '../../../../src/i18n/en/rating.js';
import {reviews} from '../../../../src/i18n/en/reviews.js';
import type {ReviewsKey} from '../../../../src/i18n/english.js';
import {Locale} from '../../../../src/i18n/locale.js';
import type {Media, Review} from '../../../../src/protocol/reviews.js';
import {tokens} from '../../../../src/styles/tokens.js';

const english = new Locale<ReviewsKey>('en', {...common, ...rating, ...reviews});

/** The least that a lightbox stands in: what opens it, and the dialog. */
export class LightboxHost extends LitElement {
  static override readonly styles = [tokens, styles];
  locale = english;
  readonly lightbox = new Lightbox(this, () => this.locale);

  protected override render(): TemplateResult {
    return html`<div class="candor">
      <button id="opener" type="button">Open</button><button id="other" type="button">Other</button>
      ${this.lightbox.template()}
    </div>`;
  }
}
customElements.define('lightbox-host', LightboxHost);

/** A picture of these measures. */
export const picture = (alt: string, more: Partial<Media> = {}): Media => ({
  url: `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="80" height="60"><title>${alt}</title><rect width="80" height="60" fill="tan"/></svg>`)}`,
  type: 'image/svg+xml',
  width: 80,
  height: 60,
  alt,
  ...more,
});

/** One and a half seconds, 160 × 90, silent: WebM, VP8. */
export const film =
  'data:video/webm;base64,GkXfo59ChoEBQveBAULygQRC84EIQoKEd2VibUKHgQRChYECGFOAZwEAAAAAAAMREU2bdLlNu4tTq4QVSalmU6yBbk27i1OrhBZUrmtTrIGTTbuLU6uEH0O2dVOsgdRNu4xTq4QcU7trU6yCAv/srgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAVSalmoCrXsYMPQkBEiYREu0srTYCGQ2hyb21lV0GGQ2hyb21lFlSua7yuuteBAXPFh3EEfZdsOraDgQFV7oEBhoVWX1ZQOOCdsIGguoFaU8CBAVWwkFWxgQFVuYECVbqBDVW7gQEfQ7Z1AQAAAAAAAh/ngQCgQIChvIEAAABQBQCdASqgAFoACocIhYWImYSIOAIABigPCHVUmu4h1VJruIdVSa7iHVUmu4h1VJruIbwA/uvUgHWhv6a97oEBpbhQBQCdASqgAFoACocIhYWImYSIOAIABigPCHVUmu4h1VJruIdVSa7iHVUmu4h1VJruIbwA/uuuAKDTobCBAfIAsQMAKhHAABgJ08kMW5RwAaqsAFYAKwAVgArABWACrAD+bxsMJgnUq9XlcAB1oZumme6BAaWUEQIAKhHAABgAGFgv9AAIgIEAAAD7gQCgzaGpgQLsALEDACoRwAAYDNDJDFuUcAGqrABWACsAFYAKwAVgAqwA/t688Lh1oZumme6BAaWUEQIAKhHAABgAGFgv9AAIgIEAAAD7ggHyoNKhroED5gBxAwAqEcAAGAAYt/QMAANVWACsAFYAKwAVgArABVj+bx73LRSK2ygTzQB1oZumme6BAaWUEQIAKhHAABgAGFgv9AAIgIEAAAD7ggLsoMuhp4EE4ABxAwAqEcAAGAAYt/QMAANVWACsAFYAKwAVgArABVj+3rzwuHWhm6aZ7oEBpZQRAgAqEcAAGAAYWC/0AAiAgQAAAPuCA+ag0qGugQXaAHEDACoRrAAYABi39AwAA1VYAKwAVgArABWACsAFWP5vHvctFIrbKBPNAHWhm6aZ7oEBpZQRAgAqEcAAGAAYWC/0AAiAgQAAAPuCBOAcU7trjbuLs4EAt4b3gQHxgdQ=';

/** A review with pictures. */
export const reviewWith = (media: readonly Media[], more: Partial<Review> = {}): Review => ({
  id: 'r1',
  author: {name: 'Ana'},
  reviewRating: {ratingValue: 2},
  reviewBody: 'Words.',
  media: [...media],
  ...more,
});

/** The next frame, and what it brings. */
export const frame = (): Promise<void> =>
  new Promise((done) => requestAnimationFrame(() => setTimeout(done)));

/** Until something holds; fails by the test's own time limit. */
export const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await frame();
};
