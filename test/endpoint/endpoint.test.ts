import assert from 'node:assert/strict';
import {request} from 'node:http';
import {test} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';

import {createEndpoint, importDocument, type Store} from '../../src/endpoint/index.js';
import {hashOfSubject} from '../../src/endpoint/store/subjects.js';
import {kettle, now, reviewsOf, someReviews, storeFor, strictly} from './fixtures.js';

const base = 'https://shop.example';
const hash = hashOfSubject(kettle);
const reviewsUrl = `${base}/reviews/${hash}.json`;

const endpointOf = (store: Store) => {
  const app = createEndpoint(store, {now: () => now, maxAge: 60});
  return async (path: string, init: RequestInit = {}): Promise<Response> =>
    app.fetch(new Request(new URL(path, base), init));
};

const filled = (t: Parameters<typeof storeFor>[0], count = 60): Store => {
  const store = storeFor(t);
  importDocument(store, reviewsOf(someReviews(count), {outcomes: [{said: 'a', did: 'b', reviews: ['r1']}]}));
  importDocument(store, {
    trustData: '1',
    organization: {name: 'Shop', logo: 'logo.svg'},
    collection: {how: ['open']},
  });
  return store;
};

test('discovery names what the endpoint can do, by addresses that hold under any path', async (t) => {
  const get = endpointOf(filled(t));
  const url = `${base}/trust/.well-known/trust-data.json`;
  const document = strictly('discovery', await (await get('/.well-known/trust-data.json')).text(), url);
  assert.equal(document.organization?.logo, `${base}/trust/logo.svg`);
  assert.deepEqual(document.collection, {how: ['open']});
  assert.equal(
    document.reviews,
    '../reviews/{subjectHash}.json{?sort,rating,language,media,verified,topic*,aspect*,context*,q,cursor}',
  );
  assert.equal(
    new URL(document.pledges?.replace('{.language}', '.de') ?? '', url).href,
    `${base}/trust/pledges.de.json`,
  );
});

test('the first document tells all about a subject, and a page; the others go on by next', async (t) => {
  const get = endpointOf(filled(t));
  const first = strictly('reviews', await (await get(reviewsUrl)).text(), reviewsUrl);
  assert.equal(first.subject?.id, kettle);
  assert.equal(first.aggregateRating?.ratingCount, 60);
  assert.equal(first.moderation?.published, 60);
  assert.equal(first.outcomes?.length, 1);
  assert.deepEqual(first.facets?.map(({key}) => key).sort(), ['size', 'skin']);
  assert.equal(first.sort?.current, 'newest');
  assert.equal(first.sort?.options?.lowest, `${reviewsUrl}?sort=lowest`);
  assert.equal(first.prev, undefined);
  const seen = first.reviews.map(({id}) => id);
  let document = first;
  while (document.next) {
    const url = document.next;
    document = strictly('reviews', await (await get(url)).text(), url);
    assert.equal(document.aggregateRating, undefined);
    seen.push(...document.reviews.map(({id}) => id));
  }
  assert.deepEqual(
    seen,
    someReviews(60).map(({id}) => id),
  );
  assert.ok(document.prev);
});

