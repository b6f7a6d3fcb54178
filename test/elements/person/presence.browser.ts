import {expect, fixture} from '@open-wc/testing';

import '../../../src/elements/person/define.js';
import type {CandorPerson} from '../../../src/elements/person/candor-person.js';
import {type HeldTime, holdTime, turnTo} from '../../controllers/held-time.js';
import {answering, json} from '../support.js';
import {has, of} from './drawn.js';
import {ana, documentOf, monday} from './people.js';

let count = 0;
/** Addresses that no other test has asked: the client keeps answers, and what was told, for a while. */
const addresses = () => {
  count += 1;
  const base = `https://presence${count}.example`;
  return {people: `${base}/people.json`, ana: `${base}/ana.json`};
};

const seconds = (count: number): number => count * 1000;
const at = (offset: number): string => new Date(monday + seconds(offset)).toISOString();
const told = (state: string, offset: number) => ({state, asOf: at(offset), refresh: 60});

const make = (src: string, more: Partial<CandorPerson> = {}): CandorPerson =>
  Object.assign(document.createElement('candor-person'), {lang: 'en', loading: 'eager', src, ...more});

// Without hours, so that nothing else says whether she is there.
const anaWith = (presence: unknown) => ({...ana, hours: undefined, presence});

describe('<candor-person>: presence', () => {
  let time: HeldTime;
  const realNow = Date.now;
  beforeEach(() => {
    time = holdTime();
    const start = performance.now();
    Date.now = () => monday + performance.now() - start;
  });
  afterEach(async () => {
    turnTo('visible');
    for (const element of document.querySelectorAll('candor-person')) element.remove();
    await time.pass(0);
    Date.now = realNow;
    time.restore();
  });

  const drawn = async (...elements: CandorPerson[]): Promise<void> => {
    const place = document.createElement('div');
    place.append(...elements);
    await fixture(place);
    for (const element of elements) {
      for (let tries = 0; tries < 100 && !has(element, '[part~=person]'); tries++) await time.pass(1);
      if (!has(element, '[part~=person]')) throw new Error('not drawn');
    }
    // Until an observer has seen them.
    for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
    await time.pass(0);
  };

  it('is asked for where the person says, as often as they say, and drawn when it changes', async () => {
    const {people, ana: address} = addresses();
    const state = {now: told('available', 0)};
    const network = answering({
      [people]: json(documentOf(anaWith({...told('available', 0), url: address}))),
      [address]: () => json(state.now)(),
    });
    const element = make(people);
    await drawn(element);
    expect(of(element, 'state')).to.equal('Here now');
    await time.pass(seconds(50));
    expect(network.asked).to.deep.equal([people]);
    state.now = told('busy', 60);
    await time.pass(seconds(15));
    await element.updateComplete;
    expect(network.asked).to.deep.equal([people, address]);
    expect(of(element, 'state')).to.equal('Busy');
    await time.pass(seconds(120));
    expect(network.asked.slice(1)).to.deep.equal([address, address, address]);
    network.restore();
  });

  it('that was told long ago is asked for at once', async () => {
    const {people, ana: address} = addresses();
    const network = answering({
      [people]: json(documentOf(anaWith({...told('available', -9999), url: address}))),
      [address]: () => json(told('away', 0))(),
    });
    const element = make(people);
    await drawn(element);
    await time.pass(100);
    await element.updateComplete;
    expect(network.asked).to.deep.equal([people, address]);
    expect(of(element, 'state')).to.equal('Away');
    network.restore();
  });

  it('without an address of its own is told by the people, asked anew', async () => {
    const {people} = addresses();
    const state = {now: anaWith(told('available', 0))};
    const network = answering({[people]: () => json(documentOf(state.now))()});
    const element = make(people);
    await drawn(element);
    expect(of(element, 'state')).to.equal('Here now');
    state.now = anaWith(told('away', 60));
    await time.pass(seconds(61));
    await element.updateComplete;
    expect(network.asked).to.deep.equal([people, people]);
    expect(of(element, 'state')).to.equal('Away');
    // Whoever is not told of any more is neither here nor away.
    state.now = anaWith(undefined);
    await time.pass(seconds(61));
    await element.updateComplete;
    expect(has(element, '[part=state]')).to.equal(false);
    network.restore();
  });

  it('of one person on many cards is one request, and all cards of a page have one timer each for hours and presence', async () => {
    const {people, ana: address} = addresses();
    const network = answering({
      [people]: json(documentOf(anaWith({...told('available', 0), url: address}))),
      [address]: () => json(told('away', 60))(),
    });
    const elements = Array.from({length: 5}, (_, index) =>
      make(people, {layout: index === 0 ? 'list' : 'inline'}),
    );
    await drawn(...elements);
    expect(time.open()).to.equal(2);
    await time.pass(seconds(61));
    expect(network.asked).to.deep.equal([people, address]);
    for (const element of elements) {
      await element.updateComplete;
      expect(of(element, 'state')).to.equal('Away');
    }
    expect(time.open()).to.equal(2);
    network.restore();
  });

  it('is silent while the page is hidden, is asked for at once when it is shown, and stops when the card leaves', async () => {
    const {people, ana: address} = addresses();
    const network = answering({
      [people]: json(documentOf(anaWith({...told('available', 0), url: address}))),
      [address]: () => json(told('available', (performance.now() % 1e6) / 1000))(),
    });
    const element = make(people);
    await drawn(element);
    await time.pass(seconds(61));
    turnTo('hidden');
    expect(time.open()).to.equal(0);
    await time.pass(seconds(600));
    expect(network.asked).to.have.length(2);
    turnTo('visible');
    await time.pass(0);
    expect(network.asked).to.have.length(3);
    element.remove();
    await time.pass(seconds(600));
    expect(network.asked).to.have.length(3);
    expect(time.open()).to.equal(0);
    network.restore();
  });

  it('that fails becomes unknown by itself, without a word, and is asked for ever more seldom', async () => {
    const {people, ana: address} = addresses();
    const network = answering({
      [people]: json(documentOf(anaWith({...told('available', 0), url: address}))),
    });
    const element = make(people);
    const errors: string[] = [];
    element.addEventListener('candor-error', ({error}) => errors.push(error.code));
    await drawn(element);
    await time.pass(seconds(170));
    expect(of(element, 'state')).to.equal('Here now');
    await time.pass(seconds(130));
    await element.updateComplete;
    expect(has(element, '[part=state]')).to.equal(false);
    expect(of(element, 'name')).to.contain('Ana');
    expect(errors).to.deep.equal([]);
    // At 60, 180, 420, 900, 1860 seconds.
    await time.pass(seconds(1700));
    expect(network.asked.filter((url) => url === address)).to.have.length(5);
    network.restore();
  });

  it('is not asked for of those who are not shown, nor where the page has named the people', async () => {
    const {people, ana: address} = addresses();
    const old = {...told('available', -9999), url: address};
    const tom = {...ana, id: 'tom', name: 'Tom', presence: undefined};
    const withdrawn = {...anaWith(old), consent: {fields: []}};
    const network = answering({[people]: json(documentOf(tom, withdrawn))});
    const elements = [make(people), make('', {data: documentOf(anaWith(old)) as CandorPerson['data']})];
    await drawn(...elements);
    await time.pass(seconds(300));
    expect(network.asked).to.deep.equal([people]);
    network.restore();
  });

  it('does not change who is shown under the visitor’s hand', async () => {
    const {people, ana: address} = addresses();
    const network = answering({
      [people]: json(
        documentOf(
          {...anaWith({...told('available', 0), url: address}), image: undefined},
          {...ana, id: 'tom', name: 'Tom', presence: {...told('available', 0), refresh: 9999}},
        ),
      ),
      [address]: () => json(told('away', 60))(),
    });
    const element = make(people);
    await drawn(element);
    element.shadowRoot?.querySelector<HTMLElement>('[part=channel]')?.focus();
    await time.pass(seconds(61));
    await element.updateComplete;
    expect(of(element, 'name')).to.contain('Ana');
    expect(of(element, 'state')).to.equal('Away');
    (element.shadowRoot?.activeElement as HTMLElement | null)?.blur();
    element.requestUpdate();
    await element.updateComplete;
    expect(of(element, 'name')).to.contain('Tom');
    network.restore();
  });
});
