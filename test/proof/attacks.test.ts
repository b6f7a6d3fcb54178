import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {toBase64url} from '../../src/proof/base64.js';
import {textOf, utf8} from '../../src/proof/bytes.js';
import {contentOf} from '../../src/proof/content.js';
import type {HeadPayload} from '../../src/proof/head.js';
import {emptyTally} from '../../src/proof/tally.js';
import {type ReviewsQuestion, verifyReviews} from '../../src/proof/verify-reviews.js';
import {walkChain} from '../../src/proof/walk.js';
import {MemoryLog} from './support/memory-log.js';
import {
  kettle,
  now,
  publishMany,
  type ServedReview,
  shop,
  TestPublisher,
  teapot,
} from './support/publisher.js';
import {reasonIn} from './support/reason-in.js';
import {makeSigner} from './support/signer.js';

/** All that the facts about a view say, in one object: what failed or was not checked, by name; what held is not told. */
async function verdictOf(question: ReviewsQuestion): Promise<Record<string, string>> {
  const {items, head, unbroken, aggregate} = await verifyReviews(question);
  const facts = Object.entries({head, unbroken, aggregate});
  for (const [id, {author, ...others}] of items) {
    facts.push([`${id}.author`, author]);
    for (const [name, fact] of Object.entries(others)) facts.push([`${id}.${name}`, fact]);
  }
  const said = facts.filter(([, fact]) => fact.status === 'failed');
  return Object.fromEntries(said.map(([name, fact]) => [name, reasonIn(fact)]));
}

const withPayload = (jws: string, change: (payload: Record<string, unknown>) => void): string => {
  const [header = '', payload = '', signature = ''] = jws.split('.');
  const json = JSON.parse(Buffer.from(payload, 'base64url').toString());
  change(json);
  return [header, toBase64url(utf8(JSON.stringify(json))), signature].join('.');
};

const tampered = (item: ServedReview, change: (payload: Record<string, unknown>) => void): ServedReview => ({
  ...item,
  jws: withPayload(String(item.jws), change),
});

async function honest(count = 4, signed = true) {
  const publisher = await TestPublisher.create();
  const items = await publishMany(publisher, count, {signed});
  const [first, second, ...rest] = items;
  assert.ok(first && second);
  return {publisher, items, first, second, rest};
}

