import assert from 'node:assert/strict';
import {mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

import {createEndpoint, importDocument, importFile, publish} from '../../src/endpoint/index.js';
import {selectReviews} from '../../src/endpoint/store/select-reviews.js';
import {readSettings} from '../../src/endpoint/store/settings.js';
import {readStatements} from '../../src/endpoint/store/statements.js';
import type {Store} from '../../src/endpoint/store/store.js';
import {findSubject, hashOfSubject} from '../../src/endpoint/store/subjects.js';
import {startProgramme} from '../client/support/programme.js';
import {fileIn, folderFor, kettle, now, reviewsOf, someReviews, storeFor} from './fixtures.js';

const held = (store: Store) =>
  selectReviews(store, {subject: 1, order: 'newest', limit: 10_000, bytes: 1e9}).reviews;

const jsonLd = {
  '@context': 'https://schema.org',
  '@type': 'Product',
  '@id': kettle,
  name: 'Kettle',
  review: [
    {
      '@type': 'Review',
      author: {'@type': 'Person', name: 'Ana'},
      reviewRating: {ratingValue: '4'},
      reviewBody: 'Good &amp; hot',
    },
  ],
};

test('a reviews document: its subject, its parts, its reviews, as many as there are', (t) => {
  const store = storeFor(t);
  const more = {
    outcomes: [{said: 'hot', did: 'cork'}],
    collection: {how: ['invited']},
    facets: [{name: 'Skin type', key: 'skin', values: []}],
  };
  const report = importDocument(store, reviewsOf(someReviews(1500), more), {language: 'en', how: 'open'});
  assert.deepEqual([report.added, report.failed, report.subjects], [1500, 0, 1]);
  const subject = findSubject(store, hashOfSubject(kettle));
  assert.equal(subject?.subject.name, 'Kettle');
  assert.deepEqual(subject?.outcomes, more.outcomes);
  assert.deepEqual(subject?.collection, more.collection);
  const reviews = held(store);
  assert.deepEqual(
    reviews.map(({id}) => id),
    someReviews(1500).map(({id}) => id),
  );
  assert.deepEqual([reviews[0]?.inLanguage, reviews[0]?.collected], ['en', {how: 'open'}]);
});

test('a bad item is named and dropped, a bad member is named and left out', (t) => {
  const store = storeFor(t);
  const report = importDocument(
    store,
    reviewsOf([
      {id: 'a', reviewBody: 'x', datePublished: 'yesterday'},
      {id: 'b'},
      'nothing',
      {id: 'c', reviewBody: 'x'.repeat(20_001)},
      {id: 'd', reviewRating: {ratingValue: 3}},
      {
        id: 'e',
        reviewBody: 'x',
        translations: Object.fromEntries(
          Array.from({length: 30}, (_, at) => [`en-x-${at}`, {reviewBody: 'x'.repeat(15_000)}]),
        ),
      },
      {id: 'x'.repeat(600), reviewBody: 'x'},
    ]),
  );
  assert.deepEqual(
    report.faults.map(({where}) => where),
    ['review 2', 'review 3', 'review 4', 'review 6', 'review 7'],
  );
  assert.deepEqual(
    report.omissions.map(({where, reason}) => [where, reason]),
    [['review 1', 'datePublished could not be read']],
  );
  assert.deepEqual(
    held(store).map(({id}) => id),
    ['a', 'd'],
  );
});

test('a list of reviews needs a subject, and takes the one it is told', (t) => {
  const store = storeFor(t);
  const list = [{reviewRating: {ratingValue: 3}}];
  assert.throws(() => importDocument(store, list), {code: 'usage', message: /--subject/});
  assert.equal(importDocument(store, list, {subject: 'urn:x:1', subjectName: 'X'}).added, 1);
  assert.deepEqual(findSubject(store, hashOfSubject('urn:x:1'))?.subject, {name: 'X', id: 'urn:x:1'});
});

test('schema.org JSON-LD, as JSON and inside a page', async (t) => {
  const folder = folderFor(t);
  const page = `<!doctype html><title>x</title><script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`;
  for (const path of [fileIn(folder, 'a.json', JSON.stringify(jsonLd)), fileIn(folder, 'a.html', page)]) {
    const store = storeFor(t);
    const report = await importFile(store, path);
    assert.deepEqual([report.kind, report.added], ['reviews', 1]);
    const [review] = held(store);
    assert.equal(review?.author?.name, 'Ana');
    assert.equal(review?.reviewBody, 'Good & hot');
    assert.equal(review?.reviewRating?.ratingValue, 4);
  }
});

test('discovery gives organization and collection; pledges and people take the place of those of their language', (t) => {
  const store = storeFor(t);
  const pledge = (text: string) => ({trustData: '1', organization: {name: 'In passing'}, pledges: [{text}]});
  importDocument(store, pledge('first'));
  assert.equal(readSettings(store).organization?.name, 'In passing');
  importDocument(store, {
    trustData: '1',
    organization: {name: 'Shop'},
    collection: {how: ['open']},
    reviews: 'r/{subjectHash}.json',
  });
  importDocument(store, pledge('second'));
  importDocument(store, pledge('zweitens'), {language: 'de'});
  assert.deepEqual(readSettings(store), {organization: {name: 'Shop'}, collection: {how: ['open']}});
  assert.deepEqual(readStatements(store, 'pledges', ''), [{text: 'second'}]);
  assert.deepEqual(readStatements(store, 'pledges', 'de'), [{text: 'zweitens'}]);
  const report = importDocument(store, {trustData: '1', people: [{id: 'ana', name: 'Ana'}, 'nobody']});
  assert.deepEqual([report.kind, report.added, report.failed], ['people', 1, 1]);
});

const refusals: ReadonlyArray<
  readonly [what: string, name: string, content: string, code: string, message: RegExp]
> = [
  ['a JSON that is HTML', 'a.json', '<!doctype html><p>404</p>', 'unreadable', /is HTML, not JSON/],
  ['a JSON that is cut off', 'a.json', '{"trustData": "1", ', 'unreadable', /not JSON/],
  ['JSON of something else', 'a.json', '{"hello": 1}', 'unknown-format', /neither/],
  ['a later version', 'a.json', '{"trustData": "2", "reviews": []}', 'unsupported-version', /2/],
  ['an empty JSON', 'a.json', ' \n', 'empty-file', /nothing in it/],
  ['a page without JSON-LD', 'a.html', '<p>hello</p>', 'unknown-format', /JSON-LD/],
  ['a reviews document without subject', 'a.json', '{"trustData": "1", "reviews": []}', 'usage', /--subject/],
];

for (const [what, name, content, code, message] of refusals) {
  test(`${what} is refused with one sentence that names the file`, async (t) => {
    const path = fileIn(folderFor(t), name, content);
    await assert.rejects(importFile(storeFor(t), path), (error: Error & {code?: string}) => {
      assert.equal(error.code, code, error.message);
      assert.match(error.message, message);
      assert.ok(error.message.includes(path) && !error.message.includes('\n'));
      return true;
    });
  });
}

test('a missing file and a folder are named', async (t) => {
  const folder = folderFor(t);
  mkdirSync(join(folder, 'sub.csv'));
  await assert.rejects(importFile(storeFor(t), join(folder, 'none.csv')), {
    code: 'file-not-found',
    message: /no such file/,
  });
  await assert.rejects(importFile(storeFor(t), join(folder, 'sub.csv')), {
    code: 'file-not-found',
    message: /folder/,
  });
});

test('a language that would name a file elsewhere is refused', (t) => {
  assert.throws(
    () => importDocument(storeFor(t), {trustData: '1', pledges: [{text: 'x'}]}, {language: '../../x'}),
    {code: 'usage'},
  );
});

test('a document that fails halfway leaves nothing', (t) => {
  const store = storeFor(t);
  const huge = {
    name: 'x'.repeat(20_000),
    url: `https://a.example/${'y'.repeat(4000)}`,
    logo: {url: 'https://a.example/', alt: 'z'.repeat(20_000)},
  };
  assert.throws(() => importDocument(store, {trustData: '1', organization: huge, pledges: [{text: 'x'}]}), {
    code: 'too-large',
  });
  assert.deepEqual(readStatements(store, 'pledges', ''), []);
});

test('of several things reviewed in a page one has to be meant', (t) => {
  const graph = {
    '@context': 'https://schema.org',
    '@graph': [jsonLd, {...jsonLd, '@id': 'https://shop.example/p/pan', name: 'Pan'}],
  };
  assert.throws(() => importDocument(storeFor(t), graph, {subject: 'urn:other'}), {
    code: 'usage',
    message: /there are: .*\/p\/kettle, .*\/p\/pan/,
  });
  const store = storeFor(t);
  importDocument(store, graph, {subject: 'https://shop.example/p/pan'});
  assert.equal(findSubject(store, hashOfSubject('https://shop.example/p/pan'))?.subject.name, 'Pan');
});

test('pledges keep the badges that certify them, and those of the organisation, wherever they are served', async (t) => {
  const [store, programme] = [storeFor(t), await startProgramme()];
  const jws = await programme.award();
  const own = await programme.award({id: 'urn:badge:own'});
  const organization = {name: 'Shop', url: 'https://shop.example/'};
  const pledges = [
    {id: 'a', text: 'Fair', certification: {jws}},
    {id: 'b', text: 'Fairer', certification: {name: 'Best of all', expires: '2099-01-01', jws: `${jws}\n`}},
    {id: 'c', text: 'Own word', certification: {name: 'Own'}},
    {id: 'd', text: 'None', certification: {name: 'Beside', jws: 'a.b.c'}},
  ];
  const hasCertification = [{jws: own}, {name: 'Own word'}, {jws: 7}];
  importDocument(store, {trustData: '1', organization});
  const report = importDocument(store, {
    trustData: '1',
    organization: {...organization, hasCertification},
    pledges,
  });
  assert.deepEqual([report.added, report.failed], [4, 0]);
  assert.deepEqual(
    report.omissions.map(({where}) => where),
    ['/pledges/3/certification', '/organization/hasCertification/2'],
  );
  const [first, second, third, fourth] = readStatements(store, 'pledges', '');
  assert.equal(first?.certification?.jws, jws);
  assert.equal(first?.certification?.name, 'Fair kettles 2026');
  assert.deepEqual(second?.certification, first?.certification, 'nothing beside a badge overrides it');
  assert.deepEqual(third?.certification, {name: 'Own'});
  assert.equal(fourth?.certification, undefined);
  const folder = folderFor(t);
  publish(store, folder, {now});
  const published = JSON.parse(readFileSync(join(folder, 'pledges.json'), 'utf8'));
  const answer = await createEndpoint(store).request('/pledges.json');
  for (const document of [published, await answer.json()]) {
    assert.deepEqual(document.organization, {...organization, hasCertification: [{jws: own}]});
    assert.equal(document.pledges[0].certification.jws, jws);
  }
  importDocument(store, {trustData: '1', organization: {...organization, name: 'Kettle & Co'}});
  assert.deepEqual(
    readSettings(store).organization,
    {...organization, name: 'Kettle & Co', hasCertification: [{jws: own}]},
    'a description says nothing of badges',
  );
  importDocument(store, {trustData: '1', organization: {hasCertification: []}, pledges});
  assert.deepEqual(readSettings(store).organization, {...organization, name: 'Kettle & Co'});
});
