import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {type CandorError, toCandorError} from '../protocol/errors.js';

/** One page of a longer list. */
export interface Page<T> {
  readonly items: readonly T[];
  /** Where the next one is; absent on the last. */
  readonly next: string | undefined;
}

/** What a {@link PagingController} is made of. */
export interface PagingOptions<T> {
  readonly load: (url: string, signal: AbortSignal) => Promise<Page<T>>;
  /** What makes two items the same one, so that one that moved between pages is not shown twice. */
  readonly key: (item: T) => string | undefined;
}

/** The pages after the first, fetched one at a time when asked. */
export class PagingController<T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: PagingOptions<T>;
  #items: readonly T[] = [];
  #next: string | undefined;
  #call: AbortController | undefined;
  #error: CandorError | undefined;

  constructor(host: ReactiveControllerHost, options: PagingOptions<T>) {
    host.addController(this);
    this.#host = host;
    this.#options = options;
  }

  /** All items so far, the first page included. */
  get items(): readonly T[] {
    return this.#items;
  }

  get hasMore(): boolean {
    return this.#next !== undefined;
  }

  get pending(): boolean {
    return this.#call !== undefined;
  }

  /** Why the last attempt failed; asking again tries again. */
  get error(): CandorError | undefined {
    return this.#error;
  }

  hostDisconnected(): void {
    this.#stop();
  }

  /** Starts anew from a first page. */
  start({items, next}: Page<T>): void {
    this.#stop();
    this.#items = items;
    this.#next = next;
    this.#error = undefined;
  }

  /** Fetches the next page. While one is on its way, asking again does nothing. Never rejects. */
  async loadMore(): Promise<void> {
    const url = this.#next;
    if (url === undefined || this.#call) return;
    const call = new AbortController();
    this.#call = call;
    this.#error = undefined;
    this.#host.requestUpdate();
    try {
      const page = await this.#options.load(url, call.signal);
      if (!call.signal.aborted) this.#append(page);
    } catch (cause) {
      if (call.signal.aborted) return;
      this.#error = toCandorError(cause);
    } finally {
      if (this.#call === call) this.#call = undefined;
      this.#host.requestUpdate();
    }
  }

  #append({items, next}: Page<T>): void {
    const known = new Set(this.#items.map(this.#options.key));
    const isNew = (item: T): boolean => {
      const key = this.#options.key(item);
      return key === undefined || !known.has(key);
    };
    this.#items = [...this.#items, ...items.filter(isNew)];
    this.#next = next;
  }

  #stop(): void {
    this.#call?.abort();
    this.#call = undefined;
  }
}
