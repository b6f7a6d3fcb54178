import {expect, fixture} from '@open-wc/testing';

import type {CandorPerson} from '../../../src/elements/person/candor-person.js';
import {answering, json, part, textOf} from '../support.js';
import {contacts, draw, has, of, until, way, ways} from './drawn.js';
import {ana, documentOf, monday} from './people.js';

let count = 0;
const address = (name: string): string => {
  count += 1;
  return `https://contact${count}.example/${name}.json`;
};

const callback = {type: 'callback'};
const booking = {
  type: 'booking',
  provider: 'cal.com',
  href: 'https://cal.example/ana',
  booking: {url: 'https://api.cal.example/v2', eventTypeId: 7},
};

/** Somebody of an endpoint that takes requests for a call-back. */
const from = async (person: object, action: object = {}, more: Partial<CandorPerson> = {}) => {
  const src = address('discovery');
  const people = src.replace('discovery', 'people');
  const network = answering({
    [src]: json({
      trustData: '1',
      people,
      actions: {requestCallback: {href: src.replace('discovery', 'callbacks'), ...action}},
    }),
    [people]: json(documentOf(person)),
  });
  const element = Object.assign(document.createElement('candor-person'), {
    ...{lang: 'en-GB', loading: 'eager', src, now: monday, timeZone: 'America/New_York'},
    ...more,
  });
  await fixture(element);
  await until(() => has(element, '[part~=person]'), 'drawn');
  return {element, network};
};

describe('<candor-person>: call-back', () => {
  const only = {...ana, channels: [callback]};

  it('is a button that opens a form, which closes again and gives the focus back', async () => {
    const {element, network} = await from(only);
    const heard = contacts(element);
    const button = way(element, 'Call me back');
    expect(button?.localName).to.equal('button');
    const before = network.asked.length;
    button?.focus();
    button?.click();
    await until(() => has(element, 'dialog[open]'), 'open');
    expect(heard).to.deep.equal(['callback ana']);
    // The form is of ours: nothing was asked of anybody.
    expect(network.asked.slice(before)).to.deep.equal([]);
    await until(() => !button?.hasAttribute('aria-busy'), 'not busy');
    element.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open]')?.close();
    await until(() => element.shadowRoot?.activeElement === button, 'focus back');
    network.restore();
  });

  it('is cancelled by the page that has something better in mind', async () => {
    const {element, network} = await from(only);
    const heard = contacts(element, true);
    way(element, 'Call me back')?.click();
    await new Promise((done) => setTimeout(done, 200));
    expect(heard).to.have.length(1);
    expect(has(element, 'dialog[open]')).to.equal(false);
    expect(has(element, '[aria-busy]')).to.equal(false);
    network.restore();
  });

  it('is a link in a new tab where the endpoint has a page for it', async () => {
    const {element, network} = await from(only, {page: true, href: 'https://shop.example/callback'});
    const link = way(element, 'Call me back');
    expect(textOf(link)).to.equal('Call me back (opens in a new tab)');
    expect(['href', 'target', 'rel'].map((name) => link?.getAttribute(name))).to.deep.equal([
      'https://shop.example/callback',
      '_blank',
      'noopener noreferrer',
    ]);
    network.restore();
  });

  it('is not drawn for somebody nobody can name, nor where nobody takes requests', async () => {
    const email = {type: 'email', href: 'mailto:a@shop.example'};
    const {element, network} = await from({...ana, id: undefined, channels: [callback, email]});
    expect(ways(element).map(textOf)).to.deep.equal(['Write']);
    network.restore();
    expect(ways(await draw(documentOf({...ana, channels: [callback, email]}))).map(textOf)).to.deep.equal([
      'Write',
    ]);
  });

  it('names nobody who did not agree', async () => {
    const {element, network} = await from({...only, consent: {fields: ['jobTitle']}});
    way(element, 'Call me back')?.click();
    await until(() => has(element, 'dialog[open]'), 'open');
    expect(element.shadowRoot?.innerHTML).to.not.match(/\bAna\b/);
    network.restore();
  });

  it('is the way of one line, too', async () => {
    const {element, network} = await from(only, {}, {layout: 'inline'});
    way(element, 'Talk to Ana')?.click();
    await until(() => has(element, 'dialog[open]'), 'open');
    network.restore();
  });
});

