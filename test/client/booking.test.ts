import assert from 'node:assert/strict';
import type {IncomingMessage} from 'node:http';
import {suite, test} from 'node:test';

import {book, loadFreeTimes, mayBeBooked} from '../../src/client/booking.js';
import {CandorError, type ErrorCode} from '../../src/protocol/errors.js';
import {failure, never, quick} from './support/documents.js';
import {type Answering, silence, startServer} from './support/server.js';

const server = await startServer();
let number = 0;

/** A root of its own for each test: what was asked of it is asked by nobody else. */
const root = (): string => `/v2-${++number}`;

const reply =
  (status: number, value: unknown, headers: Record<string, string> = {}): Answering =>
  (response) =>
    response
      .writeHead(status, {'content-type': 'application/json', ...headers})
      .end(typeof value === 'string' ? value : JSON.stringify(value));

const search = {
  from: Date.parse('2026-11-23T08:00:00Z'),
  until: Date.parse('2026-11-30T00:00:00Z'),
  timeZone: 'UTC',
};
const query =
  '?eventTypeId=7&start=2026-11-23T08%3A00%3A00.000Z&end=2026-11-30T00%3A00%3A00.000Z&timeZone=UTC';
const wish = {start: search.from, name: 'Mira', email: 'mira@example.org', timeZone: 'Europe/London'};
const data = {uid: 'bk_1', start: '2026-11-23T08:00:00.000Z', status: 'accepted'};

const slotsAt = (place: string, answer: Answering) => {
  server.at(`${place}/slots${query}`, answer);
  return {url: `${server.origin}${place}`, eventTypeId: 7};
};

const bookingsAt = (place: string, answer: Answering) => {
  server.at(`${place}/bookings`, answer);
  return {url: `${server.origin}${place}`, eventTypeId: 7};
};

const timesAsked = (place: string): number =>
  server.asked.filter((target) => target.startsWith(place)).length;

const bodyOf = async (request: IncomingMessage): Promise<unknown> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return JSON.parse(String(Buffer.concat(parts)));
};

suite('free times', () => {
  test('are asked for once, in the version that API has for them, without credentials or referrer', async () => {
    const place = root();
    const booking = slotsAt(
      place,
      reply(200, {status: 'success', data: {x: [{start: '2026-11-23T09:00:00Z'}]}}),
    );
    assert.deepEqual(await loadFreeTimes(booking, search, never(), quick), [
      Date.parse('2026-11-23T09:00:00Z'),
    ]);
    const headers = server.requests.at(-1)?.headers;
    assert.equal(headers?.['cal-api-version'], '2024-09-04');
    assert.deepEqual(
      [headers?.cookie, headers?.referer, headers?.authorization],
      [undefined, undefined, undefined],
    );
    assert.equal(timesAsked(place), 1);
  });

  for (const [name, answer, code] of [
    ['an API that has nothing there', reply(404, {status: 'error'}), 'not-found'],
    ['too many questions', reply(429, {}, {'retry-after': '9'}), 'rate-limited'],
    ['a server that fell over', reply(500, {}), 'server-error'],
    ['a key that is wanted', reply(401, {}), 'refused'],
    ['a page instead of data', reply(200, '<!doctype html>'), 'unreadable'],
    ['other data', reply(200, {slots: []}), 'unknown-format'],
    ['more than a document may have', reply(200, `"${'x'.repeat(1_100_000)}"`), 'too-large'],
    ['silence', silence, 'timeout'],
    ['a broken connection', (response) => response.destroy(), 'unreachable'],
  ] as const satisfies ReadonlyArray<readonly [string, Answering, ErrorCode]>) {
    test(`${name}: ${code}, and nothing is asked a second time`, async () => {
      const place = root();
      const options = {...quick, deadline: code === 'timeout' ? 100 : 2000};
      const error = await failure(loadFreeTimes(slotsAt(place, answer), search, never(), options), code);
      assert.equal(timesAsked(place), 1);
      if (code === 'rate-limited') assert.equal(error.retryAfter, 9);
    });
  }

  test('are not asked for over plain http, nor by whoever has left', async () => {
    await failure(
      loadFreeTimes({url: 'http://cal.example/v2', eventTypeId: 7}, search, never(), quick),
      'insecure-url',
    );
    const place = root();
    await failure(loadFreeTimes(slotsAt(place, silence), search, AbortSignal.abort(), quick), 'aborted');
    assert.equal(timesAsked(place), 0);
  });
});