test('the variables of the template are answered, alone and together', async (t) => {
  const get = endpointOf(filled(t));
  const ids = async (query: string): Promise<string[]> => {
    const {reviews} = strictly('reviews', await (await get(`${reviewsUrl}?${query}`)).text(), reviewsUrl);
    return reviews.map(({id}) => id ?? '');
  };
  const where = (matches: (at: number) => boolean): string[] =>
    someReviews(60)
      .flatMap(({id}, at) => (matches(at) ? [id ?? ''] : []))
      .slice(0, 25);
  assert.deepEqual(
    await ids('rating=2'),
    where((at) => at % 5 === 1),
  );
  assert.deepEqual(
    await ids('rating=2,3'),
    where((at) => at % 5 === 1 || at % 5 === 2),
  );
  assert.deepEqual(
    await ids('context.skin=dry'),
    where((at) => at % 2 === 1),
  );
  assert.deepEqual(
    await ids('context.skin=dry&context.size=0&context.size=1'),
    where((at) => at % 2 === 1 && at % 3 < 2),
  );
  assert.deepEqual(
    await ids('context.skin=dry&context.size=0%2C1'),
    where((at) => at % 2 === 1 && at % 3 < 2),
  );
  assert.deepEqual(
    await ids('q=NUMBER+7'),
    where((at) => String(at).includes('7')),
  );
  assert.deepEqual((await ids('sort=lowest')).slice(0, 3), ['r0', 'r5', 'r10']);
  assert.deepEqual((await ids('sort=oldest')).slice(0, 2), ['r59', 'r58']);
  assert.deepEqual(await ids('media=true'), []);
  assert.deepEqual(await ids('context.none=x&unknown=parameter'), []);
  assert.deepEqual(
    await ids('rating=&q=&sort=&context.skin=&utm_source=x'),
    where(() => true),
  );
});

test('a filtered document still counts all, and goes on with its filter', async (t) => {
  const get = endpointOf(filled(t, 90));
  const url = `${reviewsUrl}?rating=1,2,3,4&context.skin=dry&sort=highest&utm_source=x`;
  const first = strictly('reviews', await (await get(url)).text(), url);
  assert.equal(first.moderation?.published, 90);
  const next = new URL(first.next ?? '');
  assert.equal(next.searchParams.get('rating'), '1,2,3,4');
  assert.equal(next.searchParams.get('sort'), 'highest');
  assert.equal(next.searchParams.has('utm_source'), false);
  const second = strictly('reviews', await (await get(next.href)).text(), next.href);
  const found = [...first.reviews, ...second.reviews];
  const wanted = someReviews(90).filter((_, at) => at % 5 < 4 && at % 2 === 1);
  assert.deepEqual(new Set(found.map(({id}) => id)), new Set(wanted.map(({id}) => id)));
  assert.equal(second.next, undefined);
});

for (const query of [
  'sort=best',
  'rating=6',
  'rating=0',
  'rating=4.5',
  'rating=x',
  `rating=${Array(30).fill(1)}`,
  'media=yes',
  'verified=2',
  'language=%3Cscript%3E',
  'language=e',
  'cursor=nonsense',
  'cursor=WzFd',
  'sort=lowest&cursor=WyJuZXdlc3QiLDAsMSwiQUEiXQ',
  `q=${'x'.repeat(201)}`,
  `q=${'a+'.repeat(101)}`,
  Array.from({length: 13}, (_, at) => `context.k${at}=1`).join('&'),
  Array(21).fill('context.skin=x').join('&'),
]) {
  test(`a value that is not understood is a problem: ${query.slice(0, 50)}`, async (t) => {
    const response = await endpointOf(filled(t, 1))(`${reviewsUrl}?${query}`);
    assert.equal(response.status, 400);
    assert.equal(response.headers.get('content-type'), 'application/problem+json');
    assert.equal(response.headers.get('access-control-allow-origin'), '*');
    assert.equal(((await response.json()) as {code: string}).code, 'invalid');
  });
}

test('hostile cursors and searches end in an answer, never in an error of ours', async (t) => {
  const get = endpointOf(filled(t, 5));
  const cursors = [
    ['newest', 0, 1e308, ''],
    ['newest', 1, -0, 'AA'],
    ['newest', 0, 1, 'x'.repeat(1500)],
    ['newest', 0, null, ''],
    [[], {}, []],
  ];
  for (const cursor of cursors) {
    const text = Buffer.from(JSON.stringify(cursor)).toString('base64url');
    assert.ok((await get(`${reviewsUrl}?cursor=${text}`)).status <= 400);
  }
  for (const q of ["' OR 1=1 --", '%', '"', '\0', '\ud800', '*', 'NEAR(', '😀'])
    assert.equal((await get(`${reviewsUrl}?q=${encodeURIComponent(q.toWellFormed())}`)).status, 200);
});

