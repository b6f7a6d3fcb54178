import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {verifyInvitation} from '../../src/proof/invitation.js';
import {watchPromise} from '../../src/proof/promise-kept.js';
import {verifyReceipt} from '../../src/proof/receipt.js';
import {kettle, now, shop, TestPublisher, teapot} from './support/publisher.js';
import {reasonIn} from './support/reason-in.js';
import {reasonOf} from './support/reasons.js';
import {makeSigner} from './support/signer.js';

async function promised(doc: string, by = now + 3600) {
  const publisher = await TestPublisher.create();
  const payload = {iss: shop, iat: now, id: 'r1', sub: kettle, at: now, by, doc};
  const receipt = await verifyReceipt(
    await publisher.signer.sign('trust-receipt+jwt', payload),
    publisher.keys,
  );
  return {publisher, receipt, watch: watchPromise(receipt)};
}

const doc = 'A'.repeat(43);

describe('a receipt', () => {
  it('names who promised what', async () => {
    const {receipt, publisher} = await promised(doc);
    assert.deepEqual([receipt.id, receipt.sub, receipt.by], ['r1', kettle, now + 3600]);
    assert.deepEqual(receipt.grounds, {key: publisher.signer.kid, origin: shop, at: now});
  });

  it('is refused where it is none, or of somebody else', async () => {
    const publisher = await TestPublisher.create();
    const good = {iss: shop, id: 'r1', sub: kettle, at: now, by: now + 1};
    const check = async (payload: object, typ = 'trust-receipt+jwt', {signer} = publisher) =>
      reasonOf(async () => verifyReceipt(await signer.sign(typ, payload), publisher.keys));
    assert.equal(await check(good), 'held');
    assert.equal(await check(good, 'trust-head+jwt'), 'wrong-type');
    assert.equal(await check({...good, by: '1'}), 'malformed');
    assert.equal(await check({...good, doc: 7}), 'malformed');
    assert.equal(await check({...good, iss: 'https://other.example'}), 'unknown-key');
    assert.equal(await check(good, undefined, await TestPublisher.create()), 'unknown-key');
  });

  it('was kept where the review was logged in time', async () => {
    const {publisher, watch} = await promised(doc);
    const {event} = await publisher.log.append({t: 'receive', sub: kettle, at: now + 10, doc});
    watch.see(event);
    const fact = await watch.fact(now + 9999);
    assert.deepEqual([fact.status, fact.at], ['held', now + 10]);
  });

  it('was not kept where it was logged late, never, or under another subject', async () => {
    for (const happening of [{sub: kettle, at: now + 7200}, {sub: teapot, at: now + 10}, undefined]) {
      const {publisher, watch} = await promised(doc);
      if (happening) watch.see((await publisher.log.append({t: 'receive', doc, ...happening})).event);
      assert.equal(reasonIn(await watch.fact(now + 9999)), 'promise-not-kept');
    }
  });

  it('is not due yet', async () => {
    const {watch} = await promised(doc);
    assert.equal((await watch.fact(now + 3600)).status, 'unchecked');
  });
});

describe('an invitation', () => {
  it('holds for its subject, until it ends, by the endpoint’s key', async () => {
    const [signer, other] = [await makeSigner(), await makeSigner()];
    const jws = await signer.sign('trust-invite+jwt', {sub: kettle, order: 'x', exp: now + 10});
    const check = (key = signer.jwk, subjectHash = kettle, at = now) =>
      reasonOf(() => verifyInvitation(jws, key, {subjectHash, now: at}));
    assert.equal(await check(), 'held');
    assert.equal(await check(other.jwk), 'bad-signature');
    assert.equal(await check(signer.jwk, teapot), 'subject-differs');
    assert.equal(await check(signer.jwk, kettle, now + 10), 'expired');
    const bad = await signer.sign('trust-invite+jwt', {sub: kettle, exp: now + 10});
    assert.equal(
      await reasonOf(() => verifyInvitation(bad, signer.jwk, {subjectHash: kettle, now})),
      'malformed',
    );
  });
});
