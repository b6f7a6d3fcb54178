import assert from 'node:assert/strict';
import {createHash} from 'node:crypto';
import {describe, it} from 'node:test';

import fc from 'fast-check';

import type {DocumentKind} from '../../src/protocol/document-kinds.js';
import {isObject} from '../../src/protocol/open-jws.js';
import {readDocument} from '../../src/protocol/read-document.js';
import {openSignedItems} from '../../src/protocol/signed-items.js';
import {numRuns} from '../support/runs.js';

const encode = (json: unknown): string => Buffer.from(JSON.stringify(json)).toString('base64url');

/** A JWS that nobody signed: opening does not ask. */
const jwsOf = (typ: unknown, payload: unknown): string =>
  `${encode({alg: 'ES256', typ})}.${encode(payload)}.AAAA`;

const idOf = (jws: string): string =>
  createHash('sha256')
    .update(jws.slice(0, jws.lastIndexOf('.')))
    .digest('base64url');

const open = async (kind: DocumentKind, item: unknown): Promise<unknown> => {
  const opened = await openSignedItems(kind, {trustData: '1', [kind]: [item]});
  const list = isObject(opened) ? opened[kind] : undefined;
  return Array.isArray(list) ? list[0] : assert.fail('no list');
};

const salt = 'A'.repeat(43);
const words = {reviewRating: {ratingValue: 2}, reviewBody: 'Handle too hot'};

describe('a review that is signed', () => {
  it('by its author is what was signed, named by its hash, with what stands beside it', async () => {
    const jws = jwsOf('trust-review+jwt', {iss: 'me', iat: 1, sub: 'urn:kettle', ...words});
    const beside = {
      helpful: {up: 4},
      replies: [{text: 'Sorry'}],
      log: {seq: 1, index: 7, salt},
      translations: {de: {name: 'Griff zu heiß'}},
    };
    assert.deepEqual(await open('reviews', {jws, ...beside, color: 'red'}), {
      ...words,
      ...beside,
      id: idOf(jws),
      jws,
    });
  });

  it('by its author has no name of its own choice: it could take another’s', async () => {
    const jws = jwsOf('trust-review+jwt', {id: 'r1', ...words});
    assert.deepEqual(await open('reviews', {jws}), {...words, id: idOf(jws), jws});
  });

  it('has the translations that its collector signed, and no others', async () => {
    const translations = {de: {name: 'Heiß'}};
    const jws = jwsOf('trust-collected+jwt', {id: 'r1', ...words, translations});
    assert.deepEqual(await open('reviews', {jws, translations: {de: {name: 'Wunderbar'}}}), {
      ...{id: 'r1', ...words, translations, collected: {}, jws},
    });
  });

  it('by its author says nothing that is not the author’s to say', async () => {
    const jws = jwsOf('trust-review+jwt', {
      ...{...words, collected: {how: 'verified-purchase'}, helpful: {up: 999}},
      ...{replies: [{text: 'All of it is true'}], log: {seq: 1, index: 0, salt}},
    });
    assert.deepEqual(await open('reviews', {jws}), {...words, id: idOf(jws), jws});
  });

  it('is never overridden by what stands beside it', async () => {
    const signed = {id: 'r1', ...words, helpful: {up: 0}, replies: []};
    const jws = jwsOf('trust-collected+jwt', signed);
    const lies = {
      reviewBody: 'Great',
      reviewRating: {ratingValue: 5},
      id: 'r2',
      helpful: {up: 9},
      replies: [{text: 'No'}],
    };
    assert.deepEqual(await open('reviews', {...lies, jws}), {...signed, collected: {}, jws});
  });

  it('by who collected it keeps its name and says how it came in', async () => {
    const payload = {
      iss: 'https://shop.example',
      iat: 1,
      sub: 'ab',
      id: 'r7',
      ...words,
      how: 'invited',
      at: 2,
    };
    const jws = jwsOf('trust-collected+jwt', payload);
    assert.deepEqual(await open('reviews', {jws}), {id: 'r7', ...words, collected: {how: 'invited'}, jws});
    const within = jwsOf('trust-collected+jwt', {review: {id: 'r8', ...words}, how: 'open'});
    assert.deepEqual(await open('reviews', {jws: within}), {
      ...{id: 'r8', ...words},
      collected: {how: 'open'},
      jws: within,
    });
  });

  it('by both says what its author said, and of the rest what its collector says', async () => {
    const author = jwsOf('trust-review+jwt', {
      ...words,
      collected: {how: 'verified-purchase'},
      media: [{ref: 'a'}],
    });
    const jws = jwsOf('trust-collected+jwt', {
      ...{id: 'r1', review: author, how: 'open', at: 5, datePublished: '2026-10-02'},
      ...{reviewBody: 'Great', reviewRating: {ratingValue: 5}, name: 'Best ever'},
      media: [{url: 'https://shop.example/a.webp'}],
      disclosures: ['incentivized'],
    });
    assert.deepEqual(await open('reviews', {jws}), {
      ...words,
      disclosures: ['incentivized'],
      datePublished: '2026-10-02',
      media: [{url: 'https://shop.example/a.webp'}],
      collected: {how: 'open'},
      id: idOf(author),
      jws,
    });
  });

  it('has replies that were given to it, and to no other', async () => {
    const reply = (sub: string): object => ({
      jws: jwsOf('trust-reply+jwt', {sub, iat: 1, text: `To ${sub}`}),
    });
    const item = {
      id: 'r1',
      ...words,
      replies: [{text: 'Plain'}, reply('r1'), {...reply('r2'), text: 'To r1'}],
    };
    const opened = await open('reviews', item);
    assert.ok(isObject(opened) && Array.isArray(opened.replies));
    assert.deepEqual(
      opened.replies.map((one) => (isObject(one) ? one.text : one)),
      ['Plain', 'To r1', null],
    );
  });
});

