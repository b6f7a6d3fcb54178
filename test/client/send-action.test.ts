import assert from 'node:assert/strict';
import type {IncomingMessage} from 'node:http';
import {test} from 'node:test';

import {newIdempotencyKey} from '../../src/client/idempotency-key.js';
import {MOST_ACTION_BYTES, sendAction} from '../../src/client/send-action.js';
import {sendMedia} from '../../src/client/send-media.js';
import type {ErrorCode} from '../../src/protocol/errors.js';
import {failure, never, quick} from './support/documents.js';
import {type Answering, silence, startServer} from './support/server.js';

const server = await startServer();
const options = {...quick, key: 'key-1'};

const accepted = {ref: 'R-7K3F-9QMX', status: 'pending', receipt: 'abc', review: 'r9'};

const answer =
  (status: number, value: unknown, headers: Record<string, string> = {}): Answering =>
  (response) =>
    response
      .writeHead(status, {
        'content-type': status < 300 ? 'application/json' : 'application/problem+json',
        ...headers,
      })
      .end(typeof value === 'string' ? value : JSON.stringify(value));

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

/** Takes a body, and gives it to whoever asks. */
const taking = (target: string) => {
  const bodies: Buffer[] = [];
  const href = server.at(target, async (response, request) => {
    bodies.push(await bodyOf(request));
    answer(202, accepted)(response, request);
  });
  return {href, bodies};
};

test('an action is one POST of JSON, without credentials or referrer, with its key', async () => {
  const {href, bodies} = taking('/reviews');
  const got = await sendAction({href}, {subject: 's', text: 'ü'}, never(), options);
  assert.deepEqual(got, accepted);
  const request = server.requests.at(-1);
  assert.equal(request?.method, 'POST');
  assert.equal(request?.headers['content-type'], 'application/json');
  assert.equal(request?.headers['idempotency-key'], 'key-1');
  assert.equal(request?.headers.cookie, undefined);
  assert.equal(request?.headers.referer, undefined);
  assert.equal(bodies.map(String).join(), '{"subject":"s","text":"ü"}');
});

test('the request itself asks for no credentials, no referrer and no redirect', async () => {
  let seen: Request | undefined;
  const fetch = async (request: Request): Promise<Response> => {
    seen = request;
    return Response.json(accepted, {status: 202});
  };
  await sendAction({href: 'https://api.example/x'}, {}, never(), {...options, fetch});
  assert.equal(seen?.credentials, 'omit');
  assert.equal(seen?.referrerPolicy, 'no-referrer');
  assert.equal(seen?.redirect, 'error');
});

test('a body is measured in bytes, before anything is sent', async () => {
  const {href, bodies} = taking('/large');
  const text = 'ü'.repeat((MOST_ACTION_BYTES - '{"t":""}'.length) / 2);
  await sendAction({href}, {t: text}, never(), options);
  assert.equal(bodies[0]?.byteLength, MOST_ACTION_BYTES);
  await failure(sendAction({href}, {t: `${text}x`}, never(), options), 'too-large');
  assert.equal(bodies.length, 1);
});

test('nothing is posted to a page, to what takes no JSON, or in the clear', async () => {
  const {href, bodies} = taking('/page');
  await failure(sendAction({href, page: true}, {}, never(), options), 'refused');
  await failure(sendAction({href, accepts: ['application/jose']}, {}, never(), options), 'refused');
  await failure(sendAction({href: 'http://shop.example/'}, {}, never(), options), 'insecure-url');
  await failure(sendAction({href: 'not an address'}, {}, never(), options), 'insecure-url');
  assert.equal(bodies.length, 0);
});

const problems: readonly (readonly [status: number, body: unknown, code: ErrorCode])[] = [
  [422, {code: 'consent-missing'}, 'consent-missing'],
  [422, {type: 'urn:trust-data:problem:invalid-signature'}, 'invalid-signature'],
  [403, {type: 'https://api.example/problems/closed'}, 'closed'],
  [422, {code: 'nonsense', type: 'about:blank'}, 'invalid'],
  [422, {code: 7, type: {}}, 'invalid'],
  [422, '["no", "object"]', 'invalid'],
  [422, '{broken', 'invalid'],
  [400, {}, 'invalid'],
  [401, {}, 'refused'],
  [403, {}, 'refused'],
  [404, {}, 'not-found'],
  [408, {}, 'timeout'],
  [409, {}, 'duplicate'],
  [410, {}, 'closed'],
  [413, {}, 'too-large'],
  [415, {}, 'refused'],
  [418, {}, 'refused'],
  [429, {}, 'rate-limited'],
  [500, {}, 'server-error'],
  [503, {}, 'server-error'],
];

for (const [status, body, code] of problems) {
  test(`status ${status} with ${JSON.stringify(body)} is ${code}`, async () => {
    const href = server.at(`/problem-${status}`, answer(status, body));
    const error = await failure(sendAction({href}, {}, never(), options), code);
    assert.equal(error.status, status);
  });
}

test('a problem names the field, the time to wait, and what a developer should know', async () => {
  const body = {
    code: 'invalid',
    title: 'Title',
    detail: 'too long\u0007',
    errors: [{pointer: '#/review/name'}],
  };
  const href = server.at('/facts', answer(422, body, {'retry-after': '90'}));
  const error = await failure(sendAction({href}, {}, never(), options), 'invalid');
  assert.equal(error.path, '/review/name');
  assert.equal(error.retryAfter, 90);
  assert.match(error.message, /too long/);
  assert.equal(error.message.includes('\u0007'), false);
});

