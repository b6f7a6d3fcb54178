import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {proveReviews} from '../../src/client/prove-reviews.js';
import {utf8} from '../../src/proof/bytes.js';
import {verifyPledge} from '../../src/proof/verify-pledges.js';
import {openSignedItems} from '../../src/protocol/signed-items.js';
import {subjectHash} from '../../src/protocol/subject.js';
import {never} from '../client/support/documents.js';
import {ProvenShop} from '../client/support/proven-shop.js';
import {publishMany} from './support/publisher.js';
import {makeSigner} from './support/signer.js';
import {instant, now, statusListCredential} from './support/status-lists.js';

const isObject = (json: unknown): json is Record<string, unknown> =>
  typeof json === 'object' && json !== null;

async function opened(payload: object): Promise<Record<string, unknown>> {
  const author = await makeSigner();
  const jws = await author.sign('trust-review+jwt', payload, 'jwk');
  const document = await openSignedItems('reviews', {trustData: '1', reviews: [{jws}]});
  const item = isObject(document) && Array.isArray(document.reviews) ? document.reviews[0] : undefined;
  assert.ok(isObject(item));
  return item;
}

describe('in the element', () => {
  it('a document that does not say whose reviews these are is not anybody’s', async () => {
    const here = await ProvenShop.open();
    const sub = await subjectHash('https://shop.example/p/better');
    const reviews = await publishMany(here.publisher, 2, {sub});
    here.instead.set(`https://shop.example/reviews/${here.sub}.json`, async () =>
      Response.json({trustData: '1', reviews, head: await here.publisher.head(sub)}),
    );
    // As <candor-reviews> asks for the page's canonical address, where it has no `subject` of its own.
    const answer = await here.load();
    const {verdict} = await proveReviews({answers: [answer], view: 'all'}, never(), here.options);
    assert.notEqual(verdict.items.get('r1')?.collector.status, 'held');
  });

  it('a review without a name has no other’s facts', async () => {
    const here = await ProvenShop.open(1);
    const named = await here.publisher.publish(
      {id: '', reviewRating: {ratingValue: 5}, reviewBody: 'Logged'},
      {sub: here.sub},
    );
    const invented = {reviewRating: {ratingValue: 5}, reviewBody: 'Invented'};
    here.items.push(named);
    here.instead.set(`https://shop.example/reviews/${here.sub}.json`, async () =>
      Response.json({
        ...(await here.reviews()),
        reviews: [...here.items, invented],
      }),
    );
    const answer = await here.load();
    const {verdict} = await proveReviews({answers: [answer], view: 'some'}, never(), here.options);
    const nameless = answer.document.reviews.filter(({id}) => !id);
    assert.ok(nameless.length > 0);
    // The element looks for '' where a review has no id.
    assert.equal(verdict.items.get(''), undefined);
  });
});

describe('an author’s own JWS', () => {
  it('does not say that it is a verified purchase', async () => {
    const item = await opened({reviewBody: 'x', collected: {how: 'verified-purchase'}});
    assert.equal(isObject(item.collected) ? item.collected.how : undefined, undefined);
  });

  it('does not bring the answer of the shop, nor votes, nor its place in the log', async () => {
    const item = await opened({
      ...{reviewBody: 'x', helpful: {up: 999, down: 0}, log: {seq: 1, index: 0, salt: 'A'.repeat(43)}},
      replies: [{author: {name: 'The shop'}, text: 'We are sorry, all of it is true'}],
    });
    assert.deepEqual([item.helpful, item.replies, item.log], [undefined, undefined, undefined]);
  });
});

describe('a pledge', () => {
  const origin = 'https://platform.example';
  const url = `${origin}/status.jwt`;
  const pledge = (members: object = {}): object => ({
    '@context': [
      'https://www.w3.org/ns/credentials/v2',
      'https://www.w3.org/ns/credentials/undefined-terms/v2',
    ],
    ...{type: ['VerifiableCredential', 'PledgeCredential'], issuer: origin, iat: now - 7200},
    credentialSubject: {pledge: {id: 'refunds', text: 'Refunds in three days'}},
    ...members,
  });
  const entry = (statusPurpose: string) => ({
    ...{type: 'BitstringStatusListEntry', statusPurpose, statusListIndex: '1', statusListCredential: url},
  });

  async function facts(members: object, list: object = {}, more: object = {}) {
    const platform = await makeSigner();
    const text = await platform.sign('vc+jwt', statusListCredential({url, issuer: origin, ...list}, more));
    const context = {
      ...{keys: [platform.listedBy(origin)], now, organization: 'https://shop.example/'},
      readBytes: async () => utf8(text),
    };
    return verifyPledge({jws: await platform.sign('vc+jwt', pledge(members))}, context);
  }

  it('of another customer of the same platform is not this one’s', async () => {
    const {signed} = await facts({});
    assert.notEqual(signed.status, 'held');
  });

  it('is not known to be unrevoked by a list of suspensions', async () => {
    const {status} = await facts({credentialStatus: entry('suspension')}, {statusPurpose: 'suspension'});
    assert.notEqual(status.status, 'held');
  });

  it('is not known to be unrevoked by a list that says it is good for ten years', async () => {
    const {status} = await facts(
      {credentialStatus: entry('revocation')},
      {},
      {validFrom: instant(-86_400 * 365), validUntil: instant(86_400 * 3650)},
    );
    assert.notEqual(status.status, 'held');
  });
});
