import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {SharedWork} from '../../src/internal/shared-work.js';

const never = (): AbortSignal => new AbortController().signal;

describe('shared work', () => {
  it('is begun once for all who join, and again when it is done', async () => {
    const work = new SharedWork<number>();
    let begun = 0;
    const start = async (): Promise<number> => {
      begun += 1;
      return begun;
    };
    assert.deepEqual(
      await Promise.all([work.join('a', never(), start), work.join('a', never(), start)]),
      [1, 1],
    );
    assert.equal(await work.join('a', never(), start), 2);
  });

  it('is kept apart by name', async () => {
    const work = new SharedWork<string>();
    const names = ['a', 'b', '__proto__'];
    const all = names.map((name) => work.join(name, never(), async () => name));
    assert.deepEqual(await Promise.all(all), names);
  });

  it('is aborted with the last reason when the last one leaves, not before', async () => {
    const work = new SharedWork<never>();
    const seen: AbortSignal[] = [];
    const start = (signal: AbortSignal): Promise<never> => {
      seen.push(signal);
      return new Promise(() => undefined);
    };
    const [one, two] = [new AbortController(), new AbortController()];
    const first = work.join('a', one.signal, start);
    const second = work.join('a', two.signal, start);
    one.abort('one');
    await assert.rejects(first, (reason) => reason === 'one');
    assert.equal(seen[0]?.aborted, false);
    two.abort('two');
    await assert.rejects(second, (reason) => reason === 'two');
    assert.equal(seen[0]?.reason, 'two');
    const third = new AbortController();
    const anew = work.join('a', third.signal, start);
    assert.equal(seen.length, 2);
    third.abort();
    await assert.rejects(anew);
  });

  it('stands as failed for those who come a little later, until somebody acts', async () => {
    const work = new SharedWork<number>();
    let begun = 0;
    const fail = async (): Promise<never> => {
      begun += 1;
      throw new Error(`no ${begun}`);
    };
    const listeners = new Map<string, () => void>();
    const page: {addEventListener?: unknown} = globalThis;
    page.addEventListener = (type: string, forget: () => void) => listeners.set(type, forget);
    try {
      await assert.rejects(work.join('a', never(), fail), /no 1/);
      await assert.rejects(work.join('a', never(), fail), /no 1/);
      await assert.rejects(work.join('b', never(), fail), /no 2/);
      await assert.rejects(work.join('b', never(), fail, true), /no 3/);
    } finally {
      delete page.addEventListener;
    }
    listeners.get('click')?.();
    assert.equal(await work.join('b', never(), async () => 7), 7);
    await assert.rejects(work.join('a', never(), fail), /no 1/);
    assert.deepEqual([...listeners.keys()], ['click', 'change', 'online']);
  });

  it('is not begun for who has left already', async () => {
    const work = new SharedWork<void>();
    await assert.rejects(
      work.join('a', AbortSignal.abort('gone'), () => assert.fail('begun')),
      (reason) => reason === 'gone',
    );
  });

  it('fails for all who wait', async () => {
    const work = new SharedWork<string>();
    const failing = async (): Promise<string> => Promise.reject(new Error('no'));
    const all = [1, 2].map(() => work.join('a', never(), failing));
    for (const one of all) await assert.rejects(one, /no/);
  });
});
