import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {test} from 'node:test';

import sharp from 'sharp';

import {putSubject} from '../../src/endpoint/store/subjects.js';
import {claimMedia, storeMedia} from '../../src/endpoint/writing/media.js';
import {publishReview} from '../../src/endpoint/writing/moderation.js';
import {dataFolder} from '../support/data.js';
import {kettle, now} from './fixtures.js';
import {type Answer, ask, pageFor} from './moderation-page.js';
import {published, sent, sentReview, stateOf} from './sent.js';

test('the page shows what is needed to decide', async (t) => {
  const {store, get} = await pageFor(t);
  sentReview(store, 'R-0000-0001', {
    name: 'Handle too hot',
    author: {name: 'Ana', context: {skin: 'dry'}},
    disclosures: ['incentivized', 'employee'],
    incentive: '10 % voucher',
    consent: {fields: ['context']},
    negativeNotes: ['Hot handle'],
  });
  publishReview(store, sentReview(store, 'R-0000-0002'), now);
  sent(store, 'R-0000-0003', 'report', 'id-R-0000-0002', {
    ...{subject: kettle, review: 'id-R-0000-0002', reason: 'personal-data'},
    ...{text: 'My name stands in it', reach: 'me@example.org'},
  });
  const {status, text} = await get();
  assert.equal(status, 200);
  for (const said of [
    ...[
      'Handle too hot',
      '2 of 5 stars',
      'Ana (will not be shown: no consent)',
      'dry',
      'Hot handle',
      'Kettle',
    ],
    ...['got something for it, works here', '10 % voucher', 'Not verified', 'My name stands in it'],
    ...['Report: Personal data', 'me@example.org', 'The text of R-0000-0002', 'Waiting <span>2</span>'],
  ])
    assert.ok(text.includes(said), said);
  assert.match(text, /<option value="personal-data" selected>/);
  assert.doesNotMatch(text, /<script|<style|\sstyle=|\son\w+=/);
  assert.match((await get('?state=published')).text, /The text of R-0000-0002/);
  assert.match((await get('items/R-0000-0001')).text, /Handle too hot/);
});

test('publish, withhold, restore: each by one form, seen behind a redirect', async (t) => {
  const {store, root, token, get, post} = await pageFor(t);
  const [one, two] = [sentReview(store, 'R-0000-0001'), sentReview(store, 'R-0000-0002')];
  const {status, headers} = await post({action: 'publish', ref: one});
  assert.deepEqual([status, stateOf(store, one), published(store)], [303, 'published', 1]);
  const seen = await get(new URL(String(headers.location), root).href);
  assert.match(seen.text, /role="status"[^>]*>R-0000-0001 is published/);
  await post({action: 'withhold', ref: two, reason: 'spam', note: ''});
  assert.equal(stateOf(store, two), 'withheld spam');
  await post({action: 'withhold', ref: one, reason: 'court-order', note: 'file 12'});
  assert.deepEqual([stateOf(store, one), published(store)], ['withheld court-order file 12', 0]);
  await post({action: 'restore', ref: two});
  assert.deepEqual([stateOf(store, two), published(store)], ['published', 1]);
  assert.ok(!String(headers.location).includes(token, token.length + 2), 'the key stands in no query');
});

