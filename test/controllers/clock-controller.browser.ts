import {expect} from '@open-wc/testing';

import {ClockController} from '../../src/controllers/clock-controller.js';
import {Host, task} from './host.js';

/** Stands in for timers, so that a minute passes when the test says so. */
const heldTimers = () => {
  const {setTimeout: set, clearTimeout: clear} = window;
  const open = new Map<number, () => void>();
  let last = 100_000;
  const hold = (run: TimerHandler, delay?: number): number => {
    if ((delay ?? 0) < 100 || typeof run !== 'function') return set(run, delay);
    open.set(++last, () => run());
    return last;
  };
  window.setTimeout = hold as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (!open.delete(Number(id))) clear(id);
  };
  return {
    open,
    fire: () => {
      const due = [...open.values()];
      open.clear();
      for (const run of due) run();
    },
    restore: () => Object.assign(window, {setTimeout: set, clearTimeout: clear}),
  };
};

describe('ClockController', () => {
  let timers: ReturnType<typeof heldTimers>;
  beforeEach(() => {
    timers = heldTimers();
  });
  afterEach(() => {
    document.body.replaceChildren();
    timers.restore();
  });

  it('draws all its hosts anew each minute with one timer, and none is left when they are gone', async () => {
    const hosts = [new Host(), new Host(), new Host()];
    for (const host of hosts) new ClockController(host);
    document.body.append(...hosts);
    await Promise.all(hosts.map((host) => host.updateComplete));
    expect(timers.open.size).to.equal(1);
    const before = hosts.map(({drawn}) => drawn);
    timers.fire();
    await task();
    expect(hosts.map(({drawn}) => drawn)).to.deep.equal(before.map((drawn) => drawn + 1));
    expect(timers.open.size).to.equal(1);
    document.body.replaceChildren();
    expect(timers.open.size).to.equal(0);
  });

  it('is silent while the page is hidden, and right at once when it is shown', async () => {
    const host = new Host();
    new ClockController(host);
    document.body.append(host);
    await host.updateComplete;
    const visibility = (state: string) => {
      Object.defineProperty(document, 'visibilityState', {configurable: true, get: () => state});
      document.dispatchEvent(new Event('visibilitychange'));
    };
    try {
      visibility('hidden');
      expect(timers.open.size).to.equal(0);
      const {drawn} = host;
      visibility('visible');
      await task();
      expect(host.drawn).to.equal(drawn + 1);
      expect(timers.open.size).to.equal(1);
    } finally {
      Reflect.deleteProperty(document, 'visibilityState');
    }
  });
});
