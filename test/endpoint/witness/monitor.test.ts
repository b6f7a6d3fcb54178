import assert from 'node:assert/strict';
import {join} from 'node:path';
import {describe, it, type TestContext} from 'node:test';

import {formatAddCheckpoint} from '../../../src/endpoint/witness/add-checkpoint.js';
import type {Misconduct} from '../../../src/endpoint/witness/misconduct.js';
import {Monitor} from '../../../src/endpoint/witness/monitor.js';
import {Witness} from '../../../src/endpoint/witness/witness.js';
import {makeWitnessKey} from '../../../src/endpoint/witness/witness-key.js';
import {readWitnessLog} from '../../../src/endpoint/witness/witness-log.js';
import {openWitnessState, type WitnessState} from '../../../src/endpoint/witness/witness-state.js';
import {type Bytes, utf8} from '../../../src/proof/bytes.js';
import {parseCheckpoint} from '../../../src/proof/checkpoint.js';
import {parseNote} from '../../../src/proof/note.js';
import {ProofError} from '../../../src/proof/proof-error.js';
import type {ReadBytes} from '../../../src/proof/read-bytes.js';
import {tilePath} from '../../../src/proof/tiles.js';
import {consistencyProof} from '../../../src/proof/tree.js';
import type {MemoryLog} from '../../proof/support/memory-log.js';
import {
  kettle,
  maxMergeDelay,
  now,
  publishMany,
  shop,
  TestPublisher,
  teapot,
} from '../../proof/support/publisher.js';
import {folderFor} from '../fixtures.js';

const discovery = `${shop}/.well-known/trust-data.json`;

/** A monitor of a log that goes away with the test. */
const monitorOf = async (
  t: TestContext,
  log: MemoryLog,
  {
    read = log.read,
    patience = 2000,
    state = stateFor(t),
  }: {read?: ReadBytes; patience?: number; state?: WitnessState} = {},
) => {
  const found: Misconduct[] = [];
  const onMisconduct = (misconduct: Misconduct): void => void found.push(misconduct);
  const monitor = new Monitor({state, onMisconduct, patience, now: () => now, reader: () => read});
  const key = makeWitnessKey(join(folderFor(t), 'key'), 'watch.example/monitor');
  const logs = [await readWitnessLog(`${log.signer.vkey} https://shop.example/log ${discovery}`)];
  const witness = new Witness({
    key,
    logs,
    state,
    onMisconduct,
    now: () => 1,
    examine: monitor.examine,
    suspect: monitor.suspect,
  });
  t.after(() => monitor.close());
  const send = (oldSize: bigint, proof: readonly Bytes[], note: string) =>
    witness.addCheckpoint(utf8(formatAddCheckpoint({oldSize, proof, note})));
  const submit = async (from: MemoryLog = log, size = from.entries.length) => {
    const oldSize = state.cosigned(log.signer.name)?.size ?? 0n;
    const readTile = (level: number, index: bigint, width: number) =>
      from.read(tilePath(level, index, width));
    const proof = oldSize === 0n ? [] : await consistencyProof(oldSize, BigInt(size), readTile);
    return send(oldSize, proof, await from.checkpoint(size));
  };
  return {state, found, send, submit, monitor};
};

const stateFor = (t: TestContext): WitnessState => {
  const state = openWitnessState(join(folderFor(t), 'state'));
  t.after(() => state.close());
  return state;
};

const bundles = ({requests}: MemoryLog): string[] => requests.filter((path) => path.includes('entries'));

