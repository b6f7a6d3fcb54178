import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {loadNextReviews, loadPeople, loadPledges, loadReviews} from '../../src/client/index.js';
import {scannedHtml} from '../../src/internal/scanned-html.js';
import {subjectHash} from '../../src/protocol/subject.js';
import {failure, never, quick, reviewsOf, subjectsOf} from './support/documents.js';
import {body, json, startServer, status} from './support/server.js';

const server = await startServer();
const asks = (target: string): number => server.asked.filter((asked) => asked === target).length;
const options = {...quick, html: scannedHtml};
const page = (...blocks: readonly unknown[]) =>
  body(
    blocks.map((block) => `<script type="application/ld+json">${JSON.stringify(block)}</script>`).join(''),
    'text/html',
  );
const product = (id: string, name: string) => ({
  '@type': 'Product',
  '@id': id,
  name,
  review: {'@type': 'Review', reviewBody: `About ${name}`},
});
let folder = 0;
/** A fresh endpoint: each test has a folder of its own. */
const endpoint = (discovery: Record<string, unknown>): {src: string; base: string} => {
  folder += 1;
  const base = `/e${folder}`;
  return {base, src: server.at(`${base}/trust.json`, json({trustData: '1', ...discovery}))};
};

describe('the reviews of an endpoint', () => {
  it('stand where the template says, for the subject by its hash', async () => {
    const {src, base} = endpoint({reviews: 'reviews/{subjectHash}.json', organization: {name: 'Shop'}});
    const subject = 'HTTPS://Shop.Example/p/42#top';
    const hash = await subjectHash('https://shop.example/p/42');
    server.at(`${base}/reviews/${hash}.json`, json(reviewsOf('https://shop.example/p/42')));
    const {document, discovery, url} = await loadReviews({src, subject}, never(), options);
    assert.equal(document.reviews.length, 1);
    assert.equal(discovery?.organization?.name, 'Shop');
    assert.equal(url, `${server.origin}${base}/reviews/${hash}.json`);
  });

  it('resolve against where discovery was found in the end', async () => {
    const {src, base} = endpoint({reviews: 'r.json'});
    server.at(`${base}/r.json`, json(reviewsOf('urn:a')));
    const moved = server.at('/moved.json', status(302, {location: src}));
    assert.equal((await loadReviews({src: moved}, never(), options)).document.reviews.length, 1);
  });

  it('are of this page, else of the organisation', async () => {
    const {src, base} = endpoint({
      reviews: 'r{?subject}',
      organization: {url: 'https://shop.example'},
    });
    const at = (uri: string): string => `${base}/r?subject=${encodeURIComponent(uri)}`;
    server.at(at('https://shop.example/'), json(reviewsOf('https://shop.example/')));
    server.at(at('https://shop.example/p/1'), json(reviewsOf('https://shop.example/p/1')));
    const ask = async (pageUrl: string): Promise<string | undefined> =>
      (await loadReviews({src, page: pageUrl}, never(), options)).document.subject?.id;
    assert.equal(await ask('https://shop.example/p/1'), 'https://shop.example/p/1');
    assert.equal(await ask('https://shop.example/p/2'), 'https://shop.example/');
    assert.equal(asks(at('https://shop.example/p/2')), 1);
  });

  it('are not those of somebody else when a subject is named', async () => {
    const {src, base} = endpoint({reviews: 'r{?subject}', organization: {url: 'https://shop.example'}});
    server.at(`${base}/r?subject=https%3A%2F%2Fshop.example%2F`, json(reviewsOf('https://shop.example/')));
    const subject = 'https://shop.example/p/2';
    const error = await failure(loadReviews({src, subject}, never(), options), 'unknown-subject');
    assert.equal(error.status, 404);
    server.at(`${base}/r?subject=urn%3Amine`, json(reviewsOf('urn:other')));
    await failure(loadReviews({src, subject: 'urn:mine'}, never(), options), 'unknown-subject');
  });

  it('are missing where object stores say 403', async () => {
    const {src, base} = endpoint({reviews: 'r{?subject}', organization: {url: 'https://o.example'}});
    server.at(`${base}/r?subject=urn%3Apage`, status(403));
    server.at(`${base}/r?subject=https%3A%2F%2Fo.example%2F`, json(reviewsOf('https://o.example/')));
    const {document} = await loadReviews({src, page: 'urn:page'}, never(), options);
    assert.equal(document.subject?.id, 'https://o.example/');
  });

  it('are not asked of the organisation when the endpoint is broken', async () => {
    const {src, base} = endpoint({reviews: 'r{?subject}', organization: {url: 'https://o.example'}});
    server.at(`${base}/r?subject=urn%3Apage`, status(500));
    await failure(loadReviews({src, page: 'urn:page'}, never(), options), 'server-error');
    assert.equal(asks(`${base}/r?subject=https%3A%2F%2Fo.example%2F`), 0);
  });

  it('are unknown where nobody says of what', async () => {
    const {src} = endpoint({reviews: 'r{?subject}'});
    await failure(loadReviews({src}, never(), options), 'unknown-subject');
  });

  it('can be one document for all', async () => {
    const {src, base} = endpoint({reviews: 'r.json{?sort,cursor}'});
    server.at(`${base}/r.json`, json(reviewsOf('urn:a')));
    assert.equal((await loadReviews({src}, never(), options)).document.reviews.length, 1);
  });

  it('are not offered by every endpoint', async () => {
    const {src} = endpoint({people: 'p.json'});
    await failure(loadReviews({src, subject: 'urn:a'}, never(), options), 'not-found');
  });

  it('are not asked by a malformed template', async () => {
    const {src} = endpoint({reviews: 'r{?subject'});
    await failure(loadReviews({src, subject: 'urn:a'}, never(), options), 'invalid');
  });

  it('are not asked of an insecure address', async () => {
    const {src} = endpoint({reviews: 'http://shop.example/r{?subject}'});
    await failure(loadReviews({src, subject: 'urn:a'}, never(), options), 'insecure-url');
  });

  it('need WebCrypto only for a hash', async () => {
    const byHash = endpoint({reviews: 'h/{subjectHash}.json'});
    const byName = endpoint({reviews: 'r{?subject}'});
    server.at(`${byName.base}/r?subject=urn%3Aa`, json(reviewsOf('urn:a')));
    const {crypto} = globalThis;
    Object.defineProperty(globalThis, 'crypto', {value: {}, configurable: true});
    try {
      await failure(loadReviews({src: byHash.src, subject: 'urn:a'}, never(), options), 'insecure-context');
      const {document} = await loadReviews({src: byName.src, subject: 'urn:a'}, never(), options);
      assert.equal(document.reviews.length, 1);
    } finally {
      Object.defineProperty(globalThis, 'crypto', {value: crypto, configurable: true});
    }
  });
});

