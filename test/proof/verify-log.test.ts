import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {utf8} from '../../src/proof/bytes.js';
import {compareCheckpoints} from '../../src/proof/compare-checkpoints.js';
import {type VerifiedHead, verifyHead} from '../../src/proof/head.js';
import {ProofError} from '../../src/proof/proof-error.js';
import {emptyTally} from '../../src/proof/tally.js';
import {entriesPath, tilePath} from '../../src/proof/tiles.js';
import {type LogVerdictQuestion, mostFailures, verifyLog} from '../../src/proof/verify-log.js';
import {kettle, now, publishMany, TestPublisher, teapot} from './support/publisher.js';
import {reasonIn} from './support/reason-in.js';

const questionOf = async (
  publisher: TestPublisher,
  others: Partial<LogVerdictQuestion> = {},
): Promise<LogVerdictQuestion> => ({
  log: publisher.description,
  checkpoint: await publisher.log.checkpoint(),
  read: publisher.log.read,
  now,
  ...others,
});

const headOf = async (publisher: TestPublisher, sub = kettle): Promise<VerifiedHead> =>
  verifyHead(await publisher.head(sub), {
    ...{subjectHash: sub, keys: publisher.keys, log: publisher.description, now},
  });

const tilesOf = (publisher: TestPublisher) => (level: number, index: bigint, width: number) =>
  publisher.log.read(tilePath(level, index, width));

