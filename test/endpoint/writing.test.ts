import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {test} from 'node:test';

import fc from 'fast-check';
import * as v from 'valibot';

import {importDocument} from '../../src/endpoint/index.js';
import {findItem, publishReview, queue} from '../../src/endpoint/writing/moderation.js';
import {Accepted} from '../../src/protocol/writing.js';
import {runs} from '../support/runs.js';
import {kettle, now, reviewsOf, someReviews, storeFor, strictly} from './fixtures.js';
import {aReview, base, endpointFor} from './sending.js';

const today = '2026-11-22';

const open = (t: Parameters<typeof storeFor>[0], options = {}, reviews = someReviews(3)) => {
  const store = storeFor(t);
  importDocument(store, reviewsOf(reviews));
  return {store, ...endpointFor(store, options)};
};

test('a review waits for a person, is counted as pending, and stands there from the day it is published', async (t) => {
  const {store, send, reviews} = open(t);
  const accepted = await send('/reviews', aReview({name: ' Good\u202e ', experienceDate: '2026-10'}));
  v.parse(Accepted, accepted);
  assert.match(accepted.ref, /^R-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
  assert.equal(accepted.status, 'pending');
  assert.match(accepted.receipt ?? '', /^[\w-]{43}$/);
  assert.deepEqual((await reviews()).moderation, {received: 4, published: 3, pending: 1, withheld: []});
  publishReview(store, accepted.ref, now);
  const document = await reviews();
  assert.deepEqual(document.moderation, {received: 4, published: 4, pending: 0, withheld: []});
  assert.deepEqual(
    document.reviews.find(({id}) => id === accepted.review),
    {
      id: accepted.review,
      reviewRating: {ratingValue: 4},
      name: 'Good',
      reviewBody: 'It boils water.',
      experienceDate: '2026-10',
      collected: {how: 'open'},
      datePublished: today,
    },
  );
});

test('of a receipt and of a key only hashes are stored, and nothing says where something came from', async (t) => {
  const {store, send} = open(t);
  const {receipt = ''} = await send('/reviews', aReview(), {key: 'a-key-of-mine', from: '198.51.100.77'});
  await send('/reviews/votes', {subject: kettle, review: 'r1', helpful: true}, {from: '198.51.100.77'});
  const tables = store.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  const held = tables.flatMap(({name}) => store.prepare(`SELECT * FROM ${name}`).all());
  const text = JSON.stringify(held, (_, value) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  assert.ok(text.includes(createHash('sha256').update(receipt).digest('base64url')));
  for (const secret of [receipt, 'a-key-of-mine', '198.51.100.77']) assert.ok(!text.includes(secret), secret);
});

test('published at once where that is how it is moderated', async (t) => {
  const {store, send, reviews} = open(t, {actions: {moderation: 'after'}});
  const {status, review, ref} = await send('/reviews', aReview());
  assert.equal(status, 'published');
  assert.ok((await reviews()).reviews.some(({id}) => id === review));
  assert.equal((await reviews()).moderation?.published, 4);
  assert.deepEqual(queue(store), []);
  assert.equal(queue(store, {state: 'published'})[0]?.ref, ref);
});

test('what its author did not agree to show is not even stored', async (t) => {
  const {store, send} = open(t);
  const author = {name: 'Ana', context: {skin: 'dry'}};
  const {ref} = await send(
    '/reviews',
    aReview({author, consent: {fields: ['context'], withdraw: 'https://spam.example'}}),
  );
  assert.deepEqual(findItem(store, ref)?.review?.author, {context: {skin: 'dry'}});
  assert.deepEqual(findItem(store, ref)?.review?.consent, {fields: ['context'], givenOn: today});
  assert.doesNotMatch(JSON.stringify(store.prepare('SELECT * FROM submissions').all()), /Ana|spam/);
});

const long = (length: number): string => 'x'.repeat(length);

/** What is sent, and where it is said to be wrong. */
const wrong: ReadonlyArray<readonly [what: string, body: unknown, pointers: readonly string[]]> = [
  ['nothing', {}, ['/subject']],
  ['a list', [], ['']],
  ['null', null, ['']],
  ['no review', {subject: kettle}, ['/review']],
  ['neither rating nor text', {subject: kettle, review: {name: 'x'}}, ['/review']],
  ['a rating off its scale', aReview({reviewRating: {ratingValue: 6}}), ['/review/reviewRating']],
  ['a rating below its scale', aReview({reviewRating: {ratingValue: 0}}), ['/review/reviewRating']],
  [
    'a scale beyond arithmetic',
    aReview({reviewRating: {ratingValue: 1e308, bestRating: 1e308, worstRating: -1e308}}),
    ['/review/reviewRating'],
  ],
  ['a rating without value', aReview({reviewRating: {}}), ['/review/reviewRating/ratingValue']],
  ['a text that is only seen as nothing', aReview({reviewBody: '\u200b \u2800'}), ['/review/reviewBody']],
  ['a text that is too long', aReview({reviewBody: long(5001)}), ['/review/reviewBody']],
  ['a title that is too long', aReview({name: long(201)}), ['/review/name']],
  ['an experience to come', aReview({experienceDate: '2026-11-24'}), ['/review/experienceDate']],
  ['a month to come', aReview({experienceDate: '2026-12'}), ['/review/experienceDate']],
  ['a day that does not exist', aReview({experienceDate: '2026-02-30'}), ['/review/experienceDate']],
  ['no language', aReview({inLanguage: 'x'}), ['/review/inLanguage']],
  ['an unknown disclosure', aReview({disclosures: ['paid']}), ['/review/disclosures/0']],
  ['an id of its own', aReview({id: 'r1'}), ['/review/id']],
  ['its own votes', aReview({helpful: {up: 9}}), ['/review/helpful']],
  ['its own reply', aReview({replies: [{text: 'x'}]}), ['/review/replies']],
  ['its own source', aReview({collected: {how: 'verified-purchase'}}), ['/review/collected']],
  ['its own date', aReview({datePublished: '2020-01-01'}), ['/review/datePublished']],
  ['media past the media', aReview({media: [{url: 'https://a.example/x.png'}]}), ['/review/media']],
  ['a photo of the author', aReview({author: {image: 'https://a.example/x.png'}}), ['/review/author/image']],
  [
    'an address as a name',
    aReview({author: {name: 'a@b.example'}, consent: {fields: ['name']}}),
    ['/review/author/name'],
  ],
  [
    'an aspect off the scale',
    aReview({aspects: [{name: 'a', ratingValue: 9}]}),
    ['/review/aspects/0/ratingValue'],
  ],
  ['a bad consent', aReview({consent: 'yes'}), ['/review/consent']],
  ['a bad agreement', aReview({}, {consent: {text: 'x', at: 'yesterday'}}), ['/consent/at']],
  ['two things', aReview({name: long(201), incentive: long(501)}), ['/review/name', '/review/incentive']],
];

for (const [what, body, pointers] of wrong) {
  test(`a review is not taken with ${what}, and that is said by where it is`, async (t) => {
    const {store, fail} = open(t);
    const {code, status, errors = []} = await fail('/reviews', body);
    assert.deepEqual([code, status], ['invalid', 422]);
    const said = errors.map(({pointer}) => pointer);
    for (const pointer of pointers) assert.ok(said.includes(pointer), `${pointer} in ${said}`);
    assert.ok(errors.every(({detail}) => detail.length > 5));
    assert.deepEqual(queue(store), []);
  });
}

test('a name, a situation and pictures need consent; terms need a yes', async (t) => {
  const {fail, send} = open(t);
  for (const [review, more] of [
    [{author: {name: 'Ana'}}, {}],
    [{author: {context: {skin: 'dry'}}}, {}],
    [{}, {media: [{ref: 'x'}]}],
  ] as const) {
    const {code, status, errors} = await fail('/reviews', aReview(review, more));
    assert.deepEqual([code, status, errors?.[0]?.pointer], ['consent-missing', 422, '/review/consent']);
  }
  const strict = open(t, {actions: {terms: 'https://shop.example/terms'}});
  const {code, errors} = await strict.fail('/reviews', aReview());
  assert.deepEqual([code, errors?.[0]?.pointer], ['consent-missing', '/consent']);
  const agreement = {text: 'I agree to the terms.', at: '2026-11-22T11:59:00Z'};
  await strict.send('/reviews', aReview({}, {consent: agreement}));
  assert.equal(
    strict.store.prepare('SELECT agreement FROM submissions').get()?.agreement,
    JSON.stringify(agreement),
  );
  await send('/reviews', aReview({author: {name: 'Ana'}, consent: {fields: ['name']}}));
});

test('terms that were imported with a discovery document are announced and asked for', async (t) => {
  const {store, get, fail} = open(t);
  importDocument(store, {
    trustData: '1',
    actions: {submitReview: {href: '/x', terms: 'terms.html', privacy: 'https://shop.example/privacy'}},
  });
  const url = `${base}/trust/.well-known/trust-data.json`;
  const {actions} = strictly('discovery', await (await get('/.well-known/trust-data.json')).text(), url);
  assert.equal(actions?.submitReview?.terms, `${base}/trust/terms.html`);
  assert.equal(actions?.submitReview?.privacy, 'https://shop.example/privacy');
  assert.equal(actions?.submitReview?.href, `${base}/trust/reviews`);
  assert.equal((await fail('/reviews', aReview())).code, 'consent-missing');
});

test('discovery announces where each is sent, and what of pictures is taken', async (t) => {
  const {get} = open(t);
  const url = `${base}/trust/.well-known/trust-data.json`;
  const {actions} = strictly('discovery', await (await get('/.well-known/trust-data.json')).text(), url);
  assert.equal(actions?.voteHelpful?.href, `${base}/trust/reviews/votes`);
  assert.equal(actions?.reportReview?.href, `${base}/trust/reviews/reports`);
  assert.equal(actions?.changeReview?.href, `${base}/trust/reviews/changes`);
  assert.deepEqual(actions?.submitReview?.accepts, ['application/json']);
  assert.equal(actions?.submitReview?.terms, undefined);
  const {media} = actions?.submitReview ?? {};
  assert.equal(media?.href, `${base}/trust/media`);
  assert.equal(media?.maxBytes, 8_388_608);
  assert.equal(media?.maxCount, 6);
  assert.ok(media?.accepts?.includes('image/webp'));
});

test('without actions nothing is announced, and everything that is sent is refused', async (t) => {
  const {get, post} = open(t, {actions: false});
  const {actions} = (await (await get('/.well-known/trust-data.json')).json()) as {actions?: object};
  assert.equal(actions, undefined);
  for (const path of ['/reviews', '/reviews/votes', '/reviews/reports', '/reviews/changes', '/media']) {
    const response = await post(path, aReview());
    assert.equal(response.status, 405);
    assert.equal(response.headers.get('allow'), 'GET, HEAD, OPTIONS');
  }
  const options = await get('/reviews', {method: 'OPTIONS'});
  assert.equal(options.headers.get('access-control-allow-methods'), 'GET, HEAD, OPTIONS');
  assert.equal(options.headers.get('access-control-allow-headers'), null);
});

test('the same words about the same thing are a duplicate, wherever they stand', async (t) => {
  const {store, send, fail} = open(t, {}, [{id: 'old', name: 'A', reviewBody: 'Straße'}]);
  importDocument(store, {trustData: '1', subject: {id: 'urn:other'}, reviews: []});
  await send('/reviews', aReview());
  for (const review of [{reviewBody: ' it  BOILS water.'}, {name: 'A', reviewBody: 'STRASSE'}]) {
    const {code, status} = await fail('/reviews', aReview(review));
    assert.deepEqual([code, status], ['duplicate', 409]);
  }
  await send('/reviews', {...aReview(), subject: 'urn:other'});
  await send('/reviews', {subject: kettle, review: {reviewRating: {ratingValue: 5}}});
  await send('/reviews', {subject: kettle, review: {reviewRating: {ratingValue: 5}}});
  assert.equal(queue(store).length, 4);
});

test('nothing is known about it, or nothing more is taken', async (t) => {
  const {fail} = open(t, {actions: {closed: ['urn:closed', kettle]}});
  const unknown = await fail('/reviews', {...aReview(), subject: 'urn:nothing'});
  assert.deepEqual([unknown.code, unknown.status], ['unknown-subject', 404]);
  const closed = await fail('/reviews', {...aReview(), subject: `${kettle}#top`});
  assert.deepEqual([closed.code, closed.status], ['closed', 403]);
  const all = open(t, {actions: {closed: true}});
  assert.equal((await all.fail('/reviews', aReview())).code, 'closed');
  assert.equal((await all.fail('/media', new Uint8Array(3))).code, 'closed');
  const document = (await (await all.get('/.well-known/trust-data.json')).json()) as {actions: object};
  assert.deepEqual(Object.keys(document.actions).sort(), ['changeReview', 'reportReview', 'voteHelpful']);
  await all.send('/reviews/reports', {subject: kettle, review: 'r1', reason: 'spam'});
});

test('an invitation that does not hold makes no review', async (t) => {
  const {store, fail} = open(t);
  const {code, status} = await fail('/reviews', aReview({}, {invitation: 'a.b.c'}));
  assert.deepEqual([code, status], ['invalid-signature', 422]);
  assert.deepEqual(queue(store), []);
});

test('a review with an invitation is a verified purchase, once', async (t) => {
  const {issueInvitation} = await import('../../src/endpoint/writing/invitation.js');
  const {store, send, fail} = open(t);
  const invitation = await issueInvitation(store, {order: '4711', subject: kettle, days: 30}, now);
  // What goes wrong after it was read leaves it as it was.
  await send('/reviews', aReview());
  assert.equal((await fail('/reviews', aReview({}, {invitation}))).code, 'duplicate');
  const {ref} = await send('/reviews', aReview({reviewBody: 'Bought it.'}, {invitation}));
  const item = findItem(store, ref);
  assert.equal(item?.verified, true);
  assert.deepEqual(item?.review?.collected, {how: 'verified-purchase'});
  const again = await fail('/reviews', aReview({reviewBody: 'Bought it twice.'}, {invitation}));
  assert.deepEqual([again.code, again.status], ['duplicate', 409]);
});

test('what is no JSON, no object, too large or another kind of content', async (t) => {
  const {fail, post} = open(t);
  for (const body of ['', '{', '\xff', 'x'.repeat(100)]) {
    const {code, status} = await fail('/reviews', body);
    assert.deepEqual([code, status], ['invalid', 400]);
  }
  const latin = await fail('/reviews', new Uint8Array([0x22, 0xff, 0x22]));
  assert.deepEqual([latin.code, latin.status], ['invalid', 400]);
  const large = await fail('/reviews', aReview({reviewBody: long(17_000)}));
  assert.deepEqual([large.code, large.status], ['too-large', 413]);
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', '']) {
    const {code, status} = await fail('/reviews', aReview(), {headers: {'Content-Type': type}});
    assert.deepEqual([code, status], ['refused', 415], type);
  }
  const charset = await post('/reviews', aReview(), {
    headers: {'Content-Type': 'Application/JSON; charset=utf-8'},
  });
  assert.equal(charset.status, 202);
});

test('deep nesting, strange names and markup are text like any other, or refused; never an error of ours', async (t) => {
  const {send, fail, store, reviews} = open(t);
  const deep = `{"subject":"${kettle}","review":${'['.repeat(4000)}${']'.repeat(4000)}}`;
  assert.ok((await fail('/reviews', deep)).status < 500);
  assert.ok(
    (await fail('/reviews', `{"subject":"${kettle}","review":{"__proto__":{"reviewBody":"x"}}}`)).status ===
      422,
  );
  const hostile = '<img src=x onerror=alert(1)>\u0000\u202e\ud800';
  const {ref, review} = await send(
    '/reviews',
    aReview({
      reviewBody: hostile,
      author: {name: '__proto__', context: JSON.parse('{"__proto__": "x", "constructor": "y"}')},
      consent: {fields: ['name', 'context']},
    }),
  );
  publishReview(store, ref, now);
  const stored = (await reviews()).reviews.find(({id}) => id === review);
  assert.equal(stored?.reviewBody, '<img src=x onerror=alert(1)>\ufffd');
  assert.equal(stored?.author?.context?.constructor, 'y');
});

test('who names an incentive is labelled as having had one, and nothing is labelled that was not said', async (t) => {
  const {store, send} = open(t);
  const one = await send('/reviews', aReview({incentive: '10 % voucher', disclosures: ['family', 'family']}));
  assert.deepEqual(findItem(store, one.ref)?.review?.disclosures, ['family', 'incentivized']);
  const two = await send('/reviews', aReview({reviewBody: 'x', disclosures: []}));
  assert.equal(findItem(store, two.ref)?.review?.disclosures?.length ?? 0, 0);
});

// Mostly as it should be, now and then missing or anything at all: with twelve members, a third of all is taken.
const member = (values: fc.Arbitrary<unknown>) =>
  fc.oneof(
    {weight: 30, arbitrary: values},
    {weight: 12, arbitrary: fc.constant(undefined)},
    {weight: 1, arbitrary: fc.jsonValue()},
  );
const string = fc.string({unit: 'binary', maxLength: 40}).map((text) => `a${text}`);
const rating = fc.constantFrom(1, 2.5, 5, 5, 5, 0, -0, Number.MIN_VALUE, 1e308);
const anyWords = fc.record({
  author: member(fc.record({name: member(string), context: member(fc.dictionary(string, string))})),
  reviewRating: member(fc.record({ratingValue: fc.constantFrom(1, 2.5, 5), bestRating: member(rating)})),
  name: member(string),
  reviewBody: string,
  inLanguage: member(fc.constantFrom('de', 'en-GB')),
  experienceDate: member(fc.constantFrom('2026-10', '2026-11-22')),
  disclosures: member(fc.subarray(['incentivized', 'family'])),
  incentive: member(string),
  aspects: member(fc.array(fc.record({name: string, ratingValue: fc.integer({min: 1, max: 5})}))),
  consent: fc.record({fields: fc.subarray(['name', 'context', 'media'])}),
});
const anything = fc.record({
  subject: fc.oneof({weight: 20, arbitrary: fc.constant(kettle)}, fc.jsonValue()),
  corrected: member(anyWords),
  helpful: member(fc.boolean()),
  reason: member(fc.constantFrom('spam', 'fake')),
  change: fc.constantFrom('correct', 'withdraw'),
  text: member(string),
  reach: member(string),
});
const sentAnywhere = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.tuple(fc.constant('/reviews'), fc.record({subject: fc.constant(kettle), review: anyWords})),
  },
  {
    weight: 10,
    arbitrary: fc
      .tuple(anything, fc.constantFrom('r0', 'r1', 'none'), fc.constantFrom('votes', 'reports', 'changes'))
      .map(([body, review, action]) => [`/reviews/${action}`, {...body, review}] as const),
  },
  {weight: 1, arbitrary: fc.tuple(fc.constant('/reviews'), fc.jsonValue())},
);

