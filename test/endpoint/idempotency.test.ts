import assert from 'node:assert/strict';
import {test} from 'node:test';

import {importDocument, openStore} from '../../src/endpoint/index.js';
import {queue} from '../../src/endpoint/writing/moderation.js';
import {fileIn, folderFor, kettle, now, reviewsOf, someReviews, storeFor} from './fixtures.js';
import {aReview, endpointFor} from './sending.js';

const open = (t: Parameters<typeof storeFor>[0], options = {}) => {
  const store = storeFor(t);
  importDocument(store, reviewsOf(someReviews(3)));
  return {store, ...endpointFor(store, options)};
};

test('the same request with the same key gets the first answer, and is done once', async (t) => {
  const {store, post} = open(t);
  const answers = [];
  for (let n = 0; n < 3; n++) {
    const response = await post('/reviews', aReview(), {key: 'one'});
    answers.push([response.status, await response.text()]);
  }
  assert.equal(answers[0]?.[0], 202);
  assert.deepEqual(answers[1], answers[0]);
  assert.deepEqual(answers[2], answers[0]);
  assert.equal(queue(store).length, 1);
});

test('requests at the same time with one key are one', async (t) => {
  const {store, post} = open(t);
  const texts = await Promise.all(
    Array.from({length: 20}, async () => (await post('/reviews', aReview(), {key: 'one'})).text()),
  );
  assert.equal(new Set(texts).size, 1);
  assert.equal(queue(store).length, 1);
  const votes = {subject: kettle, review: 'r1', helpful: true};
  const statuses = await Promise.all(
    Array.from({length: 5}, async () => (await post('/reviews/votes', votes, {key: 'vote'})).status),
  );
  assert.deepEqual(new Set(statuses), new Set([202]));
});

test('a key that was used for something else is a duplicate; for another action it is another key', async (t) => {
  const {store, send, fail} = open(t);
  await send('/reviews', aReview(), {key: 'one'});
  const {code, status} = await fail('/reviews', aReview({reviewBody: 'Other words.'}), {key: 'one'});
  assert.deepEqual([code, status], ['duplicate', 409]);
  await send('/reviews/votes', {subject: kettle, review: 'r1', helpful: true}, {key: 'one'});
  await send('/reviews', aReview({reviewBody: 'Other words.'}), {key: 'two'});
  assert.equal(queue(store).length, 2);
});

test('what failed may be tried again with its key', async (t) => {
  const {send, fail} = open(t, {actions: {limits: {submitReview: {most: 3, seconds: 60}}}});
  await fail('/reviews', aReview({reviewRating: {ratingValue: 9}}), {key: 'one'});
  await send('/reviews', aReview(), {key: 'one'});
});

test('answers are kept for a day, beyond the end of the process, and no longer', async (t) => {
  const path = fileIn(folderFor(t), 'candor.sqlite', '');
  let time = now;
  const first = openStore(path);
  importDocument(first, reviewsOf([]));
  const answer = await endpointFor(first, {now: () => time}).send('/reviews', aReview(), {key: 'one'});
  first.close();
  const second = storeFor(t, path);
  const {send, fail} = endpointFor(second, {now: () => time});
  time += 86_399_000;
  assert.deepEqual(await send('/reviews', aReview(), {key: 'one'}), answer);
  time += 2000;
  assert.equal((await fail('/reviews', aReview(), {key: 'one'})).code, 'duplicate');
  await send('/reviews', aReview({reviewBody: 'Other words.'}), {key: 'two'});
  assert.equal(second.prepare('SELECT count(*) AS count FROM answers').get()?.count, 1);
});

test('a key that is none is said to be', async (t) => {
  const {fail} = open(t);
  for (const key of ['x'.repeat(256), 'é']) {
    const {code, status} = await fail('/reviews', aReview(), {key});
    assert.deepEqual([code, status], ['invalid', 400]);
  }
});

test('an answer given again does not count against the limit', async (t) => {
  const {send, fail} = open(t, {actions: {limits: {submitReview: {most: 1, seconds: 60}}}});
  await send('/reviews', aReview(), {key: 'one'});
  await send('/reviews', aReview(), {key: 'one'});
  assert.equal((await fail('/reviews', aReview({name: 'x'}), {key: 'two'})).code, 'rate-limited');
});