describe('an attack on what is shown is caught:', () => {
  it('none where there is none', async () => {
    const {publisher, items} = await honest();
    assert.deepEqual(await verdictOf(await publisher.question(items)), {});
  });

  it('a changed star, unsigned', async () => {
    const {publisher, first, second, rest} = await honest(4, false);
    const changed = {...second, reviewRating: {ratingValue: 5}};
    assert.deepEqual(await verdictOf(await publisher.question([first, changed, ...rest])), {
      'r2.content': 'content-differs',
      'r2.rating': 'rating-differs',
    });
  });

  it('a changed star, signed', async () => {
    const {publisher, first, second, rest} = await honest();
    const changed = tampered(second, (payload) => {
      payload.reviewRating = {ratingValue: 5};
    });
    assert.deepEqual(await verdictOf(await publisher.question([first, changed, ...rest])), {
      'r2.collector': 'bad-signature',
      'r2.content': 'content-differs',
      'r2.rating': 'rating-differs',
    });
  });

  it('a changed text, unsigned and signed', async () => {
    for (const signed of [false, true]) {
      const {publisher, first, second, rest} = await honest(4, signed);
      const changed = signed
        ? tampered(second, (payload) => {
            payload.reviewBody = 'Lovely';
          })
        : {...second, reviewBody: 'Lovely'};
      const verdict = await verdictOf(await publisher.question([first, changed, ...rest]));
      assert.equal(verdict['r2.content'], 'content-differs');
      assert.equal(verdict['r2.collector'], signed ? 'bad-signature' : undefined);
      assert.equal(verdict['r2.rating'], undefined);
    }
  });

  it('a changed text that the publisher signs anew', async () => {
    const {publisher, first, second, rest} = await honest();
    const {log: _, jws: __, ...review} = second;
    const payload = {iss: shop, iat: now, sub: kettle, ...review, reviewBody: 'Lovely'};
    const jws = await publisher.signer.sign('trust-collected+jwt', payload);
    assert.deepEqual(await verdictOf(await publisher.question([first, {...second, jws}, ...rest])), {
      'r2.content': 'content-differs',
    });
  });

  it('a removed review', async () => {
    const {publisher, first, rest} = await honest();
    const items = [first, ...rest];
    assert.deepEqual(await verdictOf(await publisher.question(items)), {unbroken: 'left-out'});
  });

  it('a removed review, its place taken by another one', async () => {
    const {publisher, first, second, rest} = await honest();
    const instead = {...first, id: 'r2', log: second.log};
    assert.deepEqual(await verdictOf(await publisher.question([first, instead, ...rest])), {
      'r2.content': 'content-differs',
      'r2.rating': 'rating-differs',
    });
  });

  it('the same review twice', async () => {
    const {publisher, first, second, rest} = await honest();
    const again = {...first, id: 'again'};
    assert.deepEqual(await verdictOf(await publisher.question([first, again, second, ...rest])), {
      'again.content': 'content-differs',
    });
  });

  it('two swapped', async () => {
    const {publisher, first, second, rest} = await honest();
    const swapped = [{...first, log: second.log}, {...second, log: first.log}, ...rest];
    const verdict = await verdictOf(await publisher.question(swapped));
    for (const id of ['r1', 'r2']) {
      assert.equal(verdict[`${id}.content`], 'content-differs');
      assert.equal(verdict[`${id}.rating`], 'rating-differs');
    }
  });

  it('a review that was withheld', async () => {
    const {publisher, items, second} = await honest();
    await publisher.withhold(second);
    const verdict = await verdictOf(await publisher.question(items));
    assert.equal(verdict['r2.content'], 'content-differs');
  });

  it('a review of another subject', async () => {
    const {publisher, items, first} = await honest();
    const other = await publisher.publish({id: 'other', reviewBody: 'Fine'}, {sub: teapot});
    const verdict = await verdictOf(await publisher.question([...items, {...other, log: first.log}]));
    assert.equal(verdict['other.collector'], 'subject-differs');
    assert.equal(verdict['other.content'], 'content-differs');
  });

  it('a review that says it stands elsewhere in the log', async () => {
    const {publisher, first, second, rest} = await honest();
    const moved = {...first, log: {...first.log, index: 3}};
    const verdict = await verdictOf(await publisher.question([moved, second, ...rest]));
    assert.equal(verdict['r1.logged'], 'not-in-log');
    const after = {...first, log: {...first.log, seq: 99}};
    assert.equal(
      (await verdictOf(await publisher.question([after, second, ...rest])))['r1.logged'],
      'not-in-log',
    );
  });

  it('alg none', async () => {
    const {publisher, first, second, rest} = await honest();
    const [, payload] = String(first.jws).split('.');
    for (const [alg, reason] of [
      ['none', 'algorithm-refused'],
      ['HS256', 'algorithm-refused'],
    ]) {
      const header = toBase64url(utf8(JSON.stringify({alg, typ: 'trust-collected+jwt'})));
      const changed = {...first, jws: `${header}.${payload}.AAAA`};
      const verdict = await verdictOf(await publisher.question([changed, second, ...rest]));
      assert.equal(verdict['r1.collector'], reason);
      assert.equal(verdict['r1.content'], 'content-differs');
    }
  });

  it('a key that the origin does not list, or not for this', async () => {
    const {publisher, items} = await honest(2);
    const question = await publisher.question(items);
    const stranger = await makeSigner();
    assert.equal(
      (await verdictOf({...question, keys: [stranger.listedBy(shop)]}))['r1.collector'],
      'unknown-key',
    );
    const keys = [publisher.signer.listedBy(shop, {use_for: ['head']})];
    assert.equal((await verdictOf({...question, keys}))['r1.collector'], 'key-not-for-this');
    const later = [publisher.signer.listedBy(shop, {nbf: now - 100})];
    assert.equal((await verdictOf({...question, keys: later}))['r1.collector'], 'key-not-valid-then');
  });

  it('a signature in the name of another origin, though both list the key', async () => {
    const {publisher, items} = await honest(2);
    const question = await publisher.question(items);
    const other = publisher.signer.listedBy('https://platform.example');
    assert.equal((await verdictOf({...question, keys: [other]}))['r1.collector'], 'unknown-key');
    assert.deepEqual(await verdictOf({...question, keys: [other, ...publisher.keys]}), {});
  });

  it('hostile JSON in the place of a review', async () => {
    const {publisher, items} = await honest(2);
    const question = await publisher.question(items);
    const bad: unknown[] = [null, 7, [], {jws: 7}, {jws: 'a.b'}, {jws: '..'}, {log: 1}, {log: {seq: '1'}}];
    const hostile = bad.map((item, index) => ({id: `x${index}`, item}));
    hostile.push({
      id: '__proto__',
      item: JSON.parse('{"__proto__": {"jws": "x"}, "log": {"__proto__": {"seq": 1}}}'),
    });
    const verdict = await verifyReviews({...question, items: [...question.items, ...hostile]});
    assert.equal(verdict.items.size, items.length + hostile.length);
    for (const {id} of hostile) {
      const facts = Object.values(verdict.items.get(id) ?? {});
      assert.ok(facts.length === 5 && facts.every((fact) => fact.status !== 'held'), id);
    }
  });
});