describe('a monitor', () => {
  it('signs what it has read, and later reads only what is new', async (t) => {
    const publisher = await TestPublisher.create();
    const {log} = publisher;
    const [first] = await publishMany(publisher, 300);
    const {submit, found} = await monitorOf(t, log);
    assert.equal((await submit()).status, 200);
    assert.deepEqual(bundles(log), ['tile/entries/000', 'tile/entries/001.p/44']);
    log.requests.length = 0;
    if (first) await publisher.withhold(first);
    await publishMany(publisher, 3, {sub: teapot});
    assert.equal((await submit()).status, 200);
    assert.deepEqual(bundles(log), ['tile/entries/001.p/48']);
    assert.equal((await submit()).status, 200);
    assert.deepEqual(found, []);
  });

  it('goes on after a restart from what it has read', async (t) => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 5);
    const state = stateFor(t);
    const first = await monitorOf(t, publisher.log, {state});
    assert.equal((await first.submit()).status, 200);
    const again = await monitorOf(t, publisher.log, {state});
    const reviews = await publishMany(publisher, 2);
    for (const review of reviews) await publisher.withhold(review);
    assert.equal((await again.submit()).status, 200);
    assert.deepEqual(again.found, []);
  });

  it('does not sign a second chain, a gap, a wrong number or a review counted out under another name', async (t) => {
    const misdeeds = {
      'second-chain': (publisher: TestPublisher) =>
        publisher.publish({id: 'x'}, {lie: {seq: 2, prev: 'A'.repeat(43)}}),
      'gap-in-sequence': (publisher: TestPublisher) => publisher.publish({id: 'x'}, {lie: {seq: 9}}),
      'chain-broken': (publisher: TestPublisher) =>
        publisher.publish({id: 'x'}, {lie: {prev: 'A'.repeat(43)}}),
      'tally-differs': async (publisher: TestPublisher) => {
        const {tally} = publisher.log.tip(kettle);
        const {received, published} = tally;
        const lie = {tally: {...tally, received: received + 2, published: published + 2}};
        await publisher.publish({id: 'x'}, {lie});
      },
    };
    for (const [reason, misdeed] of Object.entries(misdeeds)) {
      const publisher = await TestPublisher.create();
      const {log} = publisher;
      await publishMany(publisher, 4);
      const {submit, found, state} = await monitorOf(t, log);
      const before = await log.checkpoint();
      assert.equal((await submit()).status, 200);
      await misdeed(publisher);
      await publishMany(publisher, 2, {sub: teapot});
      const {status, body} = await submit();
      assert.equal(status, 422, body);
      assert.match(body, new RegExp(reason));
      assert.deepEqual(
        found.map((one) => [one.reason, one.earlier, one.later]),
        [[reason, before, await log.checkpoint()]],
      );
      assert.match(found[0]?.detail ?? '', /^entry 4: /);
      assert.equal(state.cosigned(log.signer.name)?.size, 4n);
    }
  });

  it('does not take one review for another that is counted out under its name', async (t) => {
    const publisher = await TestPublisher.create();
    const [good, bad] = await publishMany(publisher, 2);
    assert.ok(good && bad);
    // The doc of the first with the stars of the second: the numbers alone add up.
    await publisher.withhold(good, {
      stars: 4,
      tally: {...publisher.log.tip(kettle).tally, published: 1, stars: [0, 0, 0, 0, 1], withheld: {spam: 1}},
    });
    const {submit, found} = await monitorOf(t, publisher.log);
    assert.equal((await submit()).status, 422);
    assert.equal(found[0]?.reason, 'tally-differs');
  });

  it('finds entries that are not those that were signed', async (t) => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 3);
    const other = await TestPublisher.create();
    await publishMany(other, 3);
    const {submit, found} = await monitorOf(t, publisher.log, {read: other.log.read});
    assert.equal((await submit()).status, 422);
    assert.deepEqual(
      found.map(({reason}) => reason),
      ['root-differs'],
    );
  });

  it('finds a fork by the log’s own tiles, and keeps both notes', async (t) => {
    const publisher = await TestPublisher.create();
    const honest = publisher.log;
    await publishMany(publisher, 3);
    const twin = honest.copy();
    await publishMany(publisher, 3);
    let served = honest;
    const read: ReadBytes = (path) => served.read(path);
    const {submit, found, monitor} = await monitorOf(t, honest, {read});
    assert.equal((await submit()).status, 200);
    const earlier = await honest.checkpoint();
    publisher.log = twin;
    await publishMany(publisher, 5);
    served = twin;
    assert.equal((await submit(twin)).status, 422);
    await monitor.close();
    assert.deepEqual(
      found.map(({reason, earlier: first, later}) => [reason, first, later]),
      [['fork', earlier, await twin.checkpoint()]],
    );
  });

  it('takes a wrong proof with an honest checkpoint for no more than that', async (t) => {
    const publisher = await TestPublisher.create();
    const {log} = publisher;
    await publishMany(publisher, 3);
    const {submit, send, found, monitor} = await monitorOf(t, log);
    await submit();
    await publishMany(publisher, 3);
    assert.equal((await send(3n, [new Uint8Array(32)], await log.checkpoint())).status, 422);
    await monitor.close();
    assert.deepEqual(found, []);
  });

  it('accuses nobody where the log cannot be read, and asks to come again', async (t) => {
    const publisher = await TestPublisher.create();
    const {log} = publisher;
    await publishMany(publisher, 3);
    const {submit, found, state} = await monitorOf(t, log);
    const path = 'tile/entries/000.p/3';
    for (const instead of [
      new ProofError('unreachable'),
      utf8('<!doctype html>'),
      new Uint8Array(),
      utf8('\0\u0001'),
    ]) {
      log.instead.set(path, instead);
      const {status, retryAfter} = await submit();
      assert.deepEqual([status, typeof retryAfter], [503, 'number']);
    }
    assert.equal(state.cosigned(log.signer.name), undefined);
    log.instead.clear();
    assert.equal((await submit()).status, 200);
    assert.deepEqual(found, []);
  });

  it('asks to come again while it reads, reads on meanwhile, and reads nothing twice', async (t) => {
    const publisher = await TestPublisher.create();
    const {log} = publisher;
    await publishMany(publisher, 3);
    const gate = Promise.withResolvers<void>();
    const read: ReadBytes = async (path) => {
      await gate.promise;
      return log.read(path);
    };
    const {submit} = await monitorOf(t, log, {read, patience: 10});
    const waiting = await Promise.all([submit(), submit()]);
    assert.deepEqual(
      waiting.map(({status}) => status),
      [503, 503],
    );
    await publishMany(publisher, 1, {sub: teapot});
    assert.equal((await submit()).status, 503, 'another checkpoint waits for the reading that is under way');
    gate.resolve();
    while ((await submit(log, 3)).status !== 200) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual(bundles(log), ['tile/entries/000.p/3']);
  });

  it('keeps nothing of a reading that did not come to its end', async (t) => {
    const publisher = await TestPublisher.create();
    const {log} = publisher;
    await publishMany(publisher, 300);
    const {submit, state} = await monitorOf(t, log);
    log.instead.set('tile/entries/001.p/44', new ProofError('unreachable'));
    assert.equal((await submit()).status, 503);
    const kept = state.database.prepare('SELECT count(*) AS n FROM kept').get();
    assert.equal(kept?.n, 0);
    log.instead.clear();
    assert.equal((await submit()).status, 200);
  });

  it('finds an older head that is signed anew, once it should have gone', async (t) => {
    const publisher = await TestPublisher.create();
    const {log} = publisher;
    publisher.at = now - maxMergeDelay - 100;
    await publishMany(publisher, 3);
    await publishMany(publisher, 1, {sub: teapot});
    let head = await publisher.head();
    const documents: Record<string, () => object> = {
      [discovery]: () => ({
        ...{trustData: '1', reviews: '/reviews/{subjectHash:2}/{subjectHash}.json{?sort}'},
        keys: [publisher.signer.jwk],
        log: publisher.description,
      }),
      [`${shop}/reviews/${kettle.slice(0, 2)}/${kettle}.json`]: () => ({head}),
    };
    const read: ReadBytes = async (path) => {
      if (!path.startsWith('https:')) return log.read(path);
      const document = documents[path];
      if (!document) throw new ProofError('unreachable');
      return utf8(JSON.stringify(document()));
    };
    const {submit, found} = await monitorOf(t, log, {read});
    assert.equal((await submit()).status, 200);
    // This is logged, and never shown; it has an hour for that.
    await publishMany(publisher, 1);
    publisher.at = now - maxMergeDelay + 50;
    assert.equal((await submit()).status, 422);
    assert.deepEqual(
      found.map(({reason, head: jws}) => [reason, jws]),
      [['head-stale', head.jws]],
    );
    head = await publisher.head();
    assert.equal((await submit()).status, 200);
    // Newer than that hour.
    await publishMany(publisher, 1);
    assert.equal((await submit()).status, 200);
    assert.equal(found.length, 1);
  });
});

