import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import {type DocumentKind, schemas} from '../../src/protocol/document-kinds.js';
import {CandorError} from '../../src/protocol/errors.js';
import {documentKind} from '../../src/protocol/read-as.js';
import {readDocument} from '../../src/protocol/read-document.js';

suite('the kind of a document', () => {
  const cases: ReadonlyArray<readonly [json: unknown, kind: DocumentKind | undefined]> = [
    [{trustData: '1'}, 'discovery'],
    [{trustData: '1.7'}, 'discovery'],
    [{trustData: '1', reviews: 'reviews/{subjectHash}.json'}, 'discovery'],
    [{trustData: '1', reviews: []}, 'reviews'],
    [{trustData: '1', subjects: []}, 'subjects'],
    [{trustData: '1', pledges: []}, 'pledges'],
    [{trustData: '1', people: []}, 'people'],
    [{trustData: '1', people: 'people.json', pledges: []}, 'pledges'],
    [{trustData: '1', reviews: {}}, 'discovery'],
    [{reviews: []}, undefined],
    [JSON.parse('{"__proto__": {"trustData": "1"}}'), undefined],
    [Object.create({trustData: '1'}), undefined],
    [[{trustData: '1'}], undefined],
    ['trustData', undefined],
    [null, undefined],
    [1, undefined],
  ];
  for (const [json, kind] of cases) {
    test(`${JSON.stringify(json)}: ${kind}`, () => assert.equal(documentKind(json), kind));
  }
});

suite('a version that is not read', () => {
  for (const version of [
    '2',
    '2.0',
    '10',
    '1.',
    '1.x',
    '01',
    '1.0.0',
    ' 1',
    '1\n',
    '',
    1,
    1.5,
    null,
    true,
    {},
    ['1'],
  ]) {
    test(JSON.stringify(version), () => {
      const json = {trustData: version, reviews: []};
      const isTold = (error: unknown) =>
        error instanceof CandorError &&
        error.code === 'unsupported-version' &&
        error.url === 'https://shop.example/';
      assert.throws(() => documentKind(json, 'https://shop.example/'), isTold);
      assert.throws(() => readDocument('reviews', json, 'https://shop.example/'), isTold);
    });
  }

  test('is told in few words however long it is', () => {
    assert.throws(
      () => documentKind({trustData: 'x'.repeat(10_000)}),
      (error: unknown) => error instanceof CandorError && error.message.length < 100,
    );
  });
});

suite('a document that is refused', () => {
  const url = 'https://shop.example/r.json';
  const cases: ReadonlyArray<readonly [name: string, json: unknown, code: string, path?: string]> = [
    ['no version', {reviews: []}, 'invalid', '/trustData'],
    ['no list', {trustData: '1'}, 'invalid', '/reviews'],
    ['null for a list', {trustData: '1', reviews: null}, 'invalid', '/reviews'],
    ['a text for a list', {trustData: '1', reviews: 'r'}, 'invalid', '/reviews'],
    ['what looks like a list', {trustData: '1', reviews: {length: 1, 0: {}}}, 'invalid', '/reviews'],
    ['a list for a document', [], 'invalid'],
    ['nothing', null, 'invalid'],
    [
      'too many items',
      {trustData: '1', reviews: Array.from({length: 1001}, () => ({}))},
      'too-large',
      '/reviews',
    ],
    [
      'too long a text',
      {trustData: '1', reviews: [{reviewBody: 'x'.repeat(20_001)}]},
      'too-large',
      '/reviews/0/reviewBody',
    ],
    ['too large where nobody reads', {trustData: '1', reviews: [], x: 'x'.repeat(20_001)}, 'too-large', '/x'],
  ];
  for (const [name, json, code, path] of cases) {
    test(`${name}: ${code}`, () => {
      assert.throws(() => readDocument('reviews', json, url), {
        name: 'CandorError',
        code,
        ...(path && {path}),
      });
    });
  }
});

test('as many items as are allowed are read', () => {
  const reviews = Array.from({length: 1000}, (_, index) => ({reviewRating: {ratingValue: (index % 7) - 1}}));
  const {document, dropped} = readDocument('reviews', {trustData: '1', reviews});
  // Of -1 to 5, five are on the scale; the rest has neither rating nor text.
  assert.equal(document.reviews.length + dropped, 1000);
  assert.equal(document.reviews.length, 714);
});

test('only items of the list itself are counted as dropped', () => {
  const reviews = [{reviewBody: 'a', media: [{}, 7], disclosures: ['bribed']}, {name: 'title alone'}];
  const {document, dropped, problems} = readDocument('reviews', {trustData: '1', reviews, facets: [{}]});
  assert.deepEqual(document.reviews, [{reviewBody: 'a', media: [], disclosures: []}]);
  assert.equal(dropped, 1);
  assert.deepEqual(problems.map(({path}) => path).sort(), [
    '/facets/0',
    '/reviews/0/disclosures/0',
    '/reviews/0/media/0',
    '/reviews/0/media/1',
    '/reviews/1',
  ]);
});

