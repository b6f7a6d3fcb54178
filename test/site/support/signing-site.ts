import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

import {createAdaptorServer} from '@hono/node-server';
import {Hono} from 'hono';

import {createEndpoint, importDocument, openStore, type Store} from '../../../src/endpoint/index.js';
import {keyUses} from '../../../src/endpoint/keys/key-uses.js';
import {type EndpointKeys, loadKeys} from '../../../src/endpoint/keys/load-keys.js';
import {makeKey, makeKeyForNotes, settleEndpointUrl} from '../../../src/endpoint/keys/make-keys.js';
import {authorOfKeys} from '../../../src/endpoint/log/author-of-keys.js';
import {growLog} from '../../../src/endpoint/log/tend-log.js';
import {builds} from '../../support/builds.js';

/** What is reviewed. */
export const kettle = 'https://shop.example/p/kettle';

/** What was posted: its type and its body. */
export interface Posted {
  readonly type: string;
  readonly body: string;
}

/** An endpoint with keys and a log, with the pages that use it. */
export interface SigningSite {
  /** Its address without a slash at the end. */
  readonly origin: string;
  /**
   * Where the endpoint says it is, with a slash at the end. Keys are believed of an `https:` origin, so {@link fetch} plays
   * the web server in front; each site has another, since answers are shared by address.
   */
  readonly home: string;
  readonly store: Store;
  readonly posted: readonly Posted[];
  /** Logs what happened so far, as it is done from time to time. */
  log(): void;
  /** Asks the endpoint under the address it says it has. */
  fetch(request: Request): Promise<Response>;
  close(): Promise<void>;
}

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

const pageWith = (script: string): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Reviews</title><script src="/recorder.js"></script>
  <link rel="trust-data" href="/.well-known/trust-data.json">
  <script type="module" crossorigin src="/candor/${script}"></script></head>
<body><candor-reviews subject="${kettle}" loading="eager"></candor-reviews></body></html>`;

const keysFor = (folder: string, home: string): EndpointKeys => {
  settleEndpointUrl(folder, home);
  makeKey(folder, keyUses, 'Ed25519', Math.floor(Date.now() / 1000));
  makeKeyForNotes(folder, 'log', 'shop.example/log');
  const keys = loadKeys(folder);
  if (!keys) throw new Error('no keys');
  return keys;
};

/**
 * Starts it on a free port of this machine. `/strict` is a page under a strict policy, `/sandboxed` one that has no origin.
 *
 * @param script - The built file that the pages load.
 * @param recorder - The script in front of it.
 */
export const startSigningSite = async (script: string, recorder: string): Promise<SigningSite> => {
  const folder = mkdtempSync(join(tmpdir(), 'candor-signing-'));
  const store = openStore(':memory:');
  importDocument(store, {trustData: '1', subject: {id: kettle, name: 'Copper kettle'}, reviews: []});
  const posted: Posted[] = [];

  const app = new Hono();
  const server = createAdaptorServer({fetch: app.fetch});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  const home = `https://shop-${address.port}.example/`;
  const keys = keysFor(join(folder, 'keys'), home);

  // A page without an origin is a stranger even to its own server.
  const toAll = {'Content-Type': 'text/javascript', 'Access-Control-Allow-Origin': '*'};
  app.post('/reviews', async (c, next) => {
    posted.push({type: c.req.header('Content-Type') ?? '', body: await c.req.raw.clone().text()});
    await next();
  });
  app.get('/recorder.js', (c) => c.body(recorder, 200, toAll));
  app.get('/candor/:file{[\\w.-]+\\.js}', (c) =>
    c.body(readFileSync(join(builds, c.req.param('file')), 'utf8'), 200, toAll),
  );
  app.get('/strict', (c) => c.html(pageWith(script), 200, {'Content-Security-Policy': strict}));
  app.get('/sandboxed', (c) =>
    c.html(pageWith(script), 200, {'Content-Security-Policy': 'sandbox allow-scripts allow-forms'}),
  );
  app.route('/', createEndpoint(store, {keys, actions: {moderation: 'after'}}));

  return {
    ...{origin, home, store, posted},
    log: () => {
      const author = authorOfKeys(store, keys);
      if (!author) throw new Error('no log');
      growLog(store, author, Math.floor(Date.now() / 1000));
    },
    // The address of an answer counts, and that of one made here would be none.
    fetch: async (request) => {
      const response = await app.request(request.url.replace(home, `${origin}/`));
      Object.defineProperty(response, 'url', {value: request.url});
      return response;
    },
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
      rmSync(folder, {recursive: true});
    },
  };
};
