import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import fc from 'fast-check';

import {readSchemaOrg} from '../../src/formats/schema-org.js';
import {type Rated, toSchemaOrg} from '../../src/formats/to-schema-org.js';
import {scannedHtml as html} from '../../src/internal/scanned-html.js';
import {readDocument} from '../../src/protocol/read-document.js';
import type {Review, ReviewsDocument} from '../../src/protocol/reviews.js';
import {runs} from '../support/runs.js';

const url = 'https://shop.example/p/42';
const subject = {type: 'Product', id: url, name: 'Copper kettle', url, image: 'https://shop.example/k.webp'};
const image = {
  url: 'https://shop.example/ana.webp',
  width: 96,
  height: 96,
  alt: 'Ana',
  sha256: 'a'.repeat(64),
};

const everything: Review = {
  id: 'https://shop.example/r/7',
  author: {name: 'Ana', image, reviewCount: 12, context: {skin: 'dry'}},
  reviewRating: {ratingValue: 8, bestRating: 10, worstRating: 0},
  name: 'Handle too hot',
  reviewBody: 'First line.\n\nSecond: 1 > 0, "quoted".',
  inLanguage: 'de-AT',
  translations: {en: {reviewBody: 'Handle', by: 'machine'}},
  datePublished: '2026-10-02',
  dateModified: '2026-10-05T10:00:00Z',
  experienceDate: '2026-09',
  collected: {how: 'verified-purchase', source: {name: 'reviews.example', url: 'https://reviews.example/'}},
  disclosures: ['incentivized'],
  incentive: '10 % voucher',
  positiveNotes: ['Boils fast', 'Light'],
  negativeNotes: ['Loud'],
  aspects: [{name: 'Value', ratingValue: 4}],
  media: [
    {url: 'https://shop.example/a.webp', type: 'image/webp', width: 800, height: 600, alt: 'On the stove'},
    {url: 'https://shop.example/a.mp4', type: 'video/mp4', captions: 'https://shop.example/a.vtt'},
  ],
  replies: [{author: {name: 'Jo', jobTitle: 'Designer'}, text: 'Thank you.', datePublished: '2026-10-03'}],
  helpful: {up: 4, down: 1},
  consent: {fields: ['name', 'image', 'context', 'media'], givenOn: '2026-10-02'},
  url: 'https://shop.example/r/7#it',
};

const aggregateRating = {
  ratingValue: 4.27,
  bestRating: 5,
  worstRating: 1,
  ratingCount: 412,
  reviewCount: 398,
  distribution: {'5': 238},
};

/** Written, put through JSON as in a page, and read again. */
const written = (rated: Rated, id?: string): Record<string, unknown> =>
  JSON.parse(JSON.stringify(toSchemaOrg(rated, id)));
const readAgain = (rated: Rated): ReviewsDocument => {
  const subjects = readSchemaOrg([written(rated)], {url, html});
  assert.equal(subjects.length, 1);
  const {document, problems, dropped} = readDocument('reviews', subjects[0]?.document, url);
  assert.deepEqual([problems, dropped], [[], 0]);
  return document;
};

const firstOf = (review: Review): Record<string, unknown> => {
  const [first] = written({subject, reviews: [review]}).review as Array<Record<string, unknown>>;
  assert.ok(first);
  return first;
};

describe('a round trip through schema.org', () => {
  it('keeps all that our reader reads of it', () => {
    const document = readAgain({subject, aggregateRating, reviews: [everything]});
    assert.deepEqual(document.subject, subject);
    const {distribution: _, ...counted} = aggregateRating;
    assert.deepEqual(document.aggregateRating, counted);
    const {id, reviewRating, name, reviewBody, inLanguage, datePublished, dateModified} = everything;
    const {positiveNotes, negativeNotes, aspects, url: own} = everything;
    assert.deepEqual(document.reviews, [
      {
        ...{id, reviewRating, name, reviewBody, inLanguage, datePublished, dateModified},
        ...{positiveNotes, negativeNotes, aspects, url: own},
        author: {name: 'Ana', image: image.url},
        media: [{url: 'https://shop.example/a.webp'}, {url: 'https://shop.example/a.mp4'}],
        replies: [{author: {name: 'Jo'}, text: 'Thank you.', datePublished: '2026-10-03'}],
        collected: {how: 'imported', source: {name: 'shop.example', url}},
      },
    ]);
  });

  it('keeps the words, stars and dates of any reviews', () => {
    // A reader of the web must take markup for markup; what has none comes back to the letter.
    const text = fc
      .string({minLength: 1, maxLength: 60, unit: 'grapheme'})
      .map((any) => any.replace(/[<&]/g, '').trim())
      .filter((any) => any !== '' && !/[\p{C}\p{Zl}\p{Zp}]/u.test(any));
    const optional = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, {nil: undefined});
    const rating = fc
      .tuple(
        fc.integer({min: 0, max: 1}),
        fc.integer({min: 2, max: 100}),
        fc.double({min: 0, max: 1, noNaN: true}),
      )
      .map(([worstRating, bestRating, share]) => ({
        ratingValue: Math.min(bestRating, worstRating + share * (bestRating - worstRating)),
        bestRating,
        worstRating,
      }));
    const review: fc.Arbitrary<Review> = fc.record({
      author: optional(text.map((name) => ({name}))),
      reviewRating: rating,
      name: optional(text),
      reviewBody: optional(text),
      datePublished: optional(fc.constantFrom('2026-10', '2026-10-02', '2026-10-02T10:00:00+02:00')),
      positiveNotes: optional(fc.array(text, {minLength: 1, maxLength: 3})),
    });
    const given = ({author, reviewRating, name, reviewBody, datePublished, positiveNotes}: Review) =>
      JSON.parse(JSON.stringify({author, reviewRating, name, reviewBody, datePublished, positiveNotes}));
    fc.assert(
      fc.property(fc.array(review, {minLength: 1, maxLength: 6}), (reviews) => {
        const expected = reviews.map(given);
        assert.deepEqual(readAgain({subject, aggregateRating, reviews}).reviews.map(given), expected);
      }),
      {numRuns: runs()},
    );
  });
});