test('nothing that was asked comes back in a problem', async (t) => {
  const get = endpointOf(filled(t, 1));
  for (const path of [
    '/reviews/evil.json',
    `/reviews/${'a'.repeat(64)}.json`,
    '/evil',
    '/evil.evil.json',
    `${reviewsUrl}?sort=evil`,
    '/subjects.json?after=evil',
  ]) {
    const text = await (await get(path)).text();
    assert.doesNotMatch(text, /evil/);
    assert.doesNotMatch(text, /at .*\.ts/);
  }
});

test('each problem has its status and its code', async (t) => {
  const get = endpointOf(filled(t, 1));
  for (const [path, init, status, code] of [
    [`/reviews/${'a'.repeat(64)}.json`, {}, 404, 'unknown-subject'],
    ['/reviews/x.json', {}, 404, 'not-found'],
    ['/nothing/here', {}, 404, 'not-found'],
    [`/reviews/${hash}.json`, {method: 'POST'}, 405, 'refused'],
    ['/reviews', {method: 'PUT'}, 405, 'refused'],
    ['/media/x.webp', {}, 404, 'not-found'],
    [`/subjects.json?x=${'x'.repeat(9000)}`, {}, 414, 'too-large'],
    [
      `/subjects.json?${Array.from({length: 201}, (_, at) => `subject=a:${at}`).join('&')}`,
      {},
      400,
      'invalid',
    ],
  ] as const) {
    const response = await get(path, init);
    assert.equal(response.status, status, path);
    assert.equal(((await response.json()) as {code: string}).code, code);
  }
});

test('what goes wrong here is told to the owner, not to the visitor', async (t) => {
  const store = filled(t, 1);
  const errors: unknown[] = [];
  const app = createEndpoint(store, {onError: (error) => errors.push(error)});
  store.run('DROP TABLE star_tallies');
  const response = await app.fetch(new Request(reviewsUrl));
  assert.equal(response.status, 500);
  assert.doesNotMatch(await response.text(), /tallies|SQL|table/i);
  assert.equal(errors.length, 1);
});

test('every answer can be read from anywhere, is typed, cacheable and sets nothing', async (t) => {
  const get = endpointOf(filled(t));
  const response = await get(reviewsUrl);
  assert.equal(response.headers.get('access-control-allow-origin'), '*');
  assert.equal(response.headers.get('access-control-expose-headers'), 'Retry-After, ETag, Date');
  assert.equal(response.headers.get('cross-origin-resource-policy'), 'cross-origin');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  assert.equal(response.headers.get('content-type'), 'application/json');
  assert.match(response.headers.get('cache-control') ?? '', /^public, max-age=60/);
  assert.equal(response.headers.get('vary'), 'Accept-Encoding');
  assert.equal(response.headers.get('set-cookie'), null);
});

test('HEAD and OPTIONS', async (t) => {
  const get = endpointOf(filled(t));
  const [full, head] = [await get(reviewsUrl), await get(reviewsUrl, {method: 'HEAD'})];
  assert.equal(head.status, 200);
  assert.equal(head.headers.get('etag'), full.headers.get('etag'));
  assert.equal(head.headers.get('content-length'), String((await full.arrayBuffer()).byteLength));
  assert.equal((await head.text()).length, 0);
  const options = await get(reviewsUrl, {method: 'OPTIONS'});
  assert.equal(options.status, 204);
  assert.equal(options.headers.get('access-control-allow-methods'), 'GET, HEAD, POST, OPTIONS');
  assert.equal(options.headers.get('access-control-allow-headers'), 'Content-Type, Idempotency-Key');
  assert.equal(options.headers.get('access-control-max-age'), '86400');
});