describe('the reviews of a document', () => {
  it('are taken as they are, unless another subject was named', async () => {
    const src = server.at('/d/one.json', json(reviewsOf('urn:a')));
    for (const question of [{src}, {src, page: 'https://else.example/'}, {src, subject: 'urn:a'}]) {
      assert.equal((await loadReviews(question, never(), options)).document.reviews.length, 1);
    }
    await failure(loadReviews({src, subject: 'urn:b'}, never(), options), 'unknown-subject');
  });

  it('are found through a list of subjects', async () => {
    const list = subjectsOf(['urn:a']).subjects as Array<Record<string, unknown>>;
    const src = server.at(
      '/d/list.json',
      json({trustData: '1', subjects: [{...list[0], reviews: 'a.json'}]}),
    );
    server.at('/d/a.json', json(reviewsOf('urn:a')));
    for (const question of [{src}, {src, subject: 'urn:a'}]) {
      assert.equal((await loadReviews(question, never(), options)).document.reviews.length, 1);
    }
    await failure(loadReviews({src, subject: 'urn:b'}, never(), options), 'unknown-subject');
  });

  it('are not found where the list has no link', async () => {
    const src = server.at('/d/no-link.json', json(subjectsOf(['urn:a'])));
    await failure(loadReviews({src, subject: 'urn:a'}, never(), options), 'not-found');
  });
});

