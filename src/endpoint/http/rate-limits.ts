import {createHmac, randomBytes} from 'node:crypto';

import {CandorError} from '../../protocol/errors.js';

/** How often something may be done from one remote address. */
export interface RateLimit {
  readonly most: number;
  /** Within so many seconds, counted from the first time. */
  readonly seconds: number;
}

interface Span {
  count: number;
  readonly ends: number;
}

// Spans that are remembered; beyond, the oldest are forgotten: memory matters more than one limit.
const MOST_SPANS = 100_000;

/** Counts what is done, in memory alone; addresses are kept as keyed hashes, whose key ends with the process. */
export class RateLimits<Action extends string> {
  readonly #limits: Readonly<Record<Action, RateLimit>>;
  readonly #secret = randomBytes(32);
  readonly #spans = new Map<string, Span>();

  constructor(limits: Readonly<Record<Action, RateLimit>>) {
    this.#limits = limits;
  }

  /**
   * Counts one time.
   *
   * @param now - Milliseconds since 1970.
   * @throws {CandorError} `rate-limited`, with the seconds until it is welcome again.
   */
  count(action: Action, address: string, now: number): void {
    const {most, seconds} = this.#limits[action];
    const key = createHmac('sha256', this.#secret).update(`${action}\n${address}`).digest('base64url');
    const span = this.#spans.get(key);
    if (!span || span.ends <= now) {
      this.#begin(key, {count: 1, ends: now + seconds * 1000});
      if (most > 0) return;
    } else if (span.count < most) {
      span.count++;
      return;
    }
    const ends = this.#spans.get(key)?.ends ?? now;
    throw new CandorError('rate-limited', {retryAfter: Math.max(1, Math.ceil((ends - now) / 1000))});
  }

  #begin(key: string, span: Span): void {
    // Put at the end again, so that the first is the one that began first.
    this.#spans.delete(key);
    const [oldest] = this.#spans.keys();
    if (this.#spans.size >= MOST_SPANS && oldest !== undefined) this.#spans.delete(oldest);
    this.#spans.set(key, span);
  }
}
