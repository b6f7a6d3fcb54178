import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {loadPresence} from '../../src/client/load-presence.js';
import type {ErrorCode} from '../../src/protocol/errors.js';
import {failure, never, quick} from './support/documents.js';
import {type Answering, body, json, silence, startServer, status} from './support/server.js';

const server = await startServer();
const presence = {state: 'available', asOf: '2026-11-21T10:00:00Z', refresh: 60};
const people = {
  trustData: '1',
  people: [{id: 'ana', presence}, {id: 'tom'}, {presence: {...presence, state: 'busy'}}],
};

const load = (target: string, answering: Answering) =>
  loadPresence(server.at(target, answering), never(), quick);

suite('who is there now', () => {
  test('is told by a presence, whoever is asked about', async () => {
    const told = await load('/ana.json', json({...presence, note: 'unknown members are ignored'}));
    assert.deepEqual(told('ana'), presence);
    assert.deepEqual(told(undefined), presence);
  });

  test('is told by the people themselves, each by their id', async () => {
    const told = await load('/people.json', json(people));
    assert.equal(told('ana')?.state, 'available');
    assert.equal(told('tom'), undefined);
    assert.equal(told('nobody'), undefined);
    assert.equal(told(undefined), undefined);
  });

  test('is asked anew each time, plainly', async () => {
    const before = server.asked.length;
    await load('/again.json', json(presence));
    await load('/again.json', json({...presence, state: 'away'}));
    assert.equal(server.asked.length, before + 2);
    const {headers} = server.requests.at(-1) ?? {};
    assert.equal(headers?.cookie, undefined);
    assert.equal(headers?.referer, undefined);
  });
});

suite('what is no presence', () => {
  const deep = `${'['.repeat(40)}${']'.repeat(40)}`;
  const cases: ReadonlyArray<readonly [name: string, answering: Answering, code: ErrorCode]> = [
    ['no JSON', body('soon'), 'unreadable'],
    ['a page', body('<!doctype html>', 'text/html'), 'unreadable'],
    ['a state that is none', json({...presence, state: 'dancing'}), 'unknown-format'],
    ['no time', json({state: 'available'}), 'unknown-format'],
    ['a time that is none', json({...presence, asOf: 'now'}), 'unknown-format'],
    ['null', json(null), 'unknown-format'],
    ['a list', json([presence]), 'unknown-format'],
    ['another document', json({trustData: '1', reviews: []}), 'unknown-format'],
    ['a later version', json({trustData: '2', people: []}), 'unsupported-version'],
    ['too deep', body(deep), 'too-large'],
    ['too long', body(JSON.stringify({...presence, x: 'x'.repeat(1_200_000)})), 'too-large'],
    ['gone', status(410), 'not-found'],
    ['not allowed', status(403), 'refused'],
    ['fallen over', status(500), 'server-error'],
  ];
  for (const [name, answering, code] of cases) {
    test(`${name}: ${code}`, async () => {
      const before = server.asked.length;
      await failure(load(`/${name.replaceAll(' ', '-')}`, answering), code);
      // Whoever wants to know asks again, when it is time.
      assert.equal(server.asked.length, before + 1);
    });
  }

  test('says when to come back', async () => {
    const error = await failure(load('/busy', status(429, {'retry-after': '120'})), 'rate-limited');
    assert.equal(error.retryAfter, 120);
  });

  test('silence: over at the deadline', async () => {
    const url = server.at('/silent', silence);
    await failure(loadPresence(url, never(), {...quick, deadline: 100}), 'timeout');
  });

  test('an address that is not secure is not asked', async () => {
    await failure(loadPresence('http://shop.example/ana.json', never(), quick), 'insecure-url');
  });

  test('whoever leaves ends it', async () => {
    const leaving = new AbortController();
    const asked = failure(loadPresence(server.at('/leaving', silence), leaving.signal, quick), 'aborted');
    leaving.abort();
    await asked;
  });
});
