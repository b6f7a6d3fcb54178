import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, it} from 'node:test';

import {parseJsonLd} from '../../src/formats/json-ld-blocks.js';
import {type RatedSubject, readSchemaOrg} from '../../src/formats/schema-org.js';
import {scannedHtml as html} from '../../src/internal/scanned-html.js';
import type {ReadDocument} from '../../src/protocol/read-as.js';
import {readDocument} from '../../src/protocol/read-document.js';
import {dataFolder} from '../support/data.js';

const url = 'https://shop.example/p/42';
const read = (...blocks: readonly unknown[]): RatedSubject[] => readSchemaOrg(blocks, {url, html});
const checked = (subject: RatedSubject | undefined): ReadDocument<'reviews'> => {
  assert.ok(subject, 'nothing is rated');
  return readDocument('reviews', subject.document, url);
};
const only = (...blocks: readonly unknown[]): ReadDocument<'reviews'> => {
  const subjects = read(...blocks);
  assert.equal(subjects.length, 1, `${subjects.length} subjects`);
  return checked(subjects[0]);
};

interface Facts {
  readonly subject: string | null;
  readonly subject_type: string | readonly string[] | null;
  readonly ratingValue: number | null;
  readonly bestRating: number | string | null;
  readonly ratingCount: number | null;
  readonly reviewCount: number | null;
  readonly reviews: number;
  readonly first_author: string | null;
  readonly first_rating: number | string | null;
  readonly first_best: number | string | null;
  readonly first_date: string | null;
  readonly first_date_iso?: string;
  readonly blocks: number | null;
  readonly unreadable_blocks: number | null;
}

const folder = dataFolder('jsonld');
const facts: Readonly<Record<string, Facts>> = folder
  ? JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')).files
  : {};

const number = (written: number | string | null, otherwise?: number): number | undefined =>
  written === null ? otherwise : Number(written);