describe('a monitor that anybody can write to', () => {
  it('does not read again, for whoever sends again what it has just signed', async (t) => {
    const publisher = await TestPublisher.create();
    await publishMany(publisher, 3);
    let asked = 0;
    const read: ReadBytes = (...wanted) => {
      asked++;
      return publisher.log.read(...wanted);
    };
    const {submit} = await monitorOf(t, publisher.log, {read});
    assert.equal((await submit()).status, 200);
    const before = asked;
    for (let time = 0; time < 20; time++) assert.equal((await submit()).status, 200);
    assert.equal(asked, before);
    await publishMany(publisher, 1, {sub: teapot});
    assert.equal((await submit()).status, 200);
    assert.ok(asked > before);
  });

  it('does not let a publisher have it ask its own machine', async (t) => {
    const publisher = await TestPublisher.create();
    publisher.at = now - 3 * maxMergeDelay;
    await publishMany(publisher, 2);
    const addresses: string[] = [];
    const read: ReadBytes = async (path, signal) => {
      if (!path.includes(':')) return publisher.log.read(path, signal);
      addresses.push(path);
      if (path !== discovery) throw new ProofError('unreachable');
      return utf8(
        JSON.stringify({
          trustData: '1',
          reviews: 'http://127.0.0.1:9200/{subjectHash}',
          log: {maxMergeDelay},
        }),
      );
    };
    const {submit} = await monitorOf(t, publisher.log, {read});
    assert.equal((await submit()).status, 200);
    assert.deepEqual([...new Set(addresses)], [discovery]);
  });

  it('comes to look at every head, however many cannot be had', async (t) => {
    const publisher = await TestPublisher.create();
    publisher.at = now - 3 * maxMergeDelay;
    const subs = Array.from({length: 120}, (_, at) => at.toString(16).padStart(64, '0'));
    for (const sub of subs) await publisher.publish({id: sub}, {sub});
    const looked = new Set<string>();
    const read: ReadBytes = async (path, signal) => {
      if (!path.includes(':')) return publisher.log.read(path, signal);
      if (path === discovery)
        return utf8(
          JSON.stringify({trustData: '1', reviews: `${shop}/r/{subjectHash}.json`, log: {maxMergeDelay}}),
        );
      looked.add(path);
      throw new ProofError('unreachable');
    };
    const {submit} = await monitorOf(t, publisher.log, {read});
    for (let round = 0; round < 40 && looked.size < subs.length; round++) {
      await publisher.publish({id: `n${round}`}, {sub: teapot});
      assert.equal((await submit()).status, 200);
    }
    assert.ok(looked.size >= subs.length, `${looked.size} of ${subs.length}`);
  });

  it('does not end where what it finds cannot be kept', async (t) => {
    const publisher = await TestPublisher.create();
    const {log} = publisher;
    await publishMany(publisher, 3);
    const state = stateFor(t);
    const errors: unknown[] = [];
    const twin = log.copy();
    await publishMany(publisher, 1);
    const latest = {note: await log.checkpoint(), size: 4n, root: new Uint8Array(32)};
    publisher.log = twin;
    await publishMany(publisher, 2);
    const note = await twin.checkpoint();
    const watched = await readWitnessLog(`${log.signer.vkey} https://shop.example/log`);
    const monitor = new Monitor({
      ...{state, now: () => now, reader: () => twin.read, onError: (error) => void errors.push(error)},
      onMisconduct: () => {
        throw new Error('the disk is full');
      },
    });
    monitor.suspect(watched, {...parseCheckpoint(parseNote(note).text), note}, latest);
    for (let tries = 0; errors.length === 0 && tries < 200; tries++)
      await new Promise((resolve) => setTimeout(resolve, 10));
    assert.match(String(errors[0]), /the disk is full/);
    await monitor.close();
  });
});
