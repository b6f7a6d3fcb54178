import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {currentPresence} from '../../src/protocol/presence.js';

suite('presence goes stale after three times refresh', () => {
  const asOf = '2026-11-21T10:00:00Z';
  const cases: ReadonlyArray<readonly [refresh: number | undefined, now: string, known: boolean]> = [
    [60, '2026-11-21T10:00:00Z', true],
    [60, '2026-11-21T10:02:59.999Z', true],
    [60, '2026-11-21T10:03:00Z', true],
    [60, '2026-11-21T10:03:00.001Z', false],
    [60, '2026-11-22T10:00:00Z', false],
    [60, '2026-11-21T09:57:00Z', true],
    [60, '2026-11-21T09:56:59.999Z', false],
    [undefined, '2026-11-21T10:03:00Z', true],
    [undefined, '2026-11-21T10:03:00.001Z', false],
    [600, '2026-11-21T10:30:00Z', true],
    [600, '2026-11-21T10:30:00.001Z', false],
    [600, '2026-11-21T09:29:59.999Z', false],
    [0, '2026-11-21T10:00:00Z', true],
    [0, '2026-11-21T10:00:00.001Z', false],
  ];
  for (const [refresh, now, known] of cases) {
    test(`refresh ${refresh}, ${now}: ${known ? 'known' : 'unknown'}`, () => {
      const presence = {state: 'busy' as const, asOf, ...(refresh !== undefined && {refresh})};
      assert.equal(currentPresence(presence, Date.parse(now)), known ? 'busy' : undefined);
    });
  }
});

test('each state is told as it is, in any zone', () => {
  const now = Date.parse('2026-11-21T10:00:00Z');
  for (const state of ['available', 'busy', 'away', 'offline'] as const) {
    assert.equal(currentPresence({state, asOf: '2026-11-21T15:30:00+05:30'}, now), state);
  }
});

test('no presence, or none that has a time, is unknown', () => {
  assert.equal(currentPresence(undefined, 0), undefined);
  assert.equal(currentPresence({state: 'available', asOf: 'soon'}, 0), undefined);
});
