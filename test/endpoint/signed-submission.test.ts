import assert from 'node:assert/strict';
import {type TestContext, test} from 'node:test';

import sharp from 'sharp';

import {
  applyCorrection,
  createEndpoint,
  importDocument,
  publishReview,
  queue,
  withholdReview,
} from '../../src/endpoint/index.js';
import {readReview} from '../../src/endpoint/store/read-review.js';
import {findSubject, hashOfSubject} from '../../src/endpoint/store/subjects.js';
import {issueInvitation} from '../../src/endpoint/writing/invitation.js';
import {mediaInMemory, storeMedia} from '../../src/endpoint/writing/media.js';
import {jwsId, parseJws} from '../../src/proof/jws.js';
import {keysOf} from '../../src/proof/keys.js';
import {verifyReceipt} from '../../src/proof/receipt.js';
import {signJws} from '../../src/proof/sign-jws.js';
import {checkAuthor, checkCollector} from '../../src/proof/verify-review-signatures.js';
import {openSignedItems} from '../../src/protocol/signed-items.js';
import {type NewKey, newKey} from '../proof/support/new-key.js';
import {kettle, now, reviewsOf, storeFor} from './fixtures.js';
import {home, keysFor, today} from './keys/fixtures.js';
import {aReview, endpointFor, type ProblemBody, reviewsUrl} from './sending.js';

const jose = {headers: {'Content-Type': 'application/jose'}};
const sub = hashOfSubject(kettle);

/** A review as a visitor's browser signs it. */
const signedReview = async (
  more: object = {},
  author?: NewKey,
  typ = 'trust-review+jwt',
): Promise<string> => {
  const {jwk, ...key} = author ?? (await newKey('Ed25519'));
  const words = {reviewRating: {ratingValue: 2}, reviewBody: 'The handle gets hot.'};
  return signJws({typ, jwk}, {iat: today, sub: kettle, ...words, ...more}, key);
};

const shopFor = (t: TestContext, options: object = {}) => {
  const [store, keys] = [storeFor(t), keysFor(t)];
  importDocument(store, reviewsOf([]));
  return {store, keys, ...endpointFor(store, {keys, ...options})};
};

type Shop = ReturnType<typeof shopFor>;

const trustedBy = async ({get}: Shop) =>
  keysOf(await (await get('/.well-known/trust-data.json')).json(), `${home}.well-known/trust-data.json`);

const served = async ({get}: Shop) => {
  const json = (await (await get(reviewsUrl)).json()) as {reviews: Array<{jws: string}>};
  const opened = (await openSignedItems('reviews', json)) as {reviews: Array<Record<string, unknown>>};
  return {item: json.reviews[0], review: opened.reviews[0], text: JSON.stringify(json)};
};

test('a review that its author signed is published as they signed it, inside what the collector signs', async (t) => {
  for (const alg of ['Ed25519', 'ES256'] as const) {
    const shop = shopFor(t);
    const jws = await signedReview({}, await newKey(alg));
    const {ref, status, review: id} = await shop.send('/reviews', jws, jose);
    assert.equal(status, 'pending');
    assert.equal(id, await jwsId(parseJws(jws)));
    publishReview(shop.store, ref, now + 60_000);
    const {item, review} = await served(shop);
    const collected = parseJws(item?.jws ?? '', 'trust-collected+jwt');
    assert.equal(collected.payload.review, jws);
    assert.deepEqual([collected.payload.how, collected.payload.at], ['open', today]);
    await checkAuthor(parseJws(jws), {subjectHash: sub, keys: [], now: today});
    await checkCollector(collected, {
      subjectHash: sub,
      keys: await trustedBy(shop),
      loggedAt: today + 60,
      now: today,
    });
    assert.deepEqual([review?.id, review?.reviewBody], [id, 'The handle gets hot.']);
  }
});

test('discovery says where signed reviews are taken: where there is a key to collect', async (t) => {
  const shop = shopFor(t);
  const accepts = async (get: Shop['get']): Promise<string[]> =>
    (
      (await (await get('/.well-known/trust-data.json')).json()) as {
        actions: {submitReview: {accepts: string[]}};
      }
    ).actions.submitReview.accepts;
  assert.deepEqual(await accepts(shop.get), ['application/json', 'application/jose']);
  const plain = endpointFor(storeFor(t));
  assert.deepEqual(await accepts(plain.get), ['application/json']);
  assert.equal((await plain.fail('/reviews', await signedReview(), jose)).status, 415);
  assert.equal((await shop.fail('/reviews/votes', await signedReview(), jose)).status, 415);
});

