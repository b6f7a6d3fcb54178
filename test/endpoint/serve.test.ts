import assert from 'node:assert/strict';
import {Agent, get} from 'node:http';
import {type AddressInfo, createServer} from 'node:net';
import {test} from 'node:test';

import {type Fetching, serve} from '../../src/endpoint/index.js';

const app: Fetching = {fetch: () => new Response('hello')};

const occupied = async (): Promise<{port: number; free: () => Promise<void>}> => {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    free: () => new Promise((resolve) => server.close(() => resolve())),
  };
};

test('a port that is taken is said to be, or another one is taken', async () => {
  const {port, free} = await occupied();
  await assert.rejects(serve(app, {port}), {
    code: 'port-in-use',
    message: new RegExp(`port ${port} .*--port`),
  });
  const server = await serve(app, {port, anotherPort: true});
  assert.ok(server.port > port && server.port <= port + 10);
  assert.equal(await (await fetch(server.url)).text(), 'hello');
  await server.close();
  await free();
});

test('a host that is not ours is refused', async () => {
  await assert.rejects(serve(app, {port: 0, host: '192.0.2.1'}), {code: 'refused'});
});

test('closing ends connections that are kept alive, and lets answers under way arrive', async () => {
  let finish = (_: Response): void => {};
  const slow: Fetching = {
    fetch: ({url}) =>
      url.endsWith('slow') ? new Promise((resolve) => (finish = resolve)) : new Response('quick'),
  };
  const server = await serve(slow, {port: 0});
  const agent = new Agent({keepAlive: true});
  const ask = (path: string) =>
    new Promise<string>((resolve, reject) => {
      get({agent, port: server.port, host: '127.0.0.1', path}, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk)).on('end', () => resolve(text));
      }).on('error', reject);
    });
  assert.equal(await ask('/quick'), 'quick');
  const answer = ask('/slow');
  await ask('/quick');
  const closed = server.close();
  finish(new Response('late'));
  assert.equal(await answer, 'late');
  await closed;
  await assert.rejects(ask('/quick'));
  agent.destroy();
});

test('an answer that never comes does not hold the end up', async () => {
  const server = await serve({fetch: () => new Promise(() => {})}, {port: 0, patience: 50});
  const asking = fetch(server.url).then(
    () => 'answered',
    () => 'broken off',
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
  await server.close();
  assert.equal(await asking, 'broken off');
});
