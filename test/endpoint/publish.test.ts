import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

import {importDocument, publish, type Store} from '../../src/endpoint/index.js';
import {hashOfSubject} from '../../src/endpoint/store/subjects.js';
import {sortReviews} from '../../src/protocol/order.js';
import {serve} from '../support/static-server.js';
import {
  fileIn,
  folderFor,
  getStrictly,
  kettle,
  now,
  reviewsOf,
  someReviews,
  storeFor,
  walk,
} from './fixtures.js';

const hash = hashOfSubject(kettle);

const files = (folder: string): string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

/** What is in a folder, by name, and when it was written. */
const state = (folder: string): Map<string, string> =>
  new Map(
    files(folder).map((name) => [
      name,
      `${statSync(join(folder, name)).mtimeMs} ${readFileSync(join(folder, name), 'utf8')}`,
    ]),
  );

const changed = (before: Map<string, string>, after: Map<string, string>): string[] =>
  [...after].filter(([name, content]) => before.get(name) !== content).map(([name]) => name);

/** Makes all files old, so that writing one again shows. */
const age = (folder: string): void => {
  for (const name of files(folder)) utimesSync(join(folder, name), 1, 1);
};

const filled = (t: Parameters<typeof storeFor>[0], count: number): Store => {
  const store = storeFor(t);
  importDocument(store, reviewsOf(someReviews(count)));
  return store;
};

for (const count of [0, 1, 24, 25, 26, 49, 50, 51, 75, 130]) {
  test(`${count} reviews are all found by following next, each once, newest first`, async (t) => {
    const out = join(folderFor(t), 'out');
    const store = storeFor(t);
    importDocument(store, reviewsOf([...someReviews(count)].reverse()));
    publish(store, out, {now});
    const server = await serve({folders: {'/some/path/': out}});
    t.after(() => server.close());
    const root = `${server.origin}/some/path/`;
    const url = `${root}.well-known/trust-data.json`;
    const discovery = await getStrictly('discovery', url);
    assert.equal(discovery.reviews, '../reviews/{subjectHash}.json');
    const first = new URL((discovery.reviews ?? '').replace('{subjectHash}', hash), url).href;
    const document = await getStrictly('reviews', first);
    assert.equal(document.moderation?.published, count);
    assert.ok(document.reviews.length >= Math.min(count, 25) && document.reviews.length < 50);
    assert.deepEqual(
      (await walk(first)).map(({id}) => id),
      someReviews(count).map(({id}) => id),
    );
    const subjects = await getStrictly('subjects', new URL(discovery.subjects ?? '', url).href);
    assert.equal(subjects.subjects[0]?.reviews, first);
    await getStrictly('pledges', new URL(discovery.pledges ?? '', url).href);
    await getStrictly('people', new URL(discovery.people ?? '', url).href);
  });
}

test('pages are numbered from the oldest, and link both ways', async (t) => {
  const out = folderFor(t);
  publish(filled(t, 60), out, {now});
  const page = (number: number) =>
    JSON.parse(readFileSync(join(out, `reviews/${hash}/p/${number}.json`), 'utf8'));
  assert.deepEqual([page(0).reviews.length, page(0).next, page(0).prev], [25, null, '1.json']);
  assert.equal(page(0).reviews.at(-1).id, 'r59');
  assert.deepEqual([page(2).reviews.length, page(2).next, page(2).prev], [10, '1.json', null]);
  assert.equal(page(2).aggregateRating, undefined);
});

test('a new review rewrites its page and what counts it, and touches nothing else', (t) => {
  const out = folderFor(t);
  const store = filled(t, 60);
  importDocument(store, {trustData: '1', subject: {id: 'urn:other'}, reviews: [{reviewBody: 'x'}]});
  publish(store, out, {now});
  age(out);
  const before = state(out);
  assert.deepEqual(publish(store, out, {now}), {
    subjects: 2,
    written: 0,
    unchanged: before.size - 1,
    removed: 0,
  });
  assert.deepEqual(state(out), before);
  importDocument(
    store,
    reviewsOf([{id: 'new', reviewRating: {ratingValue: 5}, datePublished: '2026-11-23'}]),
  );
  publish(store, out, {now});
  assert.deepEqual(changed(before, state(out)).sort(), [
    `reviews/${hash}.json`,
    `reviews/${hash}/p/2.json`,
    'subjects.json',
  ]);
});

test('files that are not needed any more go; what is not ours stays', (t) => {
  const out = folderFor(t);
  const store = filled(t, 60);
  publish(store, out, {now});
  writeFileSync(join(out, 'index.html'), 'mine');
  writeFileSync(join(out, 'reviews', 'mine.json'), 'mine');
  store.run(`DELETE FROM reviews WHERE number > 20`);
  const {removed} = publish(store, out, {now});
  assert.equal(removed, 2);
  assert.equal(existsSync(join(out, `reviews/${hash}/p/1.json`)), false);
  assert.equal(existsSync(join(out, `reviews/${hash}/p/0.json`)), true);
  assert.equal(readFileSync(join(out, 'index.html'), 'utf8'), 'mine');
  assert.equal(readFileSync(join(out, 'reviews', 'mine.json'), 'utf8'), 'mine');
});

