import assert from 'node:assert/strict';
import {readFileSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

import {importDocument, publish} from '../../../src/endpoint/index.js';
import {hashOfSubject} from '../../../src/endpoint/store/subjects.js';
import {folderFor, kettle, now, reviewsOf, someReviews} from '../fixtures.js';
import {loggedStore} from './logged-store.js';

const first = `reviews/${hashOfSubject(kettle)}.json`;
const STATES = '.candor-published-subjects.json';

test('a subject is passed over only as long as nothing in its documents changes', (t) => {
  const out = folderFor(t);
  const {store, keys} = loggedStore(t, 30);
  const text = (): string => {
    publish(store, out, {now, keys});
    return readFileSync(join(out, first), 'utf8');
  };
  let before = text();
  const changes: ReadonlyArray<readonly [string, () => unknown]> = [
    ['a vote', () => importDocument(store, reviewsOf([{...someReviews(1)[0], helpful: {up: 3}}]))],
    ['a title', () => importDocument(store, reviewsOf([], {subject: {id: kettle, name: 'Copper kettle'}}))],
    ['an outcome', () => importDocument(store, reviewsOf([], {outcomes: [{said: 'Hot', did: 'Cork'}]}))],
    [
      'a label',
      () => importDocument(store, reviewsOf([], {facets: [{key: 'skin', name: 'Your skin', values: []}]})),
    ],
  ];
  for (const [what, change] of changes) {
    change();
    const after = text();
    assert.notEqual(after, before, what);
    before = after;
  }
  assert.equal(text(), before);
  const later = now + 40 * 86_400_000;
  publish(store, out, {now: later, keys});
  assert.notEqual(readFileSync(join(out, first), 'utf8'), before, 'a month and a head');
});

test('a label that is given again as it was changes nothing: else each import would write all subjects anew', (t) => {
  const {store, keys} = loggedStore(t, 3);
  const facets = [{key: 'skin', name: 'Your skin', values: []}];
  const version = (): unknown =>
    store.prepare('SELECT version FROM subject_versions WHERE subject = 0').get()?.version;
  publish(store, folderFor(t), {now, keys});
  importDocument(store, reviewsOf([], {facets}));
  const before = version();
  assert.notEqual(before, undefined);
  importDocument(store, reviewsOf([], {facets}));
  assert.equal(version(), before);
});

test('what is missing is written again, whatever the list says', (t) => {
  const out = folderFor(t);
  const {store, keys} = loggedStore(t, 60);
  publish(store, out, {now, keys});
  const before = readFileSync(join(out, first), 'utf8');
  rmSync(join(out, first));
  publish(store, out, {now, keys});
  assert.equal(readFileSync(join(out, first), 'utf8'), before);
  for (const list of ['null', '[]', '{', '{"x":{"made":1,"files":[]}}', '{"x":null}']) {
    writeFileSync(join(out, STATES), list);
    publish(store, out, {now, keys});
    assert.equal(readFileSync(join(out, first), 'utf8'), before);
  }
});
