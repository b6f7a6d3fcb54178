import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {utf8} from '../../src/proof/bytes.js';
import {fetchEventPage} from '../../src/proof/event-pages.js';
import {readEvent} from '../../src/proof/events.js';
import {reasonOf} from './support/reasons.js';

const sub = '11'.repeat(32);
const hash = 'A'.repeat(43);
const tally = {received: 2, published: 1, pending: 1, stars: [0, 0, 0, 1, 0], withheld: {}};
const event = {v: 1, t: 'publish', sub, seq: 2, prev: hash, at: 1_770_000_000, doc: hash, stars: 4, tally};

describe('an event that somebody else wrote', () => {
  it('is read where each member is what it has to be, unknown ones too', () => {
    const {prev, ...first} = {...event, seq: 1};
    const full = {...event, was: hash, wasStars: 1, how: 'invited', date: '2026-01-31', from: 'pending'};
    const withheld = {...event, t: 'withhold', reason: 'spam'};
    const {doc, ...key} = {...event, t: 'key'};
    const ahead = {...event, date: '2026-02-03'};
    for (const good of [event, first, full, withheld, key, ahead, {...event, later: [{}]}]) {
      assert.deepEqual({...readEvent(good)}, good);
    }
    assert.equal(prev, doc);
  });

  const wrong: Readonly<Record<string, readonly unknown[]>> = {
    v: [undefined, 2, '1'],
    t: [undefined, 'delete', 'constructor', ['publish']],
    sub: [undefined, sub.toUpperCase().replaceAll('1', 'A'), `${sub}1`, sub.slice(1), 1],
    seq: [undefined, 0, -1, 1.5, '2'],
    at: [undefined, -1, 1.5, '1'],
    prev: [undefined, null, 'A', `${hash.slice(1)}B`, 1],
    doc: [undefined, null, 'A', `${hash.slice(1)}B`],
    was: ['A', null],
    stars: [0, 6, 1.5, '4', null],
    wasStars: [0, 6],
    how: [1, null],
    // Logged on 2 February: nothing of a later day than the next can have been.
    date: ['2026-1-31', '2026-01-31T00:00:00Z', 20260131, '2026-02-04'],
    from: ['nowhere', null],
    reason: ['dislike', 'constructor', null],
    tally: [undefined, [], {...tally, published: '1'}, {...tally, withheld: {spam: '1'}}],
  };
  for (const [name, values] of Object.entries(wrong)) {
    it(`is refused for another ${name}`, async () => {
      for (const value of values) {
        const bad = {...event, [name]: value};
        assert.equal(await reasonOf(() => readEvent(bad)), 'malformed', JSON.stringify(value));
      }
    });
  }

  it('is refused where the first has one before it', async () => {
    assert.equal(await reasonOf(() => readEvent({...event, seq: 1})), 'malformed');
  });
});

describe('a page of events', () => {
  const entries = Array.from({length: 3}, (_, at) => {
    const {prev, ...first} = {...event, seq: at + 1};
    return {seq: at + 1, index: at, event: at ? {...first, prev} : first};
  });
  const [one, two, three] = entries;
  const fetched = (json: unknown) =>
    reasonOf(() =>
      fetchEventPage(async () => utf8(JSON.stringify(json)), {subjectHash: sub, page: 0, last: 3}),
    );

  it('holds where all stand in sequence', async () => {
    assert.equal(await fetched(entries), 'held');
  });

  it('is refused where one is missing, stands elsewhere, or is of another subject', async () => {
    assert.equal(await fetched([one, two]), 'gap-in-sequence');
    assert.equal(await fetched([one, three, two]), 'gap-in-sequence');
    assert.equal(await fetched([one, {...two, seq: 3}, three]), 'gap-in-sequence');
    assert.equal(await fetched([one, {...two, event: three?.event}, three]), 'gap-in-sequence');
    const other = {...two, event: {...two?.event, sub: '22'.repeat(32)}};
    assert.equal(await fetched([one, other, three]), 'subject-differs');
  });

  it('is refused where it is none, or longer than any', async () => {
    assert.equal(await fetched({length: 3}), 'malformed');
    assert.equal(await fetched([one, {...two, index: -1}, three]), 'malformed');
    assert.equal(await fetched([one, {...two, index: '1'}, three]), 'malformed');
    const many = Array.from({length: 257}, (_, at) => ({
      ...two,
      seq: at + 1,
      event: {...event, seq: at + 1},
    }));
    assert.equal(await fetched([one, ...many.slice(1)]), 'malformed');
  });
});
