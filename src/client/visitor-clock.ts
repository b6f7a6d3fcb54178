// Seconds by which an answer's `Date` may be behind: it was on its way, or came from a cache not long ago.
const CLOSE = 3600;

/**
 * What time it is, by the visitor's clock and by what those say who answer (`Date`, protocol §1). A clock that is slow is set
 * forward by them. One that seems fast is not set back: whoever shows what is too old would have an old `Date` as well; it
 * is only no ground for saying that something is too old.
 */
export class VisitorClock {
  readonly #given: number | undefined;
  #newest = 0;

  /** @param given - Seconds since 1970, from somebody who knows; without it, by the visitor's clock. */
  constructor(given?: number) {
    this.#given = given;
  }

  /** Integer seconds since 1970. */
  get now(): number {
    return this.#given ?? Math.max(this.#own, this.#newest);
  }

  /** Whether somebody else has said that it is about so late. */
  get isConfirmed(): boolean {
    return this.#given !== undefined || this.#newest + CLOSE >= this.#own;
  }

  /** Whether any answer has said how late it is, in a way that a page may read. */
  get isTold(): boolean {
    return this.#newest > 0;
  }

  /** Takes note of when an answer says that it was given, where a page may know it. */
  hear({headers}: Response): void {
    const at = Date.parse(headers.get('Date') ?? '');
    if (at > 0) this.#newest = Math.max(this.#newest, Math.floor(at / 1000));
  }

  get #own(): number {
    return Math.floor(Date.now() / 1000);
  }
}
