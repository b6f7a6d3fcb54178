import assert from 'node:assert/strict';
import {it} from 'node:test';

import {loadReviews, newIdempotencyKey, sendAction} from '../../src/client/index.js';
import {requestsMade} from '../../src/client/requests-made.js';
import {never, quick, reviewsOf} from './support/documents.js';
import {inTurn, json, startServer, status} from './support/server.js';

const server = await startServer();
const since = (count: number): string[] =>
  requestsMade()
    .slice(count)
    .map(({method, url}) => `${method} ${url}`);

it('each request is remembered as it is made, one that is repeated and one that fails too', async () => {
  const before = requestsMade().length;
  const src = server.at('/twice', inTurn(status(503), json(reviewsOf('urn:a'))));
  await loadReviews({src, format: 'trust-data'}, never(), quick);
  const gone = `${server.origin}/gone`;
  await loadReviews({src: gone, format: 'trust-data'}, never(), quick).catch(() => undefined);
  assert.deepEqual(since(before), [`GET ${src}`, `GET ${src}`, `GET ${gone}`]);
  assert.deepEqual(server.asked.slice(-3), ['/twice', '/twice', '/gone']);
});

it('what is still fresh is not asked for, and so not remembered', async () => {
  const src = server.at('/once', json(reviewsOf('urn:a')));
  await loadReviews({src, format: 'trust-data'}, never(), quick);
  const before = requestsMade().length;
  await loadReviews({src, format: 'trust-data'}, never(), quick);
  assert.deepEqual(since(before), []);
});

it('what is sent is remembered by its address alone', async () => {
  const before = requestsMade().length;
  const href = server.at('/votes', json({ref: 'r', status: 'received'}));
  const body = {review: 'r1', helpful: true, secret: 'words of a visitor'};
  await sendAction({href}, body, never(), {...quick, key: newIdempotencyKey()}).catch(() => undefined);
  assert.deepEqual(since(before), [`POST ${href}`]);
  assert.doesNotMatch(JSON.stringify(requestsMade()), /words of a visitor/);
});

it('no more than 200 are remembered, the newest', async () => {
  const fetch = async (): Promise<Response> => Response.json(reviewsOf('urn:a'));
  for (let at = 0; at < 230; at += 1)
    await loadReviews({src: `https://many.example/${at}`, format: 'trust-data'}, never(), {...quick, fetch});
  assert.equal(requestsMade().length, 200);
  assert.equal(requestsMade().at(-1)?.url, 'https://many.example/229');
  assert.equal(requestsMade()[0]?.url, 'https://many.example/30');
});
