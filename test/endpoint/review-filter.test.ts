import assert from 'node:assert/strict';
import {test} from 'node:test';

import fc from 'fast-check';

import {importDocument, openStore} from '../../src/endpoint/index.js';
import {countMatching} from '../../src/endpoint/store/count-matching.js';
import type {ReviewFilter} from '../../src/endpoint/store/review-filter.js';
import {
  type Bounds,
  type Place,
  type Selection,
  selectReviews,
} from '../../src/endpoint/store/select-reviews.js';
import type {Store} from '../../src/endpoint/store/store.js';
import {fold} from '../../src/internal/fold.js';
import {sortReviews} from '../../src/protocol/order.js';
import type {Review} from '../../src/protocol/reviews.js';
import {runs} from '../support/runs.js';
import {reviewsOf, storeFor} from './fixtures.js';

const review: fc.Arbitrary<Review> = fc.record(
  {
    reviewBody: fc.constantFrom('Straße zum Kettle', 'hot kettle', '100 % _wool_', 'ΟΔΟΣ', 'x'),
    reviewRating: fc.record({ratingValue: fc.constantFrom(1, 2, 2.6, 4, 5)}),
    name: fc.constantFrom('Hot', 'Kalt'),
    inLanguage: fc.constantFrom('en', 'en-GB', 'de', 'enm'),
    datePublished: fc.constantFrom('2026-01-01', '2026-01-02'),
    collected: fc.record({how: fc.constantFrom('verified-purchase' as const, 'open' as const)}),
    media: fc.constant([{url: 'https://a.example/1.webp'}]),
    author: fc.record({
      context: fc.record(
        {skin: fc.constantFrom('dry', 'oily', 'dry, oily'), size: fc.constantFrom('s', 'm')},
        {requiredKeys: []},
      ),
    }),
    aspects: fc.uniqueArray(
      fc.record({name: fc.constantFrom('Fit', 'Value, for money', 'Fit, too'), ratingValue: fc.constant(4)}),
      {selector: ({name}) => name, maxLength: 2},
    ),
    consent: fc.constant({fields: []}),
  },
  {requiredKeys: ['reviewBody']},
);

const filter: fc.Arbitrary<ReviewFilter> = fc.record(
  {
    rating: fc.uniqueArray(fc.integer({min: 1, max: 5}), {minLength: 1, maxLength: 3}),
    language: fc.constantFrom(['EN'], ['en-gb', 'de'], ['fr']),
    media: fc.boolean(),
    verified: fc.boolean(),
    topic: fc.constantFrom(['odd'], ['phrased', 'odd'], ['none'], ['odd,phrased']),
    aspect: fc.constantFrom(['Fit'], ['Fit', 'Value, for money'], ['Fit,None'], ['none']),
    context: fc.constantFrom(
      new Map([['skin', ['dry']]]),
      new Map([
        ['skin', ['dry, oily', 'oily']],
        ['size', ['m']],
      ]),
      new Map([['none', ['x']]]),
    ),
    q: fc.constantFrom('STRASSE', 'kettle hot', '%', '_', 'οδος', 'zebra', '  '),
  },
  {requiredKeys: []},
);

const topics = [
  {name: 'odd', reviews: ['r1', 'r3', 'r5', 'gone']},
  {name: 'phrased', phrases: [{text: 'hot', reviews: ['r1', 'r2']}]},
];

const spoken = new Map([
  ['odd', ['r1', 'r3', 'r5']],
  ['phrased', ['r1', 'r2']],
]);

/** A list in one value means any of them, unless some review that is shown has the whole as its value. */
const meant = (reviews: readonly Review[], key: string, values: readonly string[]): string[] => {
  const isHeld = (value: string): boolean =>
    reviews.some(({author, consent}) => consent === undefined && author?.context?.[key] === value);
  return values.flatMap((value) => (isHeld(value) ? [value] : value.split(',').map((part) => part.trim())));
};

const matches = (
  one: Review,
  {rating, language, media, verified, topic, aspect, context, q}: ReviewFilter,
  reviews: readonly Review[],
): boolean => {
  const stars = one.reviewRating?.ratingValue;
  const tag = one.inLanguage?.toLowerCase() ?? '';
  const shown = one.consent === undefined;
  const text = fold(`${one.name ?? ''} ${one.reviewBody}`);
  return [
    !rating || (stars !== undefined && rating.includes(Math.round(stars))),
    !language ||
      language.some((wanted) => tag === wanted.toLowerCase() || tag.startsWith(`${wanted.toLowerCase()}-`)),
    media === undefined || media === (shown && one.media !== undefined),
    verified === undefined || verified === (one.collected?.how === 'verified-purchase'),
    !topic ||
      topic.flatMap((each) => each.split(',')).some((name) => spoken.get(name)?.includes(one.id ?? '')),
    !aspect ||
      aspect
        .flatMap((name) => (name === 'Fit,None' ? ['Fit', 'None'] : [name]))
        .some((wanted) => one.aspects?.some(({name}) => name === wanted)),
    [...(context ?? [])].every(
      ([key, values]) => shown && meant(reviews, key, values).includes(one.author?.context?.[key] ?? '-'),
    ),
    fold(q ?? '')
      .split(' ')
      .every((word) => text.includes(word)),
  ].every(Boolean);
};

