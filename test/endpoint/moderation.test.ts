import assert from 'node:assert/strict';
import {test} from 'node:test';

import fc from 'fast-check';

import {importDocument, openStore, type Store} from '../../src/endpoint/index.js';
import {
  findItem,
  publishReview,
  queue,
  restoreReview,
  settleItem,
  withholdReview,
} from '../../src/endpoint/writing/moderation.js';
import type {WithholdingReason} from '../../src/protocol/reviews.js';
import {runs} from '../support/runs.js';
import {kettle, now, reviewsOf, someReviews, storeFor} from './fixtures.js';
import {aReview, endpointFor} from './sending.js';

const open = (t: Parameters<typeof storeFor>[0]) => {
  const store = storeFor(t);
  importDocument(store, reviewsOf(someReviews(3)));
  return {store, ...endpointFor(store)};
};

test('the queue is in the order of arrival, page by page', async (t) => {
  const {store, send} = open(t);
  const refs: string[] = [];
  for (let n = 0; n < 5; n++) refs.push((await send('/reviews', aReview({reviewBody: `Text ${n}`}))).ref);
  refs.push((await send('/reviews/reports', {subject: kettle, review: 'r0', reason: 'spam'})).ref);
  const first = queue(store, {limit: 4});
  const second = queue(store, {limit: 4, after: first.at(-1)?.ref});
  assert.deepEqual(
    [...first, ...second].map(({ref}) => ref),
    refs,
  );
  assert.deepEqual(first[0]?.subject, {id: kettle, name: 'Kettle'});
  assert.equal(first[0]?.receivedAt, now);
  assert.equal(second.at(-1)?.kind, 'report');
  assert.equal(findItem(store, ` ${refs[0]?.toLowerCase()} `)?.ref, refs[0]);
  assert.equal(findItem(store, 'R-0000-0000'), undefined);
});

test('what cannot be decided is refused in words, and changes nothing', async (t) => {
  const {store, send} = open(t);
  const {ref} = await send('/reviews', aReview());
  const report = (await send('/reviews/reports', {subject: kettle, review: 'r0', reason: 'spam'})).ref;
  const withhold = (reason: string, note?: string) => () =>
    withholdReview(store, ref, reason as WithholdingReason, note, now);
  for (const [decide, code] of [
    [() => publishReview(store, 'R-0000-0000', now), 'not-found'],
    [() => publishReview(store, report, now), 'invalid'],
    [() => restoreReview(store, ref, now), 'invalid'],
    [() => settleItem(store, ref, undefined, now), 'invalid'],
    [() => withholdReview(store, 'no-such-review', 'spam', undefined, now), 'not-found'],
    [withhold('negative'), 'invalid'],
    [withhold('other'), 'invalid'],
    [withhold('other', ' \u200b'), 'invalid'],
    [withhold('spam', 'x'.repeat(501)), 'invalid'],
  ] as const)
    assert.throws(
      decide,
      (error: Error & {code: string}) => error.code === code && error.message.length > 20,
    );
  assert.equal(queue(store).length, 2);
  publishReview(store, ref, now);
  assert.throws(() => publishReview(store, ref, now), {code: 'invalid'});
  withholdReview(store, ref, 'spam', undefined, now);
  assert.throws(withhold('spam'), {code: 'invalid'});
});

test('a review that was imported is taken down by its id, and importing it once more does not bring it back', async (t) => {
  const {store, reviews} = open(t);
  withholdReview(store, 'r1', 'personal-data', 'A phone number.', now);
  assert.deepEqual((await reviews()).moderation, {
    ...{received: 3, published: 2, pending: 0},
    withheld: [{reason: 'personal-data', count: 1}],
  });
  const report = importDocument(store, reviewsOf(someReviews(3)));
  assert.match(JSON.stringify(report), /taken down here \(personal-data\)/);
  assert.equal((await reviews()).reviews.length, 2);
  const [item] = queue(store, {state: 'withheld'});
  assert.deepEqual([item?.reason, item?.note], ['personal-data', 'A phone number.']);
  restoreReview(store, item?.ref ?? '', now);
  assert.equal(JSON.stringify((await reviews()).reviews), JSON.stringify(someReviews(3)));
});