suite('ratings', () => {
  const rating = (reviewRating: unknown) =>
    readDocument('reviews', {trustData: '1', reviews: [{reviewBody: 'a', reviewRating}]}).document.reviews[0]
      ?.reviewRating;
  test('on their scale stay', () => {
    for (const good of [
      {ratingValue: 1},
      {ratingValue: 0, worstRating: 0},
      {ratingValue: 88, worstRating: 0, bestRating: 100},
      {ratingValue: -3, worstRating: -5, bestRating: 5},
    ]) {
      assert.deepEqual(rating(good), good);
    }
  });
  test('off their scale go, the review stays', () => {
    for (const bad of [
      {ratingValue: 0},
      {ratingValue: 6},
      {ratingValue: 3, worstRating: 5, bestRating: 1},
      {ratingValue: 5, worstRating: 5, bestRating: 5},
      {ratingValue: Number.POSITIVE_INFINITY, bestRating: Number.POSITIVE_INFINITY},
      {ratingValue: '5'},
      {},
      5,
    ]) {
      assert.equal(rating(bad), undefined, JSON.stringify(bad));
    }
  });
  test('a bad scale is none: the value is held against the usual one', () => {
    assert.deepEqual(rating({ratingValue: 3, bestRating: 'ten'}), {ratingValue: 3});
    assert.equal(rating({ratingValue: 8, bestRating: 'ten'}), undefined);
  });
});

suite('addresses', () => {
  test('are absolute, from the document they stand in', () => {
    const json = {trustData: '1', reviews: [], next: 'p/11.json', subject: {image: '/a.png', id: 'sku 42'}};
    const {document} = readDocument('reviews', json, 'https://shop.example/trust/r.json');
    assert.equal(document.next, 'https://shop.example/trust/p/11.json');
    assert.deepEqual(document.subject, {image: 'https://shop.example/a.png', id: 'sku 42'});
  });
  test('never lead back to the document because they are empty', () => {
    const json = {trustData: '1', reviews: [], next: '', prev: ' '};
    const {document, problems} = readDocument('reviews', json, 'https://shop.example/trust/r.json');
    assert.equal(document.next, undefined);
    assert.deepEqual(
      problems.map(({path}) => path),
      ['/next', '/prev'],
    );
  });
  test('templates stay as they are', () => {
    const json = {trustData: '1', reviews: 'reviews/{subjectHash}.json{?sort}', people: ''};
    const {document, problems} = readDocument('discovery', json, 'https://shop.example/');
    assert.equal(document.reviews, 'reviews/{subjectHash}.json{?sort}');
    assert.deepEqual(problems, [{path: '/people', lost: 'member'}]);
  });
  test('may be tel:, mailto: or sms: only where somebody is reached', () => {
    const channels = ['tel:+49', 'mailto:a@b.c', 'sms:+49', 'javascript:x', 'http://b.c/'].map((href) => ({
      type: 'x',
      href,
    }));
    const people = [{image: 'tel:+49', channels}];
    const {document} = readDocument('people', {trustData: '1', people}, 'https://shop.example/');
    assert.deepEqual(document.people, [
      {
        channels: [
          {type: 'x', href: 'tel:+49'},
          {type: 'x', href: 'mailto:a@b.c'},
          {type: 'x', href: 'sms:+49'},
          {type: 'x'},
          {type: 'x'},
        ],
      },
    ]);
  });
});

suite('times of day', () => {
  const hours = (opens: string, closes: string) => {
    const openingHours = [{dayOfWeek: ['Monday'], opens, closes}];
    const people = [{hours: {timeZone: 'UTC', openingHours}}];
    return readDocument('people', {trustData: '1', people}).document.people[0]?.hours?.openingHours.length;
  };
  test('00:00 to 24:00', () => {
    assert.equal(hours('00:00', '24:00'), 1);
    assert.equal(hours('09:00', '23:59'), 1);
    for (const bad of ['24:01', '25:00', '9:00', '09:60', '0900', '09:00:00', '', ' 09:00', '09:00Z']) {
      assert.equal(hours(bad, '17:00'), 0, bad);
      assert.equal(hours('09:00', bad), 0, bad);
    }
  });
});

test('there is a schema for each kind, and for nothing else', () => {
  assert.deepEqual(Object.keys(schemas), ['discovery', 'reviews', 'subjects', 'pledges', 'people']);
});
