import assert from 'node:assert/strict';
import {test} from 'node:test';

import fc from 'fast-check';

import {
  type Filters,
  isVerified,
  reviewsOfTopic,
  searchWords,
  toTest,
  wholeStars,
} from '../../src/protocol/filters.js';
import type {Review} from '../../src/protocol/reviews.js';
import {numRuns} from '../support/runs.js';

const review = (more: Partial<Review> = {}): Review => ({
  id: 'r',
  reviewBody: 'The handle gets hot.',
  ...more,
});

const passes = (filters: Filters, one: Review): boolean => toTest(filters)(one);

test('without filters everything passes, and with empty ones as well', () => {
  for (const filters of [{}, {rating: []}, {language: []}, {context: {}}, {context: {skin: []}}, {q: ' \t'}])
    assert.equal(passes(filters, review()), true, JSON.stringify(filters));
});

test('a rating counts under the star it rounds to, whatever its scale, and never under none', () => {
  const stars = (ratingValue: number, bestRating?: number, worstRating?: number) =>
    wholeStars({reviewRating: {ratingValue, bestRating, worstRating}});
  assert.deepEqual(
    [1, 2.4, 2.5, 4.49, 4.5, 5].map((value) => stars(value)),
    [1, 2, 3, 4, 5, 5],
  );
  assert.deepEqual([stars(0, 10, 0), stars(5, 10, 0), stars(10, 10, 0)], [1, 3, 5]);
  assert.equal(stars(7), undefined);
  assert.equal(wholeStars({}), undefined);
  assert.equal(passes({rating: [3, 5]}, review({reviewRating: {ratingValue: 2.6}})), true);
  assert.equal(passes({rating: [1, 2, 3, 4, 5]}, review()), false);
});

test('only what was bought or used is verified', () => {
  const ways = [
    'verified-purchase',
    'verified-service',
    'invited',
    'account',
    'open',
    'imported',
    'unknown',
  ] as const;
  assert.deepEqual(
    ways.filter((how) => isVerified({collected: {how}})),
    ['verified-purchase', 'verified-service'],
  );
  assert.equal(passes({verified: false}, review()), true);
  assert.equal(passes({verified: true}, review()), false);
});

test('a language finds its regions, whatever the case, and no other language', () => {
  const of = (inLanguage: string | undefined, language: string[]) => passes({language}, review({inLanguage}));
  assert.deepEqual(
    [of('en-GB', ['EN']), of('en', ['en']), of('enm', ['en']), of('en', ['en-GB']), of(undefined, ['en'])],
    [true, true, false, false, false],
  );
  assert.equal(of('de', ['fr', 'de']), true);
});

test('a topic is found by the reviews it names and by those of its phrases', () => {
  const topics = [
    {name: 'Handle', reviews: ['a'], phrases: [{text: 'hot', reviews: ['b', 'a']}]},
    {name: 'Lid', reviews: ['c']},
  ];
  assert.deepEqual([...reviewsOfTopic(topics[0] ?? {name: ''})], ['a', 'b']);
  const found = (topic: string[]) =>
    ['a', 'b', 'c', 'd', undefined].filter((id) => toTest({topic}, topics)(review({id})));
  assert.deepEqual(found(['Handle']), ['a', 'b']);
  assert.deepEqual(found(['Handle', 'Lid']), ['a', 'b', 'c']);
  assert.deepEqual(found(['Spout']), []);
});

test('several values are or, several members are and', () => {
  const dry = review({author: {context: {skin: 'dry', size: 'm'}}, aspects: [{name: 'Fit', ratingValue: 1}]});
  assert.equal(passes({context: {skin: ['oily', 'dry']}}, dry), true);
  assert.equal(passes({context: {skin: ['dry'], size: ['s']}}, dry), false);
  assert.equal(passes({context: {skin: ['dry'], size: ['s', 'm']}, aspect: ['Fit', 'Value']}, dry), true);
  assert.equal(passes({context: {skin: ['dry']}, aspect: ['Value']}, dry), false);
});

test('every word of a search must stand in the title or the text, letters folded', () => {
  const text = review({name: 'Straße', reviewBody: 'Ein ΟΔΟΣ\nund  ein Kännchen'});
  for (const q of ['STRASSE', 'strasse kännchen', 'οδοσ', 'ΟΔΟΣ', 'ein', 'UND   EIN', 'traß'])
    assert.equal(passes({q}, text), true, q);
  for (const q of ['strasse teapot', 'kannchen', '%', '_']) assert.equal(passes({q}, text), false, q);
  assert.deepEqual(searchWords('  Two\u00a0Words '), ['two', 'words']);
  assert.deepEqual(searchWords(undefined), []);
});

test('what consent does not reach is not found by', () => {
  const given = review({
    author: {context: {skin: 'dry'}},
    media: [{url: 'https://a.example/1.webp'}],
    consent: {fields: []},
  });
  assert.equal(passes({context: {skin: ['dry']}}, given), false);
  assert.equal(passes({media: true}, given), false);
  assert.equal(passes({media: false}, given), true);
  const agreed = {...given, consent: {fields: ['context', 'media'] as const}};
  assert.equal(
    passes({context: {skin: ['dry']}, media: true}, {...agreed, consent: {fields: ['context', 'media']}}),
    true,
  );
});

test('names of Object are names like any other', () => {
  for (const key of ['__proto__', 'constructor', 'toString']) {
    assert.equal(passes({context: {[key]: ['x']}}, review({author: {context: {}}})), false, key);
    const context = Object.assign(Object.create(null), {[key]: 'x'});
    const filters = {context: Object.fromEntries([[key, ['x']]])};
    assert.equal(passes(filters, review({author: {context}})), true, key);
  }
});

test('more filters never find more, more values never find less', () => {
  const some = fc.record(
    {
      reviewRating: fc.record({ratingValue: fc.double({min: 1, max: 5, noNaN: true})}),
      inLanguage: fc.constantFrom('en', 'en-GB', 'de'),
      collected: fc.record({how: fc.constantFrom('open' as const, 'verified-service' as const)}),
      author: fc.record({context: fc.dictionary(fc.constantFrom('skin', 'size'), fc.constantFrom('a', 'b'))}),
      reviewBody: fc.string({unit: 'grapheme'}),
    },
    {requiredKeys: ['reviewBody']},
  );
  const filters: fc.Arbitrary<Filters> = fc.record(
    {
      rating: fc.uniqueArray(fc.integer({min: 1, max: 5}), {minLength: 1}),
      language: fc.constantFrom(['en'], ['de', 'en-gb']),
      verified: fc.boolean(),
      context: fc.dictionary(
        fc.constantFrom('skin', 'size'),
        fc.uniqueArray(fc.constantFrom('a', 'b'), {minLength: 1}),
      ),
      q: fc.string({unit: 'grapheme', maxLength: 2}),
    },
    {requiredKeys: []},
  );
  fc.assert(
    fc.property(some, filters, filters, fc.integer({min: 1, max: 5}), (one, wanted, others, star) => {
      if (!passes(wanted, one)) assert.equal(passes({...others, ...wanted}, one), false);
      if (passes(wanted, one) && wanted.rating)
        assert.equal(passes({...wanted, rating: [...wanted.rating, star]}, one), true);
    }),
    {numRuns},
  );
});
