import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {type CandorError, toCandorError} from '../protocol/errors.js';

/** How fetching something ended. */
export type Settled<T> =
  | {readonly status: 'ready'; readonly value: T}
  | {readonly status: 'failed'; readonly error: CandorError};

/** Where something that has to be fetched stands. */
export type Resource<T> = {readonly status: 'idle'} | {readonly status: 'pending'} | Settled<T>;

/** What a {@link ResourceController} is made of. */
export interface ResourceOptions<Q, T> {
  /** What is wanted now; `undefined` while nothing is. Plain data: two questions with the same JSON are the same. */
  readonly question: () => Q | undefined;
  /** Gets it. Rejects when the signal says so. */
  readonly load: (question: Q, signal: AbortSignal) => Promise<T>;
  /** Told once for each answer or failure, before the host draws it. */
  readonly settled?: (resource: Settled<T>) => void;
}

/**
 * Asks its host's question whenever it changes. The newest question wins; leaving the page gives up after one task, so that
 * being moved is not leaving; coming back asks again. What failed for want of a connection is asked again with the connection.
 */
export class ResourceController<Q, T> implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: ResourceOptions<Q, T>;
  #asked: string | undefined;
  #call: AbortController | undefined;
  #connected = false;
  #resource: Resource<T> = {status: 'idle'};

  constructor(host: ReactiveControllerHost, options: ResourceOptions<Q, T>) {
    host.addController(this);
    this.#host = host;
    this.#options = options;
  }

  /** Where the latest question stands. */
  get resource(): Resource<T> {
    return this.#resource;
  }

  hostConnected(): void {
    this.#connected = true;
    this.#awaitConnection();
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#connected = false;
    removeEventListener('online', this.#retryOnline);
    setTimeout(() => {
      if (!this.#connected) this.#giveUp();
    });
  }

  // Before the host draws, so that it never draws an answer to an old question.
  hostUpdate(): void {
    if (!this.#connected) return;
    const question = this.#options.question();
    const asked = question === undefined ? undefined : JSON.stringify(question);
    if (asked === this.#asked) return;
    this.#call?.abort();
    this.#asked = asked;
    if (question === undefined) this.#resource = {status: 'idle'};
    else void this.#ask(question);
  }

  /** Asks the same question again, after a failure. */
  retry(): void {
    this.#asked = undefined;
    this.#host.requestUpdate();
  }

  async #ask(question: Q): Promise<void> {
    const call = new AbortController();
    this.#call = call;
    this.#resource = {status: 'pending'};
    const resource = await this.#settle(question, call.signal);
    if (call.signal.aborted) return;
    this.#resource = resource;
    this.#awaitConnection();
    this.#options.settled?.(resource);
    this.#host.requestUpdate();
  }

  readonly #retryOnline = (): void => this.retry();

  // Nobody should have to press a button when the train leaves the tunnel.
  #awaitConnection(): void {
    if (this.#resource.status === 'failed' && this.#resource.error.code === 'offline') {
      addEventListener('online', this.#retryOnline, {once: true});
    }
  }

  async #settle(question: Q, signal: AbortSignal): Promise<Settled<T>> {
    try {
      return {status: 'ready', value: await this.#options.load(question, signal)};
    } catch (cause) {
      return {status: 'failed', error: toCandorError(cause)};
    }
  }

  #giveUp(): void {
    this.#call?.abort();
    // What is there stays; what was under way is asked again on return.
    if (this.#resource.status !== 'pending') return;
    this.#asked = undefined;
    this.#resource = {status: 'idle'};
  }
}
