import {expect, fixture, html} from '@open-wc/testing';

import type {CandorRating} from '../../../src/elements/rating/candor-rating.js';
import '../../../src/elements/rating/define.js';
import {answering, json, part, settled, textOf, violations} from '../support.js';

const draw = (aggregateRating: unknown, more: Record<string, unknown> = {}): Promise<CandorRating> =>
  fixture<CandorRating>(
    html`<candor-rating lang="en" .data=${{subject: {id: 'urn:x', ...more}, aggregateRating}}></candor-rating>`,
  );

describe('<candor-rating>', () => {
  it('is stars, a number and a count, and one sentence for those who listen', async () => {
    const element = await draw({ratingValue: 4.27, ratingCount: 412, reviewCount: 398});
    expect(part(element, 'stars')?.getAttribute('role')).to.equal('img');
    expect(part(element, 'stars')?.getAttribute('aria-label')).to.equal('4.3 of 5 stars');
    expect(part(element, 'value')?.textContent).to.equal('4.3');
    expect(part(element, 'value')?.getAttribute('aria-hidden')).to.equal('true');
    expect(textOf(part(element, 'count'))).to.equal('412 reviews');
    expect(part(element, 'count')?.localName).to.equal('span');
  });

  it('fills the stars to the decimal', async () => {
    const element = await draw({ratingValue: 4.27, ratingCount: 1});
    expect(part(element, 'stars')?.querySelector('svg')?.getAttribute('width')).to.equal('85.4');
  });

  it('leads to the reviews where it is told to, else to the page of the subject', async () => {
    const element = await draw({ratingValue: 4, ratingCount: 2}, {url: 'https://shop.example/p/42'});
    expect(part(element, 'count')?.getAttribute('href')).to.equal('https://shop.example/p/42');
    element.setAttribute('href', '#reviews');
    await element.updateComplete;
    expect(part(element, 'count')?.getAttribute('href')).to.equal('#reviews');
  });

  it('maps other scales, and keeps the original in what is heard', async () => {
    const element = await draw({ratingValue: 8.4, bestRating: 10, worstRating: 1, ratingCount: 200});
    expect(part(element, 'value')?.textContent).to.equal('4.3');
    expect(part(element, 'stars')?.getAttribute('aria-label')).to.equal('4.3 of 5 stars, given as 8.4 of 10');
  });

  it('says so where there is no rating yet, or none that can be had', async () => {
    expect(textOf(part(await draw({ratingCount: 0}), 'count'))).to.equal('No reviews yet');
    expect(textOf(part(await draw({ratingValue: 0, ratingCount: 0}), 'count'))).to.equal('No reviews yet');
    expect(textOf(part(await draw(undefined), 'count'))).to.equal('Not rated');
  });

  it('has no accessibility violations', async () => {
    const element = await draw({ratingValue: 4.27, ratingCount: 412}, {url: 'https://shop.example/p/42'});
    expect(await violations(element)).to.deep.equal([]);
  });

  it('keeps one line from the first moment on', async () => {
    const network = answering({});
    const element = document.createElement('candor-rating');
    element.loading = 'eager';
    element.src = 'https://shop.example/never.json';
    document.body.append(element);
    await element.updateComplete;
    const before = element.getBoundingClientRect().height;
    element.data = {subject: {}, aggregateRating: {ratingValue: 4, ratingCount: 3}};
    await element.updateComplete;
    expect(element.getBoundingClientRect().height).to.equal(before);
    element.remove();
    network.restore();
  });

  it('shares its request with all others on the page', async () => {
    const origin = 'https://many.example';
    const ids = Array.from({length: 50}, (_, index) => `${origin}/p/${index}`);
    const network = answering({
      [`${origin}/.well-known/trust-data.json`]: json({trustData: '1', subjects: '/subjects.json'}),
      [`${origin}/subjects.json`]: json({
        trustData: '1',
        subjects: ids.map((id, index) => ({
          subject: {id},
          aggregateRating: {ratingValue: 4, ratingCount: index + 1},
        })),
      }),
    });
    const elements = ids.map((id) => {
      const element = document.createElement('candor-rating');
      Object.assign(element, {
        lang: 'en',
        loading: 'eager',
        src: `${origin}/.well-known/trust-data.json`,
        subject: id,
      });
      return element;
    });
    const all = Promise.all(elements.map(settled));
    document.body.append(...elements);
    const endings = await all;
    await Promise.all(elements.map(({updateComplete}) => updateComplete));
    expect(endings.every(({type}) => type === 'candor-load')).to.equal(true);
    expect(network.asked).to.have.length(2);
    expect(elements.map((element) => textOf(part(element, 'count')))[49]).to.equal('50 reviews');
    for (const element of elements) element.remove();
    network.restore();
  });
});

describe('define', () => {
  it('is silence for the same class, and one warning for another', async () => {
    const {CandorRating} = await import('../../../src/elements/rating/define.js');
    const warnings: unknown[] = [];
    const {warn} = console;
    console.warn = (...args) => warnings.push(args);
    try {
      CandorRating.define();
      expect(warnings).to.have.length(0);
      class Other extends HTMLElement {}
      const {define} = await import('../../../src/elements/shared/define.js');
      define('candor-rating', Other, customElements);
      expect(warnings).to.have.length(1);
      expect(customElements.get('candor-rating')).to.equal(CandorRating);
    } finally {
      console.warn = warn;
    }
  });
});