test('what its author did not sign so is refused, and nothing of it is stored', async (t) => {
  const shop = shopFor(t);
  const [author, other] = [await newKey('Ed25519'), await newKey('Ed25519')];
  const good = await signedReview({}, author);
  const [head = '', payload = '', signature = ''] = good.split('.');
  const encode = (json: object): string => Buffer.from(JSON.stringify(json)).toString('base64url');
  const decode = (part: string): object => JSON.parse(Buffer.from(part, 'base64url').toString());
  const {d} = await crypto.subtle.exportKey('jwk', author.privateKey);
  const bad = {
    'a changed star': `${head}.${encode({...decode(payload), reviewRating: {ratingValue: 5}})}.${signature}`,
    'another key': `${encode({...decode(head), jwk: other.jwk})}.${payload}.${signature}`,
    'no key': `${encode({...decode(head), jwk: undefined})}.${payload}.${signature}`,
    'a private key': `${encode({...decode(head), jwk: {...author.jwk, d}})}.${payload}.${signature}`,
    'no algorithm': `${encode({...decode(head), alg: 'none'})}.${payload}.`,
    none: `${encode({...decode(head), alg: 'none'})}.${payload}.${signature}`,
    hmac: `${encode({...decode(head), alg: 'HS256'})}.${payload}.${signature}`,
    crit: `${encode({...decode(head), crit: ['exp']})}.${payload}.${signature}`,
    'another type': await signedReview({}, author, 'trust-reply+jwt'),
    'no signature': `${head}.${payload}`,
    'no JSON': `${head}.AAAA.${signature}`,
    nothing: '',
    json: JSON.stringify(aReview()),
    binary: '\u0000\u00ff',
  };
  for (const [name, body] of Object.entries(bad)) {
    const problem: ProblemBody = await shop.fail('/reviews', body, jose);
    assert.deepEqual([problem.code, problem.status], ['invalid-signature', 422], name);
    assert.ok((problem.detail ?? '').length > 20, name);
    assert.ok(!JSON.stringify(problem).includes(d ?? '?'), name);
  }
  assert.deepEqual(queue(shop.store), []);
});

test('what is signed is published as it is: so nothing is in it that may not be shown', async (t) => {
  const shop = shopFor(t);
  const bad: Array<[object, string, string?]> = [
    [{iat: undefined}, 'invalid', '/iat'],
    [{iat: today + 3600}, 'invalid', '/iat'],
    [{iat: 'now'}, 'invalid', '/iat'],
    [{sub: undefined}, 'invalid', '/sub'],
    [{sub: 'https://shop.example/nothing'}, 'unknown-subject'],
    [{datePublished: '2020-01-01'}, 'invalid', '/datePublished'],
    [{id: 'r1'}, 'invalid', '/id'],
    [{helpful: {up: 99}}, 'invalid', '/helpful'],
    [{note: 'x'.repeat(50)}, 'invalid', '/note'],
    [{reviewRating: {ratingValue: 9}}, 'invalid'],
    [{reviewRating: {ratingValue: 2, hidden: 'text'}}, 'invalid'],
    [{reviewBody: 'hidden \u202e text'}, 'invalid'],
    [{reviewBody: 'x'.repeat(5001)}, 'invalid', '/review/reviewBody'],
    [{incentive: '10 %'}, 'invalid', '/disclosures'],
    [{agreement: {text: 'Yes', at: new Date(now).toISOString(), hidden: 'text'}}, 'invalid'],
    [{media: [{ref: 'x', hidden: 'text'}], consent: {fields: ['media']}}, 'invalid'],
    [{media: [{ref: 'x'}], consent: {fields: ['media']}}, 'invalid', '/media/0/ref'],
    [{media: [{ref: 'x'}], consent: {fields: ['name']}}, 'consent-missing', '/consent'],
    [{author: {name: 'Ana'}}, 'consent-missing'],
    [{author: {name: 'Ana'}, consent: {fields: []}}, 'consent-missing', '/consent'],
    [
      {author: {name: 'Ana', context: {skin: 'dry'}}, consent: {fields: ['name']}},
      'consent-missing',
      '/consent',
    ],
  ];
  for (const [at, [more, code, pointer]] of bad.entries()) {
    // From different addresses: from one, so many would be too many.
    const from = `203.0.113.${at}`;
    const problem = await shop.fail('/reviews', await signedReview(more), {...jose, from});
    assert.equal(problem.code, code, JSON.stringify(more).slice(0, 80));
    if (pointer !== undefined) assert.equal(problem.errors?.[0]?.pointer, pointer);
  }
  assert.deepEqual(queue(shop.store), []);
  const fine = {
    ...{author: {name: 'Ana', context: {skin: 'dry'}}, consent: {fields: ['name', 'context']}},
    ...{incentive: '10 %', disclosures: ['incentivized'], sub},
  };
  await shop.send('/reviews', await signedReview(fine), jose);
});