test('an id that two subjects use has to be said by a reference', (t) => {
  const {store} = open(t);
  importDocument(store, {trustData: '1', subject: {id: 'urn:other'}, reviews: [{id: 'r1', reviewBody: 'x'}]});
  assert.throws(() => withholdReview(store, 'r1', 'spam', undefined, now), {code: 'invalid'});
});

test('a report takes down the review that it is about', async (t) => {
  const {store, send, reviews} = open(t);
  importDocument(store, {trustData: '1', subject: {id: 'urn:other'}, reviews: [{id: 'r1', reviewBody: 'x'}]});
  const {ref} = await send('/reviews/reports', {subject: kettle, review: 'r1', reason: 'abusive'});
  withholdReview(store, ref, 'abusive', undefined, now);
  assert.ok(!(await reviews()).reviews.some(({id}) => id === 'r1'));
  assert.equal(findItem(store, ref)?.review?.id, 'r1');
});

test('the words under the reason "other" are public, no note else is', async (t) => {
  const {store, send, reviews} = open(t);
  const refs = [];
  for (let n = 0; n < 4; n++) refs.push((await send('/reviews', aReview({reviewBody: `Text ${n}`}))).ref);
  withholdReview(store, refs[0] ?? '', 'other', 'Sent by a test', now);
  withholdReview(store, refs[1] ?? '', 'other', 'Sent by a test', now);
  withholdReview(store, refs[2] ?? '', 'other', 'Another reason', now);
  withholdReview(store, refs[3] ?? '', 'spam', 'secret note', now);
  assert.deepEqual((await reviews()).moderation?.withheld, [
    {reason: 'other', count: 2, text: 'Sent by a test'},
    {reason: 'other', count: 1, text: 'Another reason'},
    {reason: 'spam', count: 1},
  ]);
  assert.doesNotMatch(JSON.stringify(await reviews()), /secret/);
});

test('what an import stated and what was decided here are added up', async (t) => {
  const store = storeFor(t);
  const moderation = {received: 20, published: 2, pending: 3, withheld: [{reason: 'spam', count: 5}]};
  importDocument(store, reviewsOf(someReviews(2), {moderation}));
  const {send, reviews} = endpointFor(store);
  await send('/reviews', aReview());
  withholdReview(store, 'r0', 'spam', undefined, now);
  withholdReview(store, 'r1', 'fake', undefined, now);
  assert.deepEqual((await reviews()).moderation, {
    ...{received: 11, published: 0, pending: 4},
    withheld: [
      {reason: 'spam', count: 6},
      {reason: 'fake', count: 1},
    ],
  });
});

test('an aggregate that was only stated stands while reviews wait, and not when one was decided about', async (t) => {
  const store = storeFor(t);
  const aggregateRating = {ratingValue: 4.2, ratingCount: 12};
  importDocument(store, {trustData: '1', subjects: [{subject: {id: kettle}, aggregateRating}]});
  const {send, reviews} = endpointFor(store);
  const {ref} = await send('/reviews', aReview());
  assert.deepEqual((await reviews()).aggregateRating, aggregateRating);
  withholdReview(store, ref, 'spam', undefined, now);
  assert.equal((await reviews()).moderation?.received, 1);
  assert.equal((await reviews()).aggregateRating?.ratingCount, 0);
});

const step = fc.record({
  what: fc.constantFrom('submit', 'publish', 'withhold', 'restore', 'withdraw', 'import', 'vote', 'correct'),
  which: fc.nat(20),
  stars: fc.integer({min: 1, max: 5}),
  reason: fc.constantFrom<WithholdingReason[]>('spam', 'fake', 'author-request', 'other'),
});

