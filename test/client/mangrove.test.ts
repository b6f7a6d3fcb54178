import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {loadRating, loadReviews} from '../../src/client/index.js';
import {proveReviews} from '../../src/client/prove-reviews.js';
import {noData, readShared} from '../protocol/support/shared-data.js';
import {failure, never, quick} from './support/documents.js';

const page = (): {reviews: {jwt: string}[]} => JSON.parse(readShared('mangrove/reviews-page.json'));

/** A server that answers everything with this, and remembers what it was asked. */
const answering = (json: unknown): {asked: string[]; fetch: (request: Request) => Promise<Response>} => {
  const asked: string[] = [];
  const fetch = async ({url}: Request): Promise<Response> => {
    asked.push(url);
    return Response.json(json);
  };
  return {asked, fetch};
};

const nordliebe = 'geo:50.0033,8.2117?q=Nordliebe&u=30';

it('asks the network about a subject by its name', async () => {
  for (const sub of ['https://shop.example/?a=1&b=2', nordliebe, 'urn:x y']) {
    const {asked, fetch} = answering({reviews: [], issuers: null, maresi_subjects: null});
    const answer = await loadReviews({src: `mangrove:${sub}`}, never(), {...quick, fetch, freshness: 0});
    const [url = '', ...more] = asked;
    assert.deepEqual(more, []);
    assert.equal(`${new URL(url).origin}${new URL(url).pathname}`, 'https://api.mangrove.reviews/reviews');
    assert.equal(new URL(url).searchParams.get('sub'), sub);
    assert.equal(new URL(url).searchParams.get('latest_edits_only'), 'true');
    assert.equal(answer.document.subject?.id, sub);
    assert.equal(answer.format, 'mangrove');
  }
});

it('asks about no subject and no other scheme', async () => {
  const fetch = async (): Promise<Response> => assert.fail('was asked');
  for (const src of ['mangrove:', 'mangroves:x', 'data:application/json,{}', 'http://shop.example/']) {
    await failure(loadReviews({src}, never(), {...quick, fetch}), 'insecure-url');
  }
});

it('does not mix subjects', async () => {
  const {fetch} = answering({reviews: [], issuers: null, maresi_subjects: null});
  const options = {...quick, fetch, freshness: 0};
  await failure(
    loadReviews({src: 'https://api.mangrove.reviews/reviews?limit=9'}, never(), options),
    'unknown-subject',
  );
  await failure(
    loadReviews({src: 'mangrove:https://a.example/', subject: 'https://b.example/'}, never(), options),
    'unknown-subject',
  );
});

describe('the real answer', {skip: noData}, () => {
  it('is signed by its author, and never more', async () => {
    const {asked, fetch} = answering(page());
    const options = {...quick, fetch, freshness: 0};
    let checked = 0;
    for (const sub of [nordliebe, 'geo:44.22084,15.45163?u=30', 'geo:60.46286,22.26339?u=30']) {
      const answer = await loadReviews({src: `mangrove:${sub}`}, never(), options);
      assert.equal(answer.isSigned, true);
      const {verdict} = await proveReviews({answers: [answer], view: 'all'}, never(), options);
      assert.equal(verdict.items.size, 1);
      for (const {author, collector, logged} of verdict.items.values()) {
        assert.equal(author.status, 'held', JSON.stringify(author));
        assert.match(author.key ?? '', /^[\w-]{43}$/);
        assert.ok((author.at ?? 0) > 1_790_000_000, 'when, by its author’s own word');
        assert.deepEqual([collector.status, logged.status], ['unchecked', 'unchecked']);
        checked += 1;
      }
      assert.deepEqual([verdict.head.status, verdict.complete.status], ['unchecked', 'unchecked']);
    }
    assert.equal(asked.length, 3, 'nothing else is asked');
    console.log(`  Mangrove: ${checked} of ${page().reviews.length} JWT verify (ES256)`);
  });

  it('fails where a word was changed', async () => {
    const json = page();
    for (const review of json.reviews) {
      const [header, payload = '', signature] = review.jwt.split('.');
      const text = Buffer.from(payload, 'base64url')
        .toString()
        .replace('Americano was good', 'Americano was foul');
      review.jwt = [header, Buffer.from(text).toString('base64url'), signature].join('.');
    }
    const options = {...quick, fetch: answering(json).fetch, freshness: 0};
    const answer = await loadReviews({src: `mangrove:${nordliebe}`}, never(), options);
    assert.match(answer.document.reviews[0]?.reviewBody ?? '', /foul/);
    const {verdict} = await proveReviews({answers: [answer], view: 'all'}, never(), options);
    const [facts] = verdict.items.values();
    assert.equal(facts?.author.status === 'failed' && facts.author.reason, 'bad-signature');
  });

  it('gives a rating too', async () => {
    const {fetch} = answering(page());
    const {rating} = await loadRating({src: `mangrove:${nordliebe}`}, never(), {
      ...quick,
      fetch,
      freshness: 0,
    });
    assert.equal(rating.aggregateRating?.ratingValue, 4);
    assert.equal(rating.aggregateRating?.ratingCount, 1);
  });
});
