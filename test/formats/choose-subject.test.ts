import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {chooseSubject} from '../../src/formats/choose-subject.js';
import type {RatedSubject} from '../../src/formats/schema-org.js';

const subject = (
  name: string,
  uris: readonly string[],
  {type = 'Product', reviews = 0, isRated = true} = {},
): RatedSubject => ({
  uris,
  document: {
    trustData: '1',
    subject: {type, name},
    ...(isRated ? {aggregateRating: {ratingValue: 4}} : {}),
    reviews: Array.from({length: reviews}, () => ({reviewBody: 'x'})),
  },
});
const url = 'https://shop.example/p/1';

describe('the choice among rated subjects', () => {
  const shop = subject('Shop', ['https://shop.example/'], {type: 'Organization', reviews: 3});
  const kettle = subject('Kettle', [`${url}#product`]);
  const pan = subject('Pan', ['https://shop.example/p/2'], {reviews: 1});
  const nameless = subject('Nameless', [], {reviews: 1});

  it('is the one asked for', () => {
    assert.equal(
      chooseSubject([shop, kettle, pan], {subject: 'HTTPS://shop.example/p/2#x', page: url, url}),
      pan,
    );
  });

  it('tells fragments apart where they are all that differs', () => {
    const [a, b] = [subject('A', [`${url}#a`]), subject('B', [`${url}#b`])];
    assert.equal(chooseSubject([a, b], {subject: `${url}#b`, url}), b);
    assert.equal(chooseSubject([a, b], {subject: url, url}), a);
  });

  it('is none where the one asked for is not there', () => {
    const asked = {subject: 'https://shop.example/p/3', url};
    assert.equal(chooseSubject([shop, kettle, pan], asked), undefined);
    assert.equal(chooseSubject([kettle, nameless], asked), undefined);
    assert.equal(chooseSubject([], asked), undefined);
  });

  it('may be the only one where it does not say what it is', () => {
    assert.equal(chooseSubject([nameless], {subject: 'urn:x', url}), nameless);
    assert.equal(chooseSubject([pan, nameless], {subject: url, url}), nameless);
  });

  it('is what the asking page is about, then what the page read is about', () => {
    assert.equal(chooseSubject([shop, kettle, pan], {page: 'https://shop.example/p/2', url}), pan);
    assert.equal(chooseSubject([shop, kettle, pan], {page: 'https://else.example/', url}), kettle);
  });

  it('is else the one with reviews, and rather a product than its seller', () => {
    assert.equal(chooseSubject([kettle, shop, pan], {}), pan);
    assert.equal(chooseSubject([kettle, shop], {}), shop);
    assert.equal(chooseSubject([subject('Bare', [], {isRated: false}), kettle], {}), kettle);
    assert.equal(chooseSubject([], {}), undefined);
  });
});
