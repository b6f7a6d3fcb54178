import assert from 'node:assert/strict';
import {test} from 'node:test';

import type {Store} from '../../src/endpoint/store/store.js';
import {putSubject} from '../../src/endpoint/store/subjects.js';
import {claimMedia, storeMedia} from '../../src/endpoint/writing/media.js';
import {publishReview, withholdReview} from '../../src/endpoint/writing/moderation.js';
import {kettle, now} from './fixtures.js';
import {pageFor} from './moderation-page.js';
import {sent, sentReview, stateOf} from './sent.js';

const ref = 'R-0000-0001';

const withheld = (store: Store, ...more: Parameters<typeof sentReview>[2][]): string => {
  sentReview(store, ref, more[0]);
  withholdReview(store, ref, 'author-request', undefined, now);
  return ref;
};

/** All that is said of a review anywhere in the store. */
const words = (store: Store): string =>
  JSON.stringify(store.prepare('SELECT document, jws, said, agreement FROM submissions').all());

test('a withheld review is erased by one form, with its pictures, and then there is nothing to decide', async (t) => {
  const {store, media, root, get, post} = await pageFor(t);
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const {ref: picture} = await storeMedia(store, media, png, 'image/png', now);
  const own = claimMedia(store, [{ref: picture}], {subject: putSubject(store, kettle), id: `id-${ref}`});
  withheld(store, {media: own, author: {name: 'Ana Torres'}});
  sent(store, 'R-1111-0001', 'change', `id-${ref}`, {
    ...{subject: kettle, review: `id-${ref}`, change: 'withdraw', text: 'Please', reach: 'ana@example.org'},
  });
  const before = await get('?state=withheld');
  assert.match(before.text, /value="restore"/);
  assert.match(
    before.text,
    /What goes:[\s\S]*its picture[\s\S]*salt[\s\S]*What stays:[\s\S]*Nothing undoes this/,
  );
  const [, address = ''] = /<img src="([^"]+)"/.exec(before.text) ?? [];
  assert.equal((await get(address)).status, 200);
  const {status, headers} = await post({action: 'erase', ref, sure: 'yes', from: 'withheld'});
  assert.equal(status, 303);
  assert.doesNotMatch(words(store), /The text of|Ana Torres|ana@example|Please/);
  assert.equal(stateOf(store, ref), 'withheld author-request');
  assert.equal((await get(address)).status, 404);
  const after = await get(new URL(String(headers.location), root).href);
  assert.match(after.text, /role="status"[^>]*>R-0000-0001 is erased/);
  assert.match(after.text, /Erased\. What it said is gone/);
  assert.doesNotMatch(after.text, /value="restore"|value="erase"|Erase for good/);
});

test('nothing is erased without saying that one knows what it means', async (t) => {
  const {store, post} = await pageFor(t);
  withheld(store);
  for (const sure of [undefined, '', 'no', 'on']) {
    const {status, text} = await post({action: 'erase', ref, ...(sure === undefined ? {} : {sure})});
    assert.equal(status, 422);
    assert.match(text, /Erasing cannot be undone/);
    assert.match(text, /<details open>\s*<summary[^>]*>Erase for good…/);
  }
  assert.match(words(store), /The text of/);
});

test('what waits or is published is offered no erasing, and is not erased', async (t) => {
  const {store, get, post} = await pageFor(t);
  sentReview(store, 'R-0000-0002');
  publishReview(store, sentReview(store, 'R-0000-0003'), now);
  for (const [state, of] of [
    ['pending', 'R-0000-0002'],
    ['published', 'R-0000-0003'],
  ] as const) {
    assert.doesNotMatch((await get(`?state=${state}`)).text, /Erase for good/);
    const {status, text} = await post({action: 'erase', ref: of, sure: 'yes'});
    assert.deepEqual([status, stateOf(store, of)], [422, state]);
    assert.match(text, /is not withheld/);
  }
});

test('a review that was erased cannot be published by a form that was open before', async (t) => {
  const {store, post} = await pageFor(t);
  withheld(store);
  await post({action: 'erase', ref, sure: 'yes'});
  const {status, text} = await post({action: 'restore', ref});
  assert.deepEqual([status, stateOf(store, ref)], [422, 'withheld author-request']);
  assert.match(text, /was erased: there is nothing left/);
});
