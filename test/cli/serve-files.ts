import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {TestContext} from 'node:test';

/** Serves what a function gives for each path, until the test ends; 404 where it throws. */
export const serveFiles = async (
  t: TestContext,
  read: (path: string) => Promise<Uint8Array | string>,
): Promise<{url: string}> => {
  const server = createServer((request, response) => {
    read((request.url ?? '').slice(1)).then(
      (body) => response.end(body),
      () => response.writeHead(404).end(),
    );
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return {url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`};
};