test('whatever is sent is taken or refused, never an error of ours; what is published can be read strictly', async (t) => {
  const errors: unknown[] = [];
  const limit = {most: 1e9, seconds: 1};
  const limits = {submitReview: limit, voteHelpful: limit, reportReview: limit, changeReview: limit};
  const {post, reviews} = open(t, {
    ...{actions: {moderation: 'after', limits}},
    onError: (error: unknown) => errors.push(error),
  });
  await fc.assert(
    fc.asyncProperty(sentAnywhere, async ([path, body]) => {
      const response = await post(path, new TextEncoder().encode(JSON.stringify(body)));
      assert.ok(
        [202, 404, 409, 422].includes(response.status),
        `${response.status} ${await response.text()}`,
      );
      await reviews();
    }),
    {numRuns: 3 * runs()},
  );
  assert.deepEqual(errors, []);
});

test('an answer to what was sent can be read from anywhere, and is kept by nobody', async (t) => {
  const {post} = open(t);
  for (const body of [aReview(), {}]) {
    const response = await post('/reviews', body);
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.match(response.headers.get('access-control-expose-headers') ?? '', /Retry-After/);
    assert.equal(response.headers.get('cache-control'), 'no-store');
    assert.equal(response.headers.get('set-cookie'), null);
  }
});

