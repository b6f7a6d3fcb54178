import {expect, fixture, html} from '@open-wc/testing';

import type {CandorPledge} from '../../../src/elements/pledge/candor-pledge.js';
import {answering, type Ending, json, part, parts, settled, textOf, violations} from '../support.js';
import {documentOf, draw, layouts, pledge} from './document.js';

const second = {...pledge, id: 'second', name: 'Second'};
let host = 0;

// A host for each test, since answers are kept for a while.
const endpoint = (answer: (() => Response | Promise<Response>) | undefined) => {
  host += 1;
  const src = `https://pledges-${host}.example/pledges.json`;
  return {src, network: answering(answer ? {[src]: answer} : {})};
};

const ask = async (
  src: string,
  attributes: {readonly pledge?: string; readonly layout?: string} = {},
  fallback = '',
): Promise<[CandorPledge, Ending]> => {
  const element = document.createElement('candor-pledge');
  Object.assign(element, {lang: 'en', loading: 'eager', src, textContent: fallback, ...attributes});
  const ending = settled(element);
  document.body.append(element);
  const end = await ending;
  await element.updateComplete;
  return [element, end];
};

const slotOf = (element: Element): HTMLSlotElement | null | undefined =>
  element.shadowRoot?.querySelector('slot');

describe('<candor-pledge> asking an endpoint', () => {
  it('draws the pledge it was asked for, and whose word it is', async () => {
    const {src, network} = endpoint(json(documentOf(pledge, second)));
    const [element, end] = await ask(src, {pledge: 'second'}, 'fallback');
    network.restore();
    expect(end).to.deep.equal({type: 'candor-load', dropped: 0});
    expect(parts(element, 'name').map(textOf)).to.deep.equal(['Second']);
    expect(textOf(part(element, 'source'))).to.equal(
      `As provided by pledges-${host}.example. What this asks for`,
    );
    expect(slotOf(element)).to.equal(null);
    element.remove();
  });

  it('draws all pledges where none is asked for by name', async () => {
    const {src, network} = endpoint(json(documentOf(pledge, second)));
    const [element] = await ask(src);
    network.restore();
    expect(parts(element, 'pledge')).to.have.length(2);
    element.remove();
  });

  it('draws all of them where they are more than one document, once each', async () => {
    host += 1;
    const at = (page: string) => `https://pledges-${host}.example/${page}.json`;
    const third = {...pledge, id: 'third', name: 'Third'};
    const pages = {
      [at('pledges')]: json({...documentOf(pledge, {id: 'no text'}), next: 'two.json'}),
      [at('two')]: json({...documentOf(second), next: 'three.json'}),
      // A circle is not followed.
      [at('three')]: json({...documentOf(third), next: 'two.json'}),
    };
    const network = answering(pages);
    const [element, end] = await ask(at('pledges'));
    const [named] = await ask(at('pledges'), {pledge: 'third'});
    network.restore();
    expect(end).to.deep.equal({type: 'candor-load', dropped: 1});
    expect(parts(element, 'name').map(textOf)).to.deep.equal([pledge.name, 'Second', 'Third']);
    expect(parts(named, 'name').map(textOf)).to.deep.equal(['Third']);
    element.remove();
    named.remove();
  });

  it('fails as a whole where a part of them cannot be had: some would pass for all', async () => {
    host += 1;
    const src = `https://pledges-${host}.example/pledges.json`;
    const network = answering({[src]: json({...documentOf(pledge), next: 'two.json'})});
    const [element, end] = await ask(src, {}, 'Our pledges');
    network.restore();
    expect(end.type).to.equal('candor-error');
    expect(element.innerText).to.equal('Our pledges');
    element.remove();
  });

  it('fails with "not-found" for an id that is not there, and shows what the page put inside', async () => {
    const {src, network} = endpoint(json(documentOf(pledge)));
    const [element, end] = await ask(src, {pledge: 'nobody'}, 'Our pledge');
    network.restore();
    expect(end).to.deep.equal({type: 'candor-error', code: 'not-found'});
    expect(element.innerText).to.equal('Our pledge');
    expect(slotOf(element)?.assignedNodes()).to.have.length(1);
    expect(part(element, 'failure')).to.equal(null);
    expect(element.state).to.equal(undefined);
    element.remove();
  });

  for (const layout of layouts) {
    it(`as ${layout}: without a fallback a failure is one sentence and a way on, which works`, async () => {
      let isDown = true;
      const {src, network} = endpoint(() =>
        isDown ? new Response('', {status: 404}) : json(documentOf(pledge))(),
      );
      const [element, end] = await ask(src, {layout});
      expect(end.code).to.equal('not-found');
      expect(textOf(part(element, 'failure'))).to.equal('There is nothing here yet. Try again');
      expect(await violations(element)).to.deep.equal([]);
      isDown = false;
      const again = settled(element);
      part(element, 'retry')?.click();
      expect((await again).type).to.equal('candor-load');
      await element.updateComplete;
      network.restore();
      expect(part(element, 'pledge')).not.to.equal(null);
      element.remove();
    });

    it(`as ${layout}: keeps its place while it waits`, async () => {
      const {src, network} = endpoint(() => new Promise<Response>(() => {}));
      const element = document.createElement('candor-pledge');
      Object.assign(element, {lang: 'en', loading: 'eager', src, layout});
      document.body.append(element);
      await element.updateComplete;
      expect(part(element, 'skeleton')).not.to.equal(null);
      expect(element.getBoundingClientRect().height).to.be.at.least(layout === 'badge' ? 36 : 400);
      expect(await violations(element)).to.deep.equal([]);
      element.textContent = 'Our pledge';
      element.requestUpdate();
      await element.updateComplete;
      expect(part(element, 'skeleton')).to.equal(null);
      expect(slotOf(element)).not.to.equal(null);
      element.remove();
      network.restore();
    });
  }

  it('asks nothing while the page has the pledge itself, or waits for consent', async () => {
    const {src, network} = endpoint(json(documentOf(pledge)));
    const data = documentOf(pledge) as unknown as CandorPledge['data'];
    const own = await fixture<CandorPledge>(
      html`<candor-pledge loading="eager" src=${src} .data=${data}></candor-pledge>`,
    );
    const waiting = await fixture<CandorPledge>(
      html`<candor-pledge loading="eager" src=${src} consent="required"></candor-pledge>`,
    );
    await own.updateComplete;
    expect(network.asked).to.deep.equal([]);
    const loaded = settled(waiting);
    waiting.removeAttribute('consent');
    expect((await loaded).type).to.equal('candor-load');
    network.restore();
    expect(network.asked).to.deep.equal([src]);
  });
});