test('a problem that says too much, or is no JSON, is known by its status alone', async () => {
  const long = server.at('/long', answer(409, {code: 'closed', detail: 'x'.repeat(20_000)}));
  await failure(sendAction({href: long}, {}, never(), options), 'duplicate');
  const page = server.at('/html', answer(409, '{"code":"closed"}', {'content-type': 'text/html'}));
  await failure(sendAction({href: page}, {}, never(), options), 'duplicate');
});

test('nothing is sent again by itself, whatever went wrong', async () => {
  for (const status of [429, 500, 503]) {
    const href = server.at(`/again-${status}`, answer(status, {}, {'retry-after': '0'}));
    const before = server.asked.length;
    await sendAction({href}, {}, never(), {...options, retries: 5}).catch(() => undefined);
    assert.equal(server.asked.length - before, 1);
  }
});

test('a redirect is not followed', async () => {
  const {href, bodies} = taking('/elsewhere');
  const from = server.at('/moved', (response) => response.writeHead(307, {location: href}).end());
  await failure(sendAction({href: from}, {}, never(), options), 'unreachable');
  assert.equal(bodies.length, 0);
});

const unreadable: readonly (readonly [name: string, body: unknown])[] = [
  ['nothing', ''],
  ['no JSON', 'accepted'],
  ['no reference', {status: 'pending'}],
  ['a status of its own', {ref: 'R', status: 'sold'}],
  ['too much', {...accepted, more: 'x'.repeat(20_000)}],
  ['too deep', `${'['.repeat(100)}${']'.repeat(100)}`],
];

for (const [name, body] of unreadable) {
  test(`an answer with ${name} is unreadable, which is not a refusal`, async () => {
    const href = server.at('/unreadable', answer(202, body));
    await failure(sendAction({href}, {}, never(), options), 'unreadable');
  });
}

test('what is optional in an answer may be bad, and is left out', async () => {
  const href = server.at('/optional', answer(202, {...accepted, url: 'javascript:alert(1)', receipt: 7}));
  const {url, receipt, ref} = await sendAction({href}, {}, never(), options);
  assert.deepEqual([url, receipt, ref], [undefined, undefined, 'R-7K3F-9QMX']);
});

test('one deadline holds for the answer and its body', async () => {
  const silent = server.at('/silent', silence);
  await failure(sendAction({href: silent}, {}, never(), {...options, deadline: 100}), 'timeout');
  const halting = server.at('/halting', (response) => {
    response.writeHead(202, {'content-type': 'application/json'}).write('{"ref":');
  });
  await failure(sendAction({href: halting}, {}, never(), {...options, deadline: 100}), 'timeout');
  const haltingProblem = server.at('/halting-problem', (response) => {
    response.writeHead(409, {'content-type': 'application/problem+json'}).write('{"code":');
  });
  await failure(sendAction({href: haltingProblem}, {}, never(), {...options, deadline: 100}), 'timeout');
});

test('a deadline holds where fetch does not care for its signal', async () => {
  const deaf = (): Promise<Response> => new Promise(() => undefined);
  const href = 'https://api.example/deaf';
  await failure(sendAction({href}, {}, never(), {...options, deadline: 100, fetch: deaf}), 'timeout');
});

test('who leaves is not kept waiting', async () => {
  const controller = new AbortController();
  const sending = sendAction({href: server.at('/left', silence)}, {}, controller.signal, options);
  controller.abort();
  await failure(sending, 'aborted');
});

test('a server that is not there is unreachable', async () => {
  await failure(sendAction({href: 'http://127.0.0.1:9/'}, {}, never(), options), 'unreachable');
});

test('a picture is sent as its bytes, with its own type', async () => {
  const {href, bodies} = taking('/media');
  const picture = new Blob([Uint8Array.of(1, 2, 3)], {type: 'image/png'});
  await sendMedia({href, accepts: ['image/png'], maxBytes: 3}, picture, never(), options);
  assert.equal(server.requests.at(-1)?.headers['content-type'], 'image/png');
  assert.deepEqual([...(bodies[0] ?? [])], [1, 2, 3]);
});

test('a picture that is not taken is not sent', async () => {
  const {href, bodies} = taking('/no-media');
  const picture = new Blob([Uint8Array.of(1, 2, 3)], {type: 'image/heic'});
  await failure(sendMedia({href, accepts: ['image/png']}, picture, never(), options), 'refused');
  await failure(sendMedia({href, maxBytes: 2}, picture, never(), options), 'too-large');
  assert.equal(bodies.length, 0);
});

test('keys are random, with crypto.randomUUID or without', () => {
  const keys = new Set(Array.from({length: 100}, newIdempotencyKey));
  const {randomUUID} = crypto;
  try {
    Object.defineProperty(crypto, 'randomUUID', {value: undefined, configurable: true});
    for (let index = 0; index < 100; index += 1) keys.add(newIdempotencyKey());
  } finally {
    Object.defineProperty(crypto, 'randomUUID', {value: randomUUID, configurable: true});
  }
  assert.equal(keys.size, 200);
  for (const key of keys) assert.match(key, /^[\da-f-]{32,36}$/);
});