test('a report waits for a person, and changes nothing by itself', async (t) => {
  const {store, send, fail, reviews} = open(t);
  const report = {
    subject: kettle,
    review: 'r1',
    reason: 'fake',
    text: 'I know them.',
    reach: 'me@example.org',
  };
  const before = await reviews();
  const {status, ref} = await send('/reviews/reports', {
    ...report,
    consent: {text: 'x', at: '2026-11-22T11:00:00Z'},
  });
  assert.equal(status, 'received');
  assert.deepEqual(findItem(store, ref)?.report, report);
  assert.equal(findItem(store, ref)?.review?.id, 'r1');
  assert.deepEqual(await reviews(), before);
  for (const [change, code, status] of [
    [{review: 'none'}, 'not-found', 404],
    [{subject: 'urn:none'}, 'unknown-subject', 404],
    [{reason: 'negative'}, 'invalid', 422],
    [{reason: 'court-order'}, 'invalid', 422],
    [{reason: undefined}, 'invalid', 422],
    [{text: long(5001)}, 'invalid', 422],
    [{reach: long(501)}, 'invalid', 422],
  ] as const) {
    const problem = await fail('/reviews/reports', {...report, ...change});
    assert.deepEqual([problem.code, problem.status], [code, status], JSON.stringify(change).slice(0, 60));
  }
});
