import {expect, fixture, html} from '@open-wc/testing';
import {resetMouse, sendKeys, sendMouse} from '@web/test-runner-commands';

import type {CandorPledge} from '../../../src/elements/pledge/candor-pledge.js';
import {part, parts, textOf, violations} from '../support.js';
import {documentOf, draw, now, pledge} from './document.js';

// More than fits into any window.
const long = {...pledge, remedy: {text: 'You get 10 € for it. '.repeat(200)}};

/** A badge with much of the page above and below it. */
const drawAmidst = async (block: ScrollLogicalPosition, side: string): Promise<CandorPledge> => {
  const element = await draw(documentOf(long), {layout: 'badge'});
  element.style.display = 'block';
  element.style.width = 'fit-content';
  element.style.margin = side === 'left' ? '300vh 0' : '300vh 0 300vh auto';
  element.scrollIntoView({block, behavior: 'instant'});
  return element;
};

const isOpen = (element: Element, index = 0): boolean | undefined =>
  parts(element, 'popover')[index]?.matches(':popover-open');

describe('the badge of a pledge', () => {
  it('is a button in the line that says state and name, and no more until it is asked', async () => {
    const line = await fixture(
      html`<p>We <candor-pledge layout="badge" lang="en" .now=${now} .data=${documentOf(pledge)}></candor-pledge> promise</p>`,
    );
    const element = line.querySelector('candor-pledge') as CandorPledge;
    await element.updateComplete;
    const badge = part(element, 'badge');
    expect(badge?.localName).to.equal('button');
    expect(textOf(badge)).to.equal('At risk Refunds in three days');
    expect(getComputedStyle(element).display).to.equal('inline-block');
    expect(badge?.getBoundingClientRect().height).to.be.at.least(24);
    expect(part(element, 'popover')?.getBoundingClientRect().height).to.equal(0);
    expect(await violations(element)).to.deep.equal([]);
  });

  it('opens and closes its details, and says the same as the card', async () => {
    const element = await draw(documentOf(pledge), {layout: 'badge'});
    part(element, 'badge')?.click();
    expect(isOpen(element)).to.equal(true);
    expect(part(element, 'popover')?.getBoundingClientRect().height).to.be.greaterThan(100);
    const card = await draw(documentOf(pledge));
    expect(textOf(part(element, 'popover')).trim()).to.equal(textOf(part(card, 'pledge')));
    part(element, 'badge')?.click();
    expect(isOpen(element)).to.equal(false);
  });

  for (const block of ['start', 'center', 'end'] as const) {
    for (const side of ['left', 'right']) {
      it(`shows its details inside the window from its ${block} at the ${side}`, async () => {
        const element = await drawAmidst(block, side);
        part(element, 'badge')?.click();
        const {left, top, right, bottom, height} = (
          part(element, 'popover') ?? element
        ).getBoundingClientRect();
        const place = `${left} ${top} ${right} ${bottom} in ${innerWidth} × ${innerHeight}`;
        expect(left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight, place).to.equal(true);
        expect(height, place).to.be.at.least(innerHeight / 2);
      });
    }
  }

  it('obeys the keyboard: Enter opens it, Escape closes it and leaves the focus where it was', async () => {
    const element = await draw(documentOf(pledge), {layout: 'badge'});
    part(element, 'badge')?.focus();
    await sendKeys({press: 'Enter'});
    expect(isOpen(element)).to.equal(true);
    await sendKeys({press: 'Escape'});
    expect(isOpen(element)).to.equal(false);
    expect(element.shadowRoot?.activeElement).to.equal(part(element, 'badge'));
  });

  it('closes by its button, by the keyboard alone, and gives the focus back', async () => {
    const element = await draw(documentOf(pledge), {layout: 'badge'});
    const close = part(element, 'close');
    expect(close?.getAttribute('aria-label')).to.equal('Close');
    part(element, 'badge')?.focus();
    await sendKeys({press: 'Enter'});
    expect(isOpen(element)).to.equal(true);
    await sendKeys({press: 'Tab'});
    expect(element.shadowRoot?.activeElement === close).to.equal(true);
    expect(close?.getBoundingClientRect().width).to.be.at.least(24);
    expect(await violations(element)).to.deep.equal([]);
    await sendKeys({press: 'Enter'});
    expect(isOpen(element)).to.equal(false);
    expect(element.shadowRoot?.activeElement === part(element, 'badge')).to.equal(true);
  });

  it('gives the focus back on Escape from inside', async () => {
    const element = await draw(documentOf(pledge), {layout: 'badge'});
    part(element, 'badge')?.focus();
    await sendKeys({press: 'Enter'});
    part(element, 'evidence')?.focus();
    await sendKeys({press: 'Escape'});
    expect(isOpen(element)).to.equal(false);
    expect(element.shadowRoot?.activeElement === part(element, 'badge')).to.equal(true);
  });

  it('closes by a click beside it', async () => {
    const element = await draw(documentOf(pledge), {layout: 'badge'});
    part(element, 'badge')?.click();
    await sendMouse({type: 'click', position: [4, 4]});
    expect(isOpen(element)).to.equal(false);
    await resetMouse();
  });

  it('is no higher than what it opens, and scrolls what is longer', async () => {
    const element = await draw(documentOf({text: 'We answer every letter.'}), {layout: 'badge'});
    part(element, 'badge')?.click();
    expect(part(element, 'popover')?.getBoundingClientRect().height).to.be.lessThan(300);
    const other = await draw(documentOf(long), {layout: 'badge'});
    part(other, 'badge')?.click();
    const popover = part(other, 'popover') ?? other;
    expect(popover.scrollHeight).to.be.greaterThan(popover.clientHeight);
    expect(getComputedStyle(popover).overflowY).to.equal('auto');
  });

  it('is short where a pledge has no name and much to say', async () => {
    const {name: _, ...unnamed} = pledge;
    const element = await draw(documentOf({...unnamed, text: 'We repair. '.repeat(1_000)}), {
      layout: 'badge',
    });
    expect(element.getBoundingClientRect().height).to.be.lessThan(100);
  });

  it('opens the details of the pledge that was asked for', async () => {
    const second = {...pledge, id: 'b', name: 'Second'};
    const element = await draw(documentOf(pledge, second), {layout: 'badge'});
    parts(element, 'badge')[1]?.click();
    expect([isOpen(element, 0), isOpen(element, 1)]).to.deep.equal([false, true]);
    expect(textOf(parts(element, 'popover')[1])).to.contain('Second');
  });

  it('writes no attribute of its own until a page sets the property', async () => {
    const element = await fixture<CandorPledge>(html`<candor-pledge></candor-pledge>`);
    expect(element.hasAttribute('layout')).to.equal(false);
    element.layout = 'badge';
    await element.updateComplete;
    expect(getComputedStyle(element).display).to.equal('inline-block');
  });

  it('takes a layout it does not know for a card', async () => {
    const element = await draw(documentOf(pledge), {layout: 'billboard'});
    expect(part(element, 'badge')).to.equal(null);
    expect(part(element, 'pledge')?.classList.contains('card')).to.equal(true);
  });
});
