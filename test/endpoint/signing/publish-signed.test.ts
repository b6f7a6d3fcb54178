import assert from 'node:assert/strict';
import {readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

import {importDocument, publish} from '../../../src/endpoint/index.js';
import type {EndpointKeys} from '../../../src/endpoint/keys/load-keys.js';
import {parseJws} from '../../../src/proof/jws.js';
import {folderFor, now, reviewsOf, someReviews, storeFor} from '../fixtures.js';
import {keysFor} from '../keys/fixtures.js';

/** All files below a folder, by their paths. */
const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, {recursive: true, encoding: 'utf8'})
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

test('publishing twice gives the same bytes: without a log whenever it is done, but for the status lists of the day', (t) => {
  const store = storeFor(t);
  const {log: _, ...keys}: EndpointKeys = keysFor(t);
  importDocument(store, reviewsOf(someReviews(60)));
  importDocument(store, {trustData: '1', organization: {name: 'Shop'}, pledges: [{id: 'a', text: 'One'}]});
  importDocument(store, {trustData: '1', people: [{id: 'ana', name: 'Ana'}]});
  const [one, two, three] = [folderFor(t), folderFor(t), folderFor(t)];
  publish(store, one, {keys, now});
  publish(store, two, {keys, now});
  const files = filesIn(one);
  assert.deepEqual(filesIn(two), files);
  assert.ok(Object.keys(files).includes('status/revocation.jwt'));
  publish(store, three, {keys, now: now + 86_400_000});
  const later = filesIn(three);
  const changed = Object.keys(files).filter((name) => later[name] !== files[name]);
  assert.deepEqual(changed, ['status/revocation.jwt', 'status/suspension.jwt']);
  // As they were: nothing is written once more.
  assert.equal(publish(store, one, {keys, now: now + 1000}).written, 0);
});

test('everything in the lists is signed, and nothing secret is in the files', (t) => {
  const store = storeFor(t);
  const keys = keysFor(t);
  importDocument(store, reviewsOf(someReviews(30)));
  importDocument(store, {trustData: '1', pledges: [{id: 'a', text: 'One'}]});
  importDocument(store, {trustData: '1', people: [{id: 'ana', name: 'Ana'}]});
  const folder = folderFor(t);
  publish(store, folder, {keys, now});
  const seen = new Set<string>();
  for (const [name, text] of Object.entries(filesIn(folder))) {
    assert.doesNotMatch(text, /"d":|PRIVATE/, name);
    if (!/^(reviews|pledges|people)/.test(name)) continue;
    const {reviews = [], pledges = [], people = []} = JSON.parse(text);
    for (const {jws} of [...reviews, ...pledges, ...people]) seen.add(parseJws(jws).header.typ ?? '');
  }
  assert.deepEqual([...seen].sort(), ['trust-collected+jwt', 'trust-person+jwt', 'vc+jwt']);
});
