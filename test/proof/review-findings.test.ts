import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {verdictOf} from '../../src/check/verification.js';
import {toBase64url} from '../../src/proof/base64.js';
import {utf8} from '../../src/proof/bytes.js';
import {contentOf, docHash} from '../../src/proof/content.js';
import {dayOfSeconds} from '../../src/proof/day-of.js';
import {ProofError} from '../../src/proof/proof-error.js';
import {verifyLog} from '../../src/proof/verify-log.js';
import {type ReviewsVerdict, verifyReviews} from '../../src/proof/verify-reviews.js';
import {subjectHash} from '../../src/protocol/subject.js';
import {TestSite, told} from '../check/support/site.js';
import {makeNoteSigner} from './support/memory-log.js';
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

const day = 86_400;
const allFives = {received: 4, published: 4, pending: 0, stars: [0, 0, 0, 0, 4], withheld: {}};
const fiveOfFive = {aggregateRating: {ratingValue: 5, ratingCount: 4, distribution: {5: 4}}};

/** Which of the facts about all hold. */
const heldOf = ({head, unbroken, complete, witnessed, aggregate}: ReviewsVerdict): string[] =>
  Object.entries({head, unbroken, complete, witnessed, aggregate}).flatMap(([name, {status}]) =>
    status === 'held' ? [name] : [],
  );

const policyOf = (publisher: TestPublisher, quorum = 'none'): string =>
  [
    `log ${publisher.log.signer.vkey}`,
    ...publisher.log.witnesses.map(({vkey}, index) => `witness w${index} ${vkey}`),
    `quorum ${quorum}\n`,
  ].join('\n');

const review = (id: string, ratingValue: number, datePublished: string) => ({
  id,
  reviewRating: {ratingValue},
  reviewBody: `What I think, ${id}`,
  datePublished,
});

describe('a head says more than its event', () => {
  // One who signs invented numbers and then has no event page to show.
  it('so its numbers are held by nobody while the event cannot be read', async () => {
    const publisher = await TestPublisher.create();
    publisher.log.witnesses = [await makeNoteSigner('watch.example/monitor', 'cosignature')];
    const items = await publishMany(publisher, 4);
    publisher.log.instead.set(`events/${kettle}/0.p/4.json`, new ProofError('unreachable'));
    const verdict = await verifyReviews(
      await publisher.question(items, {
        ...{head: await publisher.head(kettle, {tally: allFives}), numbers: fiveOfFive},
        policy: policyOf(publisher, 'w0'),
      }),
    );
    assert.deepEqual(heldOf(verdict), ['head', 'witnessed']);
  });

  it('nor where the event says otherwise', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 4);
    const verdict = await verifyReviews(
      await publisher.question(items, {
        ...{head: await publisher.head(kettle, {tally: allFives}), numbers: fiveOfFive},
      }),
    );
    assert.equal(reasonIn(verdict.unbroken), 'tally-differs');
    assert.notEqual(verdict.aggregate.status, 'held');
  });

  // Whoever has stolen a key that was revoked since writes the time before it.
  it('so a key that was revoked since signs none, whatever time it writes', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 3);
    const keys = [publisher.signer.listedBy(shop, {use_for: ['collect', 'head'], exp: now - day})];
    const head = await publisher.head(kettle, {iat: now - 2 * day, exp: now + 4 * day});
    const verdict = await verifyReviews(await publisher.question(items, {keys, head}));
    assert.notEqual(verdict.head.status, 'held');
  });
});

describe('a cosignature', () => {
  it('is not what the policy asks for where it asks for nobody', async () => {
    const publisher = await TestPublisher.create();
    publisher.log.witnesses = [await makeNoteSigner('shop.example/me', 'cosignature')];
    const items = await publishMany(publisher, 2);
    const verdict = await verifyReviews(
      await publisher.question(items, {policy: policyOf(publisher, 'none')}),
    );
    assert.equal(reasonIn(verdict.witnessed), 'not-provided');
  });
});

