import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {loadRating} from '../../src/client/index.js';
import {subjectHash} from '../../src/protocol/subject.js';
import {failure, never, quick, reviewsOf, subjectsOf} from './support/documents.js';
import {json, startServer, status} from './support/server.js';

const server = await startServer();
const asksUnder = (prefix: string): string[] => server.asked.filter((asked) => asked.startsWith(prefix));
let folder = 0;
const endpoint = (discovery: Record<string, unknown>): {src: string; base: string} => {
  folder += 1;
  const base = `/e${folder}`;
  return {base, src: server.at(`${base}/trust.json`, json({trustData: '1', ...discovery}))};
};
const rate = async (src: string, subject?: string, options = {}) =>
  loadRating({src, subject}, never(), {...quick, ...options});

describe('a rating', () => {
  it('is in the list of subjects', async () => {
    const {src, base} = endpoint({subjects: 'subjects.json', reviews: 'r{?subject}'});
    server.at(`${base}/subjects.json`, json(subjectsOf(['urn:a', 'urn:b'])));
    const {rating, discovery, url} = await rate(src, 'urn:b');
    assert.equal(rating.aggregateRating?.ratingCount, 1);
    assert.ok(discovery);
    assert.equal(url, `${server.origin}${base}/subjects.json`);
    assert.deepEqual(asksUnder(`${base}/r`), []);
  });

  it('is found by the address of a subject too, in normal form', async () => {
    const {src, base} = endpoint({subjects: 'subjects.json'});
    const subject = {id: 'urn:sku:7', url: '/p/7'};
    server.at(`${base}/subjects.json`, json({trustData: '1', subjects: [{subject}]}));
    assert.equal((await rate(src, `${server.origin}/p/7#reviews`)).rating.subject.id, 'urn:sku:7');
  });

  it('is on a later page of the list', async () => {
    const {src, base} = endpoint({subjects: 's1.json'});
    server.at(`${base}/s1.json`, json(subjectsOf(['urn:a'], {next: 's2.json'})));
    server.at(`${base}/s2.json`, json(subjectsOf(['urn:b'], {next: 's1.json'})));
    assert.equal((await rate(src, 'urn:b')).rating.subject.id, 'urn:b');
    await failure(rate(src, 'urn:c'), 'unknown-subject');
    assert.equal(asksUnder(`${base}/s`).length, 2, 'a circle is walked once');
  });

  it('is looked for on ten pages', async () => {
    const {src, base} = endpoint({subjects: 's0'});
    for (let page = 0; page < 20; page += 1) {
      server.at(`${base}/s${page}`, json(subjectsOf([`urn:${page}`], {next: `s${page + 1}`})));
    }
    await failure(rate(src, 'urn:19'), 'unknown-subject');
    assert.equal(asksUnder(`${base}/s`).length, 10);
    assert.equal((await rate(src, 'urn:9')).rating.subject.id, 'urn:9');
  });

  it('falls back to the reviews of a subject that is not listed', async () => {
    const {src, base} = endpoint({subjects: 'subjects.json', reviews: 'r{?subject}'});
    server.at(`${base}/subjects.json`, json(subjectsOf(['urn:a'])));
    const url = server.at(`${base}/r?subject=urn%3Ab`, json(reviewsOf('urn:b')));
    const {rating} = await rate(src, 'urn:b');
    assert.deepEqual([rating.aggregateRating?.ratingValue, rating.reviews], [4, url]);
    await failure(rate(src, 'urn:c'), 'unknown-subject');
  });

  it('comes from the reviews where there is no list', async () => {
    const {src, base} = endpoint({reviews: 'r{?subject}'});
    server.at(`${base}/r?subject=urn%3Ab`, json(reviewsOf('urn:b')));
    assert.equal((await rate(src, 'urn:b')).rating.subject.id, 'urn:b');
  });

  it('is in the shard of its hash, which need not exist', async () => {
    const {src, base} = endpoint({subjects: 'subjects/{subjectHash:2}.json'});
    const shard = (await subjectHash('urn:a')).slice(0, 2);
    server.at(`${base}/subjects/${shard}.json`, json(subjectsOf(['urn:a'])));
    assert.equal((await rate(src, 'urn:a')).rating.subject.id, 'urn:a');
    await failure(rate(src, 'urn:nowhere'), 'unknown-subject');
  });

  it('is of this page, else of the organisation', async () => {
    const {src, base} = endpoint({subjects: 's.json', organization: {url: 'https://shop.example'}});
    server.at(`${base}/s.json`, json(subjectsOf(['https://shop.example/', 'https://shop.example/p/1'])));
    const ask = async (page: string) => (await loadRating({src, page}, never(), quick)).rating.subject.id;
    assert.equal(await ask('https://shop.example/p/1'), 'https://shop.example/p/1');
    assert.equal(await ask('https://shop.example/p/2'), 'https://shop.example/');
  });

  it('fails as its list fails', async () => {
    const {src, base} = endpoint({subjects: 's.json', reviews: 'r{?subject}'});
    server.at(`${base}/s.json`, status(500));
    await failure(rate(src, 'urn:a', {retries: 0}), 'server-error');
    assert.deepEqual(asksUnder(`${base}/r`), []);
  });

  it('is read from a document as well', async () => {
    const list = server.at('/list.json', json(subjectsOf(['urn:a', 'urn:b'])));
    assert.equal((await rate(list, 'urn:b')).rating.subject.id, 'urn:b');
    await failure(rate(list, 'urn:c'), 'unknown-subject');
    await failure(rate(list), 'unknown-subject');
    const reviews = server.at('/reviews.json', json(reviewsOf('urn:a')));
    assert.equal((await rate(reviews)).rating.aggregateRating?.ratingCount, 3);
    await failure(rate(server.at('/people.json', json({trustData: '1', people: []}))), 'unknown-format');
  });
});

