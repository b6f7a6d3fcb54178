import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {distance, readGeoUri} from '../../src/formats/geo-uri.js';
import {readMangrove} from '../../src/formats/mangrove.js';
import {isMangrove} from '../../src/formats/mangrove-answer.js';
import {isAbout} from '../../src/formats/mangrove-subject.js';
import {isObject} from '../../src/protocol/open-jws.js';
import {readDocument} from '../../src/protocol/read-document.js';
import {noData, readShared} from '../protocol/support/shared-data.js';

const encode = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');

const api = 'https://api.mangrove.reviews/reviews';
const subject = 'https://shop.example/';

/** A record of somebody, named by what stands for a signature. */
const record = (signature: string, claims: object, by = 'ana'): object => ({
  jwt: `${encode({alg: 'ES256', jwk: JSON.stringify({kty: 'EC', x: by, y: by})})}.${encode({sub: subject, iat: 1_700_000_000, ...claims})}.${signature}`,
  signature,
  payload: {rating: 100, opinion: 'What the server says'},
});

const answer = (...reviews: unknown[]): object => ({reviews, issuers: null, maresi_subjects: null});

const read = (json: unknown, sub = subject, query = '') => {
  const url = `${api}?sub=${encodeURIComponent(sub)}${query}`;
  return readDocument('reviews', readMangrove(json, url), url);
};

/** Records are read without a prototype. */
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

const texts = (json: unknown, sub?: string): unknown[] =>
  read(json, sub).document.reviews.map(({id, reviewBody}) => [id, reviewBody]);

describe('an answer of Mangrove', () => {
  it('is recognised by its shape', () => {
    assert.ok(isMangrove(answer()));
    for (const json of [
      null,
      1,
      'x',
      [],
      {},
      {reviews: []},
      {maresi_subjects: null},
      {reviews: {}, maresi_subjects: 1},
    ]) {
      assert.equal(isMangrove(json), false, JSON.stringify(json));
    }
  });

  it('is read from what was signed, never from what stands beside it', () => {
    const claims = {
      rating: 75,
      opinion: 'Cold in winter',
      images: [{src: 'https://files.example/1', label: 'The door'}, {src: 'http://plain.example/'}],
      metadata: {
        nickname: 'Surreality',
        is_affiliated: true,
        is_generated: true,
        experience_context: 'family',
      },
    };
    const {document, problems} = read(answer(record('a1', claims)));
    const [review] = document.reviews;
    assert.deepEqual(plain({...review, jws: ''}), {
      id: 'a1',
      jws: '',
      author: {name: 'Surreality', context: {experience: 'family'}},
      reviewRating: {ratingValue: 4, bestRating: 5, worstRating: 0},
      reviewBody: 'Cold in winter',
      datePublished: '2023-11-14T22:13:20.000Z',
      collected: {how: 'open', source: {name: 'Mangrove', url: 'https://mangrove.reviews/list?signature=a1'}},
      disclosures: ['affiliated', 'generated'],
      media: [{url: 'https://files.example/1', alt: 'The door'}],
      url: 'https://mangrove.reviews/list?signature=a1',
    });
    assert.deepEqual(problems, [{path: '/reviews/0/media/1', lost: 'item'}]);
    assert.deepEqual(document.aggregateRating?.ratingValue, 3.75);
  });

  it('keeps the rating as it was signed beside the half stars', () => {
    const stars = [
      [0, 0],
      [1, 0],
      [25, 1.5],
      [50, 2.5],
      [75, 4],
      [80, 4],
      [100, 5],
    ] as const;
    for (const [rating, ratingValue] of stars) {
      const json = readMangrove(answer(record('a', {rating})), `${api}?sub=${subject}`);
      const [item] = json?.reviews ?? [];
      assert.ok(isObject(item) && isObject(item.reviewRating));
      assert.equal(item.rating, rating);
      assert.equal(item.reviewRating.ratingValue, ratingValue);
    }
    for (const rating of [-1, 101, '80', null]) {
      assert.equal(
        read(answer(record('a', {rating, opinion: 'Hm'}))).document.reviews[0]?.reviewRating,
        undefined,
      );
    }
  });

  it('counts what has no JWT that could be read', () => {
    const bad = [
      {},
      null,
      7,
      {jwt: 7},
      {jwt: 'a.b.c'},
      {
        jwt: `${encode({alg: 'ES256', jwk: {x: {toString: 1}, y: 1}})}.${encode({sub: subject, opinion: 'x'})}.a`,
      },
      {jwt: `${encode({alg: 'ES256', jwk: '{'})}.${encode({sub: subject, opinion: 'x'})}.a`},
    ];
    const {document, dropped} = read(answer(...bad, record('a1', {opinion: 'Good'})));
    assert.equal(document.reviews.length, 1);
    assert.equal(dropped, bad.length);
    assert.equal(read(answer(record('a1', {}))).dropped, 1, 'neither a rating nor a text');
  });

  it('does not stumble over claims of other kinds than they should be', () => {
    const odd = {toString: 1, valueOf: 1};
    const claims = {rating: odd, iat: odd, metadata: odd, images: odd, action: odd, opinion: 'Good'};
    assert.deepEqual(texts(answer(record('a1', claims))), [['a1', 'Good']]);
    assert.deepEqual(texts(answer(record('a1', {sub: odd}))), []);
  });

  it('is of one subject alone', () => {
    const about = (sub: unknown, opinion: string): object => record(opinion, {sub, opinion});
    const json = answer(
      about('https://shop.example', 'a'),
      about('https://shop.example/p', 'b'),
      about('geo:1,2', 'c'),
      about(7, 'd'),
    );
    assert.deepEqual(texts(json), [['a', 'a']]);
    assert.equal(read(json).document.aggregateRating, undefined);
    assert.equal(readMangrove(json, api), undefined);
  });

  it('has more where the page is full, and then no average of some of them', () => {
    const json = answer(record('a', {rating: 20}), record('b', {rating: 100}));
    const full = read(json, subject, '&limit=2&offset=4').document;
    assert.equal(full.next, `${api}?sub=${encodeURIComponent(subject)}&limit=2&offset=6`);
    assert.equal(full.aggregateRating, undefined);
    const whole = read(json, subject, '&limit=3').document;
    assert.equal(whole.next, undefined);
    assert.deepEqual(plain(whole.aggregateRating), {
      ...{ratingValue: 3, bestRating: 5, worstRating: 0, ratingCount: 2, reviewCount: 0},
      distribution: {1: 1, 2: 0, 3: 0, 4: 0, 5: 1},
    });
  });
});

