import {expect} from '@open-wc/testing';
import fc from 'fast-check';

import {keepUrl, readUrl, writeUrl} from '../../../../src/elements/reviews/finding/url.js';
import {withoutEmpty} from '../../../../src/elements/reviews/only.js';
import type {Filters} from '../../../../src/protocol/filters.js';
import {sortOrders} from '../../../../src/protocol/reviews.js';
import {numRuns} from '../../../support/runs.js';

const home = 'https://shop.example/p/42?colour=red&reviews=all#top';

const text = fc
  .string({unit: 'grapheme', minLength: 1, maxLength: 8})
  .filter((value) => value.isWellFormed());
const texts = fc.uniqueArray(text, {minLength: 1, maxLength: 3});

const filters: fc.Arbitrary<Filters> = fc.record(
  {
    rating: fc.uniqueArray(fc.integer({min: 1, max: 5}), {minLength: 1}),
    verified: fc.boolean(),
    media: fc.boolean(),
    language: texts,
    topic: texts,
    aspect: texts,
    q: text,
  },
  {requiredKeys: []},
);

describe('what is chosen, in an address', () => {
  it('comes back as it went in', () => {
    const sorts = fc.option(fc.constantFrom(...sortOrders), {nil: undefined});
    fc.assert(
      fc.property(filters, sorts, fc.integer({min: 1, max: 999}), (wanted, sort, page) => {
        const read = readUrl(writeUrl(home, {filters: wanted, sort, page}));
        expect({...read, filters: withoutEmpty(read.filters)}).to.deep.equal({filters: wanted, sort, page});
      }),
      {numRuns},
    );
  });

  it('leaves everything else of the address alone, and itself when it is gone', () => {
    const chosen = writeUrl(home, {filters: {rating: [5]}, sort: 'lowest', page: 2});
    expect(chosen).to.equal(
      'https://shop.example/p/42?colour=red&reviews=all&reviews.rating=5&reviews.sort=lowest&reviews.page=2#top',
    );
    expect(writeUrl(chosen, {filters: {}, sort: undefined, page: 1})).to.equal(home);
  });

  it('never holds what somebody says of themselves, though a link that a site makes may', () => {
    const state = {filters: {context: {skin: ['dry']}}, sort: undefined, page: 1};
    expect(writeUrl(home, state)).to.equal(home);
    const {filters: read} = readUrl(
      'https://shop.example/?reviews.context.skin=dry&reviews.context.skin=oily',
    );
    expect(withoutEmpty(read)).to.deep.equal({context: {skin: ['dry', 'oily']}});
  });

  it('is left out where it cannot be understood', () => {
    for (const query of [
      'rating=0',
      'rating=6',
      'rating=4.5',
      'rating=five',
      'rating=',
      'verified=1',
      'media=',
      'sort=best',
      'page=0',
      'page=-2',
      'page=1.5',
      'page=Infinity',
      'context.=',
      'context.skin=',
      'nonsense=1',
      '__proto__=1',
    ]) {
      const read = readUrl(`https://shop.example/?reviews.${query}`);
      expect([withoutEmpty(read.filters), read.sort, read.page], query).to.deep.equal([{}, undefined, 1]);
    }
  });

  it('is written to the page once for each choice, and not being let is no error', () => {
    const {href} = location;
    const {replaceState} = history;
    const written: unknown[] = [];
    const lowest = {filters: {}, sort: 'lowest', page: 1} as const;
    try {
      history.replaceState = (...values) => {
        written.push(values[2]);
        replaceState.apply(history, values);
      };
      for (const _ of [1, 2, 3]) keepUrl(lowest);
      expect(written).to.deep.equal([writeUrl(href, lowest)]);
      history.replaceState = () => {
        throw new DOMException('too often', 'SecurityError');
      };
      keepUrl({...lowest, sort: 'highest'});
    } finally {
      history.replaceState = replaceState;
      history.replaceState(null, '', href);
    }
  });
});
