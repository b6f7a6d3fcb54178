import {once} from 'node:events';

import {createAdaptorServer} from '@hono/node-server';

const HOST = '127.0.0.1';
const MOST_TRIES = 20;

const tryPort = async (app, port) => {
  const server = createAdaptorServer({fetch: app.fetch});
  server.listen(port, HOST);
  await once(server, 'listening');
  return server;
};

const describe = (error, port) =>
  error.code === 'EACCES'
    ? new Error(`Port ${port} may not be used by this user; choose one above 1023.`)
    : error;

const firstFree = async (app, port, say) => {
  for (let next = port; next <= Math.min(port + MOST_TRIES, 65_535); next += 1) {
    try {
      const server = await tryPort(app, next);
      if (next !== port) say(`Port ${port} is taken; using ${next} instead.`);
      return server;
    } catch (error) {
      if (error.code !== 'EADDRINUSE') throw describe(error, next);
    }
  }
  throw new Error(`Ports ${port} to ${port + MOST_TRIES} are all taken; name another one with --port.`);
};

/**
 * Serves an app on this machine alone, on a port or the next free one.
 *
 * @param {{fetch: Function}} app
 * @param {number} port - 0 for any.
 * @param {(line: string) => void} say - Told when another port was taken.
 * @returns {Promise<{url: string, close: () => Promise<void>}>} `close` also ends answers that never end by themselves.
 */
export const listen = async (app, port, say) => {
  const server = await firstFree(app, port, say);
  const close = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return {url: `http://${HOST}:${server.address().port}/`, close};
};
