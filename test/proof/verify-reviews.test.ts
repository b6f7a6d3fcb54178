import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import type {Fact} from '../../src/proof/facts.js';
import {verifyReviews} from '../../src/proof/verify-reviews.js';
import {kettle, now, publishMany, shop, TestPublisher} from './support/publisher.js';
import {reasonIn} from './support/reason-in.js';
import {makeSigner} from './support/signer.js';

describe('reviews with proof', () => {
  it('hold in every respect where all is as it should be', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 6);
    const verdict = await verifyReviews(await publisher.question(items));
    for (const {id} of items) {
      const facts = verdict.items.get(id);
      assert.ok(facts);
      for (const name of ['collector', 'logged', 'content', 'rating'] as const) {
        assert.equal(facts[name].status, 'held', `${id} ${name}: ${JSON.stringify(facts[name])}`);
      }
      assert.equal(reasonIn(facts.author), 'not-provided');
      assert.equal(facts.collector.key, publisher.signer.kid);
      assert.equal(facts.collector.origin, shop);
    }
    assert.equal(verdict.head.status, 'held');
    assert.equal(verdict.unbroken.status, 'held');
    assert.deepEqual(verdict.events, {newest: 6, of: 6, elsewhere: 0});
    assert.equal(reasonIn(verdict.complete), 'not-asked');
    assert.equal(reasonIn(verdict.witnessed), 'not-provided');
    assert.equal(reasonIn(verdict.aggregate), 'not-provided');
  });

  it('need one request more than the document', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 3);
    await verifyReviews(await publisher.question(items));
    assert.deepEqual(publisher.log.requests, [`events/${kettle}/0.p/3.json`]);
  });

  it('hold unsigned, by what is logged; annotations change', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 2, {signed: false});
    const changed = items.map((item) => ({...item, helpful: {up: 9}, replies: [{text: 'Thanks'}]}));
    const verdict = await verifyReviews(await publisher.question(changed));
    const facts = verdict.items.get('r1');
    assert.equal(facts?.content.status, 'held');
    assert.equal(facts && reasonIn(facts.collector), 'not-provided');
  });

  it('hold where an author signed within what the collector signed', async () => {
    const publisher = await TestPublisher.create();
    const author = await makeSigner('ES256');
    const words = {iat: now - 5, sub: kettle, reviewRating: {ratingValue: 2}, reviewBody: 'Hot'};
    const review = await author.sign('trust-review+jwt', words, 'jwk');
    const item = await publisher.publish({id: 'r1', review, reviewRating: {ratingValue: 2}} as {id: string});
    const {items} = await verifyReviews(await publisher.question([item]));
    assert.equal(items.get('r1')?.author.status, 'held');
    assert.equal(items.get('r1')?.author.key, author.kid);
    assert.equal(items.get('r1')?.rating.status, 'held');
  });

  it('are without a verdict where nothing came with them', async () => {
    const document = {trustData: '1', reviews: [{id: 'r1', reviewBody: 'Hm'}]};
    const items = document.reviews.map((item) => ({id: item.id, item}));
    const verdict = await verifyReviews({document, items, view: 'all', keys: [], now});
    const facts: Fact[] = [...Object.values(verdict.items.get('r1') ?? {}), verdict.head, verdict.unbroken];
    assert.equal(facts.length, 7);
    for (const fact of facts) assert.equal(reasonIn(fact), 'not-provided');
  });

  it('say why they could not be checked, never that they failed', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 2);
    const question = await publisher.question(items);
    const {ProofError} = await import('../../src/proof/proof-error.js');
    for (const reason of ['offline', 'unreachable', 'blocked-by-policy', 'too-large'] as const) {
      const read = () => Promise.reject(new ProofError(reason));
      const verdict = await verifyReviews({...question, read});
      assert.equal(verdict.head.status, 'held');
      assert.equal(verdict.items.get('r1')?.collector.status, 'held');
      for (const fact of [
        verdict.unbroken,
        verdict.items.get('r1')?.logged,
        verdict.items.get('r1')?.content,
      ]) {
        assert.deepEqual([fact?.status, fact && reasonIn(fact)], ['unchecked', reason]);
      }
    }
  });

  it('follow a review through its edits', async () => {
    const publisher = await TestPublisher.create();
    const [first, second] = await publishMany(publisher, 2);
    assert.ok(first && second);
    const edited = await publisher.edit(first, {reviewRating: {ratingValue: 1}, reviewBody: 'Worse'});
    const verdict = await verifyReviews(await publisher.question([edited, second]));
    assert.equal(verdict.items.get('r1')?.content.status, 'held');
    assert.equal(verdict.items.get('r1')?.rating.status, 'held');
    assert.equal(verdict.unbroken.status, 'held');
    const old = await verifyReviews(await publisher.question([first, second]));
    const content = old.items.get('r1')?.content;
    assert.equal(content && reasonIn(content), 'content-differs');
  });

  it('stay proven when one is withheld in the open', async () => {
    const publisher = await TestPublisher.create();
    const [first, second] = await publishMany(publisher, 2);
    assert.ok(first && second);
    await publisher.withhold(first);
    const numbers = {moderation: {received: 2, published: 1, withheld: [{reason: 'spam', count: 1}]}};
    const verdict = await verifyReviews(await publisher.question([second], {numbers}));
    assert.equal(verdict.unbroken.status, 'held');
    assert.equal(verdict.aggregate.status, 'held');
  });

  it('read as many pages as the shown reviews need, and no more than allowed', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 520, {signed: false});
    const shown = items.slice(500).reverse();
    const verdict = await verifyReviews(await publisher.question(shown, {view: 'newest'}));
    assert.deepEqual(verdict.events, {newest: 20, of: 520, elsewhere: 0});
    assert.deepEqual(publisher.log.requests, [`events/${kettle}/1.json`, `events/${kettle}/2.p/8.json`]);
    const [oldest] = items;
    assert.ok(oldest);
    const some = await verifyReviews(await publisher.question([oldest], {view: 'some', maxPages: 2}));
    const facts = some.items.get('r1');
    assert.deepEqual([facts?.logged.status, facts && reasonIn(facts.logged)], ['unchecked', 'not-asked']);
    assert.equal(some.unbroken.status, 'held');
  });

  it('are found on the full page where the last one has been filled since', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 255, {signed: false});
    const head = await publisher.head();
    const question = await publisher.question(items, {head});
    publisher.at = now - 1000;
    await publisher.publish({id: 'later', reviewBody: 'More'});
    publisher.log.instead.set(
      `events/${kettle}/0.p/255.json`,
      new (await import('../../src/proof/proof-error.js')).ProofError('unreachable'),
    );
    const late = {...question.log, origin: publisher.description.origin, vkeys: publisher.description.vkeys};
    const verdict = await verifyReviews({...question, log: {...late, maxMergeDelay: 10_000_000}});
    assert.equal(verdict.unbroken.status, 'held');
    assert.deepEqual(verdict.events, {newest: 255, of: 255, elsewhere: 0});
    // Whatever a log promises, what happened a week ago is late.
    const week = {...question, now: now + 604_800};
    const keys = await publisher.question(items, {
      head: await publisher.head(kettle, {seq: 255, iat: week.now, exp: week.now + 60}),
    });
    const stale = await verifyReviews({...keys, now: week.now, log: {...late, maxMergeDelay: 10_000_000}});
    assert.deepEqual([stale.head.status, reasonIn(stale.unbroken)], ['held', 'head-stale']);
  });
});

