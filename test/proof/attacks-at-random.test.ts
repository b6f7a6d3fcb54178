import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import {textOf, utf8} from '../../src/proof/bytes.js';
import type {Fact} from '../../src/proof/facts.js';
import {type ReviewsVerdict, verifyReviews} from '../../src/proof/verify-reviews.js';
import {kettle, publishMany, type ServedReview, TestPublisher} from './support/publisher.js';

const numRuns = Number(process.env.CANDOR_RUNS ?? 100);
const page = `events/${kettle}/0.p/6.json`;

const factsOf = ({items, head, unbroken}: ReviewsVerdict): Fact[] => [
  ...[...items.values()].flatMap(({logged, content, rating}) => [logged, content, rating]),
  head,
  unbroken,
];

const holds = (verdict: ReviewsVerdict): boolean => factsOf(verdict).every(({status}) => status === 'held');

/** A text with one character in it changed to another one. */
const changed = (text: string, at: number, by: number): string => {
  const place = at % text.length;
  const code = 32 + ((text.charCodeAt(place) - 32 + 1 + (by % 94)) % 95);
  return text.slice(0, place) + String.fromCharCode(code) + text.slice(place + 1);
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

async function six(signed: boolean) {
  const publisher = await TestPublisher.create();
  const items = await publishMany(publisher, 6, {signed});
  const head = await publisher.head();
  const question = await publisher.question(items, {head});
  return {publisher, items, head, question, events: textOf(await publisher.log.read(page))};
}

// What is signed and logged of an item, and its place; what stands beside it may change.
const meaning = ({log, helpful: _, ...review}: ServedReview): string =>
  JSON.stringify(review.jws ? {jws: review.jws, log} : {review, log});

describe('one character changed', () => {
  for (const signed of [true, false]) {
    it(`in what is shown never holds (${signed ? 'signed' : 'unsigned'})`, async () => {
      const {items, question} = await six(signed);
      assert.ok(holds(await verifyReviews(question)));
      const texts = items.map((item) => JSON.stringify(item));
      await fc.assert(
        fc.asyncProperty(fc.nat(5), fc.nat(), fc.nat(93), async (which, at, by) => {
          const item = parsed(changed(texts[which] ?? '', at, by));
          const [before, others] = [items[which], items.filter((_, index) => index !== which)];
          assert.ok(before);
          const all = [...others.map((other) => ({id: other.id, item: other})), {id: 'x', item}];
          const verdict = await verifyReviews({...question, items: all});
          const isSame = item !== undefined && meaning(item as ServedReview) === meaning(before);
          assert.equal(holds(verdict), isSame, JSON.stringify(item));
        }),
        {numRuns},
      );
    });
  }

  it('in the events never holds', async () => {
    const {publisher, question, events} = await six(false);
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.nat(93), async (at, by) => {
        const text = changed(events, at, by);
        publisher.log.instead.set(page, utf8(text));
        const verdict = await verifyReviews(question);
        const isSame = JSON.stringify(parsed(text)) === JSON.stringify(parsed(events));
        assert.equal(verdict.unbroken.status, isSame ? 'held' : 'failed', text);
      }),
      {numRuns},
    );
  });

  it('in the head never holds', async () => {
    const {question, head} = await six(false);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('jws', 'checkpoint'), fc.nat(), fc.nat(93), async (name, at, by) => {
        const tampered = {...head, [name]: changed(head[name === 'jws' ? 'jws' : 'checkpoint'], at, by)};
        const verdict = await verifyReviews({...question, document: {head: tampered}});
        assert.notEqual(verdict.head.status, 'held', JSON.stringify(tampered));
      }),
      {numRuns},
    );
  });
});

describe('any JSON', () => {
  it('in the place of everything never throws, and never holds', async () => {
    const {publisher, question} = await six(false);
    const json = fc.oneof(
      fc.jsonValue({maxDepth: 4}),
      fc.record({jws: fc.string(), log: fc.jsonValue({maxDepth: 1}), head: fc.jsonValue({maxDepth: 2})}),
    );
    await fc.assert(
      fc.asyncProperty(json, json, json, async (item, document, events) => {
        publisher.log.instead.set(page, utf8(JSON.stringify(events)));
        const verdict = await verifyReviews({
          ...{...question, document: typeof document === 'object' && document ? document : {}},
          items: [{id: 'x', item}],
        });
        for (const fact of factsOf(verdict)) assert.notEqual(fact.status, 'held');
        const withHead = await verifyReviews({...question, items: [{id: 'x', item}]});
        assert.notEqual(withHead.unbroken.status, 'held');
      }),
      {numRuns},
    );
  });
});
