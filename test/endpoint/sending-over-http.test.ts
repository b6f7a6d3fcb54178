import assert from 'node:assert/strict';
import {request as ask} from 'node:http';
import {connect} from 'node:net';
import {test} from 'node:test';

import {
  createEndpoint,
  type EndpointOptions,
  importDocument,
  openStore,
  serve,
} from '../../src/endpoint/index.js';
import {queue} from '../../src/endpoint/writing/moderation.js';
import {fileIn, folderFor, reviewsOf, storeFor} from './fixtures.js';
import {aReview, base} from './sending.js';

const running = async (t: Parameters<typeof storeFor>[0], options: EndpointOptions = {}) => {
  const store = storeFor(t);
  importDocument(store, reviewsOf([]));
  const server = await serve(createEndpoint(store, options), {port: 0, patience: 100});
  t.after(() => server.close());
  return {store, server};
};

const send = (url: string, headers: Record<string, string> = {}, text = 'x') =>
  fetch(`${url}reviews`, {
    method: 'POST',
    headers: {'Content-Type': 'application/json', ...headers},
    body: JSON.stringify(aReview({reviewBody: text})),
  });

test('a browser asks first, and may send then', async (t) => {
  const {server} = await running(t);
  const preflight = await fetch(`${server.url}reviews/votes`, {
    method: 'OPTIONS',
    headers: {
      Origin: 'null',
      'Access-Control-Request-Method': 'POST',
      'Access-Control-Request-Headers': 'content-type,idempotency-key',
    },
  });
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-origin'), '*');
  assert.equal(preflight.headers.get('access-control-allow-methods'), 'GET, HEAD, POST, OPTIONS');
  assert.equal(preflight.headers.get('access-control-allow-headers'), 'Content-Type, Idempotency-Key');
  const response = await send(server.url, {Origin: base});
  assert.equal(response.status, 202);
  assert.equal(response.headers.get('content-type'), 'application/json');
  await response.text();
});

test('limits are by the address of the connection, or what a proxy on this machine says of it', async (t) => {
  const {server} = await running(t, {actions: {limits: {submitReview: {most: 1, seconds: 60}}}});
  const statuses: number[] = [];
  for (const [at, forwarded] of [
    '198.51.100.1',
    '198.51.100.1',
    '198.51.100.2',
    '9.9.9.9, 198.51.100.2',
  ].entries()) {
    const response = await send(server.url, {'X-Forwarded-For': forwarded}, `Text ${at}`);
    await response.text();
    statuses.push(response.status);
  }
  assert.deepEqual(statuses, [202, 429, 202, 429]);
});

test('a body that is too long is refused before it has arrived, whatever is said of its length', async (t) => {
  const {server, store} = await running(t);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const sending = ask(
      `${server.url}reviews`,
      {method: 'POST', headers: {'Content-Type': 'application/json'}},
      (response) => resolve(response.resume().statusCode),
    );
    sending.on('error', reject);
    // Chunked, and never ended.
    sending.write(Buffer.alloc(20_000, ' '));
    t.after(() => sending.destroy());
  });
  assert.equal(status, 413);
  assert.deepEqual(queue(store), []);
});

test('a body that is cut off does no harm', async (t) => {
  const errors: unknown[] = [];
  const {server, store} = await running(t, {onError: (error) => errors.push(error)});
  await new Promise<void>((resolve) => {
    const socket = connect(server.port, '127.0.0.1', () => {
      socket.write(
        'POST /reviews HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"subject":',
        () => socket.destroy(),
      );
    });
    socket.on('close', () => resolve());
    socket.on('error', () => resolve());
  });
  assert.equal((await send(server.url)).status, 202);
  assert.equal(queue(store).length, 1);
});

test('while another program writes, it is said to be busy, and nothing else', async (t) => {
  const path = fileIn(folderFor(t), 'candor.sqlite', '');
  const other = storeFor(t, path);
  importDocument(other, reviewsOf([]));
  const store = openStore(path, {patience: 10});
  t.after(() => store.close());
  const app = createEndpoint(store);
  const post = () =>
    app.fetch(
      new Request(`${base}/reviews`, {
        method: 'POST',
        headers: {'Content-Type': 'application/json', 'Idempotency-Key': 'one'},
        body: JSON.stringify(aReview()),
      }),
    );
  other.begin();
  const response = await post();
  assert.equal(response.status, 503);
  assert.ok(Number(response.headers.get('retry-after')) > 0);
  const text = await response.text();
  assert.match(text, /server-error/);
  assert.doesNotMatch(text, /sqlite|writing to it/);
  other.rollback();
  assert.equal((await post()).status, 202);
});
