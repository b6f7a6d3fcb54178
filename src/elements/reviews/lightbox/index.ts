import {html, type LitElement, nothing, type TemplateResult} from 'lit';

import {lightbox} from '../../../i18n/en/lightbox.js';
import type {LightboxKey, ReviewsKey} from '../../../i18n/english.js';
import type {Locale} from '../../../i18n/locale.js';
import {PartCatalogue} from '../../../i18n/part-catalogue.js';
import {reviewWithConsent} from '../../../protocol/consent.js';
import type {Review} from '../../../protocol/reviews.js';
import {slideOfKey} from './keys.js';
import type {Show} from './show.js';
import {stageTemplate} from './stage.js';
import {Strip} from './strip.js';

const catalogue = new PartCatalogue(lightbox, 'candor-reviews-lightbox');

export {styles} from './lightbox.styles.js';
export const learn = catalogue.learn;

/** The pictures and films of a review in full, in a dialog. */
export class Lightbox {
  readonly #host: LitElement;
  readonly #locale: () => Locale<ReviewsKey>;
  readonly #strip = new Strip((index) => this.#arrive(index));
  #show: Show | undefined;
  #opener: HTMLElement | undefined;

  constructor(host: LitElement, locale: () => Locale<ReviewsKey>) {
    this.#host = host;
    this.#locale = locale;
    // A dialog taken out of the page stays open, but is modal no more (HTML, "removing steps" of dialog).
    host.addController({hostDisconnected: this.#close});
  }

  /**
   * Opens the dialog. A review without pictures its author agreed to be shown opens nothing.
   *
   * @param index - Which picture or film of the review, as its author agreed to be shown, from 0.
   * @param opener - Where the focus goes when it closes; else to where it is now. Safari does not focus what is clicked.
   */
  show(given: Review, index: number, opener?: HTMLElement): void {
    const review = reviewWithConsent(given);
    const {media = []} = review;
    if (media.length === 0) return;
    const at = Math.min(Math.max(Math.trunc(index) || 0, 0), media.length - 1);
    this.#show = {review, media, fates: new Map()};
    this.#opener = opener ?? focused(this.#host);
    void this.#open(this.#show, at);
  }

  /** The dialog, to stand at the end of the element. */
  template(): TemplateResult {
    const show = this.#show;
    const voice = this.#voice;
    return html`<dialog
      class="lightbox" part="lightbox" aria-label=${voice.say('media')} aria-describedby="lightbox-author"
      @close=${this.#closed} @keydown=${this.#press} @click=${this.#click} @wheel=${this.#wheel}
    >${show ? stageTemplate(voice, show, this.#strip, {close: this.#close, changed: this.#changed}) : nothing}</dialog>`;
  }

  get #voice(): Locale<ReviewsKey | LightboxKey> {
    return catalogue.in(this.#locale());
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector<HTMLDialogElement>('dialog.lightbox');
  }

  async #open(show: Show, index: number): Promise<void> {
    this.#near(show, index);
    this.#strip.begin(index);
    this.#changed();
    await this.#host.updateComplete;
    const dialog = this.#dialog;
    if (this.#show !== show || !dialog?.isConnected) return;
    if (!dialog.open) dialog.showModal();
    const strip = dialog.querySelector<HTMLElement>('.lightbox-strip');
    if (strip) this.#strip.start(strip);
  }

  readonly #changed = (): void => this.#host.requestUpdate();
  readonly #close = (): void => this.#dialog?.close();

  readonly #closed = (): void => {
    // The event comes late: it may be open for another review by now.
    if (this.#dialog?.open) return;
    const opener = this.#opener;
    this.#show = undefined;
    this.#opener = undefined;
    this.#strip.stop();
    this.#changed();
    if (opener?.isConnected) opener.focus({preventScroll: true});
  };

  // The one on screen and its neighbours are asked for; the others when they come near.
  #near({media, fates}: Show, index: number): void {
    for (const near of [index, index - 1, index + 1]) {
      if (media[near] && !fates.has(near)) fates.set(near, {});
    }
  }

  #arrive(index: number): void {
    if (!this.#show) return;
    this.#near(this.#show, index);
    for (const film of this.#dialog?.querySelectorAll('video') ?? []) film.pause();
    this.#changed();
  }

  readonly #press = (event: KeyboardEvent): void => {
    // A film's own controls go forward and back, louder and softer, by the same keys.
    if (!this.#show || event.target instanceof HTMLVideoElement) return;
    const isRightToLeft = this.#dialog?.matches(':dir(rtl)') ?? false;
    const slide = slideOfKey(event, this.#strip.index, this.#show.media.length - 1, isRightToLeft);
    if (slide === undefined) return;
    event.preventDefault();
    if (slide !== 'stay') this.#strip.go(slide);
  };

  // Beside the picture is outside.
  readonly #click = ({target}: Event): void => {
    if (target instanceof Element && target.matches('.lightbox, .lightbox-stage, .lightbox-slide'))
      this.#close();
  };

  // The page behind stays where it is. Sideways is the strip's, with Ctrl the page is made larger.
  readonly #wheel = (event: WheelEvent): void => {
    if (event.ctrlKey || Math.abs(event.deltaX) > Math.abs(event.deltaY)) return;
    if (!(event.target instanceof Element && event.target.closest('.lightbox-caption')))
      event.preventDefault();
  };
}

const focused = ({renderRoot}: LitElement): HTMLElement | undefined => {
  const {activeElement} = renderRoot instanceof ShadowRoot ? renderRoot : document;
  return activeElement instanceof HTMLElement ? activeElement : undefined;
};