describe('what is signed and cannot be read', () => {
  const beside = {reviewBody: 'Great', text: 'Great', name: 'Ana', reviewRating: {ratingValue: 5}};
  const [header = '', payload = ''] = jwsOf('trust-review+jwt', words).split('.');
  const broken: Record<string, unknown> = {
    'no text': 7,
    'two parts': `${header}.${payload}`,
    'four parts': `${header}.${payload}.a.b`,
    'no JSON': `${header}.AAAA.AAAA`,
    'no object': `${header}.${encode([words])}.AAAA`,
    'no base64': `${header}.*.AAAA`,
    'no UTF-8': `${header}.${Buffer.from([0x22, 0xff, 0x22]).toString('base64url')}.AAAA`,
    'another type': jwsOf('trust-head+jwt', words),
    'no type': jwsOf(undefined, words),
    'an author of no type': jwsOf('trust-collected+jwt', {review: jwsOf('jwt', words)}),
    'a review that is a text': jwsOf('trust-collected+jwt', {review: 'x', ...words}),
  };
  for (const [name, jws] of Object.entries(broken)) {
    it(`${name}: what stands beside it is not shown in its place`, async () => {
      for (const kind of ['reviews', 'pledges', 'people'] as const) {
        const json = {
          trustData: '1',
          [kind]: [
            {jws, ...beside},
            {id: 'other', ...beside},
          ],
        };
        const {document, dropped} = readDocument(kind, await openSignedItems(kind, json));
        const list: readonly unknown[] = Object.entries(document).find(
          ([key]) => key === kind,
        )?.[1] as unknown[];
        assert.equal(list.length, 1, kind);
        assert.equal(dropped, 1, kind);
      }
    });
  }

  it('takes a type as RFC 7515 writes it', async () => {
    const jws = jwsOf('application/Trust-Review+JWT', words);
    assert.deepEqual(await open('reviews', {jws}), {...words, id: idOf(jws), jws});
  });

  it('never throws, and leaves what is not signed as it came', async () => {
    const anything = fc.oneof(fc.jsonValue(), fc.record({jws: fc.oneof(fc.string(), fc.jsonValue())}));
    await fc.assert(
      fc.asyncProperty(
        fc.array(anything),
        fc.constantFrom('reviews', 'pledges', 'people', 'subjects'),
        async (list, kind) => {
          const json = {[kind]: list};
          const opened = await openSignedItems(kind as DocumentKind, json);
          assert.ok(isObject(opened));
          const items = opened[kind];
          assert.ok(Array.isArray(items) && items.length === list.length);
          for (const [index, item] of list.entries()) {
            if (!isObject(item) || (item.jws ?? undefined) === undefined)
              assert.deepEqual(items[index], item);
          }
        },
      ),
      {numRuns},
    );
  });
});

