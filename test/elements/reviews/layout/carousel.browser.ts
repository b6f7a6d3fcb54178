import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import '../../../../src/elements/reviews/define.js';
import type {CandorReviews} from '../../../../src/elements/reviews/candor-reviews.js';
import {part, parts, violations} from '../../support.js';
import {draw, rest, until} from '../drawn.js';
import {kettleDocument, onScreen} from '../kettles.js';

const stripOf = (element: CandorReviews): HTMLElement => {
  const strip = part(element, 'list');
  if (!strip) throw new TypeError('no list');
  return strip;
};

const carousel = async (dir = 'ltr'): Promise<CandorReviews> => {
  const element = await draw(kettleDocument(), {layout: 'carousel', dir});
  element.style.width = '40em';
  await rest(element);
  return element;
};

const moved = (element: CandorReviews): number => Math.abs(stripOf(element).scrollLeft);

describe('the carousel', function () {
  this.timeout(10_000);

  it('is named as one, with a strip and the buttons that move it', async () => {
    const element = await carousel();
    const group = part(element, 'carousel');
    expect([
      group?.role ?? group?.getAttribute('role'),
      group?.getAttribute('aria-roledescription'),
    ]).to.deep.equal(['group', 'carousel']);
    expect(group?.getAttribute('aria-label')).to.equal('Reviews of Copper kettle');
    expect(parts(element, 'arrow').map((each) => each.getAttribute('aria-label'))).to.deep.equal([
      'Previous reviews',
      'Next reviews',
    ]);
    expect(onScreen(element)).to.have.length(10);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('stands still until somebody moves it, and where they leave it', async () => {
    const element = await carousel();
    await new Promise((done) => setTimeout(done, 400));
    expect(moved(element)).to.equal(0);
    stripOf(element).scrollTo({left: 300, behavior: 'instant'});
    await new Promise((done) => setTimeout(done, 400));
    const left = moved(element);
    expect(left).to.be.greaterThan(100);
    element.requestUpdate();
    await rest(element);
    await new Promise((done) => setTimeout(done, 200));
    expect(moved(element)).to.equal(left);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`is pushed on and back by its buttons, ${dir}, and the focus stays`, async () => {
      const element = await carousel(dir);
      const [back, on] = parts(element, 'arrow');
      on?.focus();
      await sendKeys({press: 'Enter'});
      await until(() => moved(element) > 200, 'it has moved on');
      expect(Math.sign(stripOf(element).scrollLeft)).to.equal(dir === 'rtl' ? -1 : 1);
      expect(element.shadowRoot?.activeElement === on).to.equal(true);
      await new Promise((done) => setTimeout(done, 500));
      back?.focus();
      await sendKeys({press: ' '});
      await until(() => moved(element) < 5, 'it is back');
      expect(element.shadowRoot?.activeElement === back).to.equal(true);
    });
  }

  it('can be moved by the keys alone', async () => {
    const element = await carousel();
    stripOf(element).focus();
    expect(element.shadowRoot?.activeElement === stripOf(element)).to.equal(true);
    for (let times = 0; times < 3; times++) await sendKeys({press: 'ArrowRight'});
    await until(() => moved(element) > 0, 'the arrow key moves it');
  });

  it('goes back to a list, and keeps what was chosen', async () => {
    const element = await carousel();
    element.filters = {rating: [5]};
    await rest(element);
    const chosen = onScreen(element);
    for (const layout of ['list', 'grid', 'compact', 'carousel'] as const) {
      element.layout = layout;
      await rest(element);
      expect(onScreen(element), layout).to.deep.equal(chosen);
      expect(part(element, 'carousel') !== null, layout).to.equal(layout === 'carousel');
    }
  });

  it('is the sentence that there is none, where nothing fits', async () => {
    const element = await carousel();
    element.filters = {q: 'zebra'};
    await rest(element);
    expect(part(element, 'carousel')).to.equal(null);
    expect(part(element, 'empty')?.textContent).to.contain('No review fits this.');
  });

  it('is never wider than its place, whatever the layout', async () => {
    const element = await carousel();
    for (const layout of ['list', 'grid', 'compact', 'carousel'] as const) {
      for (const width of ['280px', '700px']) {
        element.layout = layout;
        element.style.width = width;
        await rest(element);
        const {scrollWidth, clientWidth} = element;
        expect(scrollWidth, `${layout} in ${width}`).to.be.at.most(clientWidth + 1);
      }
    }
  });
});
