import assert from 'node:assert/strict';
import {describe, it, type TestContext} from 'node:test';

import {builderModule} from './support/builder.js';

const {subjectsIn, peopleIn, picturesIn} = await builderModule('found-lists');
const {linkedEndpoint, ratedInPage} = await builderModule('page-data');
const {mangroveSource} = await builderModule('mangrove');
const {lookUp} = await builderModule('look-up');

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

describe('what Mangrove has', () => {
  /** Answers whatever is asked in the place of the network; gives what was asked. */
  const answering = (t: TestContext, body: string): URL[] => {
    const asked: URL[] = [];
    t.mock.method(globalThis, 'fetch', async (url: URL) => {
      asked.push(url);
      return new Response(body);
    });
    return asked;
  };
  const cafe = 'geo:52.52,13.4?q=Café&u=30';

  it('is told from an address by its beginning alone', () => {
    assert.equal(mangroveSource(` Mangrove: ${cafe}\n`), `mangrove:${cafe}`);
    for (const other of [
      '',
      'mangrove:',
      'mangrove: ',
      'https://mangrove.reviews',
      'x mangrove:y',
      'mangroves:x',
    ])
      assert.equal(mangroveSource(other), undefined, other);
  });

  it('is asked of its API by the subject, and counted', async (t) => {
    const asked = answering(t, JSON.stringify({reviews: [{}, {}]}));
    const found = await lookUp(`mangrove:${cafe}`, base);
    assert.deepEqual(
      asked.map(({origin, searchParams}) => [origin, searchParams.get('sub')]),
      [['https://api.mangrove.reviews', cafe]],
    );
    const {src, kind, name, elements, origins} = found;
    assert.deepEqual([src, kind, name], [`mangrove:${cafe}`, 'mangrove', '2 reviews on Mangrove']);
    assert.deepEqual([elements, origins], [['reviews', 'rating'], ['https://api.mangrove.reviews']]);
  });

  it('may be nothing, or no JSON: the preview says what is wrong', async (t) => {
    for (const body of ['{"reviews": []}', '{"reviews": {}}', 'null', '<html>']) {
      answering(t, body);
      assert.equal((await lookUp('mangrove:https://shop.example', base)).name, 'no review on Mangrove', body);
      t.mock.restoreAll();
    }
  });

  it('needs to be about something', async (t) => {
    const asked = answering(t, '{}');
    await assert.rejects(lookUp('mangrove:kettle', base), /Behind “mangrove:” stands what is reviewed/);
    assert.deepEqual(asked, []);
  });
});