describe('a whole log', () => {
  it('holds where every chain and every tally is right', async () => {
    const publisher = await TestPublisher.create();
    const [first] = await publishMany(publisher, 300, {signed: false});
    await publishMany(publisher, 3, {sub: teapot});
    assert.ok(first);
    await publisher.edit(first, {reviewRating: {ratingValue: 1}});
    const heads = new Map([
      [kettle, await headOf(publisher)],
      [teapot, await headOf(publisher, teapot)],
    ]);
    const read: bigint[] = [];
    const question = await questionOf(publisher, {heads, progress: (count) => read.push(count)});
    const verdict = await verifyLog(question);
    assert.deepEqual(verdict.failures, []);
    for (const fact of [verdict.checkpoint, verdict.entries, verdict.chains])
      assert.equal(fact.status, 'held');
    assert.deepEqual([...verdict.heads.values()].map(reasonIn), ['held', 'held']);
    assert.equal(verdict.size, 304n);
    assert.deepEqual(read, [256n, 304n]);
    assert.equal(verdict.earlier, undefined);
  });

  it('holds where it is empty', async () => {
    const publisher = await TestPublisher.create();
    const verdict = await verifyLog(await questionOf(publisher));
    assert.equal(verdict.entries.status, 'held');
    assert.equal(verdict.chains.status, 'held');
  });

  it('is found out where a subject has a second chain', async () => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 3);
    const twin = new TestPublisher(publisher.signer, publisher.log);
    twin.at += 10;
    const tally = {...emptyTally, received: 1, published: 1, stars: [0, 0, 0, 0, 1]};
    await twin.publish({id: 'x', reviewRating: {ratingValue: 5}}, {lie: {seq: 1, prev: undefined, tally}});
    await twin.publish({id: 'y', reviewRating: {ratingValue: 5}});
    const verdict = await verifyLog(await questionOf(publisher));
    assert.equal(reasonIn(verdict.chains), 'second-chain');
    assert.equal(verdict.failures[0]?.index, 3n);
    assert.equal(verdict.failures[0]?.sub, kettle);
    assert.equal(verdict.entries.status, 'held');
  });

  it('is found out where a head is an older one signed anew', async () => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 3);
    await publisher.publish({id: 'bad', reviewRating: {ratingValue: 1}});
    const old = await publisher.head(kettle, {seq: 3});
    const context = {subjectHash: kettle, keys: publisher.keys, log: publisher.description, now};
    const heads = new Map([[kettle, await verifyHead(old, context)]]);
    const verdict = await verifyLog(await questionOf(publisher, {heads}));
    const fact = verdict.heads.get(kettle);
    assert.equal(fact && reasonIn(fact), 'head-stale');
    assert.equal(verdict.chains.status, 'held');
    // Nobody may promise to log things within months: a head is good for seven days at most.
    const patient = {...publisher.description, maxMergeDelay: 10_000_000};
    const later = await verifyLog(await questionOf(publisher, {heads, log: patient}));
    assert.equal(reasonIn(later.heads.get(kettle) ?? {status: 'held'}), 'head-stale');
    const soon = await verifyLog(
      await questionOf(publisher, {heads, log: patient, now: publisher.at + 604_000}),
    );
    assert.equal(soon.heads.get(kettle)?.status, 'held');
  });

  it('is found out where an event is not later than the one before it, or has not happened yet', async () => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 2);
    await publisher.publish({id: 'back', reviewBody: 'x'}, {lie: {at: publisher.at - 2000}});
    assert.equal(reasonIn((await verifyLog(await questionOf(publisher))).chains), 'chain-broken');
    const ahead = await TestPublisher.create();
    await publishMany(ahead, 2);
    ahead.at = now + 400;
    await ahead.publish({id: 'ahead', reviewBody: 'x'});
    const {chains, failures} = await verifyLog(await questionOf(ahead));
    assert.deepEqual([reasonIn(chains), failures.length, chains.at], ['not-yet-valid', 1, now + 401]);
  });

  it('is found out where a head is of the second chain', async () => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 2);
    const lie = {seq: 2, tally: {...emptyTally, received: 2, published: 2, stars: [0, 0, 0, 0, 2]}};
    await publisher.publish({id: 'x', reviewRating: {ratingValue: 5}}, {lie});
    const heads = new Map([[kettle, await headOf(publisher)]]);
    const verdict = await verifyLog(await questionOf(publisher, {heads}));
    assert.equal(reasonIn(verdict.chains), 'second-chain');
  });

  it('is found out where a review is counted out under another one’s stars', async () => {
    const publisher = await TestPublisher.create();
    const [first] = await publishMany(publisher, 5);
    assert.ok(first);
    const {tally} = publisher.log.tip(kettle);
    const stars = tally.stars.map((count, index) => (index === 0 ? count - 1 : count));
    const lie = {stars: 1, tally: {...tally, published: 4, stars, withheld: {spam: 1}}};
    await publisher.withhold(first, lie);
    assert.equal(reasonIn((await verifyLog(await questionOf(publisher))).chains), 'tally-differs');
  });

  it('is found out where the entries are not those of the checkpoint', async () => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 3);
    const twin = await TestPublisher.create();
    await publishMany(twin, 3);
    const verdict = await verifyLog(await questionOf(publisher, {read: twin.log.read}));
    assert.equal(reasonIn(verdict.entries), 'root-differs');
    assert.equal(verdict.chains.status, 'held');
  });

  it('is found out where an entry is not canonical, or no event', async () => {
    for (const text of ['{"v":1, "t":"publish"}', '{"v":1}', '<!doctype html>', '\u0000']) {
      const publisher = await TestPublisher.create();
      await publishMany(publisher, 2);
      publisher.log.entries.push(utf8(text));
      const verdict = await verifyLog(await questionOf(publisher));
      assert.equal(reasonIn(verdict.chains), 'malformed', text);
      assert.equal(verdict.entries.status, 'held');
    }
  });

  it('is found out where a web page stands in the place of a bundle', async () => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 2);
    publisher.log.instead.set(entriesPath(0n, 2), utf8('<!doctype html><title>Welcome</title>'));
    const verdict = await verifyLog(await questionOf(publisher));
    assert.equal(reasonIn(verdict.entries), 'malformed');
  });

  it('says that it could not be read, never that it failed', async () => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 2);
    publisher.log.instead.set(entriesPath(0n, 2), new ProofError('offline'));
    const verdict = await verifyLog(await questionOf(publisher));
    assert.deepEqual([verdict.entries.status, reasonIn(verdict.entries)], ['unchecked', 'offline']);
    assert.deepEqual([verdict.chains.status, reasonIn(verdict.chains)], ['unchecked', 'offline']);
  });

  it('can be stopped', async () => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 300, {signed: false});
    const stop = new AbortController();
    const question = await questionOf(publisher, {signal: stop.signal});
    const verdict = await verifyLog({...question, each: ({index}) => index === 20n && stop.abort()});
    assert.equal(reasonIn(verdict.entries), 'stopped');
    assert.equal(verdict.size, 21n);
  });

  it('keeps the first failures only', async () => {
    const publisher = await TestPublisher.create();
    for (let index = 0; index < mostFailures + 20; index++) publisher.log.entries.push(utf8(`${index}`));
    const verdict = await verifyLog(await questionOf(publisher));
    assert.equal(verdict.failures.length, mostFailures);
    assert.equal(verdict.failures[0]?.sub, undefined);
  });
});

