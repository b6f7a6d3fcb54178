import assert from 'node:assert/strict';
import {test} from 'node:test';

import fc from 'fast-check';

import {filtersWithin, filterValues} from '../../src/client/filter-values.js';
import {parseUriTemplate} from '../../src/client/uri-template.js';
import type {Filters} from '../../src/protocol/filters.js';
import {runs} from '../support/runs.js';

const everything: Filters = {
  rating: [5, 1],
  verified: true,
  media: false,
  language: ['de', 'en-GB'],
  topic: ['Handle'],
  aspect: ['Fit, and feel'],
  context: {skin: ['dry', 'oily'], 'uses it': ['daily & often']},
  q: 'hot = cold?',
};

const expand = (template: string, ...given: Parameters<typeof filterValues>): string =>
  parseUriTemplate(template).expand(filterValues(...given));

test('an endpoint does of a wish what its template names', () => {
  assert.deepEqual(filtersWithin([], everything), {});
  assert.deepEqual(filtersWithin(['subjectHash', 'rating', 'q', 'sort', 'cursor'], everything), {
    rating: [5, 1],
    q: 'hot = cold?',
  });
  assert.deepEqual(filtersWithin(Object.keys(everything), everything), everything);
  assert.deepEqual(filtersWithin(['constructor', 'toString'], everything), {});
});

test('a wish becomes the variables of the protocol', () => {
  const template = 'r.json{?sort,rating,language,media,verified,context*,q,cursor}';
  const url = new URL(expand(template, {filters: everything, sort: 'lowest'}), 'https://shop.example/');
  assert.deepEqual(
    [...url.searchParams],
    [
      ['sort', 'lowest'],
      ['rating', '5,1'],
      ['language', 'de,en-GB'],
      ['media', 'false'],
      ['verified', 'true'],
      ['context.skin', 'dry'],
      ['context.skin', 'oily'],
      ['context.uses it', 'daily & often'],
      ['q', 'hot = cold?'],
    ],
  );
});

test('what nobody asked for is left out of the address', () => {
  const template = 'r.json{?sort,rating,context*,q}';
  for (const selection of [{}, {filters: {}}, {filters: {rating: undefined, q: undefined}}])
    assert.equal(expand(template, selection), 'r.json', JSON.stringify(selection));
});

test('what the template does not name is never in the address', () => {
  assert.equal(expand('r.json{?rating}', {filters: everything, sort: 'lowest'}), 'r.json?rating=5,1');
  const url = expand('r.json{?q}', {filters: {context: {skin: ['dry']}, q: 'x'}});
  assert.equal(url, 'r.json?q=x');
});

test('whatever facets and values are called, they come back out of the address', () => {
  const text = fc.string({unit: 'grapheme', minLength: 1}).filter((value) => value.isWellFormed());
  const names = text.filter((name) => name !== '__proto__');
  fc.assert(
    fc.property(
      fc.dictionary(names, fc.array(text, {minLength: 1, maxLength: 3}), {maxKeys: 4}),
      (context) => {
        const url = new URL(expand('r.json{?context*}', {filters: {context}}), 'https://shop.example/');
        const read: Record<string, string[]> = {};
        for (const [name, value] of url.searchParams) {
          assert.ok(name.startsWith('context.'), name);
          const key = name.slice('context.'.length);
          read[key] = [...(Object.hasOwn(read, key) ? (read[key] ?? []) : []), value];
        }
        assert.deepEqual(read, {...context});
      },
    ),
    {numRuns: runs()},
  );
});
