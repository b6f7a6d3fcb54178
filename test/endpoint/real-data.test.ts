import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {test} from 'node:test';

import {createEndpoint, importFile, openStore, publish, serve} from '../../src/endpoint/index.js';
import type {Discovery} from '../../src/protocol/discovery.js';
import type {Review, ReviewsDocument, SubjectRating} from '../../src/protocol/reviews.js';
import {subjectHash} from '../../src/protocol/subject.js';
import {rowsOf} from '../support/csv.js';
import {dataFolder} from '../support/data.js';
import {serve as serveFiles} from '../support/static-server.js';
import {folderFor, getStrictly, now, walk} from './fixtures.js';

const file = dataFolder('reviews/clothing-reviews.csv');
const skip = file === undefined && 'the real reviews are not there';

const countBy = (values: readonly string[]): Record<string, number> => {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
};

interface Shown {
  readonly discovery: Discovery;
  readonly ratings: ReadonlyMap<string, SubjectRating>;
  readonly first: ReadonlyMap<string, ReviewsDocument>;
  readonly reviews: ReadonlyMap<string, readonly Review[]>;
}

/** Everything that a visitor of an endpoint can see of some products. */
const look = async (root: string, products: readonly string[]): Promise<Shown> => {
  const url = `${root}.well-known/trust-data.json`;
  const discovery = await getStrictly('discovery', url);
  const address = (template: string | undefined, hash = ''): string =>
    new URL((template ?? '').replace('{subjectHash}', hash).replace(/\{[?.][^}]*\}/, ''), url).href;
  const {subjects} = await getStrictly('subjects', address(discovery.subjects));
  const first = new Map<string, ReviewsDocument>();
  const reviews = new Map<string, readonly Review[]>();
  for (const product of products) {
    const document = address(discovery.reviews, await subjectHash(product));
    first.set(product, await getStrictly('reviews', document));
    reviews.set(product, await walk(document));
  }
  return {
    discovery,
    ratings: new Map(subjects.map((rating) => [rating.subject.id ?? '', rating])),
    first,
    reviews,
  };
};

test('a thousand real reviews: what is served, and what is published, is what the CSV says', {
  skip,
}, async (t) => {
  const folder = folderFor(t);
  const store = openStore(join(folder, 'x.sqlite'));
  t.after(() => store.close());
  const report = await importFile(store, file ?? '', {
    subject: 'https://shop.example/p/{Clothing ID}',
    subjectName: '{Class Name} {Clothing ID}',
    map: 'context.age=Age,context.department=Department Name',
  });
  assert.deepEqual([report.added, report.failed, report.leftOut], [1000, 0, 0]);

  const rows = rowsOf(readFileSync(file ?? '', 'utf8').replace(/^\ufeff/, ''));
  assert.equal(rows.length, 1000);
  const byProduct = Map.groupBy(rows, (row) => `https://shop.example/p/${row['Clothing ID']}`);
  const products = [...byProduct.keys()];
  assert.equal(report.subjects, products.length);

  publish(store, join(folder, 'out'), {now});
  const [live, files] = await Promise.all([
    serve(createEndpoint(store, {now: () => now}), {port: 0}),
    serveFiles({folders: {'/shop/trust/': join(folder, 'out')}}),
  ]);
  t.after(() => Promise.all([live.close(), files.close()]));
  const served = await look(live.url, products);
  const published = await look(`${files.origin}/shop/trust/`, products);

  for (const {ratings, first, reviews} of [served, published]) {
    assert.equal(ratings.size, products.length);
    for (const [product, expected] of byProduct) {
      const stars = expected.map((row) => Number(row.Rating));
      const aggregate = first.get(product)?.aggregateRating;
      assert.ok(
        Math.abs((aggregate?.ratingValue ?? 0) - stars.reduce((sum, star) => sum + star, 0) / stars.length) <
          1e-9,
      );
      assert.equal(aggregate?.ratingCount, stars.length);
      assert.equal(aggregate?.reviewCount, expected.filter((row) => row['Review Text']).length);
      assert.deepEqual(
        {...aggregate?.distribution},
        {1: 0, 2: 0, 3: 0, 4: 0, 5: 0, ...countBy(stars.map(String))},
      );
      assert.equal(aggregate?.recent, undefined);
      assert.deepEqual(ratings.get(product)?.aggregateRating, aggregate);
      assert.equal(first.get(product)?.moderation?.published, expected.length);
      assert.deepEqual(
        facetCounts(first.get(product), 'department'),
        countBy(expected.map((row) => row['Department Name'] ?? '').filter(Boolean)),
      );
      // Undated reviews stay in the order they were given.
      assert.deepEqual(
        reviews
          .get(product)
          ?.map((review) => [
            review.reviewRating?.ratingValue,
            review.author?.context?.age,
            review.helpful?.up,
          ]),
        expected.map((row) => [Number(row.Rating), row.Age, Number(row['Positive Feedback Count'])]),
      );
    }
  }
  assert.deepEqual(published.reviews, served.reviews);
  assert.deepEqual(published.discovery.collection, served.discovery.collection);
  for (const product of products) {
    const [a, b] = [served.first.get(product), published.first.get(product)];
    for (const part of [
      'subject',
      'aggregateRating',
      'moderation',
      'facets',
      'outcomes',
      'collection',
    ] as const)
      assert.deepEqual(b?.[part], a?.[part], `${part} of ${product}`);
  }
});

const facetCounts = (document: ReviewsDocument | undefined, key: string): Record<string, number> =>
  Object.fromEntries(
    document?.facets
      ?.find((facet) => facet.key === key)
      ?.values.map(({value, count}) => [value, count ?? 0]) ?? [],
  );
