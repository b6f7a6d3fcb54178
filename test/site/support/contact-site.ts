import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';

import {createAdaptorServer, type HttpBindings} from '@hono/node-server';
import {RESPONSE_ALREADY_SENT} from '@hono/node-server/utils/response';
import {Hono} from 'hono';

import {createEndpoint, importDocument, openStore, type Store} from '../../../src/endpoint/index.js';
import type {Person} from '../../../src/protocol/people.js';
import {builds, project} from '../../support/builds.js';

/** A booking as the stand-in has it. */
interface Booked {
  readonly uid: string;
  readonly start: string;
  readonly attendees: ReadonlyArray<{readonly name: string; readonly email: string}>;
}

/** What was posted. */
export interface Posted {
  readonly path: string;
  readonly key: string | undefined;
}

/** An endpoint that takes requests to be called back, and a stand-in for a booking API, with the page that uses them. */
export interface ContactSite {
  /** Its address without a slash at the end. */
  readonly origin: string;
  readonly store: Store;
  readonly bookings: readonly Booked[];
  /** All that was posted so far. */
  readonly posted: Posted[];
  /** The next post is received, and its answer never arrives: the connection is broken off. */
  cutNext(): void;
  /**
   * Whether connections are used for more than one request. Where they are, browsers repeat by themselves what was cut off
   * before a byte of the answer came, a POST too (RFC 9110 §9.2.2 would have them know that it is safe).
   */
  keepsConnections: boolean;
  close(): Promise<void>;
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

const everyDay = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

const bookable = (id: string, eventTypeId: number): Person => ({
  id,
  name: id,
  kind: 'human',
  channels: [
    {
      ...{type: 'booking', provider: 'cal.com', href: 'https://cal.example/page'},
      booking: {url: '/booking/v2', eventTypeId},
    },
  ],
});

const people: readonly Person[] = [
  {
    ...{id: 'ana', name: 'Ana', kind: 'human', knowsAbout: ['stoves']},
    hours: {
      timeZone: 'Europe/Berlin',
      openingHours: [{dayOfWeek: [...everyDay], opens: '09:00', closes: '17:00'}],
    },
    channels: [{type: 'callback'}],
  },
  bookable('free', 1),
  bookable('limited', 3),
  bookable('pending', 4),
];

const pageFor = (person: string, script: string): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Contact</title><script src="/recorder.js"></script>
  <link rel="trust-data" href="/.well-known/trust-data.json"><script type="module" src="/candor/${script}"></script></head>
<body><candor-person person="${person}" loading="eager"></candor-person></body></html>`;

/**
 * Starts it on a free port of this machine.
 *
 * @param script - The built file that the page loads.
 * @param recorder - The script in front of it.
 */
export const startContactSite = async (script: string, recorder: string): Promise<ContactSite> => {
  const store = openStore(':memory:');
  importDocument(store, {trustData: '1', people});
  const {createBookings}: {createBookings: () => Hono & {readonly bookings: Booked[]}} = await import(
    pathToFileURL(join(project, 'demo/server/booking.mjs')).href
  );
  const bookings = createBookings();
  const posted: Posted[] = [];
  let isToBeCut = false;

  const app = new Hono<{Bindings: HttpBindings}>();
  app.use(async (c, next) => {
    await next();
    if (!site.keepsConnections) c.header('Connection', 'close');
  });
  app.post('*', async (c, next) => {
    posted.push({path: c.req.path, key: c.req.header('Idempotency-Key')});
    await next();
    if (!isToBeCut) return;
    isToBeCut = false;
    c.env.incoming.socket.destroy();
    c.res = RESPONSE_ALREADY_SENT;
  });
  app.get('/recorder.js', (c) => c.body(recorder, 200, {'Content-Type': 'text/javascript'}));
  app.get('/candor/:file{[\\w.-]+\\.js}', (c) =>
    c.body(readFileSync(join(builds, c.req.param('file')), 'utf8'), 200, {'Content-Type': 'text/javascript'}),
  );
  app.get('/for/:person', (c) => {
    c.header('Content-Security-Policy', policy);
    return c.html(pageFor(c.req.param('person'), script));
  });
  app.route('/booking/v2', bookings);
  app.route('/', createEndpoint(store));

  const server = createAdaptorServer({fetch: app.fetch});
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const site: ContactSite = {
    origin: `http://127.0.0.1:${address.port}`,
    store,
    bookings: bookings.bookings,
    posted,
    keepsConnections: false,
    cutNext: () => {
      isToBeCut = true;
    },
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      store.close();
    },
  };
  return site;
};
