import assert from 'node:assert/strict';
import {suite, test} from 'node:test';

import {firstWay, type Means, numberOf, waysOf} from '../../../src/elements/person/ways.js';
import type {Channel, Kind, Person} from '../../../src/protocol/people.js';
import {ana} from './people.js';

const href = 'https://shop.example/callback';
const nothing: Means = {actions: {}, canChat: () => false};
const everything: Means = {
  actions: {requestCallback: {href}},
  canChat: (provider) => provider === 'chatwoot',
};

const channel = (type: string, kind?: Kind): Channel => ({
  type,
  href: `https://${type}.example/`,
  ...(kind && {kind}),
});
const first = (kind: Kind | undefined, ...channels: Channel[]): string | undefined =>
  firstWay(waysOf({channels, ...(kind && {kind})}, nothing))?.type;
const opens = (channel: Channel, means = everything, person: Person = {id: 'ana'}): string | undefined => {
  const [way] = waysOf({...person, channels: [channel]}, means);
  return way && [way.opens, way.href].filter(Boolean).join(' ');
};

suite('ways', () => {
  test('are the channels that lead somewhere, in their order', () => {
    assert.deepEqual(
      waysOf(ana, nothing).map(({type}) => type),
      ['chat', 'phone', 'email', 'booking'],
    );
    assert.deepEqual(waysOf({}, everything), []);
  });

  test('have the kind of their person where they state none', () => {
    const channels = [channel('chat', 'ai'), channel('email')];
    const kinds = (kind?: Kind) => waysOf({channels, ...(kind && {kind})}, nothing).map((way) => way.kind);
    assert.deepEqual(kinds('human'), ['ai', 'human']);
    assert.deepEqual(kinds(), ['ai', undefined]);
  });

  test('a call-back is a form where the endpoint takes requests for that person', () => {
    assert.equal(opens({type: 'callback'}), 'callback');
    assert.equal(opens({type: 'Callback'}), 'callback');
    assert.equal(opens({type: 'callback'}, nothing), undefined);
    assert.equal(opens({type: 'callback'}, everything, {name: 'Ana'}), undefined);
    const page: Means = {...nothing, actions: {requestCallback: {href, page: true}}};
    assert.equal(opens({type: 'callback'}, page), `page ${href}`);
    assert.equal(opens({type: 'callback', href: 'https://x.example/'}), 'link https://x.example/');
  });

  test('a chat opens in the page where the page has said how, else where it has an address', () => {
    assert.equal(opens({type: 'chat', provider: 'chatwoot'}), 'chat');
    assert.equal(opens({type: 'chat', provider: 'chatwoot'}, nothing), undefined);
    assert.equal(opens({type: 'chat', provider: 'other'}), undefined);
    assert.equal(opens({type: 'chat'}), undefined);
    assert.equal(
      opens({type: 'chat', provider: 'chatwoot', href: 'https://x.example/'}),
      'chat https://x.example/',
    );
    assert.equal(
      opens({type: 'chat', provider: 'chatwoot', href: 'https://x.example/'}, nothing),
      'link https://x.example/',
    );
    assert.equal(opens({type: 'phone', provider: 'chatwoot', href: 'tel:1'}), 'link tel:1');
  });

  test('times are booked in the card where it can be asked for free ones, else where it has an address', () => {
    const booking = {url: 'https://api.cal.com/v2', eventTypeId: 7};
    const plain = {type: 'booking', href: 'https://cal.com/ana'};
    assert.equal(opens({type: 'booking', provider: 'cal.com', booking}), 'booking');
    assert.equal(opens({...plain, provider: 'Cal.com', booking}), 'booking https://cal.com/ana');
    assert.equal(opens({...plain, provider: 'cal.com'}), 'link https://cal.com/ana');
    assert.equal(opens({...plain, provider: 'other', booking}), 'link https://cal.com/ana');
    assert.equal(opens({type: 'booking', provider: 'other', booking}), undefined);
  });
});

suite('the first way', () => {
  test('is the first on which a person answers', () => {
    assert.equal(first('ai', channel('chat'), channel('phone', 'human'), channel('email', 'human')), 'phone');
    assert.equal(first('human', channel('chat', 'mixed'), channel('email')), 'email');
  });

  test('is one that is answered later while nobody is there, if a person answers it', () => {
    const away = (...channels: Channel[]): string | undefined =>
      firstWay(waysOf({channels, kind: 'human'}, nothing), true)?.type;
    assert.equal(away(channel('phone'), channel('chat'), channel('email')), 'email');
    assert.equal(away(channel('relay'), channel('tty'), channel('whatsapp')), 'whatsapp');
    assert.equal(away(channel('phone'), channel('email', 'ai')), 'phone');
    assert.equal(away(channel('chat', 'ai'), channel('email', 'ai')), 'chat');
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
    waysOf({channels: hrefs.map((href) => ({type: 'phone', href}))}, nothing).map(numberOf);

  test('are readable, without parameters', () => {
    assert.deepEqual(numbers('tel:+49-30-12%2034', 'tel:112;phone-context=+49', 'sms:+49301?body=hi'), [
      '+49 30 12 34',
      '112',
      '+49301',
    ]);
  });

  test('are grouped as they are written, never by guess', () => {
    assert.deepEqual(numbers('tel:+1-(800)-555.0199', 'tel:+498005553885'), [
      '+1 800 555 0199',
      '+498005553885',
    ]);
  });

  test('come only from addresses that call or write to one, and can be read', () => {
    const none = numbers('https://shop.example/', 'mailto:a@shop.example', 'tel:%E0%A4%A', 'tel:');
    assert.deepEqual(none, ['', '', '', '']);
  });

  test('cannot turn what stands around them', () => {
    assert.deepEqual(numbers('tel:%E2%80%AE112%0A'), ['112']);
  });
});
