import type {LitElement, ReactiveController} from 'lit';

/** What a {@link Checking} is made of. */
export interface CheckingOptions<S, C> {
  /** What is shown now; `undefined` while nothing of it can be checked. */
  readonly shown: () => S | undefined;
  /** Two with the same members need one check. */
  readonly about: (shown: S) => readonly unknown[];
  readonly check: (shown: S, signal: AbortSignal) => Promise<C>;
  /** Told when something else is shown. */
  readonly begun: () => void;
}

const isSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((member, index) => member === other[index]);

/**
 * Checks what its host shows whenever that changes. What was found out stays until there is more to say; leaving the page gives
 * up.
 */
export class Checking<S, C> implements ReactiveController {
  readonly #host: LitElement;
  readonly #options: CheckingOptions<S, C>;
  #asked: readonly unknown[] | undefined;
  #call: AbortController | undefined;
  #isRunning = false;
  #checked: C | undefined;

  constructor(host: LitElement, options: CheckingOptions<S, C>) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  /** What came of it, once it is known. */
  get checked(): C | undefined {
    return this.#checked;
  }

  get isRunning(): boolean {
    return this.#isRunning;
  }

  hostUpdate(): void {
    const shown = this.#options.shown();
    const about = shown && this.#options.about(shown);
    if (!shown || !about || (this.#asked && isSame(this.#asked, about))) return;
    // Of another document nothing is known yet; of one with more pages, what was known of the first holds.
    if (this.#asked?.[0] !== about[0]) this.#checked = undefined;
    this.#asked = about;
    this.#options.begun();
    void this.#check(shown);
  }

  hostDisconnected(): void {
    this.#call?.abort();
    if (this.#isRunning) this.#asked = undefined;
    this.#isRunning = false;
  }

  async #check(shown: S): Promise<void> {
    this.#call?.abort();
    const call = new AbortController();
    this.#call = call;
    this.#isRunning = true;
    const checked = await this.#options.check(shown, call.signal).catch(() => undefined);
    if (call.signal.aborted) return;
    this.#isRunning = false;
    this.#checked = checked;
    this.#host.requestUpdate();
  }
}