test('a report and wishes are dealt with, whatever is decided', async (t) => {
  const {store, post} = await pageFor(t);
  for (const at of [1, 2, 3]) publishReview(store, sentReview(store, `R-0000-000${at}`), now);
  const about = (at: number) => ({subject: kettle, review: `id-R-0000-000${at}`});
  sent(store, 'R-1111-0001', 'report', 'id-R-0000-0001', {...about(1), reason: 'spam'});
  sent(store, 'R-1111-0002', 'report', 'id-R-0000-0002', {...about(2), reason: 'fake'});
  sent(store, 'R-1111-0003', 'change', 'id-R-0000-0002', {
    ...{...about(2), change: 'correct'},
    corrected: {reviewRating: {ratingValue: 5}, reviewBody: 'Mended since'},
  });
  sent(store, 'R-1111-0004', 'change', 'id-R-0000-0003', {...about(3), change: 'withdraw'});
  await post({action: 'withhold', ref: 'R-1111-0001', reason: 'spam'});
  assert.deepEqual([stateOf(store, 'R-0000-0001'), stateOf(store, 'R-1111-0001')], ['withheld spam', 'done']);
  await post({action: 'done', ref: 'R-1111-0002', note: 'it is right'});
  assert.deepEqual(
    [stateOf(store, 'R-0000-0002'), stateOf(store, 'R-1111-0002')],
    ['published', 'done it is right'],
  );
  await post({action: 'correct', ref: 'R-1111-0003'});
  const corrected = store.prepare("SELECT document FROM reviews WHERE id = 'id-R-0000-0002'").get();
  assert.match(String(corrected?.document), /Mended since/);
  await post({action: 'withdraw', ref: 'R-1111-0004'});
  assert.deepEqual(
    [stateOf(store, 'R-0000-0003'), stateOf(store, 'R-1111-0004')],
    ['withheld author-request', 'done'],
  );
});

test('that a correction replaces what its author had signed is said before it is applied', async (t) => {
  const {store, get} = await pageFor(t);
  const corrected = {reviewRating: {ratingValue: 5}, reviewBody: 'Mended since'};
  for (const at of [1, 2]) {
    const ref = `R-0000-000${at}`;
    publishReview(store, sentReview(store, ref), now);
    sent(store, `R-1111-000${at}`, 'change', `id-${ref}`, {
      ...{subject: kettle, review: `id-${ref}`, change: 'correct', corrected},
    });
  }
  store.prepare("UPDATE submissions SET jws = 'a.b.c' WHERE ref = 'R-0000-0001'").run();
  const said = /Its author signed the review; these words are not signed/;
  assert.match((await get('items/R-1111-0001')).text, said);
  assert.doesNotMatch((await get('items/R-1111-0002')).text, said);
  assert.doesNotMatch((await get('items/R-0000-0001')).text, said);
});

test('what cannot be decided is said beside it, with what was typed', async (t) => {
  const {store, post} = await pageFor(t);
  const ref = sentReview(store, 'R-0000-0001');
  for (const [form, sentence] of [
    [{action: 'withhold', reason: 'other', note: '  '}, /needs words/],
    [
      {action: 'withhold', reason: '', note: 'typed <b>this</b>'},
      /Choose a reason[\s\S]*typed &lt;b&gt;this/,
    ],
    [{action: 'withhold', reason: 'negative'}, /withheld for one of/],
    [{action: 'restore'}, /is not withheld/],
    [{action: 'done'}, /is a review/],
    [{action: 'correct'}, /is a review/],
    [{action: 'delete'}, /cannot be decided/],
    [{action: 'constructor'}, /cannot be decided/],
  ] as const) {
    const {status, text} = await post({ref, ...form});
    assert.equal(status, 422);
    assert.match(text, sentence);
  }
  assert.equal(stateOf(store, ref), 'pending');
  assert.equal((await post({action: 'publish', ref: 'R-NONE-0000'})).status, 404);
});

test('a second click decides nothing twice', async (t) => {
  const {store, post} = await pageFor(t);
  const ref = sentReview(store, 'R-0000-0001');
  const statuses = await Promise.all(
    [1, 2, 3].map(async () => (await post({action: 'publish', ref})).status),
  );
  assert.deepEqual(statuses.sort(), [303, 422, 422]);
  assert.equal(published(store), 1);
});

