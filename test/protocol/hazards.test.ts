import assert from 'node:assert/strict';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {suite, test} from 'node:test';

import {CandorError} from '../../src/protocol/errors.js';
import {readDocument} from '../../src/protocol/read-document.js';
import {isJsonObject} from './support/json-paths.js';
import {noData, sharedFolder} from './support/shared-data.js';

const url = 'https://shop.example/trust/r.json';
const hazards = `${sharedFolder}/corpora/json/hazards`;
const parsing = `${sharedFolder}/corpora/json/test_parsing`;

// As a client decodes a body: a byte order mark is no part of the text.
const parse = (path: string): unknown => JSON.parse(new TextDecoder().decode(readFileSync(path)));

/** A hazardous review in the words of the protocol, so that the hazard meets the member it is meant for. */
const asReview = (given: unknown): unknown =>
  isJsonObject(given)
    ? {
        ...given,
        name: given.title,
        reviewBody: given.body ?? 'Fine',
        ...('rating' in given && {reviewRating: {ratingValue: given.rating}}),
        author: given.author ?? {name: given.name, image: given.avatar},
        datePublished: given.date,
      }
    : given;

const asDocument = (json: unknown): unknown =>
  isJsonObject(json)
    ? {...json, trustData: '1', ...(Array.isArray(json.reviews) && {reviews: json.reviews.map(asReview)})}
    : json;

/** No JSON at all, refused with a path, or read with so many reviews kept and dropped and so many members lost. */
type Outcome =
  | 'no JSON'
  | {readonly refused: string}
  | readonly [kept: number, dropped: number, lost: number];

const outcomes: Readonly<Record<string, Outcome>> = {
  'bidi-override.json': [1, 0, 0],
  'bom-object.json': [0, 0, 0],
  'confusables.json': [3, 0, 0],
  'cycle-refs.json': {refused: '/reviews'},
  // All but 1970, 2099 and null.
  'dates.json': [14, 0, 11],
  'duplicate-keys.json': [1, 0, 0],
  'emoji-zwj.json': [1, 0, 0],
  'empty-object.json': {refused: '/reviews'},
  'empty.json': 'no JSON',
  'html-login.json': 'no JSON',
  'jsonp.json': 'no JSON',
  'ligature-killers.json': [1, 0, 0],
  'lone-surrogates.json': [2, 0, 0],
  'ndjson.json': 'no JSON',
  'no-break-10k.json': [1, 0, 0],
  // The body is controls only, so there is neither text nor rating.
  'nul-and-controls.json': [0, 1, 0],
  // All but 5.0000000000000001 and 4.999999.
  'numbers.json': [11, 0, 9],
  'proto-array.json': {refused: '/reviews'},
  'proto-key-null.json': [1, 0, 0],
  'proto-nested.json': [1, 0, 0],
  'proto-top.json': [0, 0, 0],
  'thenable.json': [1, 0, 0],
  'toString-valueOf.json': [1, 0, 2],
  'top-array.json': {refused: ''},
  'top-null.json': {refused: ''},
  'top-number.json': {refused: ''},
  'top-string.json': {refused: ''},
  'top-true.json': {refused: ''},
  'truncated.json': 'no JSON',
  // 26 of 37 addresses must not be used, each as a link and as a picture.
  'urls.json': [37, 0, 52],
  'wrong-types.json': {refused: ''},
  'xssi-prefix.json': 'no JSON',
  'zalgo.json': [1, 0, 0],
  // The title is fillers only.
  'zero-width.json': [1, 0, 1],
};

suite('hazardous documents', {skip: noData}, () => {
  test('each of them is here', () => {
    assert.deepEqual(readdirSync(hazards).sort(), Object.keys(outcomes).sort());
  });

  for (const [file, expected] of Object.entries(outcomes)) {
    test(`${file}: ${JSON.stringify(expected)}`, () => {
      const path = `${hazards}/${file}`;
      if (expected === 'no JSON') {
        assert.throws(() => parse(path), SyntaxError);
        return;
      }
      const json = asDocument(parse(path));
      if ('refused' in expected) {
        assert.throws(() => readDocument('reviews', json, url), {code: 'invalid', path: expected.refused});
        return;
      }
      const {document, dropped, problems} = readDocument('reviews', json, url);
      const lost = problems.filter((problem) => problem.lost === 'member').length;
      assert.deepEqual([document.reviews.length, dropped, lost], expected);
      assert.equal('polluted' in {}, false);
    });
  }
});

test('the last of two members with one name counts', {skip: noData}, () => {
  const {document} = readDocument('reviews', asDocument(parse(`${hazards}/duplicate-keys.json`)), url);
  assert.equal(document.reviews[0]?.reviewRating?.ratingValue, 5);
});

suite('a public collection of good and bad JSON', {skip: noData}, () => {
  const files = existsSync(parsing) ? readdirSync(parsing).filter((file) => file.endsWith('.json')) : [];

  test('is refused as no document, or as too deep; nothing else is ever thrown', () => {
    assert.ok(files.length > 300, `${files.length} files`);
    let parsed = 0;
    for (const file of files) {
      let json: unknown;
      try {
        json = parse(`${parsing}/${file}`);
      } catch {
        assert.ok(!file.startsWith('y_'), file);
        continue;
      }
      parsed++;
      assert.ok(!file.startsWith('n_'), file);
      assert.throws(
        () => readDocument('reviews', json, url),
        (error: unknown) =>
          error instanceof CandorError && (error.code === 'invalid' || error.code === 'too-large'),
        file,
      );
    }
    assert.ok(parsed > 95, `${parsed} parsed`);
  });
});