describe('a pledge that is signed', () => {
  it('is that of its credential', async () => {
    const pledge = {id: 'refunds', text: 'Refunds in three days'};
    const jws = jwsOf('vc+jwt', {issuer: 'https://shop.example', credentialSubject: {id: 'x', pledge}});
    assert.deepEqual(await open('pledges', {jws, text: 'Refunds at once'}), {...pledge, jws});
  });
});

describe('a person who is signed', () => {
  const consent = jwsOf('trust-consent+jwt', {iat: 1, sub: 'ana', fields: ['name'], givenOn: '2026-01-01'});
  const person = {id: 'ana', name: 'Ana', jobTitle: 'Fitter'};

  it('is what was signed, with the consent as the person signed it', async () => {
    for (const given of [consent, {jws: consent, fields: ['name', 'image', 'jobTitle']}]) {
      const jws = jwsOf('trust-person+jwt', {iss: 'x', iat: 1, ...person, consent: given});
      const json = await openSignedItems('people', {trustData: '1', people: [{jws, name: 'Anna'}]});
      const [read] = readDocument('people', json).document.people;
      assert.deepEqual(read, {
        ...person,
        consent: {fields: ['name'], givenOn: '2026-01-01', jws: consent},
        jws,
      });
    }
  });

  it('has agreed to nothing where the consent cannot be read', async () => {
    for (const given of [
      'x',
      {jws: 'x', fields: ['name']},
      {jws: null, fields: 'name'},
      jwsOf('jwt', {fields: ['name']}),
    ]) {
      const jws = jwsOf('trust-person+jwt', {...person, consent: given});
      const json = await openSignedItems('people', {trustData: '1', people: [{jws}]});
      assert.deepEqual(readDocument('people', json).document.people[0]?.consent, {fields: []});
    }
  });
});

describe('what proves a document', () => {
  const review = {id: 'r1', ...words};
  const jws = jwsOf('trust-collected+jwt', review);

  it('is kept by reading', async () => {
    const head = {jws: 'a.b.c', proof: [salt], checkpoint: 'shop.example/log\n1\n'};
    const json = {trustData: '1', reviews: [{jws, log: {seq: 1, index: 0, salt}}], head};
    const {document, problems} = readDocument('reviews', await openSignedItems('reviews', json));
    assert.deepEqual(problems, []);
    assert.deepEqual(document.head, head);
    assert.deepEqual(document.reviews[0]?.log, {seq: 1, index: 0, salt});
    assert.equal(document.reviews[0]?.jws, jws);
  });

  it('is dropped alone where it is bad', () => {
    const bad = [{seq: -1, index: 0, salt}, {seq: 1, index: 0, salt: 'short'}, {seq: 1, salt}, 'x'];
    const json = {trustData: '1', reviews: bad.map((log) => ({...review, log})), head: {jws: 'x', proof: []}};
    const {document, dropped} = readDocument('reviews', json);
    assert.equal(dropped, 0);
    assert.equal(document.head, undefined);
    assert.deepEqual(
      document.reviews.map(({log}) => log),
      bad.map(() => undefined),
    );
  });
});