describe('an attack on the chain is caught:', () => {
  const lies = {
    'a tally off by one': {
      lie: {tally: {...emptyTally, received: 3, published: 3, stars: [0, 0, 0, 1, 2]}},
      reason: 'tally-differs',
    },
    'a tally that does not add up': {
      lie: {tally: {...emptyTally, received: 3, published: 2}},
      reason: 'tally-differs',
    },
    'a gap in seq': {lie: {seq: 5}, reason: 'gap-in-sequence'},
    'a prev of another event': {lie: {prev: 'A'.repeat(43)}, reason: 'chain-broken'},
    'a time before the one of the event before': {lie: {at: now - 1_000_001}, reason: 'chain-broken'},
  };
  for (const [name, {lie, reason}] of Object.entries(lies)) {
    it(name, async () => {
      const {publisher, items} = await honest(2);
      const words = {id: 'lie', reviewRating: {ratingValue: 3}, datePublished: '2026-11-11'};
      const item = await publisher.publish(words, {lie});
      const verdict = await verdictOf(await publisher.question([...items, item]));
      assert.equal(verdict.unbroken, reason);
      assert.equal(verdict['r1.logged'], reason);
    });
  }

  it('an event of another subject on the page', async () => {
    const {publisher, items} = await honest(2);
    await publishMany(publisher, 2, {sub: teapot});
    const page = await publisher.log.read(`events/${teapot}/0.p/2.json`);
    publisher.log.instead.set(`events/${kettle}/0.p/2.json`, page);
    assert.equal((await verdictOf(await publisher.question(items))).unbroken, 'subject-differs');
  });

  it('a changed event, and one that is cut off', async () => {
    const {publisher, items} = await honest(3);
    const path = `events/${kettle}/0.p/3.json`;
    const page: {event: {stars: number}}[] = JSON.parse(textOf(await publisher.log.read(path)));
    publisher.log.instead.set(path, utf8(JSON.stringify(page.slice(0, 2))));
    assert.equal((await verdictOf(await publisher.question(items))).unbroken, 'gap-in-sequence');
    for (const entry of page.slice(1, 2)) entry.event.stars = 5;
    publisher.log.instead.set(path, utf8(JSON.stringify(page)));
    assert.equal((await verdictOf(await publisher.question(items))).unbroken, 'tally-differs');
  });

  it('an HTML page in the place of events', async () => {
    const {publisher, items} = await honest(2);
    publisher.log.instead.set(`events/${kettle}/0.p/2.json`, utf8('<!doctype html><title>Welcome</title>'));
    const verdict = await verdictOf(await publisher.question(items));
    assert.equal(verdict.unbroken, 'malformed');
  });

  it('numbers, prototypes and members that are none', async () => {
    const {publisher, items} = await honest(2);
    const path = `events/${kettle}/0.p/2.json`;
    const good = textOf(await publisher.log.read(path));
    for (const bad of [
      good.replace('"seq":1', '"seq":1e400'),
      good.replace('"seq":1', '"seq":9007199254740993'),
      good.replace('"seq":1', '"seq":-1'),
      good.replace('"seq":1', '"seq":"1"'),
      good.replace('"received":1', '"received":1,"received":2'),
      good.replace('"withheld":{}', '"withheld":{"__proto__":1}'),
      good.replace('"withheld":{}', '"withheld":{"negative":0}'),
      good.replace('"stars":[', '"stars":[0,'),
      good.replace('"v":1', '"v":2'),
      good.replace('"t":"publish"', '"t":"constructor"'),
      good.replace('"sub":"', '"__proto__":{"t":"publish"},"sub":"'),
      '{"length":1}',
      '[]',
      `[${'['.repeat(100_000)}`,
    ]) {
      publisher.log.instead.set(path, utf8(bad));
      const {unbroken} = await verifyReviews(await publisher.question(items));
      assert.equal(unbroken.status, 'failed', bad.slice(0, 200));
    }
  });
});

