import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {verifyReviews} from '../../src/proof/verify-reviews.js';
import {makeNoteSigner} from './support/memory-log.js';
import {now, publishMany, TestPublisher} from './support/publisher.js';
import {reasonIn} from './support/reason-in.js';

async function seen(names: readonly string[], quorum: string, signing = names.length) {
  const publisher = await TestPublisher.create();
  const items = await publishMany(publisher, 2);
  const witnesses = await Promise.all(names.map((name) => makeNoteSigner(name, 'cosignature')));
  publisher.log.witnesses = witnesses.slice(0, signing);
  const lines = witnesses.map(({vkey}, index) => `witness w${index} ${vkey}`);
  const group = names.length > 1 ? [`group both 2 ${names.map((_, index) => `w${index}`).join(' ')}`] : [];
  const policy = `${[`log ${publisher.log.signer.vkey}`, ...lines, ...group, `quorum ${quorum}`].join('\n')}\n`;
  return verifyReviews(await publisher.question(items, {policy}));
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

  it('is told by a policy that can be read', async () => {
    const publisher = await TestPublisher.create();
    const items = await publishMany(publisher, 1);
    const verdict = await verifyReviews(await publisher.question(items, {policy: '<!doctype html>'}));
    assert.equal(reasonIn(verdict.witnessed), 'malformed');
    assert.equal(verdict.head.status, 'held');
  });
});