describe('what an author changes', () => {
  const first = record('r', {opinion: 'Good', rating: 80});
  const change = (signature: string, of: string, claims: object, by?: string): object =>
    record(signature, {sub: `urn:maresi:${of}`, ...claims}, by);

  it('takes the place of what it was, in the order of time', () => {
    const later = change('e2', 'e1', {action: 'edit', opinion: 'Awful', iat: 1_700_000_020});
    const before = change('e1', 'r', {action: 'edit', opinion: 'Bad', iat: 1_700_000_010});
    const {document} = read(answer(later, before, first));
    assert.deepEqual(
      document.reviews.map(({reviewBody}) => reviewBody),
      ['Awful'],
    );
  });

  it('is gone where it was deleted', () => {
    assert.deepEqual(texts(answer(change('d', 'r', {action: 'delete', iat: 1_700_000_010}), first)), []);
  });

  it('is changed by nobody else', () => {
    const forged = [
      change('d', 'r', {action: 'delete', iat: 1_700_000_010}, 'eve'),
      change('e', 'r', {action: 'edit', opinion: 'Bad', iat: 1_700_000_020}, 'eve'),
    ];
    assert.deepEqual(texts(answer(...forged, first)), [['r', 'Good']]);
  });

  it('is counted where what it changes is not here, and opinions of a review are none of the subject', () => {
    const json = answer(
      change('e', 'elsewhere', {action: 'edit', opinion: 'x'}),
      change('o', 'r', {rating: 0}),
      first,
    );
    const {document, dropped} = read(json);
    assert.equal(dropped, 1);
    assert.equal(document.reviews.length, 1);
  });
});

describe('a place', () => {
  it('is read from a geo URI', () => {
    assert.deepEqual(readGeoUri('geo:50.0033,8.2116?q=Nordliebe&u=30'), {
      latitude: 50.0033,
      longitude: 8.2116,
      uncertainty: 30,
      name: 'Nordliebe',
    });
    assert.equal(readGeoUri('geo:-1,2,30;crs=wgs84;u=3')?.latitude, -1);
    for (const bad of [
      '',
      'geo:',
      'geo:1',
      'geo:91,0',
      'geo:0,181',
      'geo:1.2.3,4',
      'https://shop.example/',
      'geo:a,b',
    ]) {
      assert.equal(readGeoUri(bad), undefined, bad);
    }
  });

  it('is as far from another as the earth has it', () => {
    const far = distance(
      readGeoUri('geo:48.8566,2.3522') ?? assert.fail(),
      readGeoUri('geo:51.5074,-0.1278') ?? assert.fail(),
    );
    assert.ok(Math.abs(far - 343_500) < 1000, `Paris to London: ${far}`);
    const across = distance(
      readGeoUri('geo:0,179.9999') ?? assert.fail(),
      readGeoUri('geo:0,-179.9999') ?? assert.fail(),
    );
    assert.ok(across < 25, `over the date line: ${across}`);
  });

  it('is not one of the same name elsewhere, nor its neighbour', () => {
    const asked = 'geo:50.00330,8.21160?q=Nordliebe&u=30';
    assert.ok(isAbout('geo:50.003312,8.211679?u=30&q=nordliebe', asked));
    assert.ok(isAbout('geo:50.0034,8.2117', asked));
    assert.equal(isAbout('geo:50.0133,8.2116?q=Nordliebe&u=30', asked), false, 'a kilometre away');
    assert.equal(isAbout('geo:50.00331,8.21161?q=Bäckerei&u=30', asked), false, 'next door');
    assert.equal(isAbout('geo:40,8?q=Nordliebe&u=9999999', asked), false, 'anywhere on earth');
    assert.equal(isAbout('https://nordliebe.example', asked), false);
  });
});

describe('the real answer', {skip: noData}, () => {
  const json = (): unknown => JSON.parse(readShared('mangrove/reviews-page.json'));

  it('gives each of its subjects its own review', () => {
    const asked = [
      ['geo:50.0033,8.2117?q=Nordliebe&u=30', 'derHarrer', 4],
      ['geo:44.22084,15.45163?q=Pizzeria Fortuna&u=30', undefined, 3],
      ['geo:60.46286,22.26339?u=30', 'Surreality', 4],
    ] as const;
    for (const [sub, name, stars] of asked) {
      const {document, dropped, problems} = read(json(), sub);
      assert.deepEqual([document.reviews.length, dropped, problems], [1, 0, []]);
      assert.equal(document.reviews[0]?.author?.name, name);
      assert.equal(document.reviews[0]?.reviewRating?.ratingValue, stars);
    }
    assert.deepEqual(texts(json(), 'geo:0,0'), []);
  });
});