describe('an attack on the head is caught:', () => {
  it('a stale one', async () => {
    const {publisher, items} = await honest(2);
    const head = await publisher.head(kettle, {iat: now - 700_000, exp: now - 95_200});
    const verdict = await verdictOf(await publisher.question(items, {head}));
    assert.equal(verdict.head, 'head-stale');
    assert.equal(verdict['r1.logged'], 'head-stale');
    assert.equal(verdict['r1.collector'], undefined);
  });

  it('one that is good for longer than seven days, or made tomorrow', async () => {
    const {publisher, items} = await honest(2);
    const reasonFor = async (lie: Partial<HeadPayload>) => {
      const head = await publisher.head(kettle, lie);
      return (await verdictOf(await publisher.question(items, {head}))).head;
    };
    assert.equal(await reasonFor({exp: now + 604_800}), 'malformed');
    // Not malformed: by a clock that is slow, every head is of tomorrow.
    assert.equal(await reasonFor({iat: now + 86_400, exp: now + 90_000}), 'not-yet-valid');
    assert.equal(await reasonFor({iat: now + 240, exp: now + 90_000}), undefined);
  });

  it('one that was signed before its event happened', async () => {
    const {publisher, items} = await honest(2);
    publisher.at = now + 3600;
    const late = await publisher.publish({id: 'late', reviewBody: 'Tomorrow’s'});
    const verdict = await verdictOf(await publisher.question([...items, late]));
    assert.deepEqual([verdict.head, verdict.unbroken], [undefined, 'chain-broken']);
  });

  it('one of another subject', async () => {
    const {publisher, items} = await honest(2);
    await publishMany(publisher, 2, {sub: teapot});
    const head = await publisher.head(teapot);
    assert.equal((await verdictOf(await publisher.question(items, {head}))).head, 'subject-differs');
  });

  it('one by a replaced key', async () => {
    const {publisher, items} = await honest(2);
    const thief = new TestPublisher(await makeSigner(), publisher.log);
    const head = await thief.head();
    assert.equal((await verdictOf(await publisher.question(items, {head}))).head, 'unknown-key');
  });

  it('one whose log has another key, or another name', async () => {
    const {publisher, items} = await honest(2);
    const question = await publisher.question(items);
    const other = await MemoryLog.create(publisher.log.signer.name);
    const log = {...publisher.description, vkeys: [other.signer.vkey]};
    assert.equal((await verdictOf({...question, log})).head, 'unknown-key');
    const renamed = {...publisher.description, origin: 'shop.example/log2'};
    assert.equal((await verdictOf({...question, log: renamed})).head, 'log-origin-differs');
  });

  it('one that says more than its checkpoint', async () => {
    const {publisher, items} = await honest(3);
    for (const lie of [{size: 9}, {root: 'A'.repeat(43)}]) {
      const head = await publisher.head(kettle, lie);
      assert.equal((await verdictOf(await publisher.question(items, {head}))).head, 'root-differs');
    }
    for (const lie of [{leaf: 'A'.repeat(43)}, {index: 1}]) {
      const head = await publisher.head(kettle, lie);
      assert.equal((await verdictOf(await publisher.question(items, {head}))).head, 'not-in-log');
    }
    const head = await publisher.head(kettle, {tally: {...emptyTally, received: 2, published: 2}});
    assert.equal((await verdictOf(await publisher.question(items, {head}))).unbroken, 'tally-differs');
  });

  it('one of an event that is another one’s', async () => {
    const {publisher, items} = await honest(3);
    const head = await publisher.head(kettle, {seq: 2});
    const path = `events/${kettle}/0.p/2.json`;
    const twin = new TestPublisher(publisher.signer, await MemoryLog.create());
    await publishMany(twin, 2);
    publisher.log.instead.set(path, await twin.log.read(path));
    assert.equal((await verdictOf(await publisher.question(items, {head}))).unbroken, 'chain-broken');
  });

  it('a huge proof', async () => {
    const {publisher, items} = await honest(2);
    const head = await publisher.head();
    const proof = Array.from({length: 100_000}, () => 'A'.repeat(43));
    assert.equal(
      (await verdictOf(await publisher.question(items, {head: {...head, proof}}))).head,
      'malformed',
    );
  });

  it('an older one signed anew, as soon as a later event is seen', async () => {
    const {publisher, items} = await honest(2);
    const old = await publisher.head();
    await publisher.publish({id: 'bad', reviewRating: {ratingValue: 1}});
    const full = await publisher.log.read(`events/${kettle}/0.p/3.json`);
    publisher.log.instead.set(`events/${kettle}/0.p/2.json`, full);
    assert.equal((await verdictOf(await publisher.question(items, {head: old}))).unbroken, 'head-stale');
  });

  it('hostile JSON in its place', async () => {
    const {publisher, items} = await honest(2);
    const {jws, proof, checkpoint} = await publisher.head();
    for (const head of [
      7,
      [],
      {},
      {jws, proof, checkpoint: 7},
      {jws, proof: 'x', checkpoint},
      {jws, proof: [7], checkpoint},
      {jws: 'x', proof, checkpoint},
      {jws, proof, checkpoint: '<!doctype html>'},
      {jws, proof, checkpoint: checkpoint.replace('\n2\n', '\n9007199254740993\n')},
      JSON.parse(`{"__proto__": ${JSON.stringify({jws, proof, checkpoint})}}`),
    ]) {
      const verdict = await verifyReviews(await publisher.question(items, {head}));
      assert.equal(verdict.head.status, 'failed', JSON.stringify(head).slice(0, 100));
    }
  });
});

