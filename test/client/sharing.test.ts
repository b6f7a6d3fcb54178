import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {loadRating, loadReviews} from '../../src/client/index.js';
import {failure, never, quick, reviewsOf, subjectsOf} from './support/documents.js';
import {type Answering, inTurn, json, silence, startServer, status} from './support/server.js';

const server = await startServer();
const asks = (target: string): number => server.asked.filter((asked) => asked === target).length;
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 20));

/** Answers only when told to. */
const held = (answering: Answering): {answering: Answering; release: () => void; asked: Promise<void>} => {
  const gate = Promise.withResolvers<void>();
  const arrival = Promise.withResolvers<void>();
  return {
    answering: async (response, request) => {
      arrival.resolve();
      await gate.promise;
      answering(response, request);
    },
    release: () => gate.resolve(),
    asked: arrival.promise,
  };
};

describe('one request for all', () => {
  it('serves 50 who ask at the same time', async () => {
    const src = server.at('/fifty', json(reviewsOf('urn:a')));
    const answers = await Promise.all(Array.from({length: 50}, () => loadReviews({src}, never(), quick)));
    assert.equal(asks('/fifty'), 1);
    assert.ok(answers.every(({document}) => document.reviews.length === 1));
  });

  it('fails for all of them, with one failure', async () => {
    const src = server.at('/fifty-fail', status(404));
    const results = await Promise.allSettled(
      Array.from({length: 50}, () => loadReviews({src}, never(), quick)),
    );
    assert.equal(asks('/fifty-fail'), 1);
    assert.ok(results.every(({status: outcome}) => outcome === 'rejected'));
  });

  it('asks for discovery once and for the ratings of 50 subjects once', async () => {
    const ids = Array.from({length: 50}, (_, index) => `https://shop.example/p/${index}`);
    const src = server.at('/d50.json', json({trustData: '1', subjects: 'subjects50.json'}));
    server.at('/subjects50.json', json(subjectsOf(ids)));
    const ratings = await Promise.all(ids.map((subject) => loadRating({src, subject}, never(), quick)));
    assert.deepEqual([asks('/d50.json'), asks('/subjects50.json')], [1, 1]);
    assert.deepEqual(
      ratings.map(({rating}) => [rating.subject.id, rating.aggregateRating?.ratingCount]),
      ids.map((id, index) => [id, index]),
    );
  });

  it('lets one leave without disturbing the others', async () => {
    const gate = held(json(reviewsOf('urn:a')));
    const src = server.at('/leave', gate.answering);
    const leaving = new AbortController();
    const one = loadReviews({src}, leaving.signal, quick);
    const other = loadReviews({src}, never(), quick);
    await gate.asked;
    const left = failure(one, 'aborted');
    leaving.abort('bored');
    assert.equal((await left).cause, 'bored');
    gate.release();
    assert.equal((await other).document.reviews.length, 1);
    assert.equal(asks('/leave'), 1);
  });

  it('is aborted when the last one leaves, and begun anew for whoever comes then', async () => {
    const src = server.at('/empty', inTurn(silence, json(reviewsOf('urn:a'))));
    const leaving = new AbortController();
    const both = [1, 2].map(() => failure(loadReviews({src}, leaving.signal, quick), 'aborted'));
    while (asks('/empty') === 0) await settled();
    const before = server.broken();
    leaving.abort();
    await Promise.all(both);
    assert.equal((await loadReviews({src}, never(), quick)).document.reviews.length, 1);
    while (server.broken() === before) await settled();
    assert.equal(asks('/empty'), 2);
  });

  it('outlives the deadline of one who was in more of a hurry', async () => {
    const gate = held(json(reviewsOf('urn:a')));
    const src = server.at('/hurry', gate.answering);
    const hurried = failure(loadReviews({src}, never(), {...quick, deadline: 50}), 'timeout');
    const patient = loadReviews({src}, never(), quick);
    await hurried;
    gate.release();
    assert.equal((await patient).document.reviews.length, 1);
    assert.equal(asks('/hurry'), 1);
  });
});

describe('leaving', () => {
  it('before it begins asks nothing', async () => {
    const src = server.at('/before', json(reviewsOf('urn:a')));
    await failure(loadReviews({src}, AbortSignal.abort(), quick), 'aborted');
    assert.equal(asks('/before'), 0);
  });

  it('while the body comes', async () => {
    const src = server.at('/during', (response) => response.writeHead(200).write('{'));
    const leaving = new AbortController();
    const left = failure(loadReviews({src}, leaving.signal, quick), 'aborted');
    while (asks('/during') === 0) await settled();
    leaving.abort();
    await left;
  });

  it('while it waits to ask again', async () => {
    const src = server.at('/wait', status(503));
    const leaving = new AbortController();
    const left = failure(
      loadReviews({src}, leaving.signal, {...quick, deadline: 9000, retryDelay: 1000}),
      'aborted',
    );
    while (asks('/wait') === 0) await settled();
    await settled();
    leaving.abort();
    await left;
    assert.equal(asks('/wait'), 1);
  });

  it('afterwards changes nothing', async () => {
    const src = server.at('/after', json(reviewsOf('urn:a')));
    const leaving = new AbortController();
    const {document} = await loadReviews({src}, leaving.signal, quick);
    leaving.abort();
    assert.equal(document.reviews.length, 1);
    await loadReviews({src}, never(), quick);
    assert.equal(asks('/after'), 1);
  });
});

describe('what is kept', () => {
  it('is not asked for again while it is fresh', async () => {
    const src = server.at('/kept', json(reviewsOf('urn:a')));
    await loadReviews({src}, never(), quick);
    await loadReviews({src: `${src}#part`}, never(), quick);
    assert.equal(asks('/kept'), 1);
    await loadReviews({src}, never(), {...quick, freshness: 0});
    assert.equal(asks('/kept'), 2);
  });

  it('is a failure for whoever comes a little later', async () => {
    const src = server.at('/fails', inTurn(status(404), json(reviewsOf('urn:a'))));
    await failure(loadReviews({src}, never(), quick), 'not-found');
    await failure(loadReviews({src}, never(), quick), 'not-found');
    assert.equal(asks('/fails'), 1);
  });

  it('is not that somebody left before there was an answer', async () => {
    const src = server.at('/left', json(reviewsOf('urn:a')));
    const leaving = new AbortController();
    const left = loadReviews({src}, leaving.signal, quick);
    leaving.abort();
    await assert.rejects(left);
    assert.equal((await loadReviews({src}, never(), quick)).document.reviews.length, 1);
  });

  it('is at most 32 documents', async () => {
    const sources = Array.from({length: 33}, (_, index) =>
      server.at(`/many/${index}`, json(reviewsOf(`urn:${index}`))),
    );
    for (const src of sources) await loadReviews({src}, never(), quick);
    await loadReviews({src: sources[32] ?? ''}, never(), quick);
    await loadReviews({src: sources[1] ?? ''}, never(), quick);
    assert.deepEqual([asks('/many/32'), asks('/many/1')], [1, 1]);
    await loadReviews({src: sources[0] ?? ''}, never(), quick);
    assert.equal(asks('/many/0'), 2);
  });
});
