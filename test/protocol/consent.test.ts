import assert from 'node:assert/strict';
import {suite, test} from 'node:test';
import fc from 'fast-check';

import {reviewWithConsent, withConsent} from '../../src/protocol/consent.js';
import type {Person} from '../../src/protocol/people.js';
import {readDocument} from '../../src/protocol/read-document.js';
import type {Review} from '../../src/protocol/reviews.js';
import {type ConsentField, consentFields} from '../../src/protocol/things.js';
import {numRuns} from '../support/runs.js';

const person: Person = {
  id: 'ana',
  name: 'Ana',
  pronouns: 'she/her',
  jobTitle: 'Fits kettles to stoves',
  image: 'https://shop.example/ana.jpg',
  description: 'Since 2012',
  kind: 'human',
  knowsAbout: ['stoves'],
  channels: [{type: 'phone', href: 'tel:+491234'}],
};

const review: Review = {
  id: 'r7',
  name: 'Handle too hot',
  reviewBody: 'It burns',
  author: {name: 'Ana', image: 'https://shop.example/ana.jpg', reviewCount: 12, context: {skin: 'dry'}},
  media: [{url: 'https://shop.example/kettle.jpg'}],
  replies: [{text: 'Sorry', author: {name: 'Jo', image: 'https://shop.example/jo.jpg'}}],
};

test('without consent nothing is governed', () => {
  assert.equal(withConsent(person), person);
  assert.equal(reviewWithConsent(review), review);
});

suite('what is listed stays, what is not goes', () => {
  const cases: ReadonlyArray<readonly [fields: ConsentField[], gone: string[]]> = [
    [['name', 'image', 'jobTitle', 'description', 'pronouns'], []],
    [['name'], ['pronouns', 'jobTitle', 'image', 'description']],
    [['image'], ['name', 'pronouns', 'jobTitle', 'description']],
    [
      ['context', 'media'],
      ['name', 'pronouns', 'jobTitle', 'image', 'description'],
    ],
    [[], ['name', 'pronouns', 'jobTitle', 'image', 'description']],
  ];
  for (const [fields, gone] of cases) {
    test(`of a person: [${fields}]`, () => {
      const given = {...person, consent: {fields}};
      const left = Object.entries(given).filter(([name]) => !gone.includes(name));
      assert.deepEqual(withConsent(given), Object.fromEntries(left));
    });
  }

  test('of a review: name, image and context of the author, and the media', () => {
    const {media, ...rest} = review;
    const reviewCount = 12;
    const expected: ReadonlyArray<readonly [ConsentField[], Review]> = [
      [[], {...rest, author: {reviewCount}}],
      [['name'], {...rest, author: {name: 'Ana', reviewCount}}],
      [['image', 'media'], {...review, author: {image: 'https://shop.example/ana.jpg', reviewCount}}],
      [['context'], {...rest, author: {reviewCount, context: {skin: 'dry'}}}],
      [['name', 'image', 'context', 'media'], review],
    ];
    for (const [fields, shown] of expected) {
      const consent = {fields};
      assert.deepEqual(reviewWithConsent({...review, consent}), {...shown, consent});
    }
  });

  test('of a review without author or media', () => {
    const consent = {fields: []};
    assert.deepEqual(reviewWithConsent({reviewBody: 'Fine', consent}), {reviewBody: 'Fine', consent});
  });
});

test('the title of a review and the names of those who reply are nobody else’s to withhold', () => {
  const shown = reviewWithConsent({...review, consent: {fields: []}});
  assert.equal(shown.name, review.name);
  assert.deepEqual(shown.replies, review.replies);
});

test('nothing is changed in place', () => {
  const given = {...person, consent: {fields: []}};
  const before = structuredClone(given);
  withConsent(given);
  assert.deepEqual(given, before);
  const reviewed = {...review, consent: {fields: []}};
  reviewWithConsent(reviewed);
  assert.deepEqual(reviewed, {...review, consent: {fields: []}});
});

test('whatever is listed: a governed member is there exactly if it was there and is listed', () => {
  fc.assert(
    fc.property(fc.subarray([...consentFields]), fc.subarray(Object.keys(person)), (fields, members) => {
      const given: Person = {
        ...Object.fromEntries(Object.entries(person).filter(([name]) => members.includes(name))),
        consent: {fields},
      };
      const shown: object = withConsent(given);
      for (const name of Object.keys(person)) {
        const governed = consentFields.find((field) => field === name);
        const expected = members.includes(name) && (governed === undefined || fields.includes(governed));
        assert.equal(Object.hasOwn(shown, name), expected, name);
      }
    }),
    {numRuns},
  );
});

// A consent that cannot be read must not read as none at all: then everything would be shown.
suite('a consent that cannot be read lists nothing', () => {
  for (const consent of ['yes', true, 5, [], {}, {fields: 'name'}, {fields: {name: true}}]) {
    test(JSON.stringify(consent), () => {
      const people = readDocument('people', {trustData: '1', people: [{id: 'ana', name: 'Ana', consent}]});
      assert.deepEqual(people.document.people.map(withConsent), [{id: 'ana', consent: {fields: []}}]);
      assert.match(people.problems[0]?.path ?? '', /^\/people\/0\/consent/);
      // The review itself stays: a bad consent is no way to lose one.
      const reviews = readDocument('reviews', {
        trustData: '1',
        reviews: [{reviewBody: 'Hot', author: {name: 'Ana'}, consent}],
      });
      const shown = [{reviewBody: 'Hot', author: {}, consent: {fields: []}}];
      assert.deepEqual(reviews.document.reviews.map(reviewWithConsent), shown);
      assert.equal(reviews.dropped, 0);
    });
  }

  test('a field that does not exist is dropped alone', () => {
    const people = [{name: 'Ana', jobTitle: 'Fitter', consent: {fields: ['jobTitle', 'everything', 7]}}];
    const {document} = readDocument('people', {trustData: '1', people});
    assert.deepEqual(document.people.map(withConsent), [
      {jobTitle: 'Fitter', consent: {fields: ['jobTitle']}},
    ]);
  });

  test('null is absent, as everywhere', () => {
    const {document} = readDocument('people', {trustData: '1', people: [{name: 'Ana', consent: null}]});
    assert.deepEqual(document.people, [{name: 'Ana'}]);
  });

  test('of somebody who replies', () => {
    const replies = [{text: 'Sorry', author: {name: 'Jo', jobTitle: 'Designer', consent: 'no'}}];
    const {document} = readDocument('reviews', {trustData: '1', reviews: [{reviewBody: 'Hot', replies}]});
    const author = document.reviews[0]?.replies?.[0]?.author;
    assert.deepEqual(author && withConsent(author), {consent: {fields: []}});
  });
});
