import {newIdempotencyKey} from '../../../client/idempotency-key.js';

/** Something to send, and the key that makes a repetition known as one. */
export interface Keyed<T> {
  readonly key: string;
  readonly body: T;
}

/** Keeps body and key of what is sent as long as the words are the same, so that it is posted once at most. */
export class Once<T> {
  #words = '';
  #last: Keyed<T> | undefined;

  /**
   * @param words - What the visitor would call the same.
   * @param make - Makes the body, with the time it is agreed to and the like.
   */
  of(words: unknown, make: () => T): Keyed<T> {
    const text = JSON.stringify(words);
    if (this.#last && text === this.#words) return this.#last;
    this.#words = text;
    this.#last = {key: newIdempotencyKey(), body: make()};
    return this.#last;
  }
}