describe('schema.org JSON-LD made of reviews', () => {
  it('names every term as schema.org does', () => {
    assert.deepEqual(firstOf(everything), {
      '@type': 'Review',
      '@id': 'https://shop.example/r/7',
      author: {
        '@type': 'Person',
        name: 'Ana',
        image: image.url,
      },
      reviewRating: [
        {'@type': 'Rating', ratingValue: 8, bestRating: 10, worstRating: 0},
        {'@type': 'Rating', ratingValue: 4, bestRating: 5, worstRating: 1, reviewAspect: 'Value'},
      ],
      name: 'Handle too hot',
      reviewBody: everything.reviewBody,
      inLanguage: 'de-AT',
      datePublished: '2026-10-02',
      dateModified: '2026-10-05T10:00:00Z',
      positiveNotes: {
        '@type': 'ItemList',
        itemListElement: [
          {'@type': 'ListItem', position: 1, name: 'Boils fast'},
          {'@type': 'ListItem', position: 2, name: 'Light'},
        ],
      },
      negativeNotes: {
        '@type': 'ItemList',
        itemListElement: [{'@type': 'ListItem', position: 1, name: 'Loud'}],
      },
      associatedMedia: [
        {
          '@type': 'ImageObject',
          contentUrl: 'https://shop.example/a.webp',
          encodingFormat: 'image/webp',
          width: 800,
          height: 600,
          name: 'On the stove',
        },
        {
          '@type': 'MediaObject',
          contentUrl: 'https://shop.example/a.mp4',
          encodingFormat: 'video/mp4',
          caption: {
            '@type': 'MediaObject',
            contentUrl: 'https://shop.example/a.vtt',
            encodingFormat: 'text/vtt',
          },
        },
      ],
      comment: [
        {
          '@type': 'Comment',
          author: {'@type': 'Person', name: 'Jo', jobTitle: 'Designer'},
          text: 'Thank you.',
          datePublished: '2026-10-03',
        },
      ],
      publisher: {'@type': 'Organization', name: 'reviews.example', url: 'https://reviews.example/'},
      url: 'https://shop.example/r/7#it',
    });
  });

  it('shows nobody beyond their consent', () => {
    const guarded: Review = {
      ...everything,
      consent: {fields: ['image']},
      replies: [{author: {name: 'Jo', jobTitle: 'Designer', consent: {fields: ['name']}}, text: 'Thanks.'}],
    };
    const text = JSON.stringify(firstOf(guarded));
    assert.doesNotMatch(text, /"Ana"|\/a\.webp|\/a\.mp4|Designer/);
    assert.match(text, /ana\.webp/);
    assert.match(text, /"name":"Jo"/);
    assert.equal(firstOf({...everything, consent: {fields: []}}).author, undefined);
  });

  it('takes the subject’s URI for its identity, or the one it is told', () => {
    assert.equal(written({subject, reviews: []})['@id'], url);
    assert.equal(written({subject, reviews: []}, `${url}#product`)['@id'], `${url}#product`);
    assert.equal('@id' in written({subject: {type: 'Book', name: 'A'}, reviews: []}), false);
  });

  it('gives an id that is no URI as an identifier, since an @id would be resolved against the page', () => {
    const {'@id': id, identifier} = firstOf({id: 'r7', reviewBody: 'Fine.'});
    assert.deepEqual([id, identifier], [undefined, 'r7']);
    assert.equal(firstOf({id: 'urn:review:7', reviewBody: 'Fine.'})['@id'], 'urn:review:7');
  });

  it('states no mean where nobody has rated', () => {
    const {aggregateRating: rating} = written({
      subject,
      aggregateRating: {ratingValue: 0, ratingCount: 0},
      reviews: [],
    });
    assert.deepEqual(rating, {'@type': 'AggregateRating', ratingCount: 0});
  });

  it('says nothing of what is not there', () => {
    assert.deepEqual(written({subject: {type: 'Book'}, reviews: []}), {
      '@context': 'https://schema.org',
      '@type': 'Book',
    });
    assert.deepEqual(firstOf({reviewBody: 'Fine.', positiveNotes: [], media: [], replies: []}), {
      '@type': 'Review',
      reviewBody: 'Fine.',
    });
  });
});
