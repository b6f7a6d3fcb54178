import {expect} from '@open-wc/testing';

import type {CandorPledge} from '../../../src/elements/pledge/candor-pledge.js';
import {documentOf, draw, pledge, target} from './document.js';

const late = {...pledge, id: 'late', targets: [{...target, by: '2026-09-30'}]};
const withdrawn = {...pledge, id: 'withdrawn', state: 'withdrawn'};

// Engines before custom states throw at the selector.
const matches = (element: Element, state: string): boolean | undefined => {
  try {
    return element.matches(`:state(${state})`);
  } catch {
    return undefined;
  }
};

/** What was told while something was done. */
const told = async (act: () => unknown): Promise<string[]> => {
  const lines: string[] = [];
  const listen = ({pledge: id, state, previous}: HTMLElementEventMap['candor-state']): void => {
    lines.push(`${id}: ${previous ?? '–'} → ${state}`);
  };
  // Outside of every shadow root: it bubbles and is composed.
  document.addEventListener('candor-state', listen as EventListener);
  await act();
  document.removeEventListener('candor-state', listen as EventListener);
  return lines;
};

const give = async (element: CandorPledge, ...pledges: readonly object[]): Promise<void> => {
  element.data = documentOf(...pledges) as unknown as NonNullable<CandorPledge['data']>;
  await element.updateComplete;
};

describe('what the page is told of the states of pledges', () => {
  it('is every one that occurs, as a custom state', async () => {
    const element = await draw(documentOf(pledge, late, withdrawn));
    expect(element.state).to.equal('at-risk');
    if (matches(element, 'late') === undefined) return;
    const states = ['at-risk', 'late', 'withdrawn', 'kept'];
    expect(states.map((state) => matches(element, state))).to.deep.equal([true, true, true, false]);
    await give(element, late);
    expect(states.map((state) => matches(element, state))).to.deep.equal([false, true, false, false]);
  });

  it('is an event for each when it is first known', async () => {
    const lines = await told(() => draw(documentOf(pledge, late, {text: 'Nameless'})));
    expect(lines).to.deep.equal(['refunds: – → at-risk', 'late: – → late', ': – → active']);
  });

  it('is no event where nothing changed, and one where something did', async () => {
    const element = await draw(documentOf(pledge, late));
    expect(await told(() => give(element, pledge, late))).to.deep.equal([]);
    expect(await told(() => give(element, {...pledge, state: 'withdrawn'}, late))).to.deep.equal([
      'refunds: at-risk → withdrawn',
    ]);
    element.layout = 'badge';
    expect(await told(() => element.updateComplete)).to.deep.equal([]);
  });

  it('is true when the event comes: the property, and what is on screen', async () => {
    const seen: unknown[] = [];
    const listen = ({target: element}: Event): void => {
      seen.push((element as CandorPledge).state);
      seen.push(
        (element as CandorPledge).shadowRoot?.querySelector('[part~=late] [part=state]')?.textContent?.trim(),
      );
    };
    document.addEventListener('candor-state', listen);
    await draw(documentOf(late));
    document.removeEventListener('candor-state', listen);
    expect(seen).to.deep.equal(['late', 'Late']);
  });

  it('of two pledges with one id is told of the first, once', async () => {
    const element = await draw(documentOf(pledge, {...late, id: pledge.id}));
    element.requestUpdate();
    expect(await told(() => element.updateComplete)).to.deep.equal([]);
  });

  it('changes with the day: a deadline that passes makes it late', async () => {
    const element = await draw(documentOf(pledge));
    const lines = await told(async () => {
      element.now = Date.parse('2026-12-31T23:59:59.999Z');
      await element.updateComplete;
      element.now += 1;
      await element.updateComplete;
    });
    expect(lines).to.deep.equal(['refunds: at-risk → late']);
    expect(element.state).to.equal('late');
  });

  it('changes by itself where the page leaves the time to the clock', async () => {
    const {now: real} = Date;
    let time = Date.parse('2026-12-31T23:59:59.970Z');
    Date.now = () => time;
    try {
      const element = document.createElement('candor-pledge');
      Object.assign(element, {lang: 'en', data: documentOf(pledge)});
      const lines = await told(async () => {
        document.body.append(element);
        await element.updateComplete;
        time += 60_000;
        // The clock ticks on the minute, 80 ms from when the element came to the page.
        for (let tries = 0; tries < 100 && element.state !== 'late'; tries += 1)
          await new Promise((done) => setTimeout(done, 20));
        await new Promise((done) => setTimeout(done, 150));
      });
      element.remove();
      expect(lines).to.deep.equal(['refunds: – → at-risk', 'refunds: at-risk → late']);
    } finally {
      Date.now = real;
    }
  });

  it('is in the part name of each pledge, so that a theme can colour it', async () => {
    const theme = document.createElement('style');
    theme.textContent = 'candor-pledge::part(late) { border-color: rgb(1, 2, 3); }';
    document.head.append(theme);
    const element = await draw(documentOf(pledge, late));
    const colours = Array.from(
      element.shadowRoot?.querySelectorAll('article') ?? [],
      (each) => getComputedStyle(each).borderTopColor === 'rgb(1, 2, 3)',
    );
    theme.remove();
    expect(colours).to.deep.equal([false, true]);
  });
});
