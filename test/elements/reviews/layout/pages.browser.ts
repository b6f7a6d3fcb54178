import {expect} from '@open-wc/testing';
import {sendKeys} from '@web/test-runner-commands';

import '../../../../src/elements/reviews/define.js';
import type {CandorReviews} from '../../../../src/elements/reviews/candor-reviews.js';
import {part, parts, settled, textOf, violations} from '../../support.js';
import {draw, rest, until} from '../drawn.js';
import {endpointInPage} from '../endpoint.js';
import {kettleDocument, kettles, onScreen} from '../kettles.js';

const pagesOf = (element: CandorReviews): string =>
  Array.from(part(element, 'pages')?.children ?? [], textOf).join(' ');
const button = (element: CandorReviews, text: string): HTMLElement | undefined =>
  parts(element, 'page').find((each) => textOf(each) === text);
const current = (element: CandorReviews): string =>
  parts(element, 'page')
    .filter((each) => each.getAttribute('aria-current') === 'page')
    .map(textOf)
    .join();
const inFocus = (element: CandorReviews): string =>
  textOf(element.shadowRoot?.activeElement?.querySelector('[part~=name]'));
const paged = (limit = 5, count = 24): Promise<CandorReviews> =>
  draw(kettleDocument(count), {paging: 'pages', limit});

