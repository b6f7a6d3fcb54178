import assert from 'node:assert/strict';
import {join} from 'node:path';
import {test} from 'node:test';

import {type FileOptions, type ImportReport, importFile, openStore} from '../../src/endpoint/index.js';
import {selectReviews} from '../../src/endpoint/store/select-reviews.js';
import type {Store} from '../../src/endpoint/store/store.js';
import {findSubject, hashOfSubject} from '../../src/endpoint/store/subjects.js';
import type {Review} from '../../src/protocol/reviews.js';
import {fileIn, folderFor, kettle, storeFor} from './fixtures.js';

const held = (store: Store, uri = kettle): Review[] => {
  const subject = findSubject(store, hashOfSubject(uri))?.number ?? -1;
  return selectReviews(store, {subject, order: 'newest', limit: 1000, bytes: 1e9}).reviews;
};

const total = (store: Store): unknown => store.prepare('SELECT count(*) AS count FROM reviews').get()?.count;

/** Imports a CSV about the kettle into a new store. */
const importing = async (
  t: Parameters<typeof storeFor>[0],
  csv: string | Uint8Array,
  options: FileOptions = {},
): Promise<{store: Store; report: ImportReport}> => {
  const store = storeFor(t);
  const report = await importFile(store, fileIn(folderFor(t), 'reviews.csv', csv), {
    subject: kettle,
    ...options,
  });
  return {store, report};
};

test('usual headers are understood, and their values put into the protocol’s form', async (t) => {
  const {store, report} = await importing(
    t,
    'Review ID,Stars,Title,Review Text,Created At,Reviewer,Locale,Helpful\n' +
      '7,"4,5",Good,"It says ""hot"",\nand is.",2026-10-02 13:22:11,Ana,de_AT,12\n',
  );
  assert.deepEqual(held(store), [
    {
      id: '7',
      author: {name: 'Ana'},
      reviewRating: {ratingValue: 4.5, bestRating: 5, worstRating: 1},
      name: 'Good',
      reviewBody: 'It says "hot",\nand is.',
      inLanguage: 'de-AT',
      datePublished: '2026-10-02',
      helpful: {up: 12},
      collected: {how: 'imported'},
    },
  ]);
  assert.deepEqual(report.columns?.unused, []);
});

test('a mapping comes before the headers, and can leave something out', async (t) => {
  const csv = 'name,rating,points,"Title, short",Skin type,body\nAna,1,9,T,dry,x\n';
  const map = 'reviewRating=points,name=Title, short,context.skin=skin TYPE,author=';
  const {store, report} = await importing(t, csv, {map, best: 10, worst: 0, how: 'invited', language: 'en'});
  const [review] = held(store);
  assert.deepEqual(review?.reviewRating, {ratingValue: 9, bestRating: 10, worstRating: 0});
  assert.equal(review?.name, 'T');
  assert.deepEqual(review?.author, {context: {skin: 'dry'}});
  assert.deepEqual(review?.collected, {how: 'invited'});
  assert.equal(review?.inLanguage, 'en');
  assert.deepEqual(report.columns?.unused, ['name', 'rating']);
  const label = store.prepare(`SELECT label FROM context_labels WHERE name = 'skin'`).get();
  assert.equal(label?.label, 'Skin type');
});

test('a subject and its name can be made of columns', async (t) => {
  const {store, report} = await importing(
    t,
    'sku,product,rating\na b/1,Kettle,5\n2,Pan,4\na b/1,Kettle,1\n',
    {
      subject: 'https://shop.example/p/{sku}',
      subjectName: 'The {product}',
    },
  );
  assert.equal(report.subjects, 2);
  assert.equal(held(store, 'https://shop.example/p/a%20b%2F1').length, 2);
  const {subject} = findSubject(store, hashOfSubject('https://shop.example/p/2')) ?? {};
  assert.deepEqual(subject, {name: 'The Pan', id: 'https://shop.example/p/2'});
  assert.deepEqual(report.columns?.unused, []);
});