test('each encoding has a validator of its own, and "not modified" is said to the right one', async (t) => {
  const store = filled(t);
  const get = endpointOf(store);
  const plain = await get(reviewsUrl);
  const text = await plain.text();
  const tags = new Set([plain.headers.get('etag')]);
  for (const [accepted, encoding, decode] of [
    ['gzip, br', 'br', brotliDecompressSync],
    ['gzip;q=1.0, br;q=0.5', 'gzip', gunzipSync],
    ['br;q=0, *', 'gzip', gunzipSync],
  ] as const) {
    const response = await get(reviewsUrl, {headers: {'Accept-Encoding': accepted}});
    assert.equal(response.headers.get('content-encoding'), encoding);
    assert.equal(decode(new Uint8Array(await response.arrayBuffer())).toString(), text);
    tags.add(response.headers.get('etag'));
  }
  assert.equal(tags.size, 3);
  const etag = plain.headers.get('etag') ?? '';
  const asking = (value: string, more = {}) => get(reviewsUrl, {headers: {'If-None-Match': value, ...more}});
  assert.equal((await asking(etag)).status, 304);
  assert.equal((await asking(`"x", W/${etag}`)).status, 304);
  assert.equal((await asking('*')).status, 304);
  assert.equal((await asking(etag, {'Accept-Encoding': 'br'})).status, 200);
  importDocument(store, reviewsOf([{id: 'new', reviewBody: 'x'}]));
  assert.equal((await asking(etag)).status, 200);
});

test('ratings of many subjects: those asked for, in that order, or all page by page', async (t) => {
  const store = storeFor(t);
  store.transaction(() => {
    for (let at = 0; at < 1100; at++)
      store
        .prepare(`INSERT INTO subjects (hash, uri, document) VALUES (?, ?, ?)`)
        .run(hashOfSubject(`urn:s:${at}`), `urn:s:${at}`, JSON.stringify({id: `urn:s:${at}`}));
  });
  importDocument(store, reviewsOf(someReviews(5)));
  const get = endpointOf(store);
  const asked = `${base}/subjects.json?subject=urn:s:7&subject=${encodeURIComponent(`${kettle}#top`)}&subject=urn:none`;
  const some = strictly('subjects', await (await get(asked)).text(), asked);
  assert.deepEqual(
    some.subjects.map(({subject}) => subject.id),
    ['urn:s:7', kettle],
  );
  assert.equal(some.subjects[1]?.aggregateRating?.ratingCount, 5);
  assert.equal(some.subjects[1]?.reviews, reviewsUrl);
  const seen = new Set<string | undefined>();
  for (let next: string | null | undefined = `${base}/subjects.json`; next; ) {
    const page: ReturnType<typeof strictly<'subjects'>> = strictly(
      'subjects',
      await (await get(next)).text(),
      next,
    );
    for (const {subject} of page.subjects) seen.add(subject.id);
    next = page.next;
  }
  assert.equal(seen.size, 1101);
});

test('pledges and people in the language asked for, else a more general one, else what there is', async (t) => {
  const store = filled(t, 1);
  const pledge = (text: string) => ({trustData: '1', pledges: [{text}]});
  importDocument(store, pledge('en'), {language: 'en'});
  importDocument(store, pledge('de'), {language: 'de'});
  importDocument(store, {
    trustData: '1',
    people: [{name: 'Ana', jobTitle: 'x', consent: {fields: ['jobTitle']}}],
  });
  const get = endpointOf(store);
  const textOf = async (name: string) => {
    const url = `${base}/${name}.json`;
    return strictly('pledges', await (await get(url)).text(), url).pledges[0]?.text;
  };
  assert.equal(await textOf('pledges.de-AT'), 'de');
  assert.equal(await textOf('pledges.EN'), 'en');
  assert.equal(await textOf('pledges.fr'), 'de');
  importDocument(store, pledge('any'));
  assert.equal(await textOf('pledges.fr'), 'any');
  assert.equal(await textOf('pledges'), 'any');
  const people = strictly('people', await (await get('/people.de.json')).text(), `${base}/people.de.json`);
  assert.equal(people.organization?.name, 'Shop');
  assert.deepEqual(people.people, [{jobTitle: 'x', consent: {fields: ['jobTitle']}}]);
});

