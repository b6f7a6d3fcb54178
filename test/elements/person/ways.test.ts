import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {firstWay, numbersOf, waysOf} from '../../../src/elements/person/ways.js';
import type {Channel, Kind} from '../../../src/protocol/people.js';
import {ana} from './people.js';

const channel = (type: string, kind?: Kind): Channel => ({
  type,
  href: `https://${type}.example/`,
  ...(kind && {kind}),
});
const first = (kind: Kind | undefined, ...channels: Channel[]): string | undefined =>
  firstWay(waysOf({channels, ...(kind && {kind})}))?.type;

suite('ways', () => {
  test('are the channels that lead somewhere, in their order', () => {
    assert.deepEqual(
      waysOf(ana).map(({type}) => type),
      ['chat', 'phone', 'email', 'booking'],
    );
    assert.deepEqual(waysOf({}), []);
  });

  test('have the kind of their person where they state none', () => {
    const channels = [channel('chat', 'ai'), channel('email')];
    const kinds = (kind?: Kind) => waysOf({channels, ...(kind && {kind})}).map((way) => way.kind);
    assert.deepEqual(kinds('human'), ['ai', 'human']);
    assert.deepEqual(kinds(), ['ai', undefined]);
  });
});

suite('the first way', () => {
  test('is the first on which a person answers', () => {
    assert.equal(first('ai', channel('chat'), channel('phone', 'human'), channel('email', 'human')), 'phone');
    assert.equal(first('human', channel('chat', 'mixed'), channel('email')), 'email');
  });

  test('else one on which no assistant alone answers, else the first', () => {
    assert.equal(first(undefined, channel('chat', 'ai'), channel('email')), 'email');
    assert.equal(first('ai', channel('chat'), channel('sms', 'mixed')), 'sms');
    assert.equal(first('ai', channel('chat'), channel('email')), 'chat');
    assert.equal(first('human'), undefined);
  });
});

suite('phone numbers', () => {
  const numbers = (...hrefs: string[]) =>
    numbersOf(waysOf({channels: hrefs.map((href) => ({type: 'phone', href}))}));

  test('are readable, each once, without parameters', () => {
    assert.deepEqual(numbers('tel:+49-30-12%2034', 'tel:+49-30-12%2034', 'tel:112;phone-context=+49'), [
      '+49 30 12 34',
      '112',
    ]);
  });

  test('are grouped as they are written, never by guess', () => {
    assert.deepEqual(numbers('tel:+1-(800)-555.0199', 'tel:+498005553885'), [
      '+1 800 555 0199',
      '+498005553885',
    ]);
  });

  test('come only from phone addresses that can be read', () => {
    assert.deepEqual(numbers('https://shop.example/', 'mailto:a@shop.example', 'tel:%E0%A4%A', 'tel:'), []);
  });

  test('cannot turn what stands around them', () => {
    assert.deepEqual(numbers('tel:%E2%80%AE112%0A'), ['112']);
  });
});
