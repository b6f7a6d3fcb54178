import {CandorError} from '../protocol/errors.js';

/** Somebody who wants to know what an address tells, again and again. */
export interface Watcher {
  /** How often, in milliseconds. */
  readonly every: number;
  /** In how many milliseconds it is wanted for the first time. */
  readonly first: number;
  /** Told when something new is there. */
  readonly changed: () => void;
}

interface Poll<T> {
  readonly watchers: Map<Watcher, number>;
  askedAt: number;
  /** After failures: not before. */
  notBefore: number;
  failures: number;
  /** Asked, and left before the answer. */
  isCutOff: boolean;
  told: T | undefined;
  call: AbortController | undefined;
}

/** What a poll waits at least, whatever an endpoint says. */
const SHORTEST = 15_000;
/** The longest wait after failures, unless the endpoint asks for more. */
const LONGEST = 3_600_000;
/** What a timer can wait. */
const MOST = 2 ** 31 - 1;
/** How many addresses are remembered. */
const CAPACITY = 50;

const clock = (): number => performance.now();

/**
 * Asks addresses again and again, each once for all who watch it, with one timer in all. Silent while the page is hidden, and
 * while nobody watches; what has failed is asked ever more seldom.
 */
export class Polls<T> {
  readonly #load: (url: string, signal: AbortSignal) => Promise<T>;
  readonly #polls = new Map<string, Poll<T>>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watching = false;

  /** @param load - Gets what an address tells. Rejects when the signal says so. */
  constructor(load: (url: string, signal: AbortSignal) => Promise<T>) {
    this.#load = load;
  }

  /** What an address told last, if it ever did. */
  told(url: string): T | undefined {
    return this.#polls.get(url)?.told;
  }

  /** Asks for an address while the watcher watches. */
  watch(url: string, watcher: Watcher): void {
    const poll = this.#polls.get(url) ?? this.#add(url);
    poll.watchers.set(watcher, clock() + watcher.first);
    this.#schedule();
  }

  /** The last one who leaves ends what is under way. */
  unwatch(url: string, watcher: Watcher): void {
    const poll = this.#polls.get(url);
    poll?.watchers.delete(watcher);
    if (poll?.watchers.size === 0) this.#cutOff(poll);
    this.#schedule();
  }

  #add(url: string): Poll<T> {
    const poll: Poll<T> = {
      ...{watchers: new Map(), askedAt: -Infinity, notBefore: -Infinity, failures: 0},
      ...{isCutOff: false, told: undefined, call: undefined},
    };
    this.#polls.set(url, poll);
    for (const [old, {watchers}] of this.#polls) {
      if (this.#polls.size > CAPACITY && watchers.size === 0) this.#polls.delete(old);
    }
    return poll;
  }

  #cutOff(poll: Poll<T>): void {
    if (!poll.call) return;
    poll.call.abort();
    Object.assign(poll, {call: undefined, isCutOff: true});
  }

  #due({watchers, askedAt, notBefore, failures, isCutOff, call}: Poll<T>): number {
    if (call || watchers.size === 0) return Infinity;
    const wanted =
      askedAt === -Infinity
        ? Math.min(...watchers.values())
        : askedAt + (isCutOff ? 0 : Math.min(...Array.from(watchers.keys(), ({every}) => every)));
    return Math.max(failures > 0 ? notBefore : wanted, askedAt + SHORTEST);
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#heed([...this.#polls.values()].some(({watchers}) => watchers.size > 0));
    if (document.visibilityState !== 'visible') return;
    const due = Math.min(...Array.from(this.#polls.values(), (poll) => this.#due(poll)));
    if (due === Infinity) return;
    this.#timer = setTimeout(this.#tick, Math.min(Math.max(due - clock(), 0), MOST));
  }

  // As long as anybody watches.
  #heed(isWatched: boolean): void {
    if (isWatched === this.#watching) return;
    this.#watching = isWatched;
    if (isWatched) document.addEventListener('visibilitychange', this.#onVisibilityChange);
    else document.removeEventListener('visibilitychange', this.#onVisibilityChange);
  }

  // Whoever comes back to a page wants to know what is true now.
  readonly #onVisibilityChange = (): void => {
    if (document.visibilityState === 'visible')
      this.#ask((poll) => Math.max(poll.notBefore, poll.askedAt + SHORTEST));
    this.#schedule();
  };

  readonly #tick = (): void => {
    this.#ask((poll) => this.#due(poll));
    this.#schedule();
  };

  // Those that are due in a moment go along.
  #ask(due: (poll: Poll<T>) => number): void {
    const now = clock() + 100;
    for (const [url, poll] of this.#polls) {
      if (!poll.call && poll.watchers.size > 0 && due(poll) <= now) void this.#get(url, poll);
    }
  }

  async #get(url: string, poll: Poll<T>): Promise<void> {
    const call = new AbortController();
    Object.assign(poll, {call, askedAt: clock(), isCutOff: false});
    const news = await this.#load(url, call.signal).then(
      (told) => ({told, failures: 0, notBefore: -Infinity}),
      (error: unknown) => this.#slowedDown(poll, error),
    );
    if (call.signal.aborted) return;
    Object.assign(poll, {...news, call: undefined});
    for (const {changed} of poll.watchers.keys()) changed();
    this.#schedule();
  }

  // What was told stays; how long it is worth something it says itself.
  #slowedDown(poll: Poll<T>, error: unknown): Pick<Poll<T>, 'failures' | 'notBefore'> {
    const usual = Math.max(SHORTEST, ...Array.from(poll.watchers.keys(), ({every}) => every));
    const failures = poll.failures + 1;
    const wait = Math.max(usual, Math.min(usual * 2 ** failures, LONGEST));
    const asked = error instanceof CandorError ? (error.retryAfter ?? 0) * 1000 : 0;
    return {failures, notBefore: clock() + Math.max(wait, asked)};
  }
}
