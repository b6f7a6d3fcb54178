import type {Server} from 'node:http';

import {createAdaptorServer} from '@hono/node-server';

import {CandorError} from '../protocol/errors.js';
import {Connections} from './connections.js';

/** Where to serve. */
export interface ServeOptions {
  /** 0 takes any free one. */
  readonly port?: number | undefined;
  /** The address to listen on; this machine alone, unless said otherwise. */
  readonly host?: string | undefined;
  /** Where the port is taken, take one of the next ten instead of failing. */
  readonly anotherPort?: boolean | undefined;
  /** Milliseconds that answers under way have when it is closed. */
  readonly patience?: number | undefined;
}

/** A server that runs. */
export interface RunningServer {
  readonly port: number;
  /** With a slash at the end. */
  readonly url: string;
  /** Ends it: no new requests, those under way are answered, connections that only wait are closed. */
  close(): Promise<void>;
}

/** Anything that answers requests the way of the fetch standard; a hono app does. */
export interface Fetching {
  /** @param env - What the server knows of the connection. */
  readonly fetch: (request: Request, env?: object) => Response | Promise<Response>;
}

const OTHER_PORTS = 10;

/**
 * Serves an app over HTTP.
 *
 * @throws {CandorError} `port-in-use`; `refused` where this address or port may not be listened on.
 */
export const serve = async (app: Fetching, options: ServeOptions = {}): Promise<RunningServer> => {
  const {port = 4321, host = '127.0.0.1', anotherPort = false, patience = 2000} = options;
  const last = anotherPort && port > 0 ? port + OTHER_PORTS : port;
  for (let candidate = port; ; candidate++) {
    try {
      return await listen(app, candidate, host, patience);
    } catch (error) {
      if (!isTaken(error))
        throw new CandorError('refused', {
          detail: `${host}:${candidate} cannot be listened on`,
          cause: error,
        });
      if (candidate < last) continue;
      const detail = `port ${port} of ${host} is taken by another program; stop it, or name another port with --port`;
      throw new CandorError('port-in-use', {detail, cause: error});
    }
  }
};

const listen = (app: Fetching, port: number, hostname: string, patience: number): Promise<RunningServer> => {
  const server = createAdaptorServer({fetch: (request, env) => app.fetch(request, env), hostname}) as Server;
  const connections = new Connections(server);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, hostname, () => {
      const address = server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      const name = hostname.includes(':') ? `[${hostname}]` : hostname;
      resolve({
        port: actual,
        url: `http://${name}:${actual}/`,
        close: () => close(server, connections, patience),
      });
    });
  });
};

const close = (server: Server, connections: Connections, patience: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    connections.end();
    // An answer that nobody takes must not hold the end up.
    setTimeout(() => server.closeAllConnections(), patience).unref();
  });

const isTaken = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
