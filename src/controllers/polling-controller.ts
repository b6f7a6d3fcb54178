import type {ReactiveController, ReactiveControllerHost} from 'lit';

import type {Polls, Watcher} from './polls.js';

/** An address that its host wants to be kept up to date with. */
export interface Polled {
  readonly url: string;
  /** How often, in milliseconds. */
  readonly every: number;
  /** In how many milliseconds for the first time. */
  readonly first: number;
}

/** What a {@link PollingController} is made of. */
export interface PollingOptions<T> {
  /** Shared by all hosts that ask for the same kind of thing. */
  readonly polls: Polls<T>;
  /** What is wanted now. */
  readonly wanted: () => readonly Polled[];
}

/**
 * Keeps its host up to date with what addresses tell, while the host is in the viewport or near it. Out of sight, hidden or
 * off the page it asks for nothing.
 */
export class PollingController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #options: PollingOptions<T>;
  readonly #watchers = new Map<string, Watcher>();
  #observer: IntersectionObserver | undefined;
  #isSeen = false;

  constructor(host: ReactiveControllerHost & Element, options: PollingOptions<T>) {
    host.addController(this);
    this.#host = host;
    this.#options = options;
  }

  /** What an address told last, if it ever did. */
  told(url: string): T | undefined {
    return this.#options.polls.told(url);
  }

  hostConnected(): void {
    this.#observer = new IntersectionObserver((entries) => this.#look(entries), {rootMargin: '400px'});
    this.#observer.observe(this.#host);
  }

  hostDisconnected(): void {
    const observer = this.#observer;
    observer?.disconnect();
    // Being moved is not leaving: then another one observes after this task.
    setTimeout(() => {
      if (this.#observer === observer) this.#look([]);
    });
  }

  hostUpdated(): void {
    const wanted = new Map(this.#isSeen ? this.#options.wanted().map((each) => [each.url, each]) : []);
    for (const [url, watcher] of this.#watchers) {
      if (wanted.get(url)?.every !== watcher.every) this.#unwatch(url, watcher);
    }
    for (const [url, {every, first}] of wanted) {
      if (!this.#watchers.has(url))
        this.#watch(url, {every, first, changed: () => this.#host.requestUpdate()});
    }
  }

  #look(entries: readonly IntersectionObserverEntry[]): void {
    const isSeen = entries.at(-1)?.isIntersecting ?? false;
    if (isSeen === this.#isSeen) return;
    this.#isSeen = isSeen;
    this.hostUpdated();
    // Others may have been told meanwhile.
    if (isSeen) this.#host.requestUpdate();
  }

  #watch(url: string, watcher: Watcher): void {
    this.#watchers.set(url, watcher);
    this.#options.polls.watch(url, watcher);
  }

  #unwatch(url: string, watcher: Watcher): void {
    this.#watchers.delete(url);
    this.#options.polls.unwatch(url, watcher);
  }
}
