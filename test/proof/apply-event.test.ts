import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {applyEvent, type Change} from '../../src/proof/apply-event.js';
import {emptyTally, isSameTally, readTally, type Tally} from '../../src/proof/tally.js';
import {reasonOf} from './support/reasons.js';

const numRuns = Number(process.env.CANDOR_RUNS ?? 100);

const after = (...events: readonly Change[]): Tally => events.reduce(applyEvent, emptyTally);

const received: Change = {t: 'receive'};
const published: Change = {t: 'publish', stars: 4};

describe('the tally after an event', () => {
  const one = {received: 1, published: 1, pending: 0, stars: [0, 0, 0, 1, 0], withheld: {}};
  const cases: Readonly<Record<string, readonly [readonly Change[], Partial<Tally>]>> = {
    'received and waiting': [[received], {received: 1, pending: 1}],
    'published at once': [[published], one],
    'published after waiting': [[received, {...published, from: 'pending'}], one],
    'published without a rating': [[{t: 'publish'}], {received: 1, published: 1}],
    'withheld at once': [[{t: 'withhold', reason: 'spam', stars: 1}], {received: 1, withheld: {spam: 1}}],
    'withheld while it waited': [
      [received, {t: 'withhold', from: 'pending', reason: 'fake'}],
      {received: 1, withheld: {fake: 1}},
    ],
    'taken down': [
      [published, {t: 'withhold', from: 'published', reason: 'illegal', stars: 4}],
      {received: 1, withheld: {illegal: 1}},
    ],
    'restored, and no reason stays with none': [
      [
        {t: 'withhold', reason: 'spam', stars: 4},
        {t: 'restore', reason: 'spam', stars: 4},
      ],
      one,
    ],
    'edited to other stars': [
      [published, {t: 'edit', stars: 1, wasStars: 4}],
      {...one, stars: [1, 0, 0, 0, 0]},
    ],
    'edited to none': [[published, {t: 'edit', wasStars: 4}], {...one, stars: [0, 0, 0, 0, 0]}],
    'edited while it waited': [[received, {t: 'edit', from: 'pending', stars: 2}], {received: 1, pending: 1}],
    'edited while withheld': [
      [
        {t: 'withhold', reason: 'spam'},
        {t: 'edit', from: 'withheld', reason: 'spam'},
      ],
      {received: 1, withheld: {spam: 1}},
    ],
    'not about a review': [[{t: 'reply'}, {t: 'key'}, {t: 'pledge-end'}, {t: 'consent'}], {}],
  };
  for (const [name, [events, tally]] of Object.entries(cases)) {
    it(name, () => assert.deepEqual(after(...events), {...emptyTally, ...tally}));
  }

  it('is never one of fewer than none', async () => {
    const bad: readonly Change[] = [
      {t: 'publish', from: 'pending'},
      {t: 'withhold', from: 'published', reason: 'spam'},
      {t: 'withhold', from: 'pending', reason: 'spam'},
      {t: 'restore', reason: 'spam'},
      {t: 'edit', stars: 1, wasStars: 2},
      {t: 'withhold'},
    ];
    for (const event of bad)
      assert.equal(await reasonOf(() => after(event)), 'tally-differs', JSON.stringify(event));
    assert.equal(await reasonOf(() => after(published, {t: 'edit', stars: 1, wasStars: 2})), 'tally-differs');
  });

  it('is none where the event cannot come from there', async () => {
    const bad: readonly Change[] = [
      {t: 'receive', from: 'pending'},
      {t: 'publish', from: 'withheld'},
      {t: 'publish', from: 'published'},
      {t: 'withhold', from: 'withheld', reason: 'spam'},
      {t: 'restore', from: 'published', reason: 'spam'},
    ];
    for (const event of bad)
      assert.equal(await reasonOf(() => after(event)), 'chain-broken', JSON.stringify(event));
  });

  it('always adds up', () => {
    const change = fc.record<Change>(
      {
        t: fc.constantFrom('receive', 'publish', 'edit', 'withhold', 'restore', 'reply'),
        from: fc.constantFrom(undefined, 'pending', 'published', 'withheld'),
        stars: fc.constantFrom(undefined, 1, 2, 5),
        wasStars: fc.constantFrom(undefined, 1, 2, 5),
        reason: fc.constantFrom(undefined, 'spam', 'other'),
      },
      {requiredKeys: ['t']},
    );
    fc.assert(
      fc.property(fc.array(change, {maxLength: 60}), (changes) => {
        let tally = emptyTally;
        for (const next of changes) {
          try {
            tally = applyEvent(tally, next);
          } catch {
            continue;
          }
          const sum = Object.values(tally.withheld).reduce((total, count) => total + count, 0);
          assert.equal(tally.received, tally.published + tally.pending + sum);
          assert.ok(tally.stars.every((count) => count >= 0) && tally.pending >= 0 && tally.published >= 0);
          assert.ok(Object.values(tally.withheld).every((count) => count > 0));
        }
      }),
      {numRuns},
    );
  });
});

describe('a tally that somebody else wrote', () => {
  const good = {received: 3, published: 2, pending: 0, stars: [0, 1, 0, 0, 1], withheld: {spam: 1}};

  it('is read where it is one', () => {
    assert.deepEqual({...readTally(good), withheld: {...readTally(good).withheld}}, good);
  });

  it('is refused where it does not add up, or is none', async () => {
    for (const [bad, reason] of [
      [{...good, received: 4}, 'tally-differs'],
      [{...good, stars: [0, 1, 1, 0, 1]}, 'tally-differs'],
      [{...good, stars: [0, 1, 0, 1]}, 'malformed'],
      [{...good, stars: [-1, 1, 0, 1, 1]}, 'malformed'],
      [{...good, pending: 0.5}, 'malformed'],
      [{...good, received: '3'}, 'malformed'],
      [{...good, received: 2 ** 53, published: 2 ** 53 - 1}, 'malformed'],
      [{...good, withheld: {negative: 1}}, 'malformed'],
      [{...good, withheld: {toString: 1}}, 'malformed'],
      [{...good, withheld: JSON.parse('{"__proto__": 1}')}, 'malformed'],
      [{...good, withheld: [1]}, 'malformed'],
      [null, 'malformed'],
    ] as const) {
      assert.equal(await reasonOf(() => readTally(bad)), reason, JSON.stringify(bad));
    }
  });

  it('says the same with a reason that nobody is withheld for', () => {
    assert.ok(isSameTally(readTally(good), readTally({...good, withheld: {fake: 0, spam: 1}})));
    assert.ok(!isSameTally(readTally(good), readTally({...good, withheld: {fake: 1}})));
    assert.ok(!isSameTally(readTally(good), readTally({...good, stars: [1, 0, 0, 0, 1]})));
  });
});
