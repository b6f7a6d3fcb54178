import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * Whether its host has come near the viewport, once: from then on it stays near. An element that is `hidden` or in a closed
 * `<details>` is not near.
 */
export class NearnessController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #isEager: () => boolean;
  #observer: IntersectionObserver | undefined;
  #near = false;

  /** @param isEager - Whether the host wants to count as near wherever it is (`loading="eager"`). */
  constructor(host: ReactiveControllerHost & Element, isEager: () => boolean) {
    host.addController(this);
    this.#host = host;
    this.#isEager = isEager;
  }

  get near(): boolean {
    return this.#near || this.#isEager();
  }

  hostConnected(): void {
    if (this.#near) return;
    // Half a screen or so ahead: by the time it is seen it has usually arrived.
    this.#observer = new IntersectionObserver((entries) => this.#seen(entries), {rootMargin: '400px'});
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    if (!entries.some((entry) => entry.isIntersecting)) return;
    this.#near = true;
    this.#observer?.disconnect();
    this.#host.requestUpdate();
  }
}