test('a list of files that was tampered with removes nothing but documents', (t) => {
  const folder = folderFor(t);
  const out = join(folder, 'out');
  mkdirSync(out);
  fileIn(folder, 'precious.json', '1');
  fileIn(out, 'index.html', '1');
  for (const list of [
    '["../precious.json", "index.html", "reviews/../index.html", 5]',
    '{"x": 1}',
    'null',
    '[[[',
  ]) {
    writeFileSync(join(out, '.candor-published.json'), list);
    publish(filled(t, 1), out, {now});
    assert.ok(existsSync(join(folder, 'precious.json')) && existsSync(join(out, 'index.html')));
  }
});

test('nothing is left aside', (t) => {
  const out = folderFor(t);
  publish(filled(t, 30), out, {now});
  assert.deepEqual(
    files(out).filter((name) => name.includes('tmp')),
    [],
  );
});

test('a folder that cannot be written to is named, and nothing in it is changed', (t) => {
  const folder = folderFor(t);
  const store = filled(t, 30);
  publish(store, join(folder, 'out'), {now});
  importDocument(store, reviewsOf([{reviewBody: 'new'}]));
  const before = state(folder);
  chmodSync(join(folder, 'out'), 0o555);
  // Root may write anywhere; somebody else tries.
  const isRoot = process.getuid?.() === 0;
  chmodSync(folder, 0o755);
  if (isRoot) process.seteuid?.(65_534);
  try {
    assert.throws(() => publish(store, join(folder, 'out'), {now}), {code: 'not-writable', message: /--out/});
  } finally {
    if (isRoot) process.seteuid?.(0);
    chmodSync(join(folder, 'out'), 0o755);
  }
  assert.deepEqual(state(folder), before);
  const path = fileIn(folder, 'file', '');
  assert.throws(() => publish(store, path, {now}), {code: 'not-writable'});
});

test('discovery comes last: where a page cannot be written, the old one stays', (t) => {
  const out = folderFor(t);
  mkdirSync(join(out, 'people.json'));
  assert.throws(() => publish(filled(t, 3), out, {now}), {code: 'not-writable'});
  assert.equal(existsSync(join(out, '.well-known')), false);
  assert.deepEqual(
    files(out).filter((name) => name.includes('tmp')),
    [],
  );
});

test('many subjects go into shards by the beginning of their hash', async (t) => {
  const out = folderFor(t);
  const store = storeFor(t);
  store.transaction(() => {
    for (let at = 0; at < 501; at++)
      store
        .prepare('INSERT INTO subjects (hash, uri, document, aggregate) VALUES (?, ?, ?, ?)')
        .run(
          hashOfSubject(`urn:s:${at}`),
          `urn:s:${at}`,
          JSON.stringify({id: `urn:s:${at}`}),
          '{"ratingValue":4,"ratingCount":2}',
        );
  });
  publish(store, out, {now});
  const server = await serve({folders: {'/': out}});
  t.after(() => server.close());
  const discovery = await getStrictly('discovery', `${server.origin}/.well-known/trust-data.json`);
  assert.equal(discovery.subjects, '../subjects/{subjectHash:2}.json');
  for (const at of [0, 77, 500]) {
    const of = hashOfSubject(`urn:s:${at}`);
    const shard = await getStrictly('subjects', `${server.origin}/subjects/${of.slice(0, 2)}.json`);
    const found = shard.subjects.find(({subject}) => subject.id === `urn:s:${at}`);
    assert.equal(found?.reviews, `${server.origin}/reviews/${of}.json`);
  }
  assert.equal(readdirSync(join(out, 'subjects')).length, 256);
});

test('languages are files of their own only where there is a choice', (t) => {
  const out = folderFor(t);
  const store = storeFor(t);
  const pledge = (text: string) => ({trustData: '1', pledges: [{text}]});
  const names = () => JSON.parse(readFileSync(join(out, '.well-known/trust-data.json'), 'utf8')).pledges;
  importDocument(store, pledge('en'), {language: 'en'});
  publish(store, out, {now});
  assert.equal(names(), '../pledges.json');
  importDocument(store, pledge('de'), {language: 'de'});
  publish(store, out, {now, baseUrl: 'https://cdn.example/trust'});
  assert.equal(names(), 'https://cdn.example/trust/pledges{.language}.json');
  assert.match(readFileSync(join(out, 'pledges.en.json'), 'utf8'), /"text":"en"/);
  assert.match(readFileSync(join(out, 'pledges.json'), 'utf8'), /"text":"de"/);
});

test('a base URL that no visitor could use is refused', (t) => {
  const out = join(folderFor(t), 'out');
  for (const baseUrl of [
    'http://cdn.example/',
    'cdn.example',
    'https://cdn.example/?x',
    'javascript:alert(1)',
  ])
    assert.throws(() => publish(storeFor(t), out, {baseUrl}), {code: 'usage'});
  assert.equal(existsSync(out), false);
});

test('long reviews make smaller pages, so that every document stays within the limit', async (t) => {
  const out = folderFor(t);
  const store = storeFor(t);
  const long = someReviews(33).map((review) => ({
    ...review,
    reviewBody: '€'.repeat(20_000),
    translations: {de: {reviewBody: '€'.repeat(19_000)}},
  }));
  importDocument(store, reviewsOf(long));
  publish(store, out, {now});
  const server = await serve({folders: {'/': out}});
  t.after(() => server.close());
  const found = await walk(`${server.origin}/reviews/${hash}.json`);
  assert.deepEqual(
    found.map(({id}) => id),
    sortReviews(long, 'newest').map(({id}) => id),
  );
});
