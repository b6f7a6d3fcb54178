import {css, html, type LitElement, type TemplateResult} from 'lit';

import {writing} from '../../../i18n/en/writing.js';
import {PartCatalogue} from '../../../i18n/part-catalogue.js';
import type {Review} from '../../../protocol/reviews.js';
import type {Desk} from './desk.js';

const catalogue = new PartCatalogue(writing, {
  de: () => import('../../../i18n/de/candor-reviews-writing.js'),
});

export const styles = css``;
export const learn = catalogue.learn;

/** Taking part, for one element: votes, reports, a review of one's own, and changing it. Holds what is being written. */
export class Writing {
  readonly #host: LitElement;
  readonly #desk: () => Desk;

  constructor(host: LitElement, desk: () => Desk) {
    this.#host = host;
    this.#desk = desk;
  }

  async vote(_review: Review, _helpful: boolean): Promise<void> {}
  report(_review: Review): void {}
  write(_invitation?: string): void {}
  change(_review?: Review): void {}

  /** What the visitor did with a review, to stand in its foot. */
  noteTemplate(_review: Review): unknown {
    return undefined;
  }

  /** The dialogs, to stand at the end of the element. */
  template(): TemplateResult {
    void this.#host;
    void this.#desk;
    return html``;
  }
}
