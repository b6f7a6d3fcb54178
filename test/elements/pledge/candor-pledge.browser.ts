import {expect} from '@open-wc/testing';

import {part, parts, textOf} from '../support.js';
import {documentOf, draw, pledge, target} from './document.js';

describe('<candor-pledge>', () => {
  it('draws every field in its place', async () => {
    const element = await draw(documentOf(pledge));
    const of = (name: string) => textOf(part(element, name));
    expect(of('organization')).to.equal('Pledge by Kettle & Co');
    expect(of('name')).to.equal('Refunds in three days');
    expect(of('text')).to.equal('Every refund is in your account within three days.');
    expect(of('target-name')).to.equal('Refunds in time');
    expect(of('target')).to.contain('80% now (from 20%) target 100% by 31 December 2026');
    expect(of('measured')).to.equal('Measured 1 November 2026 by our bank.');
    expect(of('evidence')).to.equal('Evidence');
    expect(of('certification')).to.equal(
      'Certified: Good Forest by Forest Council No. GF-1 · from 1 March 2025 · until 29 February 2028 Certificate',
    );
    expect(of('remedy')).to.equal('What you get if we miss it You get 10 €. The small print');
    expect(of('standards')).to.equal('Standards it answers to Fair Returns 2025City of Bremen');
    expect(of('endorsements')).to.equal('312 people endorse it. The standard it answers to');
    expect(of('signatories')).to.equal('Signed by Marlene Voss, Managing director and Jo Adeyemi');
    expect(of('validity')).to.equal(
      '1 January 2026 · valid from 1 February 2026 · valid until 31 January 2027 · wording changed 16 February 2026',
    );
    expect(of('updates')).to.equal('1 update 3 July 2026 · Marlene VossHalf-way.');
    expect(of('source')).to.equal('Provided by this page. What this asks for');
    const links = Array.from(element.shadowRoot?.querySelectorAll('a') ?? [], ({href}) => href);
    expect(links).to.deep.equal([
      'https://shop.example/evidence',
      'https://shop.example/remedy',
      'https://forest.example/',
      'https://forest.example/c/GF-1',
      'https://returns.example/2025',
      'https://shop.example/standard',
      'https://shop.example/pledges#refunds',
      `${location.href.replace(/#.*/, '')}#pledge-refunds`,
    ]);
  });

  it('leaves nothing empty behind where a pledge is nothing but its text', async () => {
    const element = await draw({trustData: '1', pledges: [{text: 'We answer every letter.'}]});
    expect(textOf(element)).to.equal(
      'A pledge In force We answer every letter. It names no figure to be measured by. Provided by this page. What this asks for',
    );
    expect(part(element, 'signature')).to.equal(null);
  });

  it('draws progress as a line that is told in one sentence, and as a table, oldest first', async () => {
    const element = await draw(documentOf(pledge));
    const chart = part(element, 'chart');
    expect(chart?.getAttribute('role')).to.equal('img');
    expect(chart?.getAttribute('aria-label')).to.equal(
      'Refunds in time: from 20% (1 January 2026) to 80% (1 November 2026); target 100% by 31 December 2026.',
    );
    const rows = Array.from(element.shadowRoot?.querySelectorAll('tbody tr') ?? [], textOf);
    expect(rows).to.deep.equal([
      '1 January 202620%',
      '1 March 202640%',
      '1 June 202660%',
      '1 November 202680%',
    ]);
  });

  it('draws the target higher than what falls short of it, and a limit lower', async () => {
    const heights = async (changes: object): Promise<[number, number]> => {
      const element = await draw(documentOf({...pledge, targets: [{...target, ...changes}]}));
      const [goal, dot] = ['goal', 'dot'].map((name) =>
        element.shadowRoot?.querySelector(`.${name}`)?.getAttribute('d'),
      );
      return [Number(/^M0 (\S+)H/.exec(goal ?? '')?.[1]), Number(/ (\S+?)h0$/.exec(dot ?? '')?.[1])];
    };
    const [goal, dot] = await heights({});
    expect(goal).to.be.lessThan(dot);
    const [limit, above] = await heights({direction: 'down', baseline: 90, target: 10});
    expect(limit).to.be.greaterThan(above);
  });

  it('has neither line nor table for a single figure, and no word of a pace', async () => {
    const alone = {name: 'Refunds in time', target: 100, current: 80, by: '2026-12-31'};
    const element = await draw(documentOf({...pledge, targets: [alone]}));
    expect(part(element, 'chart')).to.equal(null);
    expect(part(element, 'figures')).to.equal(null);
    expect(textOf(part(element, 'target'))).to.equal('Refunds in time 80 now target 100 by 31 December 2026');
  });

  it('names a target only where the pledge is not called the same', async () => {
    const element = await draw(documentOf({...pledge, name: 'REFUNDS in time', targets: [target]}));
    expect(part(element, 'target-name')).to.equal(null);
    expect(part(element, 'chart')?.getAttribute('aria-label')).to.contain('Refunds in time: ');
  });

  it('gives each line the colour of what its own figures say', async () => {
    const targets = [target, {...target, current: 100}, {...target, by: '2026-09-30'}];
    const tones = ['warn', 'good', 'bad'];
    const element = await draw(documentOf({...pledge, targets}));
    expect(parts(element, 'chart').map(({classList}) => classList.item(1))).to.deep.equal(tones);
    expect(textOf(part(element, 'reason'))).to.equal(
      'Refunds in time: 80 of 100%; due by 30 September 2026, 53 days ago.',
    );
  });

  it('draws the largest numbers there are', async () => {
    const huge = {...target, baseline: -1.7e308, target: 1.7e308, history: [{date: '2026-03-01', value: 0}]};
    const element = await draw(documentOf({...pledge, targets: [huge]}));
    const drawn = Array.from(element.shadowRoot?.querySelectorAll('.chart path') ?? [], (path) =>
      path.getAttribute('d'),
    );
    expect(drawn).to.have.length(6);
    expect(drawn.join()).not.to.match(/NaN|Infinity/);
  });

  it('reads a long text as text, below its name as the heading', async () => {
    const element = await draw(documentOf({...pledge, text: 'We repair. '.repeat(30)}));
    expect(part(element, 'text')?.hasAttribute('role')).to.equal(false);
    expect(part(element, 'name')?.getAttribute('aria-level')).to.equal('3');
  });

  it('has its headings where the page wants them', async () => {
    const element = await draw(documentOf(pledge));
    element.headingLevel = 2;
    await element.updateComplete;
    expect(part(element, 'text')?.getAttribute('aria-level')).to.equal('2');
  });

  it('draws several pledges, each in its own article, and whose word they are once', async () => {
    const element = await draw(documentOf(pledge, {...pledge, id: 'b', name: 'Second'}, {text: 'Third'}));
    expect(parts(element, 'pledge').map(({localName}) => localName)).to.deep.equal(Array(3).fill('article'));
    expect(parts(element, 'source').map(textOf)).to.deep.equal(['Provided by this page. What this asks for']);
  });

  it('tells when there are none, and how many could not be read', async () => {
    const none = await draw(documentOf());
    expect(textOf(none)).to.equal('No pledges yet.');
    expect(none.state).to.equal(undefined);
    const some = await draw(documentOf({id: 'no text'}, pledge));
    expect(textOf(part(some, 'source'))).to.equal(
      'Provided by this page. 1 could not be read. What this asks for',
    );
  });

  it('shows markup as the text it is, and never makes a link of a script', async () => {
    const markup = '<img src=x onerror="globalThis.broken = true"><b>bold</b>';
    const script = 'javascript:globalThis.broken = true';
    const hostile = {
      ...pledge,
      name: markup,
      text: markup,
      url: script,
      signatories: [{name: markup, jobTitle: markup, image: {url: script}}],
      targets: [{...target, name: markup, unit: markup, measuredBy: markup, evidence: script}],
      certification: {...certification(markup), url: script},
      remedy: {text: markup, url: script},
      versions: [{date: '2026-01-01', text: `${markup} before`}],
      updates: [{text: markup, author: {name: markup}}],
      endorsements: {count: 1, standard: script},
      standards: [{name: markup, url: script}],
    };
    for (const layout of ['badge', 'card', 'statement']) {
      const element = await draw(
        {
          ...documentOf(hostile, {...hostile, characteristic: 'social', certification: undefined}),
          organization: {name: markup},
        },
        {layout},
      );
      expect(element.shadowRoot?.querySelector('img, b')).to.equal(null);
      expect(parts(element, 'permalink')).to.have.length(2);
      expect(element.shadowRoot?.querySelectorAll('a:not([part=permalink])').length).to.equal(0);
      expect(part(element, layout === 'badge' ? 'badge-name' : 'text')?.textContent).to.equal(markup);
    }
    expect(Reflect.get(globalThis, 'broken')).to.equal(undefined);
  });

  it('speaks German, with German numbers and dates', async () => {
    const element = await draw(documentOf(pledge), {language: 'de'});
    await new Promise((done) => setTimeout(done));
    for (let tries = 0; tries < 50 && !textOf(element).includes('Zusage'); tries += 1) {
      await new Promise((done) => setTimeout(done, 20));
    }
    const of = (name: string) => textOf(part(element, name));
    expect(of('organization')).to.equal('Zusage von Kettle & Co');
    expect(of('state')).to.equal('Gefährdet');
    expect(of('reason')).to.equal('80 von 100 %, noch 39 Tage; bei diesem Tempo 91,8 %.');
    expect(of('measured')).to.equal('Gemessen: 1. November 2026, durch: our bank.');
    expect(of('evidence')).to.equal('Nachweis');
    expect(of('validity')).to.equal(
      '1. Januar 2026 · gültig ab 1. Februar 2026 · gültig bis 31. Januar 2027 · Wortlaut geändert: 16. Februar 2026',
    );
    expect(part(element, 'base')?.getAttribute('lang')).to.equal('de');
  });
});

const certification = (text: string) => ({
  name: text,
  issuedBy: {name: text, url: 'javascript:alert(1)'},
  certificationIdentification: text,
});
