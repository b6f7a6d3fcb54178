import {css, html, type LitElement, type TemplateResult} from 'lit';

import {lightbox} from '../../../i18n/en/lightbox.js';
import type {ReviewsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {PartCatalogue} from '../../../i18n/part-catalogue.js';
import type {Review} from '../../../protocol/reviews.js';

const catalogue = new PartCatalogue(lightbox, {
  de: () => import('../../../i18n/de/candor-reviews-lightbox.js'),
});

export const styles = css``;
export const learn = catalogue.learn;

/** The pictures and films of a review in full, in a dialog. */
export class Lightbox {
  readonly #host: LitElement;
  readonly #locale: () => Locale<ReviewsKey>;

  constructor(host: LitElement, locale: () => Locale<ReviewsKey>) {
    this.#host = host;
    this.#locale = locale;
  }

  /** @param review - As its author agreed to be shown. */
  show(_review: Review, _index: number): void {}

  /** The dialog, to stand at the end of the element. */
  template(): TemplateResult {
    void this.#host;
    void this.#locale;
    return html``;
  }
}
