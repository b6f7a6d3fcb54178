/** Time that passes when a test says so: long timers are held, and the clock of performance stands still. */
export interface HeldTime {
  /** Timers that wait. */
  readonly open: () => number;
  /** Lets milliseconds pass, and runs what is due on the way. */
  readonly pass: (milliseconds: number) => Promise<void>;
  readonly restore: () => void;
}

const SHORT = 10;

/** Takes over timers until it is given back. Short ones go on as they are: engines and test runners need them. */
export const holdTime = (): HeldTime => {
  const {setTimeout: set, clearTimeout: clear} = window;
  const open = new Map<number, {readonly at: number; readonly run: () => void}>();
  const real = performance.now.bind(performance);
  let now = real();
  let last = 1_000_000;
  const task = (): Promise<void> => new Promise((done) => set(done));
  const hold = (run: TimerHandler, delay = 0): number => {
    if ((delay > 0 && delay < SHORT) || typeof run !== 'function') return set(run, delay);
    open.set(++last, {at: now + delay, run: () => run()});
    return last;
  };
  window.setTimeout = hold as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (!open.delete(Number(id))) clear(id);
  };
  Object.defineProperty(performance, 'now', {configurable: true, value: () => now});
  const pass = async (milliseconds: number): Promise<void> => {
    const end = now + milliseconds;
    await task();
    for (;;) {
      const [next] = [...open].sort(([, a], [, b]) => a.at - b.at);
      if (!next || next[1].at > end) break;
      now = Math.max(now, next[1].at);
      open.delete(next[0]);
      next[1].run();
      await task();
    }
    now = end;
    await task();
  };
  return {
    open: () => open.size,
    pass,
    restore: () => {
      Object.assign(window, {setTimeout: set, clearTimeout: clear});
      Reflect.deleteProperty(performance, 'now');
    },
  };
};

/** Says whether the page is seen, as when somebody turns to another tab. */
export const turnTo = (state: 'visible' | 'hidden'): void => {
  if (state === 'visible') Reflect.deleteProperty(document, 'visibilityState');
  else Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => 'hidden'});
  document.dispatchEvent(new Event('visibilitychange'));
};