describe('a bad review that was published is missed', () => {
  async function withBadOne() {
    const publisher = await TestPublisher.create();
    const good = await publishMany(publisher, 1);
    const bad = await publisher.publish(review('bad', 1, dayOfSeconds(publisher.at + 1)));
    const {doc: was} = publisher.log.events[bad.log.index] ?? {};
    return {publisher, good, bad, was};
  }

  it('where another one’s publication claims its place', async () => {
    const {publisher, good, was} = await withBadOne();
    const other = await publisher.publish(review('r9', 5, dayOfSeconds(publisher.at + 1)), {
      lie: was === undefined ? {} : {was},
    });
    const {unbroken} = await verifyReviews(await publisher.question([...good, other]));
    assert.notEqual(unbroken.status, 'held');
  });

  it('where another one’s edit claims its place', async () => {
    const {publisher, good, was} = await withBadOne();
    const [first] = good;
    assert.ok(first && was);
    // The tally goes from one five to another: it stays right. The bad one is still counted, and nowhere.
    const edited = {...first, reviewBody: 'Even better'};
    const at = ++publisher.at;
    const {log: _, ...words} = edited;
    const jws = await publisher.signer.sign('trust-collected+jwt', {
      iss: shop,
      iat: at,
      sub: kettle,
      ...words,
    });
    const salt = crypto.getRandomValues(new Uint8Array(32));
    const doc = await docHash(salt, contentOf({jws}));
    const {seq, index} = await publisher.log.append({
      ...{t: 'edit', sub: kettle, at, doc, was, stars: 5, wasStars: 5},
    });
    const shown = {...words, jws, log: {seq, index, salt: toBase64url(salt)}};
    const {unbroken, items} = await verifyReviews(
      await publisher.question([first, shown], {
        items: [
          {id: 'r1', item: first},
          {id: 'r1 again', item: shown},
        ],
      }),
    );
    const isCaught = [unbroken, ...[...items.values()].map(({content}) => content)].some(
      ({status}) => status === 'failed',
    );
    assert.ok(isCaught, 'all holds, and the bad review is gone');
  });

  it('where it is said to be withheld as it comes in', async () => {
    const {publisher, good, was} = await withBadOne();
    await publisher.log.append({
      ...{t: 'withhold', sub: kettle, at: ++publisher.at, stars: 1, reason: 'spam'},
      ...(was === undefined ? {} : {doc: was}),
    });
    const {unbroken} = await verifyReviews(await publisher.question(good));
    assert.notEqual(unbroken.status, 'held');
  });

  it('where what is shown is dated later than it was logged', async () => {
    const publisher = await TestPublisher.create();
    const items: ServedReview[] = [];
    for (const number of [1, 2, 3]) {
      // No `date`: the log says the day of `at`. What is shown says another, and nobody compares the two.
      const item = await publisher.publish(
        {...review(`good${number}`, 5, '2026-11-22')},
        {lie: {date: undefined}},
      );
      items.push(item);
      publisher.at += day;
      await publisher.publish(review(`bad${number}`, 1, dayOfSeconds(publisher.at + 1)));
      publisher.at += day;
    }
    const {unbroken, items: facts} = await verifyReviews(await publisher.question(items, {view: 'newest'}));
    const isCaught =
      unbroken.status === 'failed' || [...facts.values()].some(({content}) => content.status === 'failed');
    assert.ok(isCaught, 'three bad reviews between those shown are missing');
  });
});

describe('a bad review that the log dates before all that is shown', () => {
  it('is none left out, but counted', async () => {
    const publisher = await TestPublisher.create();
    const shown: ServedReview[] = [];
    for (const number of [1, 2, 3]) {
      const today = dayOfSeconds(publisher.at + 1);
      shown.push(await publisher.publish(review(`good${number}`, 5, today)));
      await publisher.publish(review(`bad${number}`, 1, '2001-01-01'));
      publisher.at += day;
    }
    const {unbroken, events} = await verifyReviews(await publisher.question(shown, {view: 'newest'}));
    assert.equal(unbroken.status, 'held');
    assert.deepEqual(events, {newest: 6, of: 6, elsewhere: 3});
  });

  it('is left out where all are said to be shown', async () => {
    const publisher = await TestPublisher.create();
    const shown = await publishMany(publisher, 2);
    await publisher.publish(review('bad', 1, '2001-01-01'));
    const {unbroken, events} = await verifyReviews(await publisher.question(shown, {view: 'all'}));
    assert.equal(reasonIn(unbroken), 'left-out');
    assert.deepEqual(events, {newest: 3, of: 3, elsewhere: 0});
  });

  it('is not counted where it came before those that are shown: of that time nothing is said', async () => {
    const publisher = await TestPublisher.create();
    const all = await publishMany(publisher, 30);
    publisher.at += day;
    const today = dayOfSeconds(publisher.at + 1);
    const shown = [
      await publisher.publish(review('a', 5, today)),
      await publisher.publish(review('b', 5, today)),
    ];
    const {events} = await verifyReviews(await publisher.question(shown, {view: 'newest'}));
    assert.equal(all.length, 30);
    assert.deepEqual(events, {newest: 2, of: 32, elsewhere: 0});
  });
});

describe('a part of a chain', () => {
  it('holds where it goes on with reviews that came before it', async () => {
    const publisher = await TestPublisher.create();
    const [first, second, ...others] = await publishMany(publisher, 260);
    assert.ok(first && second);
    const edited = await publisher.edit(first, {reviewBody: 'Changed my mind'});
    await publisher.withhold(second);
    const shown = [edited, ...others.slice(-3)];
    const {unbroken, events, items} = await verifyReviews(await publisher.question(shown, {view: 'some'}));
    assert.equal(unbroken.status, 'held');
    assert.ok(events && events.newest < events.of);
    assert.equal(items.get('r1')?.content.status, 'held');
  });
});