describe('a log held against what it was earlier', () => {
  it('holds where it only grew', async () => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 5);
    const earlier = await publisher.log.checkpoint();
    await publishMany(publisher, 4, {sub: teapot});
    const verdict = await verifyLog(await questionOf(publisher, {earlier}));
    assert.equal(verdict.earlier?.fact.status, 'held');
    assert.equal(verdict.earlier?.evidence, undefined);
    const current = await publisher.log.checkpoint();
    const compared = await compareCheckpoints({earlier, current}, publisher.description, tilesOf(publisher));
    assert.equal(compared.fact.status, 'held');
  });

  it('is a fork where it begins with something else, with both notes as evidence', async () => {
    for (const [before, after] of [
      [4, 6],
      [5, 9],
      [5, 5],
      [255, 300],
    ] as const) {
      const publisher = await TestPublisher.create();
      const twin = new TestPublisher(publisher.signer, publisher.log.copy());
      await publishMany(publisher, before, {signed: false});
      await publishMany(twin, after, {signed: false});
      const [earlier, current] = [await publisher.log.checkpoint(), await twin.log.checkpoint()];
      const verdict = await verifyLog(await questionOf(twin, {earlier}));
      assert.equal(verdict.earlier && reasonIn(verdict.earlier.fact), 'fork');
      assert.deepEqual(verdict.earlier?.evidence, {earlier, current});
      const compared = await compareCheckpoints({earlier, current}, twin.description, tilesOf(twin));
      assert.equal(reasonIn(compared.fact), 'fork', `${before} and ${after}`);
      assert.deepEqual(compared.evidence, {earlier, current});
    }
  });

  it('is a rollback where it has become smaller, with both notes as evidence', async () => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 5);
    const twin = new TestPublisher(publisher.signer, publisher.log.copy());
    await publishMany(publisher, 1);
    const [earlier, current] = [await publisher.log.checkpoint(), await twin.log.checkpoint()];
    const verdict = await verifyLog(await questionOf(twin, {earlier}));
    assert.equal(verdict.earlier && reasonIn(verdict.earlier.fact), 'rollback');
    assert.deepEqual(verdict.earlier?.evidence, {earlier, current});
    const compared = await compareCheckpoints({earlier, current}, twin.description, tilesOf(twin));
    assert.equal(reasonIn(compared.fact), 'rollback');
  });

  it('is no fork where only the tiles are wrong', async () => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 5);
    const earlier = await publisher.log.checkpoint();
    await publishMany(publisher, 4);
    const current = await publisher.log.checkpoint();
    const path = tilePath(0, 0n, 9);
    const tile = Uint8Array.from(await publisher.log.read(path));
    tile[0] = (tile[0] ?? 0) ^ 1;
    publisher.log.instead.set(path, tile);
    const wrong = await compareCheckpoints({earlier, current}, publisher.description, tilesOf(publisher));
    assert.equal(reasonIn(wrong.fact), 'root-differs');
    assert.equal(wrong.evidence, undefined);
    publisher.log.instead.set(path, utf8('<!doctype html>'));
    const page = await compareCheckpoints({earlier, current}, publisher.description, tilesOf(publisher));
    assert.equal(reasonIn(page.fact), 'malformed');
  });

  it('is no evidence where the earlier note is of somebody else', async () => {
    const [publisher, other] = [await TestPublisher.create(), await TestPublisher.create()];
    await publishMany(publisher, 2);
    await publishMany(other, 3);
    const verdict = await verifyLog(await questionOf(publisher, {earlier: await other.log.checkpoint()}));
    assert.equal(verdict.earlier && reasonIn(verdict.earlier.fact), 'unknown-key');
    assert.equal(verdict.earlier?.evidence, undefined);
    assert.equal(verdict.chains.status, 'held');
  });

  it('is no fork where one byte of a kept note has rotted', async () => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 2);
    const note = await publisher.log.checkpoint();
    const earlier = note.replace('\n2\n', '\n3\n');
    const verdict = await verifyLog(await questionOf(publisher, {earlier}));
    assert.equal(verdict.earlier && reasonIn(verdict.earlier.fact), 'bad-signature');
  });
});
