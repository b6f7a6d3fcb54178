import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {checkNotRetired, delegatesOf, findKey, keysOf} from '../../src/proof/keys.js';
import {reasonOf} from './support/reasons.js';
import {makeSigner} from './support/signer.js';

const url = 'https://shop.example/.well-known/trust-data.json';
const platform = 'https://platform.example/.well-known/trust-data.json';

describe('trusted keys', () => {
  it('are those that the origin lists', async () => {
    const [one, two] = [await makeSigner(), await makeSigner('ES256')];
    const keys = await keysOf({keys: [{...one.jwk, kid: one.kid}, two.jwk]}, url);
    assert.deepEqual(
      keys.map(({kid, origin}) => [kid, origin]),
      [
        [one.kid, 'https://shop.example'],
        [two.kid, 'https://shop.example'],
      ],
    );
  });

  it('are not those that are bad or named otherwise; the others stay', async () => {
    const [one, two] = [await makeSigner(), await makeSigner()];
    const bad = [
      {...two.jwk, kid: one.kid},
      {...two.jwk, d: 'AAAA'},
      {kty: 'oct', k: 'AAAA'},
      null,
      'x',
      {...two.jwk, x: 'AA'},
    ];
    const keys = await keysOf({keys: [...bad, one.jwk]}, url);
    assert.deepEqual(
      keys.map(({kid}) => kid),
      [one.kid],
    );
    for (const none of [undefined, null, [], {keys: {}}, {keys: 'x'}])
      assert.deepEqual(await keysOf(none, url), []);
  });

  it('come over https, or from this machine', async () => {
    const {jwk} = await makeSigner();
    for (const [address, count] of [
      ['http://shop.example/', 0],
      ['http://localhost.shop.example/', 0],
      ['ftp://shop.example/', 0],
      ['no address', 0],
      ['http://127.0.0.1:8080/', 1],
      ['http://localhost/', 1],
      ['http://[::1]/', 1],
    ] as const) {
      assert.equal((await keysOf({keys: [jwk]}, address)).length, count, address);
    }
  });

  it('are those of a delegate, for what the organisation lets it, and from its own origin', async () => {
    const {jwk} = await makeSigner();
    const [delegate] = delegatesOf({delegates: [{origin: 'https://platform.example', for: ['reviews']}]});
    assert.ok(delegate);
    const discovery = {keys: [{...jwk, use_for: ['collect', 'pledge']}]};
    const [key] = await keysOf(discovery, platform, delegate);
    assert.deepEqual(key?.jwk.use_for, ['collect']);
    assert.deepEqual(await keysOf(discovery, 'https://evil.example/', delegate), []);
    const [any] = await keysOf({keys: [jwk]}, platform, delegate);
    assert.deepEqual(any?.jwk.use_for, ['collect', 'reply', 'receipt', 'head']);
  });

  it('know no delegates but those that are written right', () => {
    const delegates = [
      {origin: 'https://a.example/x', for: 'reviews'},
      {origin: 'http://b.example'},
      7,
      {origin: 7},
    ];
    assert.deepEqual(delegatesOf({delegates}), []);
    assert.deepEqual(delegatesOf({delegates: [{origin: 'https://a.example/'}]}), [
      {origin: 'https://a.example'},
    ]);
    assert.deepEqual(delegatesOf('https://a.example'), []);
  });

  it('are found by name, use and time', async () => {
    const signer = await makeSigner();
    const keys = [signer.listedBy('https://shop.example', {use_for: ['head'], nbf: 100, exp: 200})];
    for (const [at, reason] of [
      [99, 'key-not-valid-then'],
      [100, 'held'],
      [199, 'held'],
      [200, 'key-not-valid-then'],
      [undefined, 'held'],
    ] as const) {
      assert.equal(await reasonOf(() => findKey(keys, signer.kid, 'head', at)), reason, String(at));
    }
    assert.equal(await reasonOf(() => findKey(keys, signer.kid, 'collect', 150)), 'key-not-for-this');
    assert.equal(await reasonOf(() => findKey(keys, 'other', 'head', 150)), 'unknown-key');
    assert.equal(await reasonOf(() => findKey(keys, undefined, 'head', 150)), 'unknown-key');
    const key = findKey(keys, signer.kid, 'head');
    assert.equal(await reasonOf(() => checkNotRetired(key, 199)), 'held');
    assert.equal(await reasonOf(() => checkNotRetired(key, 200)), 'key-retired');
  });
});