suite('a booking', () => {
  test('is one POST of JSON in the version that API has for it', async () => {
    const place = root();
    let body: unknown;
    const booking = bookingsAt(place, async (response, request) => {
      body = await bodyOf(request);
      reply(201, {status: 'success', data})(response, request);
    });
    const booked = await book(booking, wish, never(), quick);
    assert.deepEqual(booked, {ref: 'bk_1', start: wish.start, end: undefined, isPending: false});
    const request = server.requests.at(-1);
    assert.deepEqual(
      [request?.method, request?.headers['content-type'], request?.headers['cal-api-version']],
      ['POST', 'application/json', '2026-02-25'],
    );
    assert.deepEqual(body, {
      eventTypeId: 7,
      start: '2026-11-23T08:00:00.000Z',
      attendee: {name: 'Mira', email: 'mira@example.org', timeZone: 'Europe/London'},
    });
    assert.equal(timesAsked(place), 1);
  });

  const taken = {
    status: 'error',
    error: {
      code: 'BadRequestException',
      message: 'User either already has booking at this time or is not available',
    },
  };
  const lacking = {
    status: 'error',
    error: {code: 'BadRequestException', message: 'Missing attendee phone number'},
  };

  for (const [name, answer, code, isUnclear] of [
    ['a time that is gone, as that API says it', reply(400, taken), 'duplicate', false],
    ['a time that is gone, by its status', reply(409, ''), 'duplicate', false],
    ['something that is missing', reply(400, lacking), 'invalid', false],
    ['something that does not fit', reply(422, {}), 'invalid', false],
    ['nothing there', reply(404, {}), 'not-found', false],
    ['a key that is wanted', reply(401, {}), 'refused', false],
    ['too many bookings', reply(429, {}, {'retry-after': '60'}), 'rate-limited', false],
    ['a server that fell over', reply(503, 'down'), 'server-error', true],
    ['a success that cannot be read', reply(201, '<!doctype html>'), 'unreadable', true],
    ['a success of another kind', reply(200, {ok: true}), 'unknown-format', true],
    ['silence', silence, 'timeout', true],
    [
      'a connection that breaks once the request was received',
      (response) => response.destroy(),
      'unreachable',
      true,
    ],
    ['a redirect', reply(307, '', {location: '/elsewhere'}), 'unreachable', true],
  ] as const satisfies ReadonlyArray<readonly [string, Answering, ErrorCode, boolean]>) {
    test(`${name}: ${code}; ${isUnclear ? 'it may be booked' : 'it is not booked'}, and nothing is sent a second time`, async () => {
      const place = root();
      const options = {...quick, deadline: code === 'timeout' ? 100 : 2000};
      const error = await failure(book(bookingsAt(place, answer), wish, never(), options), code);
      assert.equal(mayBeBooked(error), isUnclear);
      assert.equal(timesAsked(place), 1);
    });
  }

  test('keeps what a refusal says for developers, cut to what can be read', async () => {
    const long = {error: {message: `Missing ${'x'.repeat(5000)}`}};
    const error = await failure(book(bookingsAt(root(), reply(400, long)), wish, never(), quick), 'invalid');
    assert.ok(error.message.length < 500 && error.message.includes('Missing xxx'), error.message);
  });

  test('is not sent over plain http', async () => {
    await failure(book({url: 'http://cal.example/v2', eventTypeId: 7}, wish, never(), quick), 'insecure-url');
  });

  test('is known not to be sent where there was no network to begin with', async () => {
    const real = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
    Object.defineProperty(globalThis, 'navigator', {configurable: true, value: {onLine: false}});
    try {
      const place = root();
      const error = await failure(
        book(bookingsAt(place, reply(201, {data})), wish, never(), quick),
        'offline',
      );
      assert.deepEqual([mayBeBooked(error), timesAsked(place)], [false, 0]);
    } finally {
      if (real) Object.defineProperty(globalThis, 'navigator', real);
    }
  });

  test('and every failure of reading is one that leaves it open', () => {
    for (const code of ['unreadable', 'unknown-format', 'too-large', 'aborted'] as const)
      assert.ok(mayBeBooked(new CandorError(code)), code);
  });
});