test('a signed review comes once, whoever sends it', async (t) => {
  const shop = shopFor(t);
  const author = await newKey('Ed25519');
  // Without words, which alone would be known again.
  const jws = await signedReview({reviewBody: undefined}, author);
  const {ref} = await shop.send('/reviews', jws, jose);
  assert.equal((await shop.fail('/reviews', jws, jose)).code, 'duplicate');
  assert.equal((await shop.fail('/reviews', `${jws}\n`, {...jose, key: 'k'})).code, 'duplicate');
  publishReview(shop.store, ref, now);
  withholdReview(shop.store, ref, 'author-request', undefined, now);
  assert.equal((await shop.fail('/reviews', jws, jose)).code, 'duplicate');
  await shop.send('/reviews', await signedReview({reviewBody: undefined, iat: today + 1}, author), jose);
});

test('an invitation makes a signed review a verified purchase', async (t) => {
  const shop = shopFor(t, {actions: {moderation: 'after'}});
  const invitation = await issueInvitation(shop.store, {order: 'A-1', subject: kettle, days: 60}, now);
  const {status} = await shop.send('/reviews', await signedReview({invitation}), jose);
  assert.equal(status, 'published');
  const {item, review} = await served(shop);
  assert.equal(parseJws(item?.jws ?? '').payload.how, 'verified-purchase');
  assert.deepEqual(review?.collected, {how: 'verified-purchase'});
  const problem = await shop.fail('/reviews', await signedReview({invitation, reviewBody: 'Again'}), jose);
  assert.equal(problem.code, 'duplicate');
});

test('pictures come with it as with any other, where the author allows it', async (t) => {
  const media = mediaInMemory();
  const shop = shopFor(t, {actions: {moderation: 'after'}, media});
  const bytes = await sharp({create: {width: 8, height: 8, channels: 3, background: 'teal'}})
    .png()
    .toBuffer();
  const {ref} = await storeMedia(shop.store, media, bytes, 'image/png', now);
  const consent = {fields: ['media']};
  await shop.send('/reviews', await signedReview({media: [{ref, alt: 'The handle'}], consent}), jose);
  const {review, item} = await served(shop);
  const [picture] = (review?.media ?? []) as Array<{url: string; alt: string; sha256: string}>;
  assert.equal(picture?.alt, 'The handle');
  assert.equal(picture?.url, `${home}media/${picture?.sha256}.png`);
  assert.ok(parseJws(item?.jws ?? '').payload.review);
});

test('where there are terms, agreeing to them is signed too', async (t) => {
  const shop = shopFor(t, {actions: {terms: 'https://shop.example/terms'}});
  assert.equal((await shop.fail('/reviews', await signedReview(), jose)).code, 'consent-missing');
  const agreement = {text: 'I agree', at: new Date(now).toISOString()};
  await shop.send('/reviews', await signedReview({agreement}), jose);
});

test('a correction by other hands than the author’s is not called signed by the author', async (t) => {
  const shop = shopFor(t, {actions: {moderation: 'after'}});
  const {receipt, review: id} = await shop.send('/reviews', await signedReview(), jose);
  const corrected = {reviewRating: {ratingValue: 4}, reviewBody: 'The new handle is fine.'};
  const {ref} = await shop.send('/reviews/changes', {subject: kettle, receipt, change: 'correct', corrected});
  applyCorrection(shop.store, ref, now + 1000);
  const {item, review, text} = await served(shop);
  const {payload} = parseJws(item?.jws ?? '');
  assert.deepEqual([payload.id, payload.reviewBody, payload.review], [id, corrected.reviewBody, undefined]);
  assert.equal(review?.reviewBody, corrected.reviewBody);
  assert.ok(!text.includes('gets hot'));
});

test('a receipt is signed, known again as the author’s, and only its hash is stored', async (t) => {
  const shop = shopFor(t);
  for (const [body, options] of [
    [aReview(), {}],
    [await signedReview(), jose],
  ] as const) {
    const {receipt = '', review} = await shop.send('/reviews', body, options);
    const known = await verifyReceipt(receipt, await trustedBy(shop));
    assert.deepEqual([known.id, known.sub, known.at, known.by], [review, sub, today, today + 86_400]);
    const rows = shop.store.prepare('SELECT * FROM submissions').all();
    assert.ok(!JSON.stringify(rows).includes(receipt.split('.')[2] ?? ''));
    const answer = await shop.send('/reviews/changes', {subject: kettle, receipt, change: 'withdraw'});
    assert.equal(answer.status, 'withdrawn');
  }
  assert.equal(readReview(shop.store, findSubject(shop.store, sub)?.number ?? 0, 'x'), undefined);
});

test('the same request again gets the same receipt', async (t) => {
  const shop = shopFor(t);
  const [one, two] = [
    await shop.send('/reviews', aReview(), {key: 'once'}),
    await shop.send('/reviews', aReview(), {key: 'once'}),
  ];
  assert.deepEqual(one, two);
});

test('without keys a receipt is a secret as before', async (t) => {
  const store = storeFor(t);
  importDocument(store, reviewsOf([]));
  const {receipt} = await endpointFor(store).send('/reviews', aReview());
  assert.match(receipt ?? '', /^[\w-]{43}$/);
  assert.ok(createEndpoint(store));
});