test('rows that cannot be read are named with their row and reason; the rest comes in', async (t) => {
  const {store, report} = await importing(
    t,
    'rating,text,date,author\n5,a,,\n9,b,,\nabc,c,,\n4,d\n,,,\n\n3,e,04/05/2026,a@b.example\n2,f,2026-02-30,Jo,,\n',
  );
  assert.deepEqual(
    report.faults.map(({where, reason}) => `${where}: ${reason}`),
    [
      'row 3: the rating “9” is not between 1 and 5',
      'row 4: “abc” is no rating',
      'row 5: it has 2 fields where the header has 4',
      'row 6: it has neither a rating nor a text that can be read',
    ],
  );
  assert.deepEqual(
    report.omissions.map(({where}) => where),
    ['row 8', 'row 8', 'row 9'],
  );
  assert.equal(report.failed, 4);
  assert.deepEqual(
    held(store).map(({reviewBody, author}) => [reviewBody, author?.name]),
    [
      ['a', undefined],
      ['e', undefined],
      ['f', 'Jo'],
    ],
  );
});

test('only the first twenty faults are named, all are counted', async (t) => {
  const {report} = await importing(t, `rating\n5\n${'x\n'.repeat(50)}`);
  assert.equal(report.failed, 50);
  assert.equal(report.faults.length, 20);
});

test('the same file again adds nothing, also where people said the same', async (t) => {
  const store = storeFor(t);
  const path = fileIn(folderFor(t), 'r.csv', 'rating,text\n5,\n5,\n4,good\n5,\n4,good\n');
  const first = await importFile(store, path, {subject: kettle});
  assert.deepEqual([first.added, first.updated], [5, 0]);
  const before = held(store);
  const again = await importFile(store, path, {subject: kettle});
  assert.deepEqual([again.added, again.updated], [0, 5]);
  assert.deepEqual(held(store), before);
});

test('a review with an id is changed in place', async (t) => {
  const store = storeFor(t);
  const folder = folderFor(t);
  await importFile(store, fileIn(folder, 'a.csv', 'id,rating,text\n1,5,old\n2,4,x\n'), {subject: kettle});
  await importFile(store, fileIn(folder, 'b.csv', 'id,rating,text\n1,2,new\n'), {subject: kettle});
  assert.deepEqual(
    held(store).map(({id, reviewBody}) => [id, reviewBody]),
    [
      ['1', 'new'],
      ['2', 'x'],
    ],
  );
});

test('delimiters, byte order marks, line ends and encodings of others', async (t) => {
  const text = 'Rating;Titel;Text\r\n5;Schön;"Zwei\r\nZeilen"\r\n';
  const map = 'name=Titel';
  for (const [content, options] of [
    [text, {}],
    [`\ufeff${text}`, {}],
    [Buffer.from(`\ufeff${text}`, 'utf16le'), {}],
    [Buffer.from(text, 'latin1'), {encoding: 'windows-1252'}],
    [text.replaceAll(';', '\t'), {}],
    [text.replaceAll(';', '|'), {delimiter: '|'}],
  ] as const) {
    const {store} = await importing(t, content, {map, ...options});
    assert.deepEqual(
      held(store).map(({name, reviewBody}) => [name, reviewBody]),
      [['Schön', 'Zwei\nZeilen']],
    );
  }
});

test('how far it is can be watched', async (t) => {
  const seen: number[] = [];
  await importing(t, `rating\n${'5\n'.repeat(2500)}`, {
    onProgress: ({rows, bytes, totalBytes}) => {
      seen.push(rows);
      assert.ok(bytes > 0 && bytes <= totalBytes);
    },
  });
  assert.deepEqual(seen, [1000, 2000, 2500]);
});

const failures: ReadonlyArray<
  readonly [what: string, csv: string, options: FileOptions, code: string, message: RegExp]
