import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

import {importDocument, publish} from '../../src/endpoint/index.js';
import {hashOfSubject} from '../../src/endpoint/store/subjects.js';
import {queue, restoreReview, withholdReview} from '../../src/endpoint/writing/moderation.js';
import {folderFor, kettle, now, reviewsOf, someReviews, storeFor, strictly} from './fixtures.js';
import {makeOldStore, putOldReviews} from './old-store.js';
import {endpointFor} from './sending.js';

const topics = [
  {
    name: 'Handle',
    count: 2,
    ratingValue: 2.5,
    reviews: ['r1', 'r2'],
    phrases: [
      {text: 'gets hot', reviews: ['r1']},
      {text: 'cork', reviews: ['r1', 'r2']},
    ],
  },
  {name: 'Lid, and spout', reviews: ['r1']},
];

const open = (t: Parameters<typeof storeFor>[0]) => {
  const store = storeFor(t);
  importDocument(store, reviewsOf(someReviews(40), {topics}));
  return {store, ...endpointFor(store)};
};

const ids = (reviews: ReadonlyArray<{id?: string | undefined}>): unknown => reviews.map(({id}) => id);

test('topics are served with the first document, kept by a later import without them, and replaced by one with', async (t) => {
  const {store, reviews} = open(t);
  assert.deepEqual((await reviews()).topics, topics);
  importDocument(store, reviewsOf(someReviews(1)));
  assert.deepEqual((await reviews()).topics, topics);
  importDocument(store, reviewsOf([], {topics: []}));
  assert.equal((await reviews()).topics, undefined);
});

test('reviews are found by topic and by aspect, with how many there are; all are counted as before', async (t) => {
  const {store, reviews} = open(t);
  const rated = {id: 'a', reviewBody: 'x', aspects: [{name: 'Fit', ratingValue: 4}]};
  importDocument(
    store,
    reviewsOf([rated, {...rated, id: 'b', aspects: [{name: 'Fit, feel', ratingValue: 1}]}]),
  );
  const handle = await reviews('?topic=Handle');
  assert.deepEqual(ids(handle.reviews), ['r1', 'r2']);
  assert.equal(handle.matching, 2);
  assert.equal(handle.aggregateRating?.ratingCount, 40);
  assert.deepEqual(handle.topics, topics);
  assert.equal(new URL(handle.sort?.options?.lowest ?? '').searchParams.get('topic'), 'Handle');
  assert.deepEqual(ids((await reviews('?topic=Lid%2C+and+spout')).reviews), ['r1']);
  assert.deepEqual(ids((await reviews('?topic=None,Handle&rating=3')).reviews), ['r2']);
  assert.equal((await reviews('?topic=None')).matching, 0);
  assert.deepEqual(ids((await reviews('?aspect=Fit')).reviews), ['a']);
  assert.deepEqual(ids((await reviews('?aspect=Fit&aspect=Fit%2C%20feel')).reviews), ['a', 'b']);
  assert.deepEqual(ids((await reviews('?aspect=Fit&topic=Handle')).reviews), []);
  importDocument(store, reviewsOf([{...rated, aspects: []}]));
  assert.deepEqual(ids((await reviews('?aspect=Fit')).reviews), []);
  assert.equal((await reviews()).matching, undefined);
  assert.equal((await reviews('?topic=&aspect=')).matching, undefined);
});

test('the count stands in the first answer alone', async (t) => {
  const {get, reviews} = open(t);
  const first = await reviews('?context.skin=dry,oily');
  assert.equal(first.matching, 40);
  const next = await get(first.next ?? '');
  assert.equal(strictly('reviews', await next.text(), first.next ?? '').matching, undefined);
});

test('too many names at once are refused', async (t) => {
  const {get} = open(t);
  for (const query of [Array(21).fill('topic=a').join('&'), `aspect=${Array(21).fill('a')}`]) {
    const response = await get(`/reviews/${hashOfSubject(kettle)}.json?${query}`);
    assert.equal(response.status, 400);
  }
});

test('the words of a review that was taken down are no phrase any more', async (t) => {
  const {store, reviews} = open(t);
  withholdReview(store, 'r1', 'personal-data', undefined, now);
  assert.deepEqual((await reviews()).topics, [
    {name: 'Handle', count: 1, ratingValue: 2.5, reviews: ['r2'], phrases: [{text: 'cork', reviews: ['r2']}]},
  ]);
  restoreReview(store, queue(store, {state: 'withheld'})[0]?.ref ?? '', now);
  assert.deepEqual((await reviews()).topics, topics);
});

test('a topic that no document could carry is refused, and many are cut to what fits', async (t) => {
  const store = storeFor(t);
  const large = {name: 'x', reviews: Array.from({length: 1000}, (_, at) => `${'r'.repeat(40)}${at}`)};
  assert.throws(() => importDocument(store, reviewsOf([], {topics: [large]})), {code: 'too-large'});
  const many = Array.from({length: 100}, (_, at) => ({
    name: `Topic ${at}`,
    reviews: large.reviews.slice(0, 100),
  }));
  importDocument(store, reviewsOf([], {topics: many}));
  const served = (await endpointFor(store).reviews()).topics ?? [];
  assert.ok(served.length > 5 && served.length < 20);
});

test('published files hold the topics, and say of nothing that it can be done', (t) => {
  const {store} = open(t);
  const folder = folderFor(t);
  publish(store, folder, {now});
  const read = (name: string): string => readFileSync(`${folder}/${name}`, 'utf8');
  const file = `reviews/${hashOfSubject(kettle)}.json`;
  assert.deepEqual(strictly('reviews', read(file), `https://shop.example/${file}`).topics, topics);
  assert.equal(JSON.parse(read('.well-known/trust-data.json')).actions, undefined);
});

test('a store that was made before there were aspects finds by them as well', async (t) => {
  const path = join(folderFor(t), 'old.sqlite');
  const aspects = [
    {name: 'Fit', ratingValue: 4},
    {name: 'Fit', ratingValue: 1},
  ];
  const [rated, other] = [
    {id: 'a', reviewBody: 'x', aspects},
    {id: 'b', reviewBody: 'y'},
  ];
  makeOldStore(path, 1, (database) => putOldReviews(database, kettle, [rated, other]));
  const store = storeFor(t, path);
  assert.deepEqual(ids((await endpointFor(store).reviews('?aspect=Fit')).reviews), ['a']);
});