describe('ratings asked for together', () => {
  const list = (target: string): string[] => new URL(target, server.origin).searchParams.getAll('subject');
  const answerBatches = (base: string, subjects: readonly string[]): void => {
    // The server cannot know the batches beforehand: each combination that is asked gets its answer.
    for (let from = 0; from < subjects.length; from += 1) {
      for (let to = from + 1; to <= subjects.length; to += 1) {
        const part = subjects.slice(from, to);
        const query = part.map((subject) => `subject=${encodeURIComponent(subject)}`).join('&');
        server.at(`${base}/s?${query}`, json(subjectsOf(part)));
      }
    }
  };

  it('go in one request, each subject once', async () => {
    const {src, base} = endpoint({subjects: 's{?subject*}'});
    const ids = Array.from({length: 20}, (_, index) => `https://shop.example/p/${index}?colour=blue&size=1`);
    answerBatches(base, ids);
    const answers = await Promise.all([...ids, ...ids].map((subject) => rate(src, subject)));
    const asked = asksUnder(`${base}/s?`);
    assert.equal(asked.length, 1);
    assert.deepEqual(list(asked[0] ?? ''), ids);
    assert.deepEqual(
      answers.map(({rating}) => rating.subject.id),
      [...ids, ...ids],
    );
    await rate(src, ids[3]);
    assert.equal(asksUnder(`${base}/s?`).length, 1, 'what is known is not asked again');
  });

  it('are split below 6 KB of URL', async () => {
    const {src, base} = endpoint({subjects: 's{?subject*}'});
    const ids = Array.from({length: 40}, (_, index) => `urn:${'x'.repeat(500)}:${index}`);
    answerBatches(base, ids);
    const answers = await Promise.all(ids.map((subject) => rate(src, subject)));
    const asked = asksUnder(`${base}/s?`);
    assert.ok(asked.length > 1 && asked.length < 6, `${asked.length} requests`);
    assert.ok(asked.every((target) => target.length <= 6000));
    assert.deepEqual(asked.flatMap(list).sort(), [...ids].sort());
    assert.ok(answers.every(({rating}, index) => rating.subject.id === ids[index]));
  });

  it('leave out whoever has left', async () => {
    const {src, base} = endpoint({subjects: 's{?subject*}'});
    answerBatches(base, ['urn:a', 'urn:b']);
    const options = {...quick, batchDelay: 100};
    const leaving = new AbortController();
    const left = failure(loadRating({src, subject: 'urn:b'}, leaving.signal, options), 'aborted');
    const stays = loadRating({src, subject: 'urn:a'}, never(), options);
    setTimeout(() => leaving.abort(), 50);
    await left;
    assert.equal((await stays).rating.subject.id, 'urn:a');
    assert.deepEqual(asksUnder(`${base}/s?`), [`${base}/s?subject=urn%3Aa`]);
  });

  it('ask nothing when all have left', async () => {
    const {src, base} = endpoint({subjects: 's{?subject*}'});
    const leaving = new AbortController();
    const left = failure(
      loadRating({src, subject: 'urn:a'}, leaving.signal, {...quick, batchDelay: 60}),
      'aborted',
    );
    setTimeout(() => leaving.abort(), 40);
    await left;
    await new Promise((resolve) => setTimeout(resolve, 80));
    assert.deepEqual(asksUnder(`${base}/s?`), []);
  });

  it('fall back alone when missing in the answer', async () => {
    const {src, base} = endpoint({subjects: 's{?subject*}', reviews: 'r{?subject}'});
    server.at(`${base}/s?subject=urn%3Aa&subject=urn%3Ab`, json(subjectsOf(['urn:a'])));
    server.at(`${base}/r?subject=urn%3Ab`, json(reviewsOf('urn:b')));
    const [a, b] = await Promise.all([rate(src, 'urn:a'), rate(src, 'urn:b')]);
    assert.deepEqual([a.rating.subject.id, b.rating.subject.id], ['urn:a', 'urn:b']);
  });
});
