import {html, type LitElement, type TemplateResult} from 'lit';

import type {Answer} from '../../client/answer.js';
import type {CandorError} from '../../protocol/errors.js';
import type {Review} from '../../protocol/reviews.js';
import {OnDemand, type Part} from '../shared/on-demand.js';
import type {JsonLd} from './json-ld/index.js';
import type {Lightbox} from './lightbox/index.js';
import type {Desk} from './writing/desk.js';
import type {Writing} from './writing/index.js';

/** The parts of the element that are files of their own, loaded when they are first needed. */
export class Parts {
  readonly #host: LitElement;
  readonly #language: () => string;
  readonly #desk: () => Desk;
  #lightbox: Lightbox | undefined;
  #graph: JsonLd | undefined;
  #graphed: Answer<'reviews'> | undefined;
  #writing: Writing | undefined;

  readonly finding: OnDemand<typeof import('./finding/index.js')>;
  readonly layouts: OnDemand<typeof import('./layout/index.js')>;
  readonly #lightboxes: OnDemand<typeof import('./lightbox/index.js')>;
  readonly #graphs: OnDemand<typeof import('./json-ld/index.js')>;
  readonly #writings: OnDemand<typeof import('./writing/index.js')>;

  /** @param language - The language tag the host stands in. */
  constructor(host: LitElement, language: () => string, desk: () => Desk) {
    this.#host = host;
    this.#language = language;
    this.#desk = desk;
    this.finding = this.#onDemand(() => import('./finding/index.js'));
    this.layouts = this.#onDemand(() => import('./layout/index.js'));
    this.#lightboxes = this.#onDemand(() => import('./lightbox/index.js'));
    this.#graphs = this.#onDemand(() => import('./json-ld/index.js'));
    this.#writings = this.#onDemand(() => import('./writing/index.js'));
  }

  /** Why one that a visitor asked for could not be had. */
  get error(): CandorError | undefined {
    return this.finding.error ?? this.#writings.error;
  }

  /** Asks again for what could not be had. */
  retry(): void {
    void (this.finding.error ? this.finding : this.#writings).had();
  }

  /** What the visitor did, once they have taken part. */
  get writing(): Writing | undefined {
    return this.#writing;
  }

  /** Shows a picture in full; where that cannot be loaded, the picture by itself. */
  async enlarge(review: Review, index: number, opener: HTMLElement): Promise<void> {
    const part = await this.#lightboxes.had();
    if (!part) return location.assign(review.media?.[index]?.url ?? '');
    this.#lightbox ??= new part.Lightbox(this.#host, () => this.#desk().locale);
    this.#lightbox.show(review, index, opener);
  }

  /** Takes part. */
  async write(act: (writing: Writing) => unknown): Promise<void> {
    const part = await this.#writings.had();
    if (!part) return;
    this.#writing ??= new part.Writing(this.#host, this.#desk);
    await act(this.#writing);
  }

  /** Keeps the page's JSON-LD in step with what is visible. */
  async keepGraph(answer: Answer<'reviews'> | undefined, visible: readonly Review[]): Promise<void> {
    this.#graphed = answer;
    if (!answer) return this.#graph?.remove();
    const part = await this.#graphs.had();
    // Left, or shown otherwise, meanwhile.
    if (!part || this.#graphed !== answer) return;
    this.#graph ??= new part.JsonLd();
    this.#graph.write(this.#host, answer, visible);
  }

  /** The dialogs. */
  template(): TemplateResult {
    return html`${this.#writing?.template()} ${this.#lightbox?.template()}`;
  }

  #onDemand<P extends Part>(load: () => Promise<P>): OnDemand<P> {
    return new OnDemand<P>(this.#host, load, this.#language);
  }
}
