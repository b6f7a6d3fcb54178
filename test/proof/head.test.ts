import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {textOf, utf8} from '../../src/proof/bytes.js';
import {pagePath} from '../../src/proof/event-pages.js';
import type {Fact} from '../../src/proof/facts.js';
import {headPayload, headType, verifyHead} from '../../src/proof/head.js';
import {parseJws} from '../../src/proof/jws.js';
import {verifyReviews} from '../../src/proof/verify-reviews.js';
import {kettle, now, publishMany, shop, TestPublisher} from './support/publisher.js';
import {reasonIn} from './support/reason-in.js';
import {reasonOf} from './support/reasons.js';
import {makeSigner} from './support/signer.js';

const publisher = await TestPublisher.create();
const items = await publishMany(publisher, 3, {signed: true});
const head = await publisher.head();
const payload = headPayload(parseJws(head.jws).payload as never);
const context = {subjectHash: kettle, keys: publisher.keys, log: publisher.description, now};
const reasonOfHead = (json: unknown, keys = publisher.keys): Promise<string> =>
  reasonOf(() => verifyHead(json, {...context, keys}));

describe('a head', () => {
  it('holds', async () => {
    assert.equal(await reasonOfHead(head), 'held');
  });

  it('is refused where it is none', async () => {
    const {proof} = head;
    const bad = [
      ...[undefined, 'head', {...head, jws: 1}, {...head, checkpoint: null}, {...head, proof: 'A'}],
      ...[
        {...head, proof: [...proof, 'A']},
        {...head, proof: [1]},
        {...head, proof: {length: 0}},
      ],
      {...head, proof: Array.from({length: 64}, () => payload.leaf)},
    ];
    for (const json of bad) assert.equal(await reasonOfHead(json), 'malformed', JSON.stringify(json));
  });

  it('is refused where what was signed is none', async () => {
    const wrong = {
      ...{iss: 1, seq: '3', leaf: 'A', index: -1, size: 0.5, root: null, iat: 'today', exp: -1},
      tally: {...payload.tally, pending: '0'},
    };
    for (const [name, value] of Object.entries(wrong)) {
      const jws = await publisher.signer.sign(headType, {...payload, [name]: value});
      assert.equal(await reasonOfHead({...head, jws}), 'malformed', name);
    }
  });

  it('is signed with Ed25519: the same head is the same bytes', async () => {
    const signer = await makeSigner('ES256');
    const jws = await signer.sign(headType, payload);
    assert.equal(await reasonOfHead({...head, jws}, [signer.listedBy(shop)]), 'algorithm-refused');
  });
});

describe('the events before a head', () => {
  const [one, two, three] = publisher.log.chainOf(kettle);
  const path = pagePath(kettle, 0, 3);

  /** Why the chain does not hold, where its page is another. */
  const reasonOfPage = async (page: unknown): Promise<string> => {
    publisher.log.instead.set(path, utf8(JSON.stringify(page)));
    const {unbroken} = await verifyReviews(await publisher.question(items));
    publisher.log.instead.delete(path);
    return reasonIn(unbroken);
  };

  it('hold', async () => {
    assert.equal(await reasonOfPage(JSON.parse(textOf(await publisher.log.read(path)))), 'held');
  });

  it('do not where their places in the log are not in order, or the last is not the one of the head', async () => {
    assert.ok(three);
    assert.equal(await reasonOfPage([{...one, index: 9}, two, three]), 'chain-broken');
    assert.equal(await reasonOfPage([one, {...two, index: 0}, three]), 'chain-broken');
    assert.equal(await reasonOfPage([one, two, {...three, index: three.index + 1}]), 'chain-broken');
  });
});

describe('a review that stands where it does not', () => {
  it('is malformed where its place is none, or its signature is about nothing', async () => {
    const [item] = items;
    assert.ok(item);
    for (const wrong of [{seq: '1'}, {seq: -1}, {index: null}, {index: 0.5}, {salt: 1}, {salt: 'AAAA'}]) {
      const moved = {...item, log: {...item.log, ...wrong}};
      const verdict = await verifyReviews(await publisher.question([moved as typeof item]));
      const fact: Fact | undefined = verdict.items.get(item.id)?.logged;
      assert.equal(fact && reasonIn(fact), 'malformed', JSON.stringify(wrong));
    }
    const jws = await publisher.signer.sign('trust-collected+jwt', {iss: shop, iat: now, sub: 1});
    const {items: facts} = await verifyReviews(await publisher.question([{...item, jws}]));
    const {collector} = facts.get(item.id) ?? {};
    assert.equal(collector && reasonIn(collector), 'malformed');
  });

  it('is not in the log at an event that published nothing', async () => {
    const other = await TestPublisher.create();
    const [first] = await publishMany(other, 1, {signed: true});
    assert.ok(first);
    const {seq, index} = await other.withhold(first);
    const moved = {...first, log: {...first.log, seq, index}};
    const {items: facts} = await verifyReviews(await other.question([moved]));
    const {logged, content} = facts.get(first.id) ?? {};
    assert.deepEqual(
      [logged && reasonIn(logged), content && reasonIn(content)],
      ['not-in-log', 'content-differs'],
    );
  });

  it('is told where it was edited since, though its own event was not read', async () => {
    const other = await TestPublisher.create();
    const [first] = await publishMany(other, 257, {signed: false});
    assert.ok(first);
    await other.edit(first, {reviewBody: 'Changed.'});
    const question = await other.question([first], {view: 'some', maxPages: 1});
    const {logged, content} = (await verifyReviews(question)).items.get(first.id) ?? {};
    assert.deepEqual(
      [logged && reasonIn(logged), content && reasonIn(content)],
      ['not-asked', 'content-differs'],
    );
  });
});
