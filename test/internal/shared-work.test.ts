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

  it('is not begun for who has left already', async () => {
    const work = new SharedWork<void>();
    await assert.rejects(
      work.join('a', AbortSignal.abort('gone'), () => assert.fail('begun')),
      (reason) => reason === 'gone',
    );
  });

  it('fails for all, and then is forgotten', async () => {
    const work = new SharedWork<string>();
    const failing = async (): Promise<string> => Promise.reject(new Error('no'));
    const all = [1, 2].map(() => work.join('a', never(), failing));
    for (const one of all) await assert.rejects(one, /no/);
    assert.equal(await work.join('a', never(), async () => 'yes'), 'yes');
  });
});