const all = (store: Store, selection: Selection, bounds: Bounds): string[] => {
  const found: string[] = [];
  let from: Place | undefined;
  do {
    const run = selectReviews(store, {...selection, from}, bounds);
    found.push(...run.reviews.map(({id}) => id ?? ''));
    from = run.next;
  } while (from);
  return found;
};

test('filters find what matches, all of it, in order, however short the walks are', () => {
  fc.assert(
    fc.property(
      fc.array(review, {maxLength: 30}),
      filter,
      fc.integer({min: 1, max: 9}),
      fc.integer({min: 0, max: 6}),
      (given, wanted, farthest, few) => {
        const reviews = given.map((one, at) => ({...one, id: `r${at}`}));
        const store = openStore(':memory:');
        importDocument(store, reviewsOf(reviews, {topics}));
        const expected = sortReviews(reviews, 'newest')
          .filter((one) => matches(one, wanted, reviews))
          .map(({id}) => id);
        const selection = {subject: 1, order: 'newest', filter: wanted, limit: 3, bytes: 1e6} as const;
        assert.deepEqual(all(store, selection, {few, farthest}), expected);
        const counted = countMatching(store, 1, wanted, {few, farthest});
        if (counted !== undefined) assert.equal(counted, expected.length);
        const isFiltered = Object.entries(wanted).some(
          ([name, value]) => name !== 'q' || String(value).trim(),
        );
        assert.equal(countMatching(store, 1, wanted), isFiltered ? expected.length : undefined);
        store.close();
      },
    ),
    {numRuns: runs()},
  );
});

test('a list in one value means any of them, unless the whole is a value', (t) => {
  const store = storeFor(t);
  const from = (place: string, id: string) => ({id, reviewBody: 'x', author: {context: {place}}});
  importDocument(store, reviewsOf([from('Berlin', 'a'), from('Berlin, Germany', 'b'), from('Bonn', 'c')]));
  const of = (value: string) =>
    all(
      store,
      {subject: 1, order: 'newest', filter: {context: new Map([['place', [value]]])}, limit: 9, bytes: 1e6},
      {few: 10, farthest: 100},
    );
  assert.deepEqual(of('Berlin,Bonn'), ['a', 'c']);
  assert.deepEqual(of('Berlin, Germany'), ['b']);
});

test('more matches than an index gives at once are found by walking the order', (t) => {
  const store = storeFor(t);
  const many = Array.from({length: 5200}, (_, at) => ({
    id: String(at).padStart(5, '0'),
    reviewRating: {ratingValue: at % 100 === 0 ? 1 : 5},
    inLanguage: 'en',
    author: {context: {skin: 'dry'}},
  }));
  importDocument(store, reviewsOf(many));
  const filter = {
    rating: [5],
    language: ['en'],
    media: false,
    verified: false,
    context: new Map([['skin', ['dry']]]),
  };
  const selection = {subject: 1, order: 'newest', filter, limit: 1000, bytes: 1e9} as const;
  assert.deepEqual(
    all(store, selection, {few: 5000, farthest: 700}),
    many.filter((_, at) => at % 100 !== 0).map(({id}) => id),
  );
});

test('matches are counted where that is cheap, and not where the search could not finish', (t) => {
  const store = storeFor(t);
  const many = Array.from({length: 300}, (_, at) => ({
    reviewBody: `Text ${at}`,
    reviewRating: {ratingValue: at % 10 === 0 ? 1 : 5},
    inLanguage: 'en',
  }));
  importDocument(store, reviewsOf(many));
  const count = (filter: ReviewFilter) => countMatching(store, 1, filter, {few: 50, farthest: 100});
  const holding = (digits: string, step: number): number =>
    many.filter((_, at) => at % step === 0 && String(at).includes(digits)).length;
  assert.equal(count({}), undefined);
  assert.equal(count({q: ' '}), undefined);
  assert.equal(count({rating: [1]}), 30);
  assert.equal(count({rating: [1], q: 'text 10'}), holding('10', 10));
  // One index alone tells.
  assert.equal(count({rating: [5]}), 270);
  assert.equal(count({q: 'text 1'}), undefined);
  assert.equal(count({rating: [5], q: 'text 1'}), undefined);
  assert.equal(count({rating: [5], language: ['en']}), undefined);
  assert.equal(countMatching(store, 1, {q: 'text 1'}, {few: 50, farthest: 300}), holding('1', 1));
});