describe('the numbers of a document', () => {
  const numbers = {
    aggregateRating: {ratingValue: 3, ratingCount: 5, distribution: {1: 1, 2: 1, 3: 1, 4: 1, 5: 1}},
    moderation: {received: 5, published: 5, pending: 0, withheld: []},
  };

  it('hold where they are the head’s', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 5);
    const verdict = await verifyReviews(await publisher.question(items, {numbers}));
    assert.equal(verdict.aggregate.status, 'held');
  });

  it('do not where one of them differs', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 5);
    const head = await publisher.head();
    for (const wrong of [
      {...numbers, aggregateRating: {...numbers.aggregateRating, ratingValue: 4.6}},
      {...numbers, aggregateRating: {...numbers.aggregateRating, ratingCount: 6}},
      {
        ...numbers,
        aggregateRating: {...numbers.aggregateRating, distribution: {1: 0, 2: 1, 3: 1, 4: 1, 5: 2}},
      },
      {...numbers, moderation: {...numbers.moderation, received: 4, published: 4}},
      {...numbers, moderation: {...numbers.moderation, withheld: [{reason: 'spam', count: 1}]}},
    ]) {
      const verdict = await verifyReviews(await publisher.question(items, {head, numbers: wrong}));
      assert.equal(reasonIn(verdict.aggregate), 'tally-differs', JSON.stringify(wrong));
      assert.equal(verdict.unbroken.status, 'held');
    }
  });
});

describe('newest reviews with more to come', () => {
  it('may leave out what is older, as an import of older ones is', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 4);
    await publisher.publish({id: 'old', reviewBody: 'Imported', datePublished: '2019-05-01'});
    const verdict = await verifyReviews(await publisher.question(items, {view: 'newest'}));
    assert.equal(verdict.unbroken.status, 'held');
  });

  it('may not leave out what is newer', async () => {
    const publisher = await TestPublisher.create();
    const old = await publisher.publish({id: 'old', reviewBody: 'Imported', datePublished: '2019-05-01'});
    const [first, second] = await publishMany(publisher, 2);
    assert.ok(first && second);
    const verdict = await verifyReviews(await publisher.question([second, old], {view: 'newest'}));
    assert.equal(reasonIn(verdict.unbroken), 'left-out');
    assert.match(verdict.unbroken.detail ?? '', /event 2/);
  });

  it('must have the date that their events have', async () => {
    const publisher = await TestPublisher.create();
    const words = {id: 'r1', reviewBody: 'Bad', datePublished: '2026-11-10'};
    const item = await publisher.publish(words, {lie: {date: '2019-05-01'}});
    const verdict = await verifyReviews(await publisher.question([item]));
    const content = verdict.items.get('r1')?.content;
    assert.equal(content && reasonIn(content), 'content-differs');
  });
});
