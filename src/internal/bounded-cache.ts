interface Entry<T> {
  readonly value: T;
  readonly since: number;
}

/** A memory with a size and an end: the longest unused goes first, and who asks says how old is too old. */
export class BoundedCache<T> {
  readonly #entries = new Map<string, Entry<T>>();
  readonly #size: number;
  readonly #now: () => number;

  /**
   * @param size - How many values are kept.
   * @param now - Milliseconds of a clock that only goes forward.
   */
  constructor(size: number, now: () => number = () => performance.now()) {
    this.#size = size;
    this.#now = now;
  }

  /**
   * The value kept under a key.
   *
   * @param maxAge - Milliseconds; what is as old or older is forgotten.
   */
  get(key: string, maxAge: number): T | undefined {
    const entry = this.#entries.get(key);
    if (!entry) return undefined;
    this.#entries.delete(key);
    if (this.#now() - entry.since >= maxAge) return undefined;
    this.#entries.set(key, entry);
    return entry.value;
  }

  set(key: string, value: T): void {
    this.#entries.delete(key);
    this.#entries.set(key, {value, since: this.#now()});
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#size && oldest !== undefined) this.#entries.delete(oldest);
  }
}
