import assert from 'node:assert/strict';
import {test} from 'node:test';

import {RateLimits} from '../../src/endpoint/http/rate-limits.js';
import {remoteAddress} from '../../src/endpoint/http/remote-address.js';
import {importDocument} from '../../src/endpoint/index.js';
import {now, reviewsOf, storeFor} from './fixtures.js';
import {aReview, endpointFor} from './sending.js';

const numbered = (n: number) => aReview({reviewBody: `Text ${n}`});

test('too much from one address is refused with the time to wait; others go on', async (t) => {
  let time = now;
  const store = storeFor(t);
  importDocument(store, reviewsOf([]));
  const limits = {submitReview: {most: 2, seconds: 60}};
  const {send, post} = endpointFor(store, {now: () => time, actions: {limits}});
  await send('/reviews', numbered(1));
  time += 10_500;
  await send('/reviews', numbered(2));
  const refused = await post('/reviews', numbered(3));
  assert.equal(refused.status, 429);
  assert.equal(refused.headers.get('retry-after'), '50');
  assert.equal(((await refused.json()) as {code: string}).code, 'rate-limited');
  await send('/reviews', numbered(3), {from: '203.0.113.2'});
  time += 49_500;
  await send('/reviews', numbered(4));
});

test('a limit of nothing lets nothing through', () => {
  const limits = new RateLimits({act: {most: 0, seconds: 60}});
  for (let n = 0; n < 2; n++) assert.throws(() => limits.count('act', 'a', now), {code: 'rate-limited'});
});

test('what a flood of addresses can take of memory is bounded, and each still has its limit', () => {
  const limits = new RateLimits({act: {most: 1, seconds: 60}});
  for (let n = 0; n < 100_500; n++) limits.count('act', `a${n}`, now);
  assert.throws(() => limits.count('act', 'a100499', now), {code: 'rate-limited'});
  assert.doesNotThrow(() => limits.count('act', 'a0', now));
});

/** The socket's address, the header, the proxies, and whose request it is. */
const addresses: ReadonlyArray<
  readonly [string | undefined, string | undefined, number | undefined, string]
> = [
  ['203.0.113.1', undefined, undefined, '203.0.113.1'],
  ['203.0.113.1', '198.51.100.1', undefined, '203.0.113.1'],
  ['127.0.0.1', '198.51.100.1', undefined, '198.51.100.1'],
  ['::1', '10.0.0.1, 198.51.100.1', undefined, '198.51.100.1'],
  ['::ffff:127.0.0.1', '198.51.100.1', undefined, '198.51.100.1'],
  ['127.0.0.1', undefined, undefined, '127.0.0.1'],
  ['127.0.0.1', 'unknown', undefined, '127.0.0.1'],
  ['127.0.0.1', '198.51.100.1', 0, '127.0.0.1'],
  ['10.0.0.9', '6.6.6.6, 198.51.100.1, 10.0.0.5', 2, '198.51.100.1'],
  ['10.0.0.9', '198.51.100.1', 3, '10.0.0.9'],
  ['::ffff:203.0.113.1', undefined, undefined, '203.0.113.1'],
  ['2001:db8::1', undefined, undefined, '2001:db8:0:0'],
  ['2001:0DB8:0:0:1::', undefined, undefined, '2001:db8:0:0'],
  ['fe80::1%eth0', undefined, undefined, 'fe80:0:0:0'],
  [undefined, undefined, undefined, ''],
];

for (const [socket, forwarded, proxies, address] of addresses) {
  test(`the address behind ${socket}, ${forwarded} and ${proxies} proxies is ${address || 'nobody’s'}`, () => {
    assert.equal(remoteAddress(socket, forwarded, proxies), address);
  });
}
