import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {loadReviews} from '../../src/client/index.js';
import {settle} from '../../src/client/options.js';
import {waitBeforeRetry} from '../../src/client/retry.js';
import {CandorError} from '../../src/protocol/errors.js';
import {failure, never, quick, reviewsOf} from './support/documents.js';
import {inTurn, json, startServer, status} from './support/server.js';

const settings = settle({retryDelay: 100, networkRetryDelay: 1000});
const wait = (error: CandorError, failures: number, timeLeft = 100_000): number | undefined =>
  waitBeforeRetry(error, failures, timeLeft, settings);

describe('the wait before a retry', () => {
  it('doubles, and chance adds up to half', () => {
    const error = new CandorError('server-error', {status: 503});
    for (const [failures, least] of [
      [1, 100],
      [2, 200],
      [3, 400],
    ] as const) {
      for (let run = 0; run < 50; run += 1) {
        const given = wait(error, failures) ?? 0;
        assert.ok(given >= least && given < least * 1.5, `${given}`);
      }
    }
    assert.notEqual(wait(error, 1), wait(error, 1));
  });

  it('is never shorter than what the server asks for', () => {
    const error = new CandorError('rate-limited', {status: 429, retryAfter: 7});
    for (let run = 0; run < 50; run += 1) assert.ok((wait(error, 1) ?? 0) >= 7000);
  });

  it('is not begun when it would end after the deadline', () => {
    assert.equal(wait(new CandorError('rate-limited', {status: 429, retryAfter: 7}), 1, 6900), undefined);
    assert.equal(wait(new CandorError('server-error', {status: 500}), 1, 99), undefined);
  });

  it('comes once after a failure of the network, and then is long', () => {
    const error = new CandorError('unreachable');
    assert.ok((wait(error, 1) ?? 0) >= 1000);
    assert.equal(wait(error, 2), undefined);
  });

  it('does not come after what will not pass', () => {
    for (const error of [
      new CandorError('offline'),
      new CandorError('too-large'),
      new CandorError('insecure-url'),
      new CandorError('aborted'),
      new CandorError('timeout'),
      new CandorError('not-found', {status: 404}),
      new CandorError('refused', {status: 403, retryAfter: 1}),
    ]) {
      assert.equal(wait(error, 1), undefined, error.code);
    }
  });
});

describe('a server that asks for patience', async () => {
  const server = await startServer();
  const asks = (target: string): number => server.asked.filter((asked) => asked === target).length;

  it('is given the seconds it asks for', async () => {
    const src = server.at('/seconds', inTurn(status(429, {'retry-after': '1'}), json(reviewsOf('urn:a'))));
    await failure(loadReviews({src}, never(), {...quick, deadline: 900}), 'rate-limited');
    assert.equal(asks('/seconds'), 1, 'the second try would come after the deadline');
    const later = server.at('/later', inTurn(status(429, {'retry-after': '1'}), json(reviewsOf('urn:a'))));
    await loadReviews({src: later}, never(), {...quick, deadline: 10_000});
    assert.equal(asks('/later'), 2);
  });

  it('is given the time until its date', async () => {
    const date = new Date(Date.now() + 1000).toUTCString();
    const src = server.at('/date', inTurn(status(503, {'retry-after': date}), json(reviewsOf('urn:a'))));
    const {document} = await loadReviews({src}, never(), {...quick, deadline: 10_000});
    assert.equal(document.reviews.length, 1);
  });

  it('is left alone when it asks for more than there is, and its wish is passed on', async () => {
    const src = server.at('/long', status(429, {'retry-after': '86400'}));
    const error = await failure(loadReviews({src}, never(), quick), 'rate-limited');
    assert.deepEqual([error.retryAfter, error.status, asks('/long')], [86_400, 429, 1]);
  });

  it('is not waited for because of other headers', async () => {
    const src = server.at(
      '/reset',
      inTurn(status(429, {'ratelimit-reset': '3600'}), json(reviewsOf('urn:a'))),
    );
    assert.equal((await loadReviews({src}, never(), quick)).document.reviews.length, 1);
  });

  it('can be asked without any retry', async () => {
    const src = server.at('/none', status(503));
    await failure(loadReviews({src}, never(), {...quick, retries: 0}), 'server-error');
    assert.equal(asks('/none'), 1);
  });
});