describe('<candor-pledge> given data by the page', () => {
  it('fails with "not-found" for an id that is not in it, and finds the next one', async () => {
    const codes: string[] = [];
    const element = document.createElement('candor-pledge');
    element.addEventListener('candor-error', ({error}) => codes.push(error.code));
    Object.assign(element, {lang: 'en', pledge: 'nobody', data: documentOf(pledge, second)});
    document.body.append(element);
    await element.updateComplete;
    expect(codes).to.deep.equal(['not-found']);
    expect(textOf(part(element, 'failure'))).to.contain('There is nothing here yet.');
    element.pledge = 'second';
    await element.updateComplete;
    expect(parts(element, 'name').map(textOf)).to.deep.equal(['Second']);
    element.remove();
  });

  for (const data of [
    5,
    [],
    {trustData: '2', pledges: []},
    {trustData: '1'},
    {trustData: '1', pledges: 'x'},
  ]) {
    it(`draws a failure for ${JSON.stringify(data)}`, async () => {
      const element = await draw(data);
      expect(part(element, 'failure')).not.to.equal(null);
    });
  }

  it('drops a bad member alone', async () => {
    const element = await draw(documentOf({...pledge, state: 'splendid', targets: 'many', madeOn: 'soon'}));
    expect(element.state).to.equal('active');
    expect(textOf(part(element, 'remedy'))).to.contain('10 €');
  });
});
