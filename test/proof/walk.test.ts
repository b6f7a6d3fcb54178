import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {type VerifiedHead, verifyHead} from '../../src/proof/head.js';
import {ProofError} from '../../src/proof/proof-error.js';
import {emptyTally} from '../../src/proof/tally.js';
import {walkChain} from '../../src/proof/walk.js';
import {kettle, now, publishMany, TestPublisher} from './support/publisher.js';
import {reasonIn} from './support/reason-in.js';

const headOf = async (publisher: TestPublisher, seq?: number): Promise<VerifiedHead> =>
  verifyHead(await publisher.head(kettle, seq === undefined ? {} : {seq}), {
    ...{subjectHash: kettle, keys: publisher.keys, log: publisher.description, now},
  });

async function chain(count: number) {
  const publisher = await TestPublisher.create();
  const items = await publishMany(publisher, count, {signed: false});
  return {publisher, items, question: {subjectHash: kettle, read: publisher.log.read}};
}

describe('a walk', () => {
  it('to the first event shows that all are accounted for', async () => {
    const {publisher, question} = await chain(515);
    const seen: number[] = [];
    const progress: string[] = [];
    const fact = await walkChain(
      {...question, head: await headOf(publisher)},
      {each: ({seq}) => seen.push(seq), progress: (read, of) => progress.push(`${read}/${of}`)},
    );
    // It is held up to the head's event, whatever the time is at which the head was signed.
    const origin = publisher.log.signer.name;
    assert.deepEqual(fact, {status: 'held', origin, at: publisher.at, detail: 'event 515'});
    assert.deepEqual([seen.length, seen[0], seen.at(-1)], [515, 1, 515]);
    assert.deepEqual(progress, ['256/515', '512/515', '515/515']);
    assert.equal(publisher.log.requests.length, 3);
  });

  it('ends at the head, though there is more', async () => {
    const {publisher, question} = await chain(10);
    const head = await headOf(publisher, 7);
    assert.equal((await walkChain({...question, head})).status, 'held');
  });

  it('can be stopped, before and on the way, and asks no more then', async () => {
    const {publisher, question} = await chain(700);
    const head = await headOf(publisher);
    const stop = new AbortController();
    const each = ({seq}: {seq: number}) => seq === 100 && stop.abort();
    const stopped = await walkChain({...question, head}, {each, signal: stop.signal});
    assert.deepEqual([stopped.status, reasonIn(stopped)], ['unchecked', 'stopped']);
    assert.ok(publisher.log.requests.length <= 2);
    const before = await walkChain({...question, head}, {signal: AbortSignal.abort()});
    assert.equal(reasonIn(before), 'stopped');
  });

  it('says why it could not go on', async () => {
    const {publisher, question} = await chain(300);
    publisher.log.instead.set(`events/${kettle}/0.json`, new ProofError('offline'));
    const fact = await walkChain({...question, head: await headOf(publisher)});
    assert.deepEqual([fact.status, reasonIn(fact)], ['unchecked', 'offline']);
  });

  // A page loads the walk as a file of its own, and what reads comes from another: each has a class of its own.
  it('says why it could not go on, by errors that are told by their name', async () => {
    const {publisher, question} = await chain(3);
    class Elsewhere extends Error {
      override readonly name = 'ProofError';
      readonly reason = 'offline';
      readonly grounds = {};
    }
    const head = await headOf(publisher);
    const fact = await walkChain({...question, head, read: () => Promise.reject(new Elsewhere())});
    assert.deepEqual([fact.status, reasonIn(fact)], ['unchecked', 'offline']);
    const other = walkChain({...question, head, read: () => Promise.reject(new TypeError('ours'))});
    await assert.rejects(other, TypeError);
  });

  it('does not hold where the events are others than those of the head', async () => {
    const {publisher} = await chain(5);
    const twin = await chain(5);
    const fact = await walkChain({...twin.question, head: await headOf(publisher)});
    assert.equal(reasonIn(fact), 'chain-broken');
  });

  it('does not hold where an event says to have happened before the one in front of it', async () => {
    const {publisher, question} = await chain(3);
    await publisher.publish({id: 'late', reviewBody: 'x'}, {lie: {at: publisher.at - 2000}});
    await publishMany(publisher, 2, {signed: false});
    const fact = await walkChain({...question, head: await headOf(publisher)});
    assert.deepEqual([reasonIn(fact), fact.detail], ['chain-broken', 'event 4']);
  });

  it('does not hold where the last event is later than the head', async () => {
    const {publisher, question} = await chain(3);
    publisher.at = now + 3600;
    await publisher.publish({id: 'late', reviewBody: 'x'});
    const fact = await walkChain({...question, head: await headOf(publisher)});
    assert.deepEqual([reasonIn(fact), fact.detail], ['chain-broken', 'an event after its head']);
  });

  it('does not hold where an early tally was wrong, however right the later steps are', async () => {
    const publisher = await TestPublisher.create();
    const tally = {...emptyTally, received: 9, published: 9, stars: [0, 0, 0, 0, 9]};
    await publisher.publish({id: 'x', reviewRating: {ratingValue: 5}}, {lie: {tally}});
    await publishMany(publisher, 3);
    const fact = await walkChain({
      subjectHash: kettle,
      read: publisher.log.read,
      head: await headOf(publisher),
    });
    assert.equal(reasonIn(fact), 'tally-differs');
  });

  it('does not hold where a review is published twice, or one that never was is withheld', async () => {
    const {publisher, items, question} = await chain(2);
    const [first] = items;
    assert.ok(first);
    const {doc} = publisher.log.events[first.log.index] ?? {};
    await publisher.log.append({t: 'publish', sub: kettle, at: ++publisher.at, doc, stars: 5});
    assert.equal(reasonIn(await walkChain({...question, head: await headOf(publisher)})), 'chain-broken');

    const other = await chain(2);
    const never = {doc: 'A'.repeat(43), stars: 5, from: 'published', reason: 'spam'} as const;
    await other.publisher.log.append({t: 'withhold', sub: kettle, at: ++other.publisher.at, ...never});
    const fact = await walkChain({...other.question, head: await headOf(other.publisher)});
    assert.equal(reasonIn(fact), 'chain-broken');
  });
});
