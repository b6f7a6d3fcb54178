import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {type TestContext, test} from 'node:test';

import sharp from 'sharp';

import {hashOfSubject} from '../../src/endpoint/store/subjects.js';
import {fileIn, folderFor, getStrictly} from '../endpoint/fixtures.js';
import {candor, spawnCandor} from './support.js';

const kettle = 'https://shop.example/p/kettle';

/** An endpoint that runs as a person would start it. */
const servedFor = async (t: TestContext, ...args: string[]) => {
  const folder = folderFor(t);
  const db = join(folder, 'x.sqlite');
  await candor('import', fileIn(folder, 'r.csv', 'rating\n5\n'), '--db', db, '--subject', kettle);
  const {child, says} = spawnCandor(['serve', '--port', '0', '--db', db, ...args]);
  t.after(() => child.kill('SIGKILL'));
  const [discovery = ''] = /http:\S+/.exec(await says(/trust-data\.json/)) ?? [];
  const root = new URL('../', discovery);
  return {
    ...{folder, db, root, discovery},
    reviews: () => getStrictly('reviews', new URL(`reviews/${hashOfSubject(kettle)}.json`, root).href),
    post: async (address: string, body: string | Uint8Array<ArrayBuffer>, type = 'application/json') => {
      const response = await fetch(address, {method: 'POST', body, headers: {'Content-Type': type}});
      return {status: response.status, json: (await response.json()) as Record<string, string>};
    },
  };
};

test('a review with an invitation and a picture, from the link to the page', async (t) => {
  const {folder, db, root, discovery, post, reviews} = await servedFor(
    t,
    ...['--terms', 'https://shop.example/terms', '--privacy', 'https://shop.example/privacy'],
  );
  const {actions} = await getStrictly('discovery', discovery);
  const {submitReview} = actions ?? {};
  assert.ok(submitReview?.media, 'pictures are announced');
  assert.deepEqual(
    [submitReview.terms, submitReview.privacy],
    ['https://shop.example/terms', 'https://shop.example/privacy'],
  );

  const invited = await candor('invite', '--db', db, '--order', 'A-1', '--subject', kettle, '--page', kettle);
  const invitation = new URL(invited.out).hash.replace('#candor-invitation=', '');
  const bytes = await sharp({create: {width: 30, height: 20, channels: 3, background: '#b73'}})
    .jpeg()
    .toBuffer();
  const picture = await post(submitReview.media.href, new Uint8Array(bytes), 'image/jpeg');
  assert.deepEqual([picture.status, picture.json.status], [202, 'stored']);

  const consent = {text: 'I agree to the terms', at: new Date().toISOString()};
  const submission = {
    ...{subject: kettle, invitation, consent, media: [{ref: picture.json.ref, alt: 'The handle'}]},
    review: {reviewRating: {ratingValue: 2}, reviewBody: 'Too hot', consent: {fields: ['media']}},
  };
  const first = await post(submitReview.href, JSON.stringify(submission));
  assert.deepEqual([first.status, first.json.status], [202, 'pending']);
  const {review: words} = submission;
  const second = {...submission, media: [], review: {...words, reviewBody: 'Another'}};
  const again = await post(submitReview.href, JSON.stringify(second));
  assert.deepEqual([again.status, again.json.code], [409, 'duplicate']);

  const [file = ''] = readdirSync(join(folder, 'x.sqlite.media'));
  const address = new URL(`media/${file}`, root);
  assert.equal((await fetch(address)).status, 404, 'nobody has looked at it');
  const published = await candor('moderate', '--db', db, 'publish', first.json.ref ?? '');
  assert.equal(published.code, 0, published.err);
  const [newest] = (await reviews()).reviews;
  assert.deepEqual([newest?.reviewBody, newest?.collected?.how], ['Too hot', 'verified-purchase']);
  assert.equal(newest?.media?.[0]?.url, address.href);
  assert.equal((await fetch(address)).headers.get('Content-Type'), 'image/jpeg');

  await candor('moderate', '--db', db, 'withhold', first.json.ref ?? '', '--reason', 'personal-data');
  assert.equal((await fetch(address)).status, 404, 'its review was taken down');
  const {moderation} = await reviews();
  assert.deepEqual([moderation?.received, moderation?.published], [2, 1]);
  assert.deepEqual(moderation?.withheld, [{reason: 'personal-data', count: 1}]);
});

test('moderation after publication shows a review at once', async (t) => {
  const {discovery, post, reviews} = await servedFor(t, '--moderation', 'after');
  const {actions} = await getStrictly('discovery', discovery);
  const submission = {subject: kettle, review: {reviewRating: {ratingValue: 4}}};
  const {status, json} = await post(actions?.submitReview?.href ?? '', JSON.stringify(submission));
  assert.deepEqual([status, json.status], [202, 'published']);
  assert.equal((await reviews()).reviews.length, 2);
});

test('read only takes nothing and announces nothing', async (t) => {
  const {discovery, root, post} = await servedFor(t, '--read-only');
  assert.equal((await getStrictly('discovery', discovery)).actions, undefined);
  for (const path of ['reviews', 'media'])
    assert.equal((await post(new URL(path, root).href, '{}')).status, 405);
});

test('pictures go where they are told to', async (t) => {
  const media = join(folderFor(t), 'pictures');
  const {root, post} = await servedFor(t, '--media', media);
  const bytes = await sharp({create: {width: 3, height: 2, channels: 3, background: '#b73'}})
    .png()
    .toBuffer();
  await post(new URL('media', root).href, new Uint8Array(bytes), 'image/png');
  assert.equal(readdirSync(media).length, 1);
});