describe('the reviews that follow', () => {
  it('follow', async () => {
    const src = server.at('/n/1', json(reviewsOf('urn:a', {next: '2'})));
    server.at('/n/2', json(reviewsOf('urn:a', {next: '3', reviews: [{reviewBody: 'Second page'}]})));
    const first = await loadReviews({src}, never(), options);
    const second = await loadNextReviews(first.document.next ?? '', never(), {...options, seen: [first.url]});
    assert.equal(second.document.reviews[0]?.reviewBody, 'Second page');
    assert.equal(second.document.next, `${server.origin}/n/3`);
  });

  it('end where a document names itself', async () => {
    const src = server.at('/n/self', json(reviewsOf('urn:a', {next: 'self'})));
    const {document, problems} = await loadReviews({src}, never(), options);
    assert.equal(document.next, null);
    assert.deepEqual(problems, [{path: '/next', lost: 'member'}]);
  });

  it('end where they would lead back', async () => {
    const src = server.at('/n/a', json(reviewsOf('urn:a', {next: 'b'})));
    server.at('/n/b', json(reviewsOf('urn:a', {next: 'a'})));
    const {document, url} = await loadReviews({src}, never(), options);
    const second = await loadNextReviews(document.next ?? '', never(), {...options, seen: [url]});
    assert.equal(second.document.reviews.length, 1);
    assert.equal(second.document.next, null);
    await failure(loadNextReviews(src, never(), {...options, seen: [url]}), 'invalid');
  });

  it('are refused where a redirect leads back', async () => {
    const seen = [server.at('/n/start', json(reviewsOf('urn:a')))];
    const url = server.at('/n/back', status(302, {location: '/n/start'}));
    await failure(loadNextReviews(url, never(), {...options, seen}), 'invalid');
  });

  it('obey the same rules as any document', async () => {
    await failure(loadNextReviews('http://shop.example/2', never(), options), 'insecure-url');
    const people = server.at('/n/people', json({trustData: '1', people: []}));
    await failure(loadNextReviews(people, never(), options), 'unknown-format');
  });
});

describe('a bare origin', () => {
  it('is asked for discovery, then for its page', async () => {
    const other = await startServer();
    const block = {'@type': 'Product', name: 'Kettle', aggregateRating: {ratingValue: 4, ratingCount: 2}};
    other.at('/', page(block));
    const {format, document} = await loadReviews({src: other.origin}, never(), options);
    assert.deepEqual([format, document.subject?.name], ['schema.org', 'Kettle']);
    assert.deepEqual(other.asked, ['/.well-known/trust-data.json', '/']);
  });

  it('may answer everything with a page', async () => {
    const other = await startServer();
    const everything = page({'@type': 'Product', name: 'Kettle', aggregateRating: {ratingValue: 4}});
    other.at('/', everything);
    other.at('/.well-known/trust-data.json', everything);
    assert.equal((await loadReviews({src: other.origin}, never(), options)).url, `${other.origin}/`);
  });

  it('has discovery at the well-known place', async () => {
    const other = await startServer();
    other.at('/.well-known/trust-data.json', json({trustData: '1', reviews: '/r.json'}));
    other.at('/r.json', json(reviewsOf('urn:a')));
    assert.equal((await loadReviews({src: other.origin}, never(), options)).document.reviews.length, 1);
    assert.deepEqual(other.asked, ['/.well-known/trust-data.json', '/r.json']);
  });

  it('is not asked twice for what is settled', async () => {
    const other = await startServer();
    await failure(loadReviews({src: other.origin, format: 'trust-data'}, never(), options), 'not-found');
    await failure(loadReviews({src: other.origin, format: 'schema.org'}, never(), options), 'not-found');
    assert.deepEqual(other.asked, ['/.well-known/trust-data.json', '/']);
  });

  it('that is broken is not asked for its page', async () => {
    const other = await startServer();
    other.at('/.well-known/trust-data.json', status(500));
    await failure(loadReviews({src: other.origin}, never(), {...options, retries: 0}), 'server-error');
    assert.deepEqual(other.asked, ['/.well-known/trust-data.json']);
  });
});

