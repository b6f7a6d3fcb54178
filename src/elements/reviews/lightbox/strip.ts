/** Where a strip of slides stands, one slide as wide as the strip: by buttons and keys at once, by a finger as it scrolls. */
export class Strip {
  readonly #arrived: (index: number) => void;
  #element: HTMLElement | undefined;
  #index = 0;
  #width = 0;
  #isOnItsWay = false;
  // A strip that changes its width (a device turned) keeps its slide.
  readonly #resized = new ResizeObserver(() => this.#place('instant'));

  /** @param arrived - Told of each change, once, whoever made it. */
  constructor(arrived: (index: number) => void) {
    this.#arrived = arrived;
  }

  get index(): number {
    return this.#index;
  }

  /** Says which slide is the first on screen, before there is a strip. Nobody is told. */
  begin(index: number): void {
    this.stop();
    this.#index = index;
  }

  /** Takes up its strip, once that is on screen. */
  start(element: HTMLElement): void {
    this.#element = element;
    this.#place('instant');
    this.#resized.observe(element);
  }

  stop(): void {
    this.#resized.disconnect();
    this.#element = undefined;
  }

  /** Scrolls to a slide; where there is none, stays. */
  go(index: number): void {
    if (!this.#element || index === this.#index || index < 0 || index >= this.#element.childElementCount)
      return;
    // The way of many slides would show, and ask for, each of them.
    this.#place(Math.abs(index - this.#index) === 1 ? 'auto' : 'instant', index);
    this.#arrive(index);
  }

  /** A finger or a wheel takes over. */
  readonly letGo = (): void => {
    this.#isOnItsWay = false;
  };

  /** For the strip's `scroll` event. */
  readonly scrolled = (): void => {
    const strip = this.#element;
    if (!strip || strip.clientWidth !== this.#width) return;
    // Negative where reading goes from right to left (CSSOM View, `scrollLeft`).
    const index = Math.round(Math.abs(strip.scrollLeft) / this.#width);
    if (this.#isOnItsWay) this.#isOnItsWay = index !== this.#index;
    else if (index < strip.childElementCount) this.#arrive(index);
  };

  #arrive(index: number): void {
    if (index === this.#index) return;
    this.#index = index;
    this.#arrived(index);
  }

  #place(behavior: ScrollBehavior, index = this.#index): void {
    const strip = this.#element;
    if (!strip) return;
    this.#width = strip.clientWidth;
    this.#isOnItsWay = behavior !== 'instant';
    const left = index * this.#width;
    strip.scrollTo({left: strip.matches(':dir(rtl)') ? -left : left, behavior});
  }
}