test('a form of another page decides nothing', async (t) => {
  const {store, root, post, get} = await pageFor(t);
  const ref = sentReview(store, 'R-0000-0001');
  const form = {action: 'publish', ref};
  const refusals: Array<readonly [what: string, answer: Promise<Answer>]> = [
    ['no token', post({...form, token: ''})],
    ['another token', post({...form, token: 'x'.repeat(24)})],
    ['a foreign origin', post(form, {Origin: 'https://evil.example'})],
    ['the same host on another port', post(form, {Origin: 'http://127.0.0.1:1'})],
    ['no origin to tell', post(form, {Origin: 'null'})],
    ['from another site', post(form, {'Sec-Fetch-Site': 'cross-site'})],
    ['from another port', post(form, {'Sec-Fetch-Site': 'same-site'})],
    [
      'a name that resolves to this machine',
      post(form, {Host: `evil.example:${root.port}`, Origin: `http://evil.example:${root.port}`}),
    ],
    [
      'a name that begins like it',
      post(form, {Host: '127.0.0.1.evil.example', Origin: 'http://127.0.0.1.evil.example'}),
    ],
  ];
  for (const [what, answer] of refusals) {
    const {status, text} = await answer;
    assert.equal(status, 403, what);
    assert.doesNotMatch(text, new RegExp(ref), what);
  }
  for (const host of ['evil.example', 'localhost.evil.example', '[::1]'])
    assert.equal((await get('', {Host: host})).status, 403, host);
  assert.equal((await get('', {Host: `localhost:${root.port}`})).status, 200);
  assert.equal(stateOf(store, ref), 'pending');
});

test('without the key there is nothing', async (t) => {
  const {store, root, token} = await pageFor(t);
  const ref = sentReview(store, 'R-0000-0001');
  for (const path of [
    '/',
    '/x/',
    `/${token.slice(1)}/`,
    `/${token}x/`,
    '/%E0%A4%A/',
    '/page.css',
    `/x/items/${ref}`,
    '/x/page.css',
  ]) {
    const {status, text} = await ask(new URL(path, root));
    assert.equal(status, 404, path);
    assert.ok(!text.includes(token) && !text.includes(ref), path);
  }
  const decided = await ask(new URL('/x/decide', root), {form: {token, action: 'publish', ref}});
  assert.deepEqual([decided.status, stateOf(store, ref)], [404, 'pending']);
});

test('a body that is too long is refused', async (t) => {
  const {post} = await pageFor(t);
  assert.equal((await post({action: 'done', note: 'x'.repeat(20_000)})).status, 413);
});

test('every answer keeps others out', async (t) => {
  const {get, root} = await pageFor(t);
  for (const answer of [
    await get(),
    await get('page.css'),
    await get('nothing'),
    await ask(new URL('/', root)),
    await get('', {Host: 'x'}),
  ]) {
    const {headers} = answer;
    assert.match(
      String(headers['content-security-policy']),
      /default-src 'none'.*form-action 'self'.*frame-ancestors 'none'/,
    );
    assert.deepEqual(
      [
        headers['x-frame-options'],
        headers['x-content-type-options'],
        headers['cache-control'],
        headers['referrer-policy'],
      ],
      ['DENY', 'nosniff', 'no-store', 'same-origin'],
    );
    assert.equal(headers['access-control-allow-origin'], undefined);
    assert.equal(headers['set-cookie'], undefined);
  }
});

test('pictures are seen before they are public, those of others are not loaded', async (t) => {
  const {store, media, get, token} = await pageFor(t);
  const bytes = await sharp({create: {width: 9, height: 9, channels: 3, background: '#123'}})
    .png()
    .toBuffer();
  const {ref} = await storeMedia(store, media, bytes, 'image/png', now);
  const own = claimMedia(store, [{ref, alt: 'A "dent"'}], {
    subject: putSubject(store, kettle),
    id: 'id-R-0000-0001',
  });
  sentReview(store, 'R-0000-0001', {media: [...own, {url: 'https://elsewhere.example/1.png'}]});
  const {text} = await get();
  const [, address = ''] = /<img src="([^"]+)"/.exec(text) ?? [];
  assert.ok(address.startsWith(`/${token}/media/`));
  assert.match(text, /alt="A &quot;dent&quot;" width="9" height="9"/);
  assert.equal(text.match(/<img/g)?.length, 1);
  assert.match(text, /https:\/\/elsewhere\.example\/1\.png/);
  const picture = await get(address);
  assert.deepEqual([picture.status, picture.headers['content-type']], [200, 'image/png']);
  assert.match(String(picture.headers['content-security-policy']), /sandbox/);
  assert.equal((await get('media/..%2Fpage.css')).status, 404);
});

