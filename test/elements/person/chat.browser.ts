import {expect} from '@open-wc/testing';

import {CandorPerson} from '../../../src/elements/person/candor-person.js';
import type {ChatContact} from '../../../src/elements/person/chats.js';
import {textOf} from '../support.js';
import {contacts, draw, has, of, until, way, ways} from './drawn.js';
import {ana, documentOf} from './people.js';

// Registrations are for good, so each test has a provider of its own.
const withChat = (provider: string, more: object = {}) =>
  documentOf({
    ...ana,
    channels: [
      {type: 'email', href: 'mailto:ana@shop.example'},
      {type: 'chat', provider, ...more},
    ],
  });

describe('<candor-person>: chat', () => {
  it('is not drawn before the page has said how it is opened, and then in elements that are there', async () => {
    const elements = [await draw(withChat('late')), await draw(withChat('late'), {layout: 'list'})];
    for (const element of elements) expect(ways(element).map(textOf)).to.deep.equal(['Write']);
    CandorPerson.registerChat('Late', () => undefined);
    for (const element of elements) {
      await element.updateComplete;
      expect(ways(element).map(textOf)).to.deep.equal(['Write', 'Chat']);
      expect(way(element, 'Chat')?.localName).to.equal('button');
    }
    expect(ways(await draw(withChat('late'))).map(textOf)).to.deep.equal(['Write', 'Chat']);
    expect(ways(await draw(withChat('other'))).map(textOf)).to.deep.equal(['Write']);
  });

  it('has not begun before the click, and then knows the channel, the id and the language, and no more', async () => {
    const opened: ChatContact[] = [];
    CandorPerson.registerChat('plain', (contact) => {
      opened.push(contact);
    });
    const element = await draw(withChat('plain', {kind: 'mixed'}), {lang: 'de-AT'});
    await until(() => Boolean(way(element, 'Chatten')), 'German');
    const heard = contacts(element);
    const button = way(element, 'Chatten');
    button?.dispatchEvent(new PointerEvent('pointerenter'));
    button?.focus();
    expect(opened).to.deep.equal([]);
    button?.click();
    await until(() => opened.length === 1, 'opened');
    expect(heard).to.deep.equal(['chat ana']);
    expect(opened).to.deep.equal([
      {channel: {type: 'chat', provider: 'plain', kind: 'mixed'}, person: 'ana', language: 'de-AT'},
    ]);
  });

  it('is told who answers, as every way is', async () => {
    CandorPerson.registerChat('robot', () => undefined);
    const element = await draw(withChat('robot', {kind: 'ai'}));
    expect(of(element, 'kind')).to.equal('A person, not a bot. Chat: an assistant answers, not a person.');
  });

  it('can be led elsewhere by the page', async () => {
    let opened = 0;
    CandorPerson.registerChat('cancelled', () => {
      opened += 1;
    });
    const element = await draw(withChat('cancelled'));
    const heard = contacts(element, true);
    way(element, 'Chat')?.click();
    await element.updateComplete;
    expect([heard.length, opened, has(element, '[aria-busy]')]).to.deep.equal([1, 0, false]);
  });

  it('is busy until it is open, in its own place, and is opened once', async () => {
    let finish: () => void = () => undefined;
    let opened = 0;
    CandorPerson.registerChat(
      'slow',
      () =>
        new Promise((done) => {
          opened += 1;
          finish = done;
        }),
    );
    const element = await draw(withChat('slow'));
    const button = way(element, 'Chat');
    const place = JSON.stringify(button?.getBoundingClientRect());
    const height = element.getBoundingClientRect().height;
    button?.click();
    button?.click();
    await element.updateComplete;
    expect(button?.getAttribute('aria-busy')).to.equal('true');
    expect(JSON.stringify(button?.getBoundingClientRect())).to.equal(place);
    expect(element.getBoundingClientRect().height).to.equal(height);
    finish();
    await until(() => !button?.hasAttribute('aria-busy'), 'idle again');
    expect(opened).to.equal(1);
    expect(has(element, '[part=contact-failure]')).to.equal(false);
  });

  it('that cannot be opened is a sentence and a way on, and can be tried again', async () => {
    const state = {isUp: false};
    const open = (): void => {
      if (!state.isUp) throw new Error('blocked');
    };
    CandorPerson.registerChat('broken', open);
    CandorPerson.registerChat('rejecting', async () => open());
    for (const provider of ['broken', 'rejecting']) {
      state.isUp = false;
      for (const layout of ['card', 'list'] as const) {
        const element = await draw(withChat(provider), {layout});
        way(element, 'Chat')?.click();
        await until(() => has(element, '[part=contact-failure][role=alert]'), 'failure');
        expect(of(element, 'contact-failure')).to.equal(
          'Chat: this cannot be opened right now. Please try again, or choose another way.',
        );
      }
      const element = await draw(withChat(provider, {href: 'https://chat.example/ana'}));
      way(element, 'Chat')?.click();
      await until(() => has(element, '[part=contact-failure]'), 'failure');
      const link = element.shadowRoot?.querySelector<HTMLAnchorElement>('[part=contact-failure] a');
      expect([textOf(link), link?.href]).to.deep.equal([
        'Open it on its own page',
        'https://chat.example/ana',
      ]);
      state.isUp = true;
      way(element, 'Chat')?.click();
      await until(() => !has(element, '[part=contact-failure]'), 'no failure any more');
    }
  });

  it('is the one way of a line where it is the only one, for the keyboard too', async () => {
    let opened = 0;
    CandorPerson.registerChat('line', () => {
      opened += 1;
    });
    const only = documentOf({...ana, channels: [{type: 'chat', provider: 'line', kind: 'human'}]});
    const element = await draw(only, {layout: 'inline'});
    const button = way(element, 'Talk to Ana');
    button?.focus();
    expect(element.shadowRoot?.activeElement === button).to.equal(true);
    button?.click();
    await until(() => opened === 1, 'opened');
  });
});
