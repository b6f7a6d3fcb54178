import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {CandorError, type ErrorCode, type ErrorFacts, errorCodes} from '../../src/protocol/errors.js';

suite('the message holds every fact that is known', () => {
  const cases: ReadonlyArray<readonly [ErrorCode, ErrorFacts | undefined, string]> = [
    ['offline', undefined, 'offline'],
    ['timeout', {detail: 'nothing after 10 s'}, 'timeout: nothing after 10 s'],
    [
      'not-found',
      {url: 'https://shop.example/r.json', status: 404},
      'not-found (https://shop.example/r.json, status 404)',
    ],
    ['invalid', {path: '/reviews'}, 'invalid (at /reviews)'],
    [
      'too-large',
      {
        detail: 'more than 32 (depth)',
        url: 'https://shop.example/r.json',
        path: '/a',
        status: 200,
        retryAfter: 5,
      },
      'too-large: more than 32 (depth) (https://shop.example/r.json, at /a, status 200)',
    ],
  ];
  for (const [code, facts, message] of cases) {
    test(message, () => {
      const error = new CandorError(code, facts);
      assert.equal(error.message, message);
      assert.equal(error.code, code);
      assert.equal(error.url, facts?.url);
      assert.equal(error.status, facts?.status);
      assert.equal(error.path, facts?.path);
      assert.equal(error.retryAfter, facts?.retryAfter);
    });
  }
});

test('is an Error with a name, and keeps what was caught', () => {
  const cause = new TypeError('Failed to fetch');
  const error = new CandorError('unreachable', {cause});
  assert.ok(error instanceof Error);
  assert.equal(error.name, 'CandorError');
  assert.equal(error.cause, cause);
  assert.match(String(error.stack), /errors\.test/);
  assert.equal('cause' in new CandorError('offline'), false);
});

test('codes are words of one kind, each once, with all problem types of protocol §9', () => {
  assert.equal(new Set(errorCodes).size, errorCodes.length);
  for (const code of errorCodes) assert.match(code, /^[a-z]+(-[a-z]+)*$/);
  const problemTypes = [
    'invalid',
    'invalid-signature',
    'unknown-subject',
    'duplicate',
    'rate-limited',
    'challenge-required',
    'consent-missing',
    'too-large',
    'closed',
  ] as const satisfies readonly ErrorCode[];
  for (const type of problemTypes) assert.ok(errorCodes.includes(type), type);
});