describe('<candor-person>: booking', () => {
  it('is a button where free times can be asked for, else the plain link', async () => {
    const element = await draw(documentOf({...ana, channels: [booking]}));
    expect(way(element, 'Book a time')?.localName).to.equal('button');
    const plain = await draw(documentOf({...ana, channels: [{...booking, booking: undefined}]}));
    expect(way(plain, 'Book a time')?.getAttribute('href')).to.equal('https://cal.example/ana');
  });

  it('asks nobody for free times before it is pressed', async () => {
    const network = answering({});
    const element = await draw(documentOf({...ana, channels: [booking]}));
    const button = way(element, 'Book a time');
    button?.dispatchEvent(new PointerEvent('pointerenter'));
    button?.focus();
    await new Promise((done) => setTimeout(done, 200));
    expect(network.asked).to.deep.equal([]);
    button?.click();
    await until(() => has(element, 'dialog[open]'), 'open');
    await until(() => network.asked.length > 0, 'asked');
    for (const url of network.asked) expect(new URL(url).origin).to.equal('https://api.cal.example');
    network.restore();
  });
});

describe('<candor-person>: ways', () => {
  const names = async (...channels: object[]): Promise<string[]> =>
    ways(await draw(documentOf({...ana, knowsLanguage: undefined, channels}))).map(textOf);
  const link = (type: string, more: object = {}) => ({type, href: `https://${type}.example/`, ...more});

  it('are called by names one can read', async () => {
    const types = ['WhatsApp', 'telegram', 'signal', 'threema', 'messenger', 'LINE', 'matrix', 'wechat'];
    expect(await names(...types.map((type) => ({type, href: 'https://m.example/'})))).to.deep.equal([
      'WhatsApp',
      'Telegram',
      'Signal',
      'Threema',
      'Messenger',
      'LINE',
      'Matrix',
      'WeChat',
    ]);
    expect(await names(link('messenger', {provider: 'whatsapp'}))).to.deep.equal(['WhatsApp']);
    expect(await names(link('x_y-z'), link('__proto__'), link('constructor'))).to.deep.equal([
      'Another way',
      'Another way',
      'Constructor',
    ]);
  });

  it('for deaf callers are understood by those who hear', async () => {
    expect(await names(link('relay'), link('text'), {type: 'tty', href: 'tel:1'})).to.deep.equal([
      'Relay call (for deaf callers)',
      'Text call (typed, for deaf callers)',
      'Text phone (for deaf callers)',
    ]);
    expect(await names(link('relay', {label: 'Sign-language interpreter'}))).to.deep.equal([
      'Sign-language interpreter',
    ]);
  });

  it('say what they cost', async () => {
    const phone = (cost: string) => ({type: 'phone', href: 'tel:1', cost});
    expect(await names(phone('free'), phone('paid'), phone('0.20 € a minute'))).to.deep.equal([
      'Call, free',
      'Call, paid',
      'Call, 0.20 € a minute',
    ]);
  });

  it('have their numbers in sight, each once; which is which where there are several', async () => {
    const one = await draw(
      documentOf({...ana, channels: [link('email'), {type: 'phone', href: 'tel:+1-2'}]}),
    );
    expect(of(one, 'number')).to.equal('+1 2');
    const channels = [
      {type: 'phone', href: 'tel:+1-2'},
      {type: 'sms', href: 'sms:+1-2'},
      {type: 'tty', href: 'tel:+3-4'},
    ];
    const several = await draw(documentOf({...ana, channels}));
    expect(of(several, 'number')).to.equal('Call: +1 2Text phone (for deaf callers): +3 4');
  });

  it('can all be reached by the keyboard in the order they are seen, and are large enough', async () => {
    const channels = [link('email'), booking, {type: 'phone', href: 'tel:1'}];
    for (const layout of ['card', 'list'] as const) {
      const element = await draw(documentOf({...ana, channels}), {layout});
      expect(ways(element).map((each) => each.tabIndex)).to.deep.equal([0, 0, 0]);
      for (const each of ways(element)) {
        each.focus();
        expect(element.shadowRoot?.activeElement === each).to.equal(true);
        const {height, width} = each.getBoundingClientRect();
        expect(height).to.be.at.least(36);
        expect(width).to.be.at.least(36);
      }
    }
    const line = await draw(documentOf({...ana, channels: [booking]}), {layout: 'inline'});
    expect(part(line, 'channel')?.getBoundingClientRect().height).to.be.at.least(24);
  });
});
