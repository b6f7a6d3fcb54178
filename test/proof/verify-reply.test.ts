import assert from 'node:assert/strict';
import {before, describe, it} from 'node:test';

import type {TrustedKey} from '../../src/proof/keys.js';
import {type ReplyContext, verifyReply} from '../../src/proof/verify-reply.js';
import {now, shop} from './support/publisher.js';
import {reasonIn} from './support/reason-in.js';
import {makeSigner, type TestSigner} from './support/signer.js';

let signer: TestSigner;
let keys: TrustedKey[];
before(async () => {
  signer = await makeSigner();
  keys = [signer.listedBy(shop, {use_for: ['reply']})];
});

const reply = (members: object = {}, typ = 'trust-reply+jwt') =>
  signer.sign(typ, {iss: shop, iat: now - 60, sub: 'r1', text: 'Thank you', ...members});

const reason = async (compact: unknown, context: Partial<ReplyContext> = {}) =>
  reasonIn(await verifyReply(compact, {review: 'r1', keys, now, ...context}));

describe('an answer to a review', () => {
  it('holds where the origin’s key for answers signed it for this review', async () => {
    const fact = await verifyReply(await reply(), {review: 'r1', keys, now});
    assert.deepEqual(fact, {status: 'held', key: signer.kid, origin: shop, at: now - 60});
  });

  it('fails under another review, or without one', async () => {
    assert.equal(await reason(await reply(), {review: 'r2'}), 'subject-differs');
    for (const sub of [undefined, null, ['r1'], {toString: 1}])
      assert.equal(await reason(await reply({sub})), 'subject-differs');
  });

  it('fails by a key that nobody lists, of another origin, or for other things', async () => {
    assert.equal(await reason(await reply(), {keys: []}), 'unknown-key');
    assert.equal(await reason(await reply({iss: 'https://other.example'})), 'unknown-key');
    const collects = [signer.listedBy(shop, {use_for: ['collect']})];
    assert.equal(await reason(await reply(), {keys: collects}), 'key-not-for-this');
  });

  it('fails where it was changed, or is something else', async () => {
    const [head, , signature] = (await reply()).split('.');
    const [, payload] = (await reply({text: 'No'})).split('.');
    assert.equal(await reason(`${head}.${payload}.${signature}`), 'bad-signature');
    assert.equal(await reason(await reply({}, 'trust-collected+jwt')), 'wrong-type');
    assert.equal(await reason('nothing'), 'malformed');
  });

  it('is not checked where it is not signed, or its key has been retired since', async () => {
    for (const nothing of [undefined, null, 7, {}]) assert.equal(await reason(nothing), 'not-provided');
    const retired = [signer.listedBy(shop, {exp: now - 1})];
    assert.equal(await reason(await reply(), {keys: retired}), 'key-retired');
  });
});