describe('a page with JSON-LD', () => {
  it('gives the reviews of the subject asked for, with the page as their source', async () => {
    const src = server.at('/p/two', page(product('#a', 'First'), product('#b', 'Second')));
    const {document, format} = await loadReviews({src, subject: `${src}#b`}, never(), options);
    assert.equal(format, 'schema.org');
    assert.deepEqual(
      document.reviews.map(({reviewBody}) => reviewBody),
      ['About Second'],
    );
    assert.deepEqual(document.reviews[0]?.collected, {
      how: 'imported',
      source: {name: new URL(src).host, url: src},
    });
  });

  it('does not know other subjects', async () => {
    const src = server.at('/p/one', page(product('https://shop.example/p/1', 'Kettle')));
    await failure(
      loadReviews({src, subject: 'https://shop.example/p/2'}, never(), options),
      'unknown-subject',
    );
  });

  it('reports the blocks that are broken', async () => {
    const src = server.at(
      '/p/broken',
      body(`<script type="application/ld+json">{'a'}</script>
        <script type="application/ld+json">${JSON.stringify(product('#a', 'Kettle'))}</script>`),
    );
    const {problems, document} = await loadReviews({src}, never(), options);
    assert.deepEqual(problems, [{path: '/blocks/0', lost: 'item'}]);
    assert.equal(document.reviews.length, 1);
  });

  it('is unreadable where all of them are', async () => {
    const src = server.at('/p/all-broken', body('<script type="application/ld+json">{,}</script>'));
    await failure(loadReviews({src}, never(), options), 'unreadable');
  });

  it('may be older than UTF-8', async () => {
    const latin1 = Buffer.from(
      `<script type="application/ld+json">${JSON.stringify(product('#a', 'Kännchen'))}</script>`,
      'latin1',
    );
    const src = server.at('/p/latin1', body(latin1, 'text/html; charset=iso-8859-1'));
    assert.equal((await loadReviews({src}, never(), options)).document.subject?.name, 'Kännchen');
  });

  it('may be JSON', async () => {
    const src = server.at('/p/json', json(product('#a', 'Kettle')));
    for (const format of [undefined, 'schema.org'] as const) {
      assert.equal((await loadReviews({src, format}, never(), options)).document.subject?.name, 'Kettle');
    }
    await failure(loadReviews({src, format: 'trust-data'}, never(), options), 'unknown-format');
  });

  it('cannot be read without a reader', async () => {
    const src = server.at('/p/no-reader', page(product('#a', 'Kettle')));
    await failure(loadReviews({src}, never(), quick), 'unknown-format');
  });
});

describe('pledges and people', () => {
  const people = (name: string) => json({trustData: '1', people: [{name}]});

  it('come in the language asked for, or in the nearest there is', async () => {
    const {src, base} = endpoint({people: 'people{.language}.json'});
    server.at(`${base}/people.json`, people('Anybody'));
    server.at(`${base}/people.de.json`, people('Jemand'));
    const ask = async (language?: string): Promise<string | undefined> =>
      (await loadPeople({src, language}, never(), options)).document.people[0]?.name;
    assert.equal(await ask(), 'Anybody');
    assert.equal(await ask('de'), 'Jemand');
    assert.equal(await ask('de-AT'), 'Jemand');
    assert.equal(await ask('fr'), 'Anybody');
    assert.equal(asks(`${base}/people.de-AT.json`), 1);
  });

  it('are read from their document too', async () => {
    const src = server.at('/pledges.json', json({trustData: '1', pledges: [{text: 'We answer.'}]}));
    const {document, discovery} = await loadPledges({src}, never(), options);
    assert.equal(document.pledges[0]?.text, 'We answer.');
    assert.equal(discovery, undefined);
    await failure(loadPeople({src}, never(), options), 'unknown-format');
  });

  it('are not found at an endpoint without them', async () => {
    const {src} = endpoint({reviews: 'r.json'});
    await failure(loadPledges({src}, never(), options), 'not-found');
    await failure(loadPeople({src}, never(), options), 'not-found');
  });
});
