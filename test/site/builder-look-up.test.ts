import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {builderModule} from './support/builder.js';

const {subjectsIn, peopleIn, picturesIn} = await builderModule('found-lists');
const {linkedEndpoint, ratedInPage} = await builderModule('page-data');

const base = 'https://shop.example/trust/people.json';

const signed = (payload: unknown): {jws: string} => ({
  jws: ['{}', JSON.stringify(payload), 'x'].map((part) => Buffer.from(part).toString('base64url')).join('.'),
});

describe('what a document lists', () => {
  it('signed or not, without what has no name to ask for', () => {
    const people = [
      {id: 'a', name: 'Ana'},
      signed({id: 'ö', name: 'Jörg'}),
      {name: 'Nobody'},
      {jws: 'nonsense'},
      null,
      7,
    ];
    assert.deepEqual(peopleIn({people}), [
      {id: 'a', name: 'Ana'},
      {id: 'ö', name: 'Jörg'},
    ]);
    assert.deepEqual(peopleIn({people: 'many'}), []);
  });

  it('subjects with their counts, from a list or from the document of one', () => {
    const subject = {id: 'urn:1', name: 'One'};
    const rated = {subject, aggregateRating: {ratingCount: 3}};
    assert.deepEqual(subjectsIn({subjects: [rated, {subject: {id: 'urn:2'}}, {}]}), [
      {id: 'urn:1', name: 'One', count: 3},
      {id: 'urn:2', name: 'urn:2', count: 0},
    ]);
    assert.deepEqual(subjectsIn({...rated, reviews: []}), [{id: 'urn:1', name: 'One', count: 3}]);
  });

  it('pictures wherever they stand, relative ones too, and none from depths that no document has', () => {
    let deep: unknown = {image: 'https://deep.example/x.png'};
    for (let level = 0; level < 10_000; level += 1) deep = {deep};
    const document = {
      logo: 'logo.svg',
      reviews: [{author: {image: {url: 'https://i.example/a.png'}}, media: [{url: '//m.example/b.webp'}]}],
      deep,
    };
    assert.deepEqual(picturesIn(document, base).toSorted(), [
      'https://i.example/a.png',
      'https://m.example/b.webp',
      'https://shop.example/trust/logo.svg',
    ]);
  });
});

describe('what a page says', () => {
  it('where its endpoint is, however the tag is written', () => {
    assert.equal(linkedEndpoint('<link rel=icon href=a><link href="/t.json" rel="trust-data">'), '/t.json');
    assert.equal(linkedEndpoint("<LINK REL='x trust-data' HREF=/t.json>"), '/t.json');
    assert.equal(linkedEndpoint('<link rel="not-trust-data" href="/t.json">'), undefined);
  });

  it('what is rated in it, and nothing where its JSON is broken', () => {
    const graph = {
      '@graph': [
        {'@type': 'Product', name: 'Kettle', url: 'https://k.example/', aggregateRating: {reviewCount: '12'}},
        {name: 'No'},
      ],
    };
    const page = `<script type="application/ld+json">${JSON.stringify(graph)}</script><script type="application/ld+json">{</script>`;
    assert.deepEqual(ratedInPage(page), [{id: 'https://k.example/', name: 'Kettle', count: 12}]);
  });
});
