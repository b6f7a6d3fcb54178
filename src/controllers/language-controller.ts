import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** The language an element stands in: its own `lang`, or that of the nearest ancestor that has one, shadow roots crossed. */
export const languageOf = (element: Element): string => {
  for (let place: Element | undefined = element; place; ) {
    const holder: Element | null = place.closest('[lang]');
    const language = holder?.getAttribute('lang')?.trim();
    if (language) return language;
    const root: Node = (holder?.parentElement ?? place).getRootNode();
    place = holder?.parentElement ?? (root instanceof ShadowRoot ? root.host : undefined);
  }
  return 'en';
};

/** What a {@link LanguageController} is made of. */
export interface LanguageOptions<L> {
  /** What is spoken until, and where, there is nothing better. */
  readonly fallback: L;
  /** Gets what is spoken in a language: at once where it is at hand. */
  readonly load: (language: string) => L | Promise<L>;
}

const hosts = new Set<ReactiveControllerHost>();
let observer: MutationObserver | undefined;

// One observer for all elements of the page, on each tree that one of them stands in: any ancestor may change its language.
const watch = (host: ReactiveControllerHost & Element): void => {
  hosts.add(host);
  observer ??= new MutationObserver(() => {
    for (const each of hosts) each.requestUpdate();
  });
  for (let root: Node | undefined = host.getRootNode(); root; ) {
    observer.observe(root, {subtree: true, attributes: true, attributeFilter: ['lang']});
    root = root instanceof ShadowRoot ? root.host.getRootNode() : undefined;
  }
};

const unwatch = (host: ReactiveControllerHost): void => {
  hosts.delete(host);
  if (hosts.size === 0) observer?.disconnect();
};

/** Keeps what its host speaks in step with the language it stands in. */
export class LanguageController<L> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: LanguageOptions<L>;
  #language: string | undefined;
  #spoken: L;
  #ready = true;

  constructor(host: ReactiveControllerHost & Element, options: LanguageOptions<L>) {
    host.addController(this);
    this.#host = host;
    this.#options = options;
    this.#spoken = options.fallback;
  }

  get spoken(): L {
    return this.#spoken;
  }

  /** The language tag the host stands in, whether or not it is spoken. */
  get language(): string {
    return this.#language ?? languageOf(this.#host);
  }

  /** Whether `spoken` is what the language asks for, or the best there is. */
  get ready(): boolean {
    return this.#ready;
  }

  hostConnected(): void {
    watch(this.#host);
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    unwatch(this.#host);
  }

  hostUpdate(): void {
    const language = languageOf(this.#host);
    if (language === this.#language) return;
    this.#language = language;
    const loaded = this.#options.load(language);
    if (loaded instanceof Promise) void this.#wait(language, loaded);
    else this.#speak(loaded);
  }

  async #wait(language: string, loaded: Promise<L>): Promise<void> {
    this.#ready = false;
    const spoken = await loaded.catch(() => this.#options.fallback);
    if (language !== this.#language) return;
    this.#speak(spoken);
    this.#host.requestUpdate();
  }

  #speak(spoken: L): void {
    this.#ready = true;
    this.#spoken = spoken;
  }
}