const hostileTexts = (): string[] => {
  const ours = [
    '"><script>alert(1)</script>',
    "' onfocus=alert(1) autofocus='",
    '</textarea><img src=x onerror=alert(1)>',
    '`$&$1',
  ];
  const folder = dataFolder('corpora/xss');
  if (!folder) return ours;
  const json: unknown = JSON.parse(readFileSync(`${folder}/dompurify-expect.json`, 'utf8'));
  const payloads = (json as Array<{payload?: unknown}>).map(({payload}) => payload);
  return [...ours, ...payloads.filter((text) => typeof text === 'string')];
};

test('texts stay texts wherever they stand', async (t) => {
  const {store, get} = await pageFor(t);
  const escaped = (text: string): string =>
    text.replace(
      /[&<>"']/g,
      (sign) => ({'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;'})[sign] ?? '',
    );
  const plain = await tagsOf(get, store, 'R-AAAA-0000', 'plain');
  for (const [at, text] of hostileTexts().entries()) {
    const ref = `R-BBBB-${String(at).padStart(4, '0')}`;
    const page = await tagsOf(get, store, ref, text);
    assert.ok(page.text.includes(escaped(text)), text);
    assert.deepEqual(page.tags, plain.tags, text);
  }
});

/** A page that has a text in every place, and the tags of it: no text changes those. */
const tagsOf = async (
  get: (address: string) => Promise<Answer>,
  store: Parameters<typeof sentReview>[0],
  ref: string,
  text: string,
): Promise<{text: string; tags: string[]}> => {
  const id = `id-${ref}`;
  const words = {
    ...{
      author: {name: text, context: {[text]: text}},
      reviewRating: {ratingValue: 3},
      name: text,
      reviewBody: text,
    },
    ...{
      inLanguage: 'en',
      positiveNotes: [text],
      negativeNotes: [text],
      aspects: [{name: text, ratingValue: 1}],
    },
    ...{disclosures: ['family' as const], incentive: text},
  };
  sent(store, ref, 'review', id, {
    id,
    ...words,
    media: [{url: 'https://endpoint.invalid/media/x', alt: text}],
  });
  const change = ref.replace('R-', 'C-');
  sent(store, change, 'change', id, {
    ...{subject: kettle, review: id, change: 'correct', corrected: words, text, reach: text},
  });
  const page = await get(`items/${change}`);
  assert.equal(page.status, 200);
  const tags = page.text.match(/<[!/]?[a-z][^\s>]*/gi) ?? [];
  return {text: page.text, tags};
};

test('long lists come in parts, and a decision comes back to its part', async (t) => {
  const {store, root, get, post} = await pageFor(t);
  for (let at = 0; at < 45; at++) sentReview(store, `R-0000-00${String(at).padStart(2, '0')}`);
  const seen: string[] = [];
  let address = '';
  for (;;) {
    const {text} = await get(address);
    seen.push(...[...text.matchAll(/<article id="([^"]+)"/g)].map(([, ref = '']) => ref));
    const [, next] = /<a href="([^"]+)">The next 20/.exec(text) ?? [];
    if (!next) break;
    address = next.replaceAll('&amp;', '&');
  }
  assert.equal(new Set(seen).size, 45);
  assert.equal(seen.length, 45);
  const {headers} = await post({action: 'publish', ref: 'R-0000-0025', after: 'R-0000-0019'});
  const back = await get(new URL(String(headers.location), root).href);
  assert.match(back.text, /<article id="R-0000-0020"/);
  assert.doesNotMatch(back.text, /<article id="R-0000-0019"/);
});

test('an empty list says so, an unknown one is none', async (t) => {
  const {get} = await pageFor(t);
  assert.match((await get()).text, /Nothing waits/);
  assert.equal((await get('?state=__proto__')).status, 404);
  assert.equal((await get('?after=R-NONE-0000')).status, 404);
  assert.doesNotMatch((await get('?did=publish&ref=<b>')).text, /<b>|role="status"/);
});
