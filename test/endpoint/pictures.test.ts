import assert from 'node:assert/strict';
import {readdirSync, rmSync} from 'node:fs';
import {test} from 'node:test';

import sharp from 'sharp';

import {importDocument, publish} from '../../src/endpoint/index.js';
import {findItem, publishReview, withholdReview} from '../../src/endpoint/writing/moderation.js';
import {folderFor, now, reviewsOf, storeFor} from './fixtures.js';
import {aReview, base, endpointFor} from './sending.js';

const picture = async (red = 200): Promise<Uint8Array> =>
  new Uint8Array(
    await sharp({create: {width: 64, height: 48, channels: 3, background: {r: red, g: 80, b: 40}}})
      .webp()
      .toBuffer(),
  );

const webp = {headers: {'Content-Type': 'image/webp'}};

const open = (t: Parameters<typeof storeFor>[0], options = {}, path = ':memory:') => {
  const store = storeFor(t, path);
  importDocument(store, reviewsOf([]));
  return {store, ...endpointFor(store, options)};
};

const consent = {fields: ['media']};

test('a picture goes ahead of its review, and is seen by everybody once that is published', async (t) => {
  const {store, send, get, reviews} = open(t);
  const {ref: media, status} = await send('/media', await picture(), webp);
  assert.equal(status, 'stored');
  const {ref, review} = await send('/reviews', aReview({consent}, {media: [{ref: media, alt: 'The lid'}]}));
  const [held] = findItem(store, ref)?.review?.media ?? [];
  const file = held?.url.split('/').at(-1);
  assert.equal((await get(`/media/${file}`)).status, 404);
  publishReview(store, ref, now);
  const [shown] = (await reviews('?media=true')).reviews.find(({id}) => id === review)?.media ?? [];
  assert.equal(shown?.url, `${base}/media/${file}`);
  assert.deepEqual([shown?.alt, shown?.width, shown?.height, shown?.type], ['The lid', 64, 48, 'image/webp']);
  const response = await get(shown?.url ?? '');
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'image/webp');
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  withholdReview(store, ref, 'personal-data', undefined, now);
  assert.equal((await get(shown?.url ?? '')).status, 404);
});

test('a picture that nobody may show stays away from the review; one that is not there is said to be', async (t) => {
  const {store, send, fail} = open(t);
  const {ref: media} = await send('/media', await picture(), webp);
  const hidden = await send('/reviews', aReview({consent: {fields: []}}, {media: [{ref: media}]}));
  assert.equal(findItem(store, hidden.ref)?.review?.media, undefined);
  for (const [sent, pointer] of [
    [[{ref: 'none'}], '/media/0/ref'],
    [Array(7).fill({ref: media}), '/media'],
    [[{ref: media, alt: 'x'.repeat(501)}], '/media/0/alt'],
    [[{alt: 'x'}], '/media/0'],
  ] as const) {
    const {code, errors = []} = await fail(
      '/reviews',
      aReview({reviewBody: 'Other', consent}, {media: sent}),
    );
    assert.equal(code, 'invalid');
    assert.equal(errors[0]?.pointer, pointer);
    assert.ok((errors[0]?.detail.length ?? 0) > 5);
  }
});

test('what is no picture, another kind, too large or too often', async (t) => {
  const {fail, post} = open(t, {actions: {limits: {media: {most: 4, seconds: 60}}}});
  const kinds = [
    [new Uint8Array([1, 2, 3]), 'image/webp', 'refused', 415],
    [await picture(), 'image/png', 'refused', 415],
    [(await picture()).subarray(0, 60), 'image/webp', 'invalid', 422],
    [new Uint8Array(8_388_609), 'image/webp', 'too-large', 413],
  ] as const;
  for (const [bytes, type, code, status] of kinds) {
    const problem = await fail('/media', bytes, {headers: {'Content-Type': type}});
    assert.deepEqual([problem.code, problem.status], [code, status]);
  }
  assert.equal((await post('/media', await picture(), webp)).status, 429);
});

test('a picture sent twice with one key is one', async (t) => {
  const {send, store} = open(t);
  const bytes = await picture();
  const first = await send('/media', bytes, {...webp, key: 'one'});
  assert.deepEqual(await send('/media', bytes, {...webp, key: 'one'}), first);
  assert.equal(store.prepare('SELECT count(*) AS count FROM media').get()?.count, 1);
});

test('published files come with the pictures of published reviews, and lose them with the review', async (t) => {
  const folder = folderFor(t);
  const {store, send} = open(t, {}, `${folder}/candor.sqlite`);
  const refs = [];
  for (const red of [1, 200]) {
    const {ref: media} = await send('/media', await picture(red), webp);
    refs.push(
      (await send('/reviews', aReview({reviewBody: `Text ${red}`, consent}, {media: [{ref: media}]}))).ref,
    );
  }
  publishReview(store, refs[0] ?? '', now);
  const files = (): string[] => readdirSync(`${folder}/out/media`);
  publish(store, `${folder}/out`, {now});
  const [file] = files();
  assert.equal(files().length, 1);
  assert.ok(findItem(store, refs[0] ?? '')?.review?.media?.[0]?.url.endsWith(`media/${file}`));
  assert.equal(publish(store, `${folder}/out`, {now}).written, 0);
  withholdReview(store, refs[0] ?? '', 'author-request', undefined, now);
  publish(store, `${folder}/out`, {now});
  assert.deepEqual(files(), []);
  publishReview(store, refs[1] ?? '', now);
  rmSync(`${folder}/candor.sqlite.media`, {recursive: true});
  publish(store, `${folder}/out`, {now});
  assert.deepEqual(files(), []);
});
