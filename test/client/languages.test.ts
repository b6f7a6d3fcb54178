import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {loadPeople, loadPledges, loadRating, loadReviews} from '../../src/client/index.js';
import {failure, never, quick, reviewsOf, subjectsOf} from './support/documents.js';
import {json, startServer, status} from './support/server.js';

const server = await startServer();
let folder = 0;

/** An endpoint with templates of its own, and what it was asked for beside its discovery document. */
const endpoint = (templates: Record<string, string>) => {
  folder += 1;
  const base = `/l${folder}`;
  const src = server.at(`${base}/trust.json`, json({trustData: '1', ...templates}));
  return {
    src,
    has: (path: string, document: object): string => server.at(`${base}/${path}`, json(document)),
    asked: (): string[] =>
      server.asked
        .filter((target) => target.startsWith(`${base}/`))
        .map((target) => target.slice(base.length + 1))
        .slice(1),
  };
};

const named = (name: string) => ({trustData: '1', organization: {name}});
const pledges = (name: string) => ({...named(name), pledges: []});
const people = (name: string) => ({...named(name), people: []});
const subject = 'urn:a';

/** How each kind of document is asked for, at `x{.language}.json`, and what it is when it has arrived. */
const kinds = {
  reviews: {
    template: 'x{.language}.json',
    document: (name: string) => ({...reviewsOf(subject), collection: {checks: name}}),
    load: async (src: string, language?: string) =>
      (await loadReviews({src, subject, language}, never(), quick)).document.collection?.checks,
  },
  subjects: {
    template: 'x{.language}.json',
    document: (name: string) => ({
      ...subjectsOf([]),
      subjects: [{subject: {id: subject, name}, aggregateRating: {ratingValue: 4, ratingCount: 1}}],
    }),
    load: async (src: string, language?: string) =>
      (await loadRating({src, subject, language}, never(), quick)).rating.subject.name,
  },
  pledges: {
    template: 'x{.language}.json',
    document: pledges,
    load: async (src: string, language?: string) =>
      (await loadPledges({src, language}, never(), quick)).document.organization?.name,
  },
  people: {
    template: 'x{.language}.json',
    document: people,
    load: async (src: string, language?: string) =>
      (await loadPeople({src, language}, never(), quick)).document.organization?.name,
  },
} as const;

for (const [kind, {template, document, load}] of Object.entries(kinds)) {
  describe(`${kind} in the language asked for`, () => {
    it('come as they are there', async () => {
      const {src, has, asked} = endpoint({[kind]: template});
      has('x.de-AT.json', document('österreichisch'));
      assert.equal(await load(src, 'de-AT'), 'österreichisch');
      assert.deepEqual(asked(), ['x.de-AT.json']);
    });

    it('come in the wider language where there is no closer one, with one request more', async () => {
      const {src, has, asked} = endpoint({[kind]: template});
      has('x.de.json', document('deutsch'));
      assert.equal(await load(src, 'de-AT'), 'deutsch');
      assert.deepEqual(asked(), ['x.de-AT.json', 'x.de.json']);
    });

    it('come without a language where there is none of it, with one request more', async () => {
      const {src, has, asked} = endpoint({[kind]: template});
      has('x.json', document('whatever there is'));
      assert.equal(await load(src, 'fr'), 'whatever there is');
      assert.deepEqual(asked(), ['x.fr.json', 'x.json']);
    });

    it('are asked for without one where nobody says which', async () => {
      const {src, has, asked} = endpoint({[kind]: template});
      has('x.json', document('whatever there is'));
      assert.equal(await load(src), 'whatever there is');
      assert.deepEqual(asked(), ['x.json']);
    });

    it('are asked for in another language once that is wanted', async () => {
      const {src, has, asked} = endpoint({[kind]: template});
      has('x.de.json', document('deutsch'));
      has('x.fr.json', document('français'));
      assert.deepEqual([await load(src, 'de'), await load(src, 'fr')], ['deutsch', 'français']);
      assert.equal(await load(src, 'de'), 'deutsch');
      assert.deepEqual(asked(), ['x.de.json', 'x.fr.json'], 'what is here is not asked for again');
    });

    it('fail at once where something else is wrong than that it is not there', async () => {
      const {src, asked} = endpoint({[kind]: template});
      server.at(new URL('x.de.json', src).pathname, status(400));
      await failure(load(src, 'de'), 'refused');
      assert.deepEqual(asked(), ['x.de.json']);
    });
  });
}

describe('the language of reviews as a filter', () => {
  it('is never that of the page: reviews in others would be missing unsaid', async () => {
    const {src, has, asked} = endpoint({reviews: 'r.json{?subject,language}'});
    has('r.json?subject=urn%3Aa', reviewsOf(subject));
    const {can} = await loadReviews({src, subject, language: 'de'}, never(), quick);
    assert.ok(can?.includes('language'));
    assert.deepEqual(asked(), ['r.json?subject=urn%3Aa']);
  });

  it('is what a visitor chooses', async () => {
    const {src, has, asked} = endpoint({reviews: 'r.json{?subject,language}'});
    has('r.json?subject=urn%3Aa&language=fr', reviewsOf(subject));
    await loadReviews({src, subject, language: 'de', values: {language: ['fr']}}, never(), quick);
    assert.deepEqual(asked(), ['r.json?subject=urn%3Aa&language=fr']);
  });

  it('cannot be done by an endpoint whose addresses have it for the document', async () => {
    const {src, has} = endpoint({reviews: 'r{.language}.json{?subject,rating}'});
    has('r.de.json?subject=urn%3Aa', reviewsOf(subject));
    const {can} = await loadReviews({src, subject, language: 'de'}, never(), quick);
    assert.deepEqual([...(can ?? [])].sort(), ['rating', 'subject']);
  });
});

it('a subject that is not there is looked for in each language before the next subject', async () => {
  const {src, has, asked} = endpoint({reviews: 'r{/language}/{subject}.json', organization: 'x'});
  has('r/urn%3Aa.json', reviewsOf(subject));
  await loadReviews({src, subject, language: 'de-CH'}, never(), quick);
  assert.deepEqual(asked(), ['r/de-CH/urn%3Aa.json', 'r/de/urn%3Aa.json', 'r/urn%3Aa.json']);
});

it('a language is no way into another folder', async () => {
  const {src, has, asked} = endpoint({pledges: 'p{.language}.json'});
  has('p.json', pledges('whatever there is'));
  await loadPledges({src, language: '../../secret'}, never(), quick);
  assert.ok(
    asked().every((target) => /^p(\.\.\.%2F\.\.%2Fsecret)?\.json$/.test(target)),
    asked().join(' '),
  );
});