describe('documents written by others', {skip: folder === undefined}, () => {
  it('are there', () => assert.ok(Object.keys(facts).length >= 12));

  for (const [name, expected] of Object.entries(facts)) {
    it(name, () => {
      const text = readFileSync(join(folder ?? '', name), 'utf8');
      const scripts = html.jsonLd(text);
      const isPage = name.endsWith('.html');
      const {blocks, unreadable} = isPage
        ? parseJsonLd(scripts)
        : {blocks: [JSON.parse(text)], unreadable: []};
      assert.equal(isPage ? scripts.length : null, expected.blocks);
      assert.equal(isPage ? unreadable.length : null, expected.unreadable_blocks);
      const subjects = read(...blocks);
      if (expected.subject_type === null && expected.ratingValue === null && expected.reviews === 0) {
        assert.deepEqual(subjects, []);
        return;
      }
      assert.equal(subjects.length, 1);
      const {document, dropped, problems} = checked(subjects[0]);
      assert.equal(dropped, 0);
      assert.deepEqual(problems, []);
      assert.equal(document.subject?.name ?? null, expected.subject);
      const [type = null] = [expected.subject_type ?? []].flat();
      assert.equal(document.subject?.type ?? null, type?.replace(/.*\//, '') ?? null);
      const {ratingValue, bestRating, ratingCount, reviewCount} = document.aggregateRating ?? {};
      assert.equal(ratingValue ?? null, expected.ratingValue);
      // A best that is not given is 5; "4.5/5" says so itself.
      assert.equal(bestRating ?? 5, number(expected.bestRating, 5));
      assert.equal(ratingCount ?? null, expected.ratingCount);
      assert.equal(reviewCount ?? null, expected.reviewCount);
      assert.equal(document.reviews.length, expected.reviews);
      const [first] = document.reviews;
      assert.equal(first?.author?.name ?? null, expected.first_author);
      assert.equal(first?.reviewRating?.ratingValue, number(expected.first_rating));
      assert.equal(first?.reviewRating?.bestRating, number(expected.first_best));
      assert.equal(first?.datePublished ?? null, expected.first_date_iso ?? expected.first_date);
      assert.ok(document.reviews.every(({collected}) => collected?.how === 'imported'));
      assert.ok(document.reviews.every(({collected}) => collected?.source?.name === 'shop.example'));
    });
  }

  it('keep what their notes say', () => {
    const load = (name: string): ReadDocument<'reviews'> => {
      const text = readFileSync(join(folder ?? '', name), 'utf8');
      return only(...(name.endsWith('.html') ? parseJsonLd(html.jsonLd(text)).blocks : [JSON.parse(text)]));
    };
    const stars = (name: string): unknown =>
      load(name).document.reviews.map(({reviewRating}) => reviewRating?.ratingValue);
    assert.deepEqual(stars('toplevel-array-recipe.html'), [5, 5, 5, 5, 5, 5, 5, 3, 5]);
    assert.equal(load('toplevel-array-recipe.html').document.reviews[7]?.author?.name, 'amydoll');
    assert.deepEqual(stars('reviews-key-recipe.json'), [5, 5, 4, 5, 5, 5, 5]);
    assert.match(load('string-numbers-product.json').document.reviews[0]?.reviewBody ?? '', /^The lamp/);
    assert.deepEqual(
      load('adapted-type-array-dates.json').document.reviews.map(({datePublished}) => datePublished),
      ['2006-05-04', '2006-06-15'],
    );
  });
});

describe('schema.org JSON-LD', () => {
  const review = (reviewBody: string, more = {}) => ({'@type': 'Review', reviewBody, ...more});
  const bodies = ({document}: ReadDocument<'reviews'>): unknown =>
    document.reviews.map(({reviewBody}) => reviewBody);

  it('joins nodes of a graph by @id, wherever they stand', () => {
    const {document} = only(
      {
        '@graph': [
          {'@id': '#r1', ...review('First'), author: {'@id': '#ana'}},
          {'@id': '#ana', '@type': 'Person', name: 'Ana'},
          {'@id': '#p', '@type': 'Product', name: 'Kettle', review: [{'@id': '#r1'}]},
        ],
      },
      {'@id': '#p', aggregateRating: {'@id': '#rating'}},
      {'@id': '#rating', '@type': 'AggregateRating', ratingValue: 4.5, reviewCount: '1.234'},
    );
    assert.equal(document.subject?.id, 'https://shop.example/p/42#p');
    assert.equal(document.aggregateRating?.reviewCount, 1234);
    assert.deepEqual(
      document.reviews.map(({author, reviewBody}) => [author?.name, reviewBody]),
      [['Ana', 'First']],
    );
  });

  it('reads reviews that name what they are about', () => {
    const subjects = read([
      review('One', {itemReviewed: {'@type': 'Book', name: 'A'}}),
      review('Two', {itemReviewed: {'@type': 'Book', name: 'B'}}),
      review('Three', {itemReviewed: {'@type': 'Book', name: 'A'}}),
      {
        '@type': 'AggregateRating',
        ratingValue: 4,
        ratingCount: 2,
        itemReviewed: {'@type': 'Book', name: 'A'},
      },
    ]);
    assert.deepEqual(
      subjects.map((subject) => bodies(checked(subject))),
      [['One', 'Three'], ['Two']],
    );
    assert.equal(checked(subjects[0]).document.aggregateRating?.ratingCount, 2);
  });

  it('does not mix what an organisation says of its products', () => {
    const subjects = read({
      '@type': 'Organization',
      name: 'Shop',
      aggregateRating: {ratingValue: 5, ratingCount: 9},
      review: [
        review('About the shop', {itemReviewed: {'@type': 'Organization', name: 'Shop'}}),
        review('About a kettle', {itemReviewed: {'@type': 'Product', name: 'Kettle'}}),
      ],
      makesOffer: {itemOffered: {'@type': 'Product', name: 'Pan', aggregateRating: {ratingValue: 2}}},
    });
    assert.deepEqual(
      subjects.map((subject) => [subject.document.subject.name, bodies(checked(subject))]),
      [
        ['Shop', ['About the shop']],
        ['Pan', []],
        ['Kettle', ['About a kettle']],
      ],
    );
  });

  it('keeps products of one list apart', () => {
    const at = (name: string) => ({'@type': 'Product', name, url, aggregateRating: {ratingValue: 4}});
    assert.equal(read([at('A'), at('B'), at('A')]).length, 2);
  });

  it('takes a repeated description once, and two alike opinions twice', () => {
    const product = {
      '@type': 'Product',
      name: 'Kettle',
      review: [review('Good'), review('Good'), review('Bad')],
    };
    assert.deepEqual(bodies(only(product, structuredClone(product))), ['Good', 'Good', 'Bad']);
    const withId = {...product, '@id': '#p'};
    assert.deepEqual(bodies(only(withId, {...withId, review: [review('Bad'), review('New')]})), [
      'Good',
      'Good',
      'Bad',
      'New',
    ]);
  });

  it('makes plain text of HTML', () => {
    const {document} = only({
      '@type': 'Product',
      name: 'Pots &amp; Pans',
      review: review('<p>First&nbsp;line<br>second</p><p>Third &lt;b&gt;</p><script>alert(1)</script>'),
    });
    assert.equal(document.subject?.name, 'Pots & Pans');
    assert.equal(document.reviews[0]?.reviewBody, 'First\u00a0line\nsecond\n\nThird <b>');
  });

  it('leaves plain text alone', () => {
    const text = 'Line one\nline two';
    assert.equal(only({review: review(text)}).document.reviews[0]?.reviewBody, text);
  });

  it('reads all that a review has', () => {
    const {document, problems} = only({
      '@type': 'schema:Product',
      name: 'Kettle',
      image: [{'@type': 'ImageObject', contentUrl: '/kettle.jpg'}],
      review: {
        '@id': '#r',
        '@type': ['Review', 'UserReview'],
        author: [{name: 'Ana', image: '/ana.jpg'}, 'Ben'],
        headline: 'Fine',
        reviewBody: {'@value': 'Gut', '@language': 'de'},
        inLanguage: 'de-AT',
        dateCreated: '2006-05-04T10:00',
        dateModified: '2006-06-04T10:00:00Z',
        reviewRating: [
          {ratingValue: '8', bestRating: '10', worstRating: '0'},
          {reviewAspect: 'Value', ratingValue: 10, bestRating: 10, worstRating: 0},
        ],
        positiveNotes: {'@type': 'ItemList', itemListElement: [{name: 'Light'}, {name: 'Quick'}]},
        negativeNotes: 'Loud',
        associatedMedia: {contentUrl: '/film.webm'},
        comment: {author: {name: 'Jo'}, text: '<p>Thanks</p>', datePublished: '2006-05-05'},
        url: '/r/1',
      },
    });
    assert.deepEqual(problems, []);
    assert.equal(document.subject?.type, 'Product');
    assert.equal(document.subject?.image, 'https://shop.example/kettle.jpg');
    assert.deepEqual(document.reviews, [
      {
        id: 'https://shop.example/p/42#r',
        author: {name: 'Ana, Ben', image: 'https://shop.example/ana.jpg'},
        reviewRating: {ratingValue: 8, bestRating: 10, worstRating: 0},
        name: 'Fine',
        reviewBody: 'Gut',
        inLanguage: 'de-AT',
        datePublished: '2006-05-04',
        dateModified: '2006-06-04T10:00:00Z',
        collected: {how: 'imported', source: {name: 'shop.example', url}},
        positiveNotes: ['Light', 'Quick'],
        negativeNotes: ['Loud'],
        aspects: [{name: 'Value', ratingValue: 5}],
        media: [{url: 'https://shop.example/film.webm'}],
        replies: [{author: {name: 'Jo'}, text: 'Thanks', datePublished: '2006-05-05'}],
        url: 'https://shop.example/r/1',
      },
    ]);
  });

  it('drops alone what cannot be told, and reports it', () => {
    const {document, problems, dropped} = only({
      '@type': 'Product',
      aggregateRating: {ratingValue: 'great', ratingCount: 'many', reviewCount: '12 reviews'},
      review: [
        review('Undated', {datePublished: '04/05/2006', inLanguage: 'English'}),
        review('No stars', {reviewRating: {ratingValue: 'five'}}),
        {'@type': 'Review', author: 'Nobody'},
      ],
    });
    assert.deepEqual(document.aggregateRating, {reviewCount: 12});
    assert.deepEqual(bodies({document, problems, dropped}), ['Undated', 'No stars']);
    assert.equal(dropped, 1);
    assert.deepEqual(
      problems.map(({path}) => path),
      [
        '/aggregateRating/ratingValue',
        '/aggregateRating/ratingCount',
        '/reviews/0/datePublished',
        '/reviews/1/reviewRating/ratingValue',
        '/reviews/2',
      ],
    );
  });

  it('keeps the counts of a rating that is off its scale', () => {
    const rated = (aggregateRating: unknown) =>
      only({'@type': 'Product', aggregateRating}).document.aggregateRating;
    assert.deepEqual(rated({ratingValue: 87, reviewCount: 3}), {reviewCount: 3});
    assert.deepEqual(rated({ratingValue: 0, reviewCount: 0}), {reviewCount: 0});
    assert.deepEqual(rated({ratingValue: '60%', reviewCount: 3}), {
      ratingValue: 60,
      bestRating: 100,
      worstRating: 0,
      reviewCount: 3,
    });
  });

  it('finds nothing where nothing is rated', () => {
    for (const block of [
      {},
      [],
      null,
      1,
      'x',
      {'@type': 'ClaimReview', claimReviewed: 'x'},
      {review: 'x'},
      {review: []},
    ]) {
      assert.deepEqual(read(block), []);
    }
  });
});
