import {expect} from '@open-wc/testing';

import type {CandorPledge} from '../../../src/elements/pledge/candor-pledge.js';
import {answering, json, part, parts, settled, textOf} from '../support.js';
import {documentOf, draw, pledge} from './document.js';

const second = {...pledge, id: 'a b/ü', name: 'Second'};

const frames = (): Promise<unknown> =>
  new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));

/** Goes to a fragment, as a click on a link of the page does. */
const goTo = async (fragment: string): Promise<void> => {
  const changed = new Promise((done) => addEventListener('hashchange', done, {once: true}));
  location.hash = fragment;
  await changed;
  await frames();
};

const focused = (element: Element): number =>
  parts(element, 'pledge').findIndex((each) => each.matches(':focus'));

/** With a page above it. */
const drawFarDown = async (layout = 'card'): Promise<CandorPledge> => {
  const element = await draw(documentOf(pledge, second), {layout});
  element.style.cssText = 'display: block; margin-block: 300vh';
  scrollTo({top: 0, behavior: 'instant'});
  return element;
};

const inWindow = (element: Element | undefined): boolean => {
  const {top = -1} = element?.getBoundingClientRect() ?? {};
  return top >= 0 && top < innerHeight;
};

describe('the address of a pledge', () => {
  afterEach(() => history.replaceState(null, '', location.pathname + location.search));

  it('is a link in every layout, to this page', async () => {
    for (const layout of ['badge', 'card', 'statement']) {
      const element = await draw(documentOf(second, {text: 'Without an id'}), {layout});
      const links = parts(element, 'permalink') as HTMLAnchorElement[];
      expect(
        links.map(({href}) => new URL(href).hash),
        layout,
      ).to.deep.equal(['#pledge-a%20b%2F%C3%BC']);
      expect(
        links.map(({href}) => new URL(href).pathname),
        layout,
      ).to.deep.equal([location.pathname]);
    }
  });

  it('is followed when the fragment changes, and again when it comes back', async () => {
    const element = await drawFarDown();
    await goTo('#pledge-a%20b%2F%C3%BC');
    expect(focused(element)).to.equal(1);
    expect(inWindow(parts(element, 'pledge')[1])).to.equal(true);
    await goTo('#pledge-refunds');
    expect(focused(element)).to.equal(0);
    expect(inWindow(parts(element, 'pledge')[0])).to.equal(true);
  });

  it('is followed when the page opens at it, however far down it stands, and once', async () => {
    history.replaceState(null, '', '#pledge-refunds');
    const src = 'https://permalink.example/pledges.json';
    const network = answering({[src]: json(documentOf(second, pledge))});
    const element = document.createElement('candor-pledge');
    Object.assign(element, {lang: 'en', src});
    element.style.cssText = 'display: block; margin-block: 300vh';
    const loaded = settled(element);
    document.body.append(element);
    await loaded;
    await element.updateComplete;
    network.restore();
    expect(focused(element)).to.equal(1);
    expect(inWindow(parts(element, 'pledge')[1])).to.equal(true);
    scrollTo({top: 0, behavior: 'instant'});
    element.requestUpdate();
    await element.updateComplete;
    expect(scrollY).to.equal(0);
    element.remove();
  });

  it('leaves alone what is not meant', async () => {
    const element = await drawFarDown();
    for (const fragment of [
      '#pledge-nobody',
      '#pledge-',
      '#pledge',
      '#review-refunds',
      '#%E0%A4%A',
      '#pledge-%E0%A4%A',
    ]) {
      await goTo(fragment);
      expect(focused(element), fragment).to.equal(-1);
      expect(scrollY, fragment).to.equal(0);
    }
  });

  it('opens the details of a badge', async () => {
    const element = await drawFarDown('badge');
    await goTo('#pledge-a%20b%2F%C3%BC');
    expect(parts(element, 'popover').map((each) => each.matches(':popover-open'))).to.deep.equal([
      false,
      true,
    ]);
    expect(focused(element)).to.equal(1);
    await goTo('#pledge-refunds');
    expect(parts(element, 'popover').map((each) => each.matches(':popover-open'))).to.deep.equal([
      true,
      false,
    ]);
  });

  it('is followed by one element, and by a badge only where nothing shows more', async () => {
    const badge = await draw(documentOf(pledge), {layout: 'badge', id: 'refunds'});
    const other = await draw(documentOf(second), {id: second.id});
    const card = await draw(documentOf(pledge), {id: 'refunds'});
    await goTo('#pledge-refunds');
    expect(part(badge, 'popover')?.matches(':popover-open')).to.equal(false);
    expect([focused(other), focused(card)]).to.deep.equal([-1, 0]);
    card.remove();
    history.replaceState(null, '', location.pathname + location.search);
    await goTo('#pledge-refunds');
    expect(part(badge, 'popover')?.matches(':popover-open')).to.equal(true);
  });

  for (const [name, write, note] of [
    ['is copied by a click, which goes nowhere', async () => undefined, 'The link is copied.'],
    [
      'that cannot be copied is said to be so',
      () => Promise.reject(new Error('denied')),
      'The link cannot be copied here; its menu can do it.',
    ],
  ] as const) {
    it(name, async () => {
      const copied: string[] = [];
      Object.defineProperty(navigator, 'clipboard', {
        configurable: true,
        value: {
          writeText: (text: string) => {
            copied.push(text);
            return write();
          },
        },
      });
      const element = await draw(documentOf(pledge, second));
      const [link] = parts(element, 'permalink') as HTMLAnchorElement[];
      link?.click();
      await frames();
      Reflect.deleteProperty(navigator, 'clipboard');
      expect(copied).to.deep.equal([link?.href]);
      expect(location.hash).to.equal('');
      expect(parts(element, 'copy-note').map(textOf)).to.deep.equal([note, '']);
      expect(part(element, 'copy-note')?.getAttribute('role')).to.equal('status');
    });
  }

  it('is an ordinary link with a key held down', async () => {
    const element = await draw(documentOf(pledge));
    const click = new MouseEvent('click', {bubbles: true, cancelable: true, ctrlKey: true});
    const link = part(element, 'permalink');
    link?.addEventListener('click', (event) => event.defaultPrevented || event.preventDefault(), {
      once: true,
    });
    const before = textOf(part(element, 'copy-note'));
    link?.dispatchEvent(click);
    await frames();
    expect(textOf(part(element, 'copy-note'))).to.equal(before);
  });
});