const countsOf = (store: Store) => ({
  tallied: store
    .prepare(`SELECT month, stars, how, sum(reviews) AS reviews, sum(written) AS written FROM star_tallies
      GROUP BY month, stars, how HAVING reviews <> 0 ORDER BY month, stars, how`)
    .all(),
  counted: store
    .prepare(`SELECT month, coalesce(stars, -1) AS stars, how, count(*) AS reviews, sum(written) AS written
      FROM reviews GROUP BY month, stars, how ORDER BY month, stars, how`)
    .all(),
  contextsTallied: store
    .prepare(
      `SELECT name, value, stars, reviews FROM context_tallies WHERE reviews <> 0 ORDER BY name, value, stars`,
    )
    .all(),
  contextsCounted: store
    .prepare(`SELECT name, value, coalesce(stars, -1) AS stars, count(*) AS reviews
      FROM contexts JOIN reviews ON reviews.number = review GROUP BY name, value, stars ORDER BY name, value, stars`)
    .all(),
});

test('received = published + pending + withheld, and the tallies are a recount, whatever happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, {maxLength: 25}), async (steps) => {
      const store = openStore(':memory:');
      const moderation = {received: 4, published: 2, pending: 1, withheld: [{reason: 'spam', count: 1}]};
      importDocument(store, reviewsOf(someReviews(2), {moderation}));
      const limit = {most: 1000, seconds: 1};
      const {send, post, reviews} = endpointFor(store, {
        actions: {limits: {submitReview: limit, changeReview: limit, voteHelpful: limit}},
      });
      const sent: Array<{ref: string; receipt: string | undefined; review: string | undefined}> = [];
      let received = 4;
      for (const [at, {what, which, stars, reason}] of steps.entries()) {
        const one = sent[which % Math.max(1, sent.length)];
        const attempt = (decide: () => void): void => {
          try {
            decide();
          } catch (error) {
            assert.equal((error as {code?: string}).code, 'invalid');
          }
        };
        if (what === 'submit') {
          const {ref, receipt, review} = await send(
            '/reviews',
            aReview({
              ...{reviewRating: {ratingValue: stars}, reviewBody: `Text ${at}`},
              ...{author: {context: {skin: stars > 3 ? 'dry' : 'oily'}}, consent: {fields: ['context']}},
            }),
          );
          sent.push({ref, receipt, review});
          received++;
        } else if (what === 'import') {
          importDocument(store, reviewsOf(someReviews(2)));
        } else if (!one) continue;
        else if (what === 'publish') attempt(() => publishReview(store, one.ref, now));
        else if (what === 'withhold') attempt(() => withholdReview(store, one.ref, reason, 'Why not', now));
        else if (what === 'restore') attempt(() => restoreReview(store, one.ref, now));
        else if (what === 'withdraw')
          await send('/reviews/changes', {subject: kettle, receipt: one.receipt, change: 'withdraw'});
        else if (what === 'vote')
          await post(
            '/reviews/votes',
            {subject: kettle, review: one.review, helpful: true},
            {from: `10.0.0.${at}`},
          );
        else {
          const corrected = {reviewRating: {ratingValue: stars}, reviewBody: `Corrected ${at}`};
          const wish = {subject: kettle, receipt: one.receipt, change: 'correct', corrected};
          const {applyCorrection} = await import('../../src/endpoint/writing/moderation.js');
          applyCorrection(store, (await send('/reviews/changes', wish)).ref, now);
        }
        const document = await reviews();
        const {moderation: counts, aggregateRating} = document;
        const withheld = counts?.withheld?.reduce((sum, {count}) => sum + count, 0) ?? 0;
        assert.equal(counts?.received, received);
        assert.equal(counts.received, (counts.published ?? 0) + (counts.pending ?? 0) + withheld);
        assert.equal(counts.published, document.reviews.length);
        assert.equal(aggregateRating?.ratingCount, document.reviews.length);
        const {tallied, counted, contextsTallied, contextsCounted} = countsOf(store);
        assert.deepEqual(tallied, counted);
        assert.deepEqual(contextsTallied, contextsCounted);
      }
      store.close();
    }),
    {numRuns: runs()},
  );
});