> = [
  ['an empty file', '', {}, 'empty-file', /nothing in it/],
  ['blank lines', '\n \n', {}, 'usage', /no column/],
  ['a header alone', 'rating,text\n', {}, 'empty-file', /no rows/],
  [
    'an unknown column in --map',
    'rating,text\n5,x\n',
    {map: 'name=Title'},
    'unknown-column',
    /“Title”. There are: rating, text/,
  ],
  [
    'an unknown column in the subject',
    'rating\n5\n',
    {subject: 'https://a.example/{SKU}'},
    'unknown-column',
    /“SKU”/,
  ],
  ['a mapping that is none', 'rating\n5\n', {map: 'reviewRatting=rating'}, 'usage', /reviewRatting/],
  ['neither rating nor text', 'a,b\n1,2\n', {}, 'usage', /There are: a, b/],
  ['no subject', 'rating\n5\n', {subject: undefined}, 'usage', /--subject/],
  ['a subject that is no URI', 'rating\n5\n', {subject: 'kettle'}, 'usage', /no URI/],
  [
    'a quotation mark that is never closed',
    'rating,text\n5,ok\n4,"bad\n3,fine\n',
    {},
    'unreadable',
    /row 3: .*never closed/,
  ],
  ['text behind a closing quotation mark', 'rating,text\n5,"a"b\n4,c\n', {}, 'unreadable', /row 2/],
  ['a quotation mark inside a field', 'rating,text\n5,ok\n5,a"b\n4,c\n', {}, 'unreadable', /row 3/],
  [
    'a quotation mark that swallows a megabyte',
    `rating,text\n5,"${'x\n'.repeat(600_000)}`,
    {},
    'unreadable',
    /row 2: .*1 MB/,
  ],
  ['a web page', '<!DOCTYPE html><html lang="en"><p>Not found</p></html>', {}, 'unknown-format', /web page/],
  ['another encoding', 'rating,text\n5,\udcff', {encoding: 'nonsense'}, 'usage', /no encoding/],
  ['a language that is none', 'rating\n5\n', {language: 'not a tag'}, 'usage', /language/],
];

for (const [what, csv, options, code, message] of failures) {
  test(`${what} ends it with one sentence that names the file, and nothing is changed`, async (t) => {
    const folder = folderFor(t);
    const store = storeFor(t, join(folder, 'x.sqlite'));
    await importFile(store, fileIn(folder, 'before.csv', 'id,rating\n1,5\n'), {subject: kettle});
    const path = fileIn(folder, 'reviews.csv', csv);
    await assert.rejects(
      importFile(store, path, {subject: kettle, ...options}),
      (error: Error & {code?: string}) => {
        assert.equal(error.code, code, error.message);
        assert.match(error.message, message);
        assert.ok(error.message.includes(path) && !error.message.includes('\n'));
        return true;
      },
    );
    assert.equal(total(store), 1);
  });
}

test('bytes that are no UTF-8 are refused instead of shown as question marks', async (t) => {
  await assert.rejects(importing(t, Buffer.from('rating,text\n5,Sch\u00f6n\n', 'latin1')), {
    code: 'unreadable',
    message: /windows-1252/,
  });
});

test('a file of which no row can be read changes nothing', async (t) => {
  const {store, report} = await importing(t, 'rating\nx\ny\n');
  assert.deepEqual([report.added, report.failed], [0, 2]);
  assert.equal(store.prepare('SELECT count(*) AS count FROM subjects').get()?.count, 0);
});

test('who reads the store meanwhile sees nothing of an import until it is whole', async (t) => {
  const path = join(folderFor(t), 'x.sqlite');
  const store = openStore(path);
  t.after(() => store.close());
  const seen = new Set<unknown>();
  await importFile(store, fileIn(folderFor(t), 'r.csv', `rating\n${'5\n'.repeat(3000)}`), {
    subject: kettle,
    onProgress: () => seen.add(total(store)),
  });
  assert.deepEqual([...seen], [0]);
  assert.equal(total(store), 3000);
});