describe('numbered pages', function () {
  this.timeout(10_000);

  it('show one page at a time, and where one is', async () => {
    const element = await paged();
    expect(pagesOf(element)).to.equal('Previous 1 2 … 5 Next Page 1 of 5');
    expect(onScreen(element)).to.deep.equal(['k0', 'k1', 'k2', 'k3', 'k4']);
    expect(textOf(part(element, 'showing'))).to.equal('Showing 5 of 24 newest first');
    expect([current(element), button(element, 'Previous')?.getAttribute('aria-disabled')]).to.deep.equal([
      '1',
      'true',
    ]);
    expect(part(element, 'more')).to.equal(null);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('are turned by keys; each turn is told once, and reading goes on at the first review', async () => {
    const element = await paged();
    const heard: string[] = [];
    const status = element.shadowRoot?.querySelector('[role=status]');
    if (status)
      new MutationObserver(() => heard.push(textOf(status))).observe(status, {
        childList: true,
        subtree: true,
      });
    for (const [text, first, where] of [
      ['Next', 'Kettle 5', 'Previous 1 2 3 … 5 Next Page 2 of 5'],
      ['5', 'Kettle 20', 'Previous 1 … 4 5 Next Page 5 of 5'],
      ['Previous', 'Kettle 15', 'Previous 1 … 3 4 5 Next Page 4 of 5'],
      ['1', 'Kettle 0', 'Previous 1 2 … 5 Next Page 1 of 5'],
    ] as const) {
      button(element, text)?.focus();
      await sendKeys({press: 'Enter'});
      await until(() => inFocus(element) === first, `${text} leads to ${first}`);
      await rest(element);
      expect(pagesOf(element)).to.equal(where);
    }
    expect(heard).to.have.length(4);
    expect(heard[1]).to.equal('Showing 4 of 24, newest first');
  });

  it('do not turn where there is nothing to turn to', async () => {
    const element = await paged();
    let turns = 0;
    element.addEventListener('candor-more', () => turns++);
    button(element, 'Previous')?.click();
    await rest(element);
    element.page = 5;
    await until(() => onScreen(element)[0] === 'k20');
    await rest(element);
    expect(button(element, 'Next')?.getAttribute('aria-disabled')).to.equal('true');
    button(element, 'Next')?.click();
    await rest(element);
    expect([turns, element.page, onScreen(element).length]).to.deep.equal([0, 5, 4]);
  });

  it('stay as they are when the page cancels', async () => {
    const element = await paged();
    element.addEventListener('candor-more', (event) => event.preventDefault());
    button(element, '2')?.click();
    await rest(element);
    expect([element.page, onScreen(element)[0]]).to.deep.equal([1, 'k0']);
  });

  it('begin again with another choice, and count what was chosen', async () => {
    const element = await paged();
    element.page = 3;
    await until(() => onScreen(element)[0] === 'k10');
    element.filters = {context: {skin: ['dry']}};
    await rest(element);
    expect(element.page).to.equal(1);
    expect(pagesOf(element)).to.equal('Previous 1 2 3 Next Page 1 of 3');
    expect(textOf(part(element, 'showing'))).to.equal('Selected reviews: 12 of 24, showing 5 newest first');
  });

  it('take any number that a page may set', async () => {
    const element = await paged();
    for (const [page, first] of [
      [99, 'k20'],
      [-4, 'k0'],
      [0, 'k0'],
    ] as const) {
      element.page = page;
      await until(() => onScreen(element)[0] === first, `${page} is ${first}`);
      await rest(element);
    }
    expect(element.page).to.equal(1);
  });

  for (const limit of [0, -1, Number.NaN]) {
    it(`have ten on each where the limit is ${limit}`, async () => {
      const element = await paged(limit);
      expect(onScreen(element)).to.have.length(10);
      expect(pagesOf(element)).to.equal('Previous 1 2 3 Next Page 1 of 3');
    });
  }

  it('keep what came of reviews in sight on every page', async () => {
    const outcomes = [
      {said: 'one', did: 'first', reviews: ['k1', 'k7']},
      {said: 'two', did: 'second', reviews: ['k23']},
    ];
    const element = await draw(kettleDocument(24, {outcomes}), {paging: 'pages', limit: 5});
    for (const page of [1, 2, 5]) {
      element.page = page;
      await until(() => current(element) === String(page));
      await rest(element);
      expect(parts(element, 'outcome'), `page ${page}`).to.have.length(2);
    }
    element.page = 2;
    await until(() => current(element) === '2');
    // Of the two that came from it, one stands behind it.
    element.data = kettleDocument(24, {
      outcomes: [...outcomes, {said: 'both', did: 'third', reviews: ['k5', 'k7']}],
    });
    await rest(element);
    element.page = 2;
    await until(() => parts(element, 'led-to').length > 0);
    expect(parts(element, 'led-to').map(textOf)).to.deep.equal(['This changed something: third']);
    parts(element, 'led-to')[0]?.querySelector('button')?.click();
    expect(textOf(element.shadowRoot?.activeElement)).to.contain('We did: third');
  });

  it('are loaded as they are turned to, and what fails leaves the page as it is', async () => {
    const endpoint = endpointInPage({...kettleDocument(40), reviews: kettles(40)}, {step: 10});
    const element = document.createElement('candor-reviews');
    Object.assign(element, {lang: 'en', loading: 'eager', src: endpoint.src, paging: 'pages', limit: 10});
    const loaded = settled(element);
    document.body.append(element);
    await loaded;
    await rest(element);
    const asked = (): number => endpoint.asked.filter((url) => url.includes('reviews.json')).length;
    expect([asked(), pagesOf(element)]).to.deep.equal([1, 'Previous 1 2 Next Page 1 of 4']);
    button(element, 'Next')?.click();
    await until(() => onScreen(element)[0] === 'k10');
    await rest(element);
    expect(asked()).to.equal(2);
    endpoint.failing = 404;
    const heard = textOf(element.shadowRoot?.querySelector('[role=status]'));
    button(element, 'Next')?.focus();
    button(element, 'Next')?.click();
    await until(() => element.shadowRoot?.querySelector('[role=alert]'), 'the failure is told');
    await rest(element);
    expect([onScreen(element)[0], element.page]).to.deep.equal(['k10', 2]);
    expect(textOf(element.shadowRoot?.querySelector('[role=status]'))).to.equal(heard);
    expect(textOf(element.shadowRoot?.activeElement)).to.equal('Next');
    endpoint.failing = undefined;
    part(element, 'retry')?.click();
    await until(() => onScreen(element)[0] === 'k20', 'the next page, on another try');
    element.remove();
    endpoint.restore();
  });
});
