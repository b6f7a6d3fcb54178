import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {utf8} from '../../src/proof/bytes.js';
import {verifyReviews} from '../../src/proof/verify-reviews.js';
import {makeNoteSigner} from './support/memory-log.js';
import {kettle, now, publishMany, TestPublisher} from './support/publisher.js';
import {reasonIn} from './support/reason-in.js';

async function seen(
  names: readonly string[],
  quorum: string,
  signing = names.length,
  {at = now, log = ''}: {at?: number; log?: string} = {},
) {
  const publisher = await TestPublisher.create();
  const items = await publishMany(publisher, 2);
  const witnesses = await Promise.all(names.map((name) => makeNoteSigner(name, 'cosignature')));
  publisher.log.witnesses = witnesses.slice(0, signing);
  const lines = witnesses.map(({vkey}, index) => `witness w${index} ${vkey}`);
  const group = names.length > 1 ? [`group both 2 ${names.map((_, index) => `w${index}`).join(' ')}`] : [];
  const policy = `${[`log ${log || publisher.log.signer.vkey}`, ...lines, ...group, `quorum ${quorum}`].join('\n')}\n`;
  return verifyReviews(await publisher.question(items, {policy, now: at}));
}

describe('a checkpoint that others have signed', () => {
  it('is witnessed where the policy’s quorum has', async () => {
    const {witnessed, complete} = await seen(['a.example/w', 'b.example/w'], 'both');
    assert.equal(witnessed.status, 'held');
    assert.equal(witnessed.at, now - 30);
    assert.equal(reasonIn(complete), 'not-asked');
  });

  it('is not where one of them is missing, or nobody is asked for', async () => {
    const one = await seen(['a.example/w', 'b.example/w'], 'both', 1);
    assert.deepEqual([one.witnessed.status, reasonIn(one.witnessed)], ['unchecked', 'quorum-not-reached']);
    assert.equal(one.head.status, 'held');
    const none = await seen(['a.example/w'], 'none', 0);
    assert.equal(reasonIn(none.witnessed), 'not-provided');
  });

  it('is complete where a monitor has', async () => {
    const {complete} = await seen(['watch.example/monitor'], 'w0');
    assert.deepEqual([complete.status, complete.key], ['held', 'watch.example/monitor']);
  });

  // A monitor has read a log up to a size; which head a page shows, it has not seen.
  it('is complete up to the event that the head shows, and its time, whenever the monitor has signed', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 3);
    const shown = publisher.at;
    for (let bad = 0; bad < 5; bad++)
      await publisher.publish({id: `bad${bad}`, reviewRating: {ratingValue: 1}});
    const monitor = await makeNoteSigner('watch.example/monitor', 'cosignature');
    publisher.log.witnesses = [monitor];
    // An older one, signed anew beside today's checkpoint, with today's signature of the monitor.
    const head = await publisher.head(kettle, {seq: 3});
    const page = publisher.log.chainOf(kettle).slice(0, 3);
    publisher.log.instead.set(`events/${kettle}/0.p/3.json`, utf8(JSON.stringify(page)));
    const policy = `witness m ${monitor.vkey}\nquorum m\n`;
    const {complete, witnessed} = await verifyReviews(await publisher.question(items, {head, policy}));
    const {key, at, detail} = complete;
    assert.deepEqual([complete.status, key, at, detail], ['held', monitor.name, shown, 'event 3']);
    assert.equal(witnessed.at, now - 30);
  });

  it('is neither by names on the host of the log, above or below it', async () => {
    const own = [
      'shop.example/monitor',
      'log.shop.example/monitor',
      'SHOP.example:8443/monitor2',
      'example/monitor',
    ];
    for (const name of own) {
      const {complete, witnessed} = await seen([name], 'w0');
      assert.equal(reasonIn(complete), 'not-asked', name);
      assert.equal(reasonIn(witnessed), 'quorum-not-reached', name);
    }
    for (const name of ['myshop.example/monitor', 'shop.example.watch.test/monitor']) {
      assert.equal((await seen([name], 'w0')).complete.status, 'held', name);
    }
  });

  it('is neither by a signature from the future', async () => {
    const signed = now - 30;
    assert.equal((await seen(['w.example/monitor'], 'w0', 1, {at: signed - 240})).complete.status, 'held');
    const {complete, witnessed} = await seen(['w.example/monitor'], 'w0', 1, {at: signed - 310});
    assert.equal(reasonIn(witnessed), 'quorum-not-reached');
    assert.equal(reasonIn(complete), 'not-asked');
  });

  it('is neither by the policy of another log', async () => {
    const {vkey} = await makeNoteSigner('other.example/log1', 'ed25519');
    const {complete, witnessed} = await seen(['w.example/monitor'], 'w0', 1, {log: vkey});
    assert.deepEqual([witnessed.status, reasonIn(witnessed)], ['unchecked', 'not-provided']);
    assert.match(witnessed.detail ?? '', /for other logs/);
    assert.equal(reasonIn(complete), 'not-asked');
  });

  it('fails where a known witness’s signature does not hold, and the head, which the log signed, stays', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 1);
    const witness = await makeNoteSigner('w.example/monitor', 'cosignature');
    publisher.log.witnesses = [witness];
    const head = await publisher.head();
    const at = head.checkpoint.lastIndexOf('=') - 9;
    const other = head.checkpoint[at] === 'A' ? 'B' : 'A';
    const checkpoint = `${head.checkpoint.slice(0, at)}${other}${head.checkpoint.slice(at + 1)}`;
    const policy = `witness w ${witness.vkey}\nquorum w\n`;
    const question = await publisher.question(items, {head: {...head, checkpoint}, policy});
    const {witnessed, complete, head: fact} = await verifyReviews(question);
    assert.deepEqual([witnessed.status, reasonIn(witnessed)], ['failed', 'bad-signature']);
    assert.deepEqual([complete.status, reasonIn(complete)], ['failed', 'bad-signature']);
    assert.equal(fact.status, 'held');
  });

  it('is told by a policy that can be read', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 1);
    const verdict = await verifyReviews(await publisher.question(items, {policy: '<!doctype html>'}));
    assert.equal(reasonIn(verdict.witnessed), 'malformed');
    assert.equal(verdict.head.status, 'held');
  });
});