describe('what a tally alone cannot show is caught by a walk:', () => {
  it('a bad review counted out in the place of a good one', async () => {
    const {publisher, items, first} = await honest(5);
    // r1 has five stars; the event says that it has one, so that the one-star review's number goes.
    await publisher.withhold(first, {stars: 1, ...tallyWithout(publisher, 1)});
    const question = await publisher.question(items.slice(1));
    const {unbroken} = await verifyReviews(question);
    assert.equal(reasonIn(unbroken), 'tally-differs');
  });
});

/** The tally after a review with so many stars is withheld. */
function tallyWithout(publisher: TestPublisher, stars: number) {
  const {tally} = publisher.log.tip(kettle);
  const counts = tally.stars.map((count, index) => (index + 1 === stars ? count - 1 : count));
  return {tally: {...tally, published: tally.published - 1, stars: counts, withheld: {spam: 1}}};
}

describe('erasing a text and its salt', () => {
  it('keeps every proof valid', async () => {
    const {publisher, first, second, rest} = await honest(5);
    await publisher.withhold(second, {reason: 'author-request', ...tallyFor(publisher)});
    const items = [first, ...rest];
    const verdict = await verifyReviews(await publisher.question(items));
    assert.equal(verdict.unbroken.status, 'held');
    assert.ok(verdict.chain);
    const walked = await walkChain({subjectHash: kettle, head: verdict.chain.head, read: publisher.log.read});
    assert.equal(walked.status, 'held');
    // What remains says nothing of the text: neither log nor pages hold it, nor what it could be guessed by.
    const {reviewBody, log} = second;
    const remains = publisher.log.entries.map(textOf).join('\n');
    assert.ok(!remains.includes(String(reviewBody)) && !remains.includes(log.salt));
    assert.ok(!remains.includes(toBase64url(contentOf(second))));
  });
});

function tallyFor(publisher: TestPublisher) {
  const {tally} = publisher.log.tip(kettle);
  const stars = tally.stars.map((count, index) => (index === 3 ? count - 1 : count));
  return {tally: {...tally, published: tally.published - 1, stars, withheld: {'author-request': 1}}};
}
