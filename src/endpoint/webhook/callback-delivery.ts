import {setTimeout as sleep} from 'node:timers/promises';

import {
  nextDelivery,
  noteDelivered,
  noteFailed,
  returnDelivery,
  takeDelivery,
} from '../store/callback-deliveries.js';
import type {StoredCallback} from '../store/callbacks.js';
import type {Store} from '../store/store.js';
import {callbackMessage} from './callback-message.js';
import {type CheckedWebhook, checkWebhook} from './check-webhook.js';
import {LONGEST_DELAY, usualDelays} from './delays.js';
import {type FailedOutcome, postWebhook, type WebhookOutcome} from './post-webhook.js';

/** That a request could not be delivered. */
export interface DeliveryProblem {
  readonly ref: string;
  /** In words, without anything of the request. */
  readonly problem: string;
  /** Milliseconds since 1970; without it, it is given up. */
  readonly nextTryAt: number | undefined;
}

/** Where requests to be called back are delivered to, and how. */
export interface CallbackDeliveryOptions {
  /** The webhook: `https:`, or `http:` on this machine. */
  readonly url: string;
  /** `whsec_…`, with which messages are signed (Standard Webhooks). Without it they are not. */
  readonly secret?: string | undefined;
  /** Milliseconds that the webhook has to answer. */
  readonly timeout?: number | undefined;
  /** Milliseconds before each further try; after the last it is given up. */
  readonly delays?: readonly number[] | undefined;
  /** Milliseconds since 1970. */
  readonly now?: (() => number) | undefined;
  readonly onProblem?: ((problem: DeliveryProblem) => void) | undefined;
  /** Told of what went wrong on our side. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

const SECOND = 1000;
// Other processes may have something for us: a request taken elsewhere, one to be sent again.
const LONGEST_REST = 60 * SECOND;
// While the database cannot be written to.
const TROUBLED_REST = SECOND;
const MARGIN = 5 * SECOND;

/**
 * Delivers requests to be called back to a webhook, one after the other, until it has taken them. What is to be delivered
 * stands in the database, so that nothing is lost whatever the webhook or this process does; a request may arrive more than
 * once, with the same `webhook-id`, where its answer was lost.
 *
 * It begins with what waits from earlier; call `wake` from `onCallback`, and `close` before the store.
 */
export class CallbackDelivery {
  readonly #store: Store;
  readonly #webhook: CheckedWebhook;
  readonly #timeout: number;
  readonly #delays: readonly number[];
  readonly #now: () => number;
  readonly #onProblem: (problem: DeliveryProblem) => void;
  readonly #onError: (error: unknown) => void;
  readonly #closing = new AbortController();
  readonly #abort = new AbortController();
  #timer: NodeJS.Timeout | undefined;
  #working: Promise<void> | undefined;
  #isWoken = false;

  /** @throws {CandorError} `usage`, for an address or a secret that cannot be used. */
  constructor(store: Store, options: CallbackDeliveryOptions) {
    const {url, secret, timeout = 10 * SECOND, delays = usualDelays, now = Date.now} = options;
    const {onProblem = () => {}, onError = () => {}} = options;
    this.#store = store;
    this.#webhook = checkWebhook(url, secret);
    this.#timeout = timeout;
    this.#delays = delays;
    this.#now = now;
    this.#onProblem = onProblem;
    this.#onError = onError;
    this.wake();
  }

  /** Says that there may be something to deliver. Returns at once. */
  wake(): void {
    this.#isWoken = true;
    if (!this.#working) this.#rest(0);
  }

  /**
   * Ends it. What is under way has `patience` milliseconds to be answered; what was not is delivered when there is another
   * one of these.
   */
  async close(patience = 2 * SECOND): Promise<void> {
    this.#closing.abort();
    clearTimeout(this.#timer);
    const impatience = setTimeout(() => this.#abort.abort(), patience);
    await this.#working;
    clearTimeout(impatience);
  }

  #rest(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (this.#closing.signal.aborted) return;
    this.#timer = setTimeout(
      () => {
        this.#working ??= this.#work().then((rest) => {
          this.#working = undefined;
          this.#rest(this.#isWoken ? 0 : rest);
        });
      },
      Math.min(milliseconds, LONGEST_REST),
    );
    // Whoever serves keeps the process going; this alone does not.
    this.#timer.unref();
  }

  /** @returns How long there is nothing to do. */
  async #work(): Promise<number> {
    try {
      while (!this.#closing.signal.aborted) {
        this.#isWoken = false;
        const now = this.#now();
        // Longer than it takes, so that what was taken is still ours while what became of it is noted.
        const callback = takeDelivery(this.#store, now, now + 2 * this.#timeout + MARGIN);
        if (!callback) return Math.max(0, (nextDelivery(this.#store) ?? Infinity) - now);
        await this.#note(callback, await this.#send(callback));
      }
    } catch (error) {
      this.#onError(error);
    }
    return TROUBLED_REST;
  }

  #send(callback: StoredCallback): Promise<WebhookOutcome> {
    return postWebhook({
      ...{...this.#webhook, id: callback.ref, body: callbackMessage(callback)},
      ...{now: this.#now(), timeout: this.#timeout, signal: this.#abort.signal},
    });
  }

  // While another process writes, an import say, what became of it is kept: sent again meanwhile, it would arrive twice.
  async #note(callback: StoredCallback, outcome: WebhookOutcome): Promise<void> {
    for (;;) {
      try {
        this.#write(callback, outcome);
        return;
      } catch (error) {
        if (this.#closing.signal.aborted) throw error;
        this.#onError(error);
        await sleep(TROUBLED_REST, undefined, {signal: this.#closing.signal}).catch(() => undefined);
      }
    }
  }

  #write(callback: StoredCallback, outcome: WebhookOutcome): void {
    const now = this.#now();
    switch (outcome.state) {
      case 'delivered':
        noteDelivered(this.#store, callback, now);
        break;
      case 'aborted':
        returnDelivery(this.#store, callback, now);
        break;
      case 'failed':
        this.#fail(callback, outcome, now);
    }
  }

  #fail(callback: StoredCallback, {problem, isGone, wait}: FailedOutcome, now: number): void {
    const delay = isGone ? undefined : this.#delays[callback.tries];
    const nextTryAt = delay === undefined ? undefined : now + Math.max(delay, Math.min(wait, LONGEST_DELAY));
    noteFailed(this.#store, callback, problem, nextTryAt);
    try {
      this.#onProblem({ref: callback.ref, problem, nextTryAt});
    } catch (error) {
      // It has been noted, and must not be noted again.
      this.#onError(error);
    }
  }
}
