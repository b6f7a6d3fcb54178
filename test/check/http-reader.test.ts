import assert from 'node:assert/strict';
import {createServer, type RequestListener} from 'node:http';
import type {AddressInfo} from 'node:net';
import {it, type TestContext} from 'node:test';

import {type HttpReaderOptions, httpReader} from '../../src/check/http-reader.js';
import {textOf} from '../../src/proof/bytes.js';
import {ProofError} from '../../src/proof/proof-error.js';

const serving = async (t: TestContext, listener: RequestListener): Promise<string> => {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
};

const outcome = async (
  url: string,
  options: HttpReaderOptions = {},
  signal?: AbortSignal,
): Promise<string> => {
  try {
    return textOf(await httpReader({deadline: 200, ...options})(url, signal));
  } catch (error) {
    assert.ok(error instanceof ProofError, String(error));
    return error.reason;
  }
};

it('reads what stands at an address, and sends nothing about who asks', async (t) => {
  let headers: object = {};
  const url = await serving(t, (request, response) => {
    headers = request.headers;
    response.end('{}');
  });
  assert.equal(await outcome(url), '{}');
  assert.equal('cookie' in headers || 'referer' in headers || 'authorization' in headers, false);
});

it('tells by its reason why something cannot be read', async (t) => {
  const elsewhere = await serving(t, (_, response) => response.end('{}'));
  const url = await serving(t, (request, response) => {
    if (request.url === '/404') response.writeHead(404).end('{}');
    else if (request.url === '/page') response.writeHead(200, {'Content-Type': 'text/html'}).end('<p>');
    else if (request.url === '/moved') response.writeHead(302, {Location: elsewhere}).end();
    else if (request.url === '/here') response.writeHead(302, {Location: '/fine'}).end();
    else if (request.url === '/fine') response.end('fine');
    else if (request.url === '/large') response.end('x'.repeat(2000));
    else if (request.url === '/cut') response.writeHead(200, {'Content-Length': 9}).write('x');
    if (request.url === '/cut') setTimeout(() => response.destroy(), 20);
  });
  const reasons = {
    '404': 'unreachable',
    page: 'unreadable',
    moved: 'unreachable',
    here: 'fine',
    large: 'too-large',
    cut: 'unreachable',
    silent: 'unreachable',
  };
  for (const [path, reason] of Object.entries(reasons))
    assert.equal(await outcome(`${url}${path}`, {most: 1000}), reason, path);
  assert.equal(await outcome('http://127.0.0.1:1/'), 'unreachable');
  for (const address of ['http://shop.example/', 'file:///etc/passwd', 'data:,x', 'nonsense', ''])
    assert.equal(await outcome(address), 'unreachable', address);
  assert.equal(await outcome(`${url}silent`, {deadline: 5000}, AbortSignal.timeout(30)), 'stopped');
});

it('asks for no more at one time than it may, and for all of them in the end', async (t) => {
  let [now, most] = [0, 0];
  const url = await serving(t, (_, response) => {
    most = Math.max(most, ++now);
    setTimeout(() => {
      now--;
      response.end('x');
    }, 5);
  });
  const read = httpReader({atOnce: 3});
  const failing = read('http://127.0.0.1:1/').catch(() => undefined);
  const all = await Promise.all(Array.from({length: 20}, (_, at) => read(`${url}${at}`)));
  await failing;
  assert.equal(all.length, 20);
  assert.ok(most > 1 && most <= 3, String(most));
});
