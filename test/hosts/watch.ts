/** What stays behind of elements that are gone would be among these. */
export interface Held {
  /** Listeners on what outlives an element, by their type. */
  readonly listeners: Readonly<Record<string, number>>;
  /** Targets that observers look at. */
  readonly observed: number;
  readonly timers: number;
}

/** What {@link watch} leaves in the page. */
export interface Watch {
  /** Warnings, errors and uncaught exceptions, in the order they came. */
  readonly noted: string[];
  /** The element that stood in the page before any script of the application's ran. */
  served?: Element;
  held(): Held;
}

declare global {
  interface Window {
    watch: Watch;
  }
}

/** Runs in the page, before all other scripts: notes what goes wrong, and counts what is held. */
export function watch(): void {
  const noted: string[] = [];
  const told = (words: readonly unknown[]): void => {
    const text = words.map((word) => (word instanceof Error ? `${word.message}` : String(word))).join(' ');
    // What every copy of Lit says of itself where it is built for development.
    if (!text.startsWith('Lit is in dev mode')) noted.push(text.slice(0, 500));
  };
  for (const level of ['warn', 'error'] as const) {
    const own = console[level];
    console[level] = (...words) => {
      told(words);
      own.apply(console, words);
    };
  }
  addEventListener('error', (event) => told(['uncaught', event.message]));
  addEventListener('unhandledrejection', (event) => told(['rejected', event.reason]));

  const listeners = new Map<EventTarget, Map<string, Set<unknown>>>();
  const outlives = (target: EventTarget): boolean =>
    target === window ||
    target === document ||
    target === document.documentElement ||
    target === document.body ||
    target === document.head ||
    target instanceof MediaQueryList;
  const nameOf = (type: string, options: unknown): string =>
    `${type}${options === true || (typeof options === 'object' && options && 'capture' in options && options.capture) ? ' (capture)' : ''}`;
  const {addEventListener: add, removeEventListener: remove} = EventTarget.prototype;
  const forget = (target: EventTarget, name: string, listener: unknown): void =>
    void listeners.get(target)?.get(name)?.delete(listener);
  EventTarget.prototype.addEventListener = function (
    this: EventTarget | undefined,
    type: string,
    ...rest: [
      listener: EventListenerOrEventListenerObject | null,
      options?: AddEventListenerOptions | boolean,
    ]
  ) {
    const target = this ?? window;
    const [listener, options] = rest;
    const name = nameOf(type, options);
    if (listener && outlives(target)) {
      const ofTarget = listeners.get(target) ?? new Map<string, Set<unknown>>();
      listeners.set(target, ofTarget.set(name, (ofTarget.get(name) ?? new Set()).add(listener)));
      if (typeof options === 'object') {
        if (options.signal) add.call(options.signal, 'abort', () => forget(target, name, listener));
        if (options.once) add.call(target, type, () => forget(target, name, listener), {once: true});
      }
    }
    return add.call(target, type, ...rest);
  };
  EventTarget.prototype.removeEventListener = function (
    this: EventTarget | undefined,
    type: string,
    ...rest: [listener: EventListenerOrEventListenerObject | null, options?: EventListenerOptions | boolean]
  ) {
    const target = this ?? window;
    forget(target, nameOf(type, rest[1]), rest[0]);
    return remove.call(target, type, ...rest);
  };

  const observed = new Map<object, Set<unknown>>();
  for (const Observer of [IntersectionObserver, ResizeObserver, MutationObserver]) {
    const own: {observe(...words: never[]): void; unobserve?(target: Element): void; disconnect(): void} =
      Observer.prototype;
    const {observe, unobserve, disconnect} = own;
    own.observe = function (...words) {
      observed.set(this, (observed.get(this) ?? new Set()).add(words[0]));
      observe.apply(this, words);
    };
    if (unobserve)
      own.unobserve = function (target) {
        observed.get(this)?.delete(target);
        unobserve.call(this, target);
      };
    own.disconnect = function () {
      observed.delete(this);
      disconnect.call(this);
    };
  }

  const timers = new Set<number>();
  const {setTimeout: start, setInterval: repeat} = window;
  const stops = {clearTimeout: window.clearTimeout, clearInterval: window.clearInterval};
  Object.assign(window, {
    setTimeout(action: TimerHandler, ...rest: [number?, ...unknown[]]): number {
      const id: number = start(
        (...words: unknown[]) => {
          timers.delete(id);
          if (typeof action === 'function') action(...words);
        },
        ...rest,
      );
      timers.add(id);
      return id;
    },
    setInterval(...words: [TimerHandler, number?, ...unknown[]]): number {
      const id = repeat(...words);
      timers.add(id);
      return id;
    },
    ...Object.fromEntries(
      Object.entries(stops).map(([name, stop]) => [
        name,
        (id?: number) => {
          if (id !== undefined) timers.delete(id);
          stop(id);
        },
      ]),
    ),
  });

  const held = (): Held => {
    const counts: Record<string, number> = {};
    for (const ofTarget of listeners.values())
      for (const [name, all] of ofTarget) if (all.size > 0) counts[name] = (counts[name] ?? 0) + all.size;
    const targets = [...observed.values()].reduce((sum, {size}) => sum + size, 0);
    return {listeners: counts, observed: targets, timers: timers.size};
  };
  window.watch = {noted, held};
}