test('what an author did not agree to show does not leave the store, nor can it be asked for', async (t) => {
  const store = storeFor(t);
  importDocument(
    store,
    reviewsOf([
      {
        id: 'a',
        reviewBody: 'x',
        author: {name: 'Secret', image: 'https://a.example/secret.webp', context: {skin: 'secret'}},
        media: [{url: 'https://a.example/secret.webp'}],
        replies: [{text: 'r', author: {name: 'Secret', jobTitle: 'Boss', consent: {fields: ['jobTitle']}}}],
        consent: {fields: []},
      },
    ]),
  );
  const get = endpointOf(store);
  const text = await (await get(reviewsUrl)).text();
  assert.doesNotMatch(text, /secret/i);
  assert.match(text, /Boss/);
  assert.doesNotMatch(await (await get(`${reviewsUrl}?context.skin=secret`)).text(), /"id":"a"/);
  assert.doesNotMatch(await (await get(`${reviewsUrl}?media=true`)).text(), /"id":"a"/);
});

test('addresses of files beside the endpoint are relative to the document they stand in', async (t) => {
  const store = storeFor(t);
  importDocument(
    store,
    reviewsOf([{reviewBody: 'x', media: [{url: '/images/a.webp'}], url: 'https://other.example/1'}]),
  );
  importDocument(store, reviewsOf([{reviewBody: 'y', media: [{url: 'b.webp'}]}]), {
    base: 'https://cdn.example/x/',
  });
  const {reviews} = strictly(
    'reviews',
    await (await endpointOf(store)(reviewsUrl)).text(),
    `${base}/trust/reviews/x.json`,
  );
  assert.deepEqual(
    reviews.map(({media}) => media?.[0]?.url).sort(),
    [`${base}/trust/images/a.webp`, 'https://cdn.example/x/b.webp'].sort(),
  );
  assert.equal(reviews.find(({reviewBody}) => reviewBody === 'x')?.url, 'https://other.example/1');
});

test('a document of the longest reviews stays within the limit', async (t) => {
  const store = storeFor(t);
  const long = Array.from({length: 30}, (_, at) => ({
    id: `r${at}`,
    reviewBody: '€'.repeat(20_000),
    translations: {de: {reviewBody: '€'.repeat(20_000)}},
  }));
  importDocument(
    store,
    reviewsOf(long, {outcomes: Array.from({length: 50}, () => ({said: '€'.repeat(20_000), did: 'x'}))}),
  );
  const get = endpointOf(store);
  const seen: unknown[] = [];
  for (let next: string | null | undefined = reviewsUrl; next; ) {
    const document: ReturnType<typeof strictly<'reviews'>> = strictly(
      'reviews',
      await (await get(next)).text(),
      next,
    );
    seen.push(...document.reviews);
    next = document.next;
  }
  assert.equal(seen.length, 30);
});

test('an empty store is an endpoint with nothing in it', async (t) => {
  const get = endpointOf(storeFor(t));
  for (const [kind, path] of [
    ['discovery', '/.well-known/trust-data.json'],
    ['subjects', '/subjects.json'],
    ['pledges', '/pledges.json'],
    ['people', '/people.en.json'],
  ] as const)
    strictly(kind, await (await get(path)).text(), `${base}${path}`);
});

test('no path leads anywhere else', async (t) => {
  const {serve} = await import('../../src/endpoint/index.js');
  const server = await serve(createEndpoint(filled(t, 1)), {port: 0});
  t.after(() => server.close());
  for (const path of [
    '/../../etc/passwd',
    '/reviews/..%2f..%2fsubjects.json',
    '/%2e%2e/x',
    '//x',
    '/pledges.%00.json',
    '/reviews/%E0%A4%A.json',
  ]) {
    const status = await new Promise((resolve, reject) => {
      request({port: server.port, host: '127.0.0.1', path}, (response) =>
        resolve(response.resume().statusCode),
      )
        .on('error', reject)
        .end();
    });
    assert.equal(status, 404, path);
  }
});