describe('the day of a review', () => {
  const contentDated = async (days: number) => {
    const publisher = await TestPublisher.create();
    const item = await publisher.publish(review('r1', 5, dayOfSeconds(publisher.at + 1 + days * day)));
    const {items} = await verifyReviews(await publisher.question([item], {view: 'newest'}));
    return items.get('r1')?.content;
  };

  it('is not after the day it was logged on, but for zones', async () => {
    assert.equal((await contentDated(-1))?.status, 'held');
    assert.equal((await contentDated(1))?.status, 'held');
    const late = await contentDated(2);
    assert.equal(late && reasonIn(late), 'content-differs');
  });
});

describe('a signature borrows nothing', () => {
  it('no time from an event that is about another review', async () => {
    const publisher = await TestPublisher.create();
    const [first] = await publishMany(publisher, 1);
    assert.ok(first);
    // The key was revoked; whoever has stolen it signs a review today, and points at an event of before.
    const revokedAt = publisher.at + 1000;
    const current = await TestPublisher.create();
    current.log = publisher.log;
    const keys = [...current.keys, publisher.signer.listedBy(shop, {use_for: ['collect'], exp: revokedAt})];
    const words = review('forged', 5, '2026-11-20');
    const jws = await publisher.signer.sign('trust-collected+jwt', {
      iss: shop,
      iat: now,
      sub: kettle,
      ...words,
    });
    const forged = {...words, jws, log: first.log};
    const {items} = await verifyReviews(await current.question([forged], {keys, view: 'some'}));
    const facts = items.get('forged');
    assert.notEqual(facts?.collector.status, 'held');
    assert.equal(facts && reasonIn(facts.content), 'content-differs');
  });

  it('no other subject: without one that was asked for, none is held', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 1, {sub: teapot});
    const {subjectHash: _, ...question} = await publisher.question(items, {head: null});
    const {items: facts} = await verifyReviews(question);
    // It may be said that it is signed; not without saying about what.
    const collector = facts.get('r1')?.collector;
    assert.ok(collector?.status !== 'held' || collector.detail?.includes(teapot));
  });
});

describe('numbers', () => {
  it('are not those of the log where the mean is half a star better than the spread beside it', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 5);
    const distribution = {1: 1, 2: 1, 3: 1, 4: 1, 5: 1};
    const aggregateRating = {ratingValue: 3.49, ratingCount: 5, distribution};
    const verdict = await verifyReviews(await publisher.question(items, {numbers: {aggregateRating}}));
    assert.notEqual(verdict.aggregate.status, 'held');
  });

  it('are those of the log where the mean is rounded to one decimal', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 7);
    const aggregateRating = {ratingValue: 3.4, ratingCount: 7};
    const verdict = await verifyReviews(await publisher.question(items, {numbers: {aggregateRating}}));
    assert.equal(verdict.aggregate.status, 'held');
  });

  it('are not, where what is too much is taken off by a member that nobody shows', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 5);
    const distribution = {1: 1, 2: 1, 3: 1, 4: 1, 5: 40, '5.0': -39};
    const verdict = await verifyReviews(
      await publisher.question(items, {numbers: {aggregateRating: {ratingValue: 3, distribution}}}),
    );
    assert.notEqual(verdict.aggregate.status, 'held');
  });
});

describe('what nobody has logged', () => {
  it('is not passed over beside reviews that are', async () => {
    const site = await TestSite.with(3);
    const invented = review('invented', 5, dayOfSeconds(now - 30 * day));
    site.document = {reviews: [...site.reviews, invented]};
    assert.notEqual(verdictOf(await site.verify()), 'held');
  });
});

describe('candor verify', () => {
  it('does not take another subject’s document for the one that was asked for', async () => {
    const site = await TestSite.with(3);
    // The host gives the document of a better product, with everything that belongs to it.
    const better = `${shop}/p/better`;
    const sub = await subjectHash(better);
    const praise = await publishMany(site.publisher, 2, {sub});
    site.document = {subject: {id: better}, reviews: praise, head: await site.publisher.head(sub)};
    const verification = await site.verify();
    assert.notEqual(verdictOf(verification), 'held', told(verification).join('\n'));
  });

  it('lives through names that cannot be written', async () => {
    const site = await TestSite.with(2);
    site.document = {reviews: [...site.reviews, {id: {toString: 1, valueOf: 1}, reviewBody: 'x'}]};
    await assert.doesNotReject(site.verify());
  });

  it('does not hold chains that it has not read', async () => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 300);
    publisher.log.instead.set('tile/entries/001.p/44', utf8('<!doctype html>'));
    publisher.log.instead.set('tile/entries/000', new ProofError('malformed'));
    const verdict = await verifyLog({
      ...{log: publisher.description, checkpoint: await publisher.log.checkpoint()},
      ...{read: publisher.log.read, now},
    });
    assert.equal(verdict.entries.status, 'failed');
    assert.notEqual(verdict.chains.status, 'held', `of ${verdict.size} entries that were read`);
  });
});
