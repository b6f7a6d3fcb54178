import assert from 'node:assert/strict';
import {test} from 'node:test';

import fc from 'fast-check';

import {filterValues} from '../../src/client/filter-values.js';
import {parseUriTemplate} from '../../src/client/uri-template.js';
import {importDocument, importFile, openStore, type Store} from '../../src/endpoint/index.js';
import {selectReviews} from '../../src/endpoint/store/select-reviews.js';
import {type Filters, toTest} from '../../src/protocol/filters.js';
import {sortReviews} from '../../src/protocol/order.js';
import {type Review, type SortOrder, sortOrders, type Topic} from '../../src/protocol/reviews.js';
import {dataFolder} from '../support/data.js';
import {runs} from '../support/runs.js';
import {reviewsOf, storeFor} from './fixtures.js';
import {endpointFor, reviewsUrl} from './sending.js';

const file = dataFolder('reviews/clothing-reviews.csv');
const skip = file === undefined && 'the real reviews are not there';

const all = (store: Store, subject: number): Review[] =>
  selectReviews(store, {subject, order: 'newest', limit: 5000, bytes: 1e9}).reviews;

const at = <T>(values: readonly T[], index: number): T | undefined => values[index % values.length];

/** A real review with what the real ones lack, so that every filter has something to find. */
const enriched = (review: Review, index: number): Review => ({
  ...review,
  id: `r${index}`,
  inLanguage: at(['en', 'en-GB', 'de', undefined, 'EN-us'], index),
  datePublished: at(['2026-01-01', undefined, '2025-06', '2026-01-01T10:00:00+02:00'], index),
  collected: {how: at(['verified-purchase', 'open', 'verified-service', 'unknown'] as const, index)},
  ...(index % 3 === 0 ? {media: [{url: 'https://shop.example/a.webp'}]} : {}),
  ...(index % 4 === 0 ? {aspects: [{name: index % 8 ? 'Fit' : 'Size, and length', ratingValue: 4}]} : {}),
  ...(index % 7 === 0 ? {consent: {fields: index % 2 ? ['context'] : ['media', 'name']}} : {}),
});

const topics: readonly Topic[] = [
  {name: 'Zip', reviews: ['r3', 'r5', 'r700', 'gone']},
  {name: 'Colour, and wash', phrases: [{text: 'love', reviews: ['r1', 'r2', 'r3', 'r400']}]},
];

const contextsOf = (reviews: readonly Review[], key: string): string[] => [
  ...new Set(reviews.flatMap(({author}) => author?.context?.[key] ?? [])),
];

const some = <T>(values: readonly T[]): fc.Arbitrary<T[]> =>
  fc.uniqueArray(fc.constantFrom(...values), {minLength: 1, maxLength: 3});

/** What somebody may look for in these reviews; words of the search stand in one of them. */
const wishes = (reviews: readonly Review[]): fc.Arbitrary<Filters> => {
  const words = fc
    .constantFrom(...reviews)
    .chain(({name = '', reviewBody = ''}) =>
      fc.subarray(`${name} ${reviewBody}`.split(/\s+/).filter(Boolean)).map((found) => found.slice(0, 3)),
    );
  const everything: fc.Arbitrary<Filters> = fc.record(
    {
      rating: some([1, 2, 3, 4, 5]),
      verified: fc.boolean(),
      media: fc.boolean(),
      language: some(['en', 'de', 'en-gb', 'fr']),
      topic: some(['Zip', 'Colour, and wash', 'none']),
      aspect: some(['Fit', 'Size, and length', 'none']),
      context: fc.record(
        {department: some(contextsOf(reviews, 'department')), age: some(contextsOf(reviews, 'age'))},
        {requiredKeys: []},
      ),
      q: words.chain((given) =>
        fc.constantFrom(given.join(' '), given.join(' ').toUpperCase(), 'zebra', '%', 'dress'),
      ),
    },
    {requiredKeys: ['q', 'context']},
  );
  // Few at once: who asks for everything finds nothing.
  const names = ['rating', 'verified', 'media', 'language', 'topic', 'aspect', 'context', 'q'] as const;
  return fc
    .tuple(everything, fc.subarray([...names], {maxLength: 3}))
    .map(([wish, kept]) => Object.fromEntries(kept.map((name) => [name, wish[name]])));
};

const idsOf = (reviews: readonly Review[]): string[] => reviews.map(({id = ''}) => id);

const expected = (reviews: readonly Review[], filters: Filters, order: SortOrder): string[] =>
  idsOf(sortReviews(reviews, order).filter(toTest(filters, topics)));

const real = async (store: Store): Promise<Review[]> => {
  await importFile(store, file ?? '', {
    subject: 'https://shop.example/all',
    subjectName: 'All',
    map: 'context.age=Age,context.department=Department Name',
  });
  return all(store, 1);
};

test('the real reviews are found by the endpoint’s SQL as they are found on the page', {skip}, async (t) => {
  const store = storeFor(t);
  const plain = await real(store);
  assert.equal(plain.length, 1000);
  const enrichedStore = openStore(':memory:');
  t.after(() => enrichedStore.close());
  importDocument(enrichedStore, reviewsOf(plain.map(enriched), {topics}));
  const rich = all(enrichedStore, 1);
  assert.equal(rich.length, 1000);
  let found = 0;
  const numRuns = runs();
  fc.assert(
    fc.property(wishes(plain), fc.constantFrom(...sortOrders), fc.boolean(), (filters, order, isRich) => {
      const {context = {}, ...others} = filters;
      const filter = {...others, context: new Map(Object.entries(context))};
      const [from, reviews] = isRich ? [enrichedStore, rich] : [store, plain];
      const {reviews: selected} = selectReviews(from, {subject: 1, order, filter, limit: 5000, bytes: 1e9});
      const wanted = expected(reviews, {...filters, ...(isRich ? {} : {topic: undefined})}, order);
      if (!isRich && filters.topic) assert.deepEqual(selected, []);
      else assert.deepEqual(idsOf(selected), wanted);
      if (selected.length > 0) found += 1;
    }),
    {numRuns},
  );
  // Else it would be agreed on nothing.
  assert.ok(numRuns < 50 || found > numRuns / 5, `something was found ${found} times of ${numRuns}`);
});

test('they are found so through its template over HTTP as well', {skip}, async (t) => {
  const plain = await real(storeFor(t));
  const store = storeFor(t);
  importDocument(store, reviewsOf(plain.map(enriched), {topics}));
  const {get} = endpointFor(store);
  const rich = all(store, 1);
  const discovery = await (await get('/.well-known/trust-data.json')).json();
  const template = parseUriTemplate(String((discovery as {reviews?: string}).reviews));
  const [, hash = ''] = /([0-9a-f]{64})/.exec(reviewsUrl) ?? [];
  const base = 'https://shop.example/.well-known/trust-data.json';
  await fc.assert(
    fc.asyncProperty(wishes(rich), fc.constantFrom(...sortOrders), async (filters, sort) => {
      const first = template.expand({...filterValues({filters, sort}), subjectHash: hash});
      const ids: string[] = [];
      for (let url: string | null | undefined = new URL(first, base).href; url; ) {
        const response = await get(url);
        assert.equal(response.status, 200, `${url}: ${JSON.stringify(filters)}`);
        const {reviews, next} = (await response.json()) as {reviews: Review[]; next?: string | null};
        ids.push(...idsOf(reviews));
        url = next && new URL(next, url).href;
      }
      assert.deepEqual(ids, expected(rich, filters, sort), JSON.stringify(filters));
    }),
    {numRuns: Math.ceil(runs() / 4)},
  );
});
