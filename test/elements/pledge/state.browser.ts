import {expect} from '@open-wc/testing';

import type {CandorPledge} from '../../../src/elements/pledge/candor-pledge.js';
import {part, parts, textOf, violations} from '../support.js';
import {documentOf, draw, layouts, pledge, target} from './document.js';

const {targets: _, ...untargeted} = pledge;
const met = {...target, current: 100};
const late = {...target, by: '2026-09-30'};

interface Case {
  readonly state: NonNullable<CandorPledge['state']>;
  readonly given: object;
  readonly word: string;
  readonly reason: string;
  readonly tone: 'good' | 'warn' | 'bad' | 'muted';
}

const cases: readonly Case[] = [
  {
    state: 'withdrawn',
    given: {...pledge, state: 'withdrawn'},
    word: 'Withdrawn',
    reason: 'It no longer holds: it has been withdrawn.',
    tone: 'bad',
  },
  {
    state: 'superseded',
    given: {...pledge, state: 'superseded'},
    word: 'Replaced',
    reason: 'It no longer holds: another pledge has taken its place.',
    tone: 'muted',
  },
  {
    state: 'suspended',
    given: {...pledge, state: 'suspended'},
    word: 'Suspended',
    reason: 'It does not hold for the time being.',
    tone: 'warn',
  },
  {
    state: 'not-yet',
    given: {...pledge, validFrom: '2027-01-01'},
    word: 'Not yet in force',
    reason: 'It holds from 1 January 2027 on.',
    tone: 'muted',
  },
  {
    state: 'not-yet',
    given: {...pledge, state: 'draft'},
    word: 'Not yet in force',
    reason: 'This is a draft; nothing is pledged yet.',
    tone: 'muted',
  },
  {
    state: 'lapsed',
    given: {...pledge, validUntil: '2026-06-30'},
    word: 'Lapsed',
    reason: 'It held until 30 June 2026.',
    tone: 'muted',
  },
  {
    state: 'kept',
    given: {...pledge, state: 'kept', targets: [met]},
    word: 'Kept',
    reason: 'Declared kept, and the figures say so: 100 of 100%.',
    tone: 'good',
  },
  {
    state: 'kept',
    given: {...untargeted, state: 'kept'},
    word: 'Kept',
    reason: 'The organisation declares it kept; there are no figures to check that with.',
    tone: 'muted',
  },
  {
    state: 'missed',
    given: {...pledge, state: 'missed'},
    word: 'Missed',
    reason: 'The organisation declares it missed: 80 of 100%.',
    tone: 'bad',
  },
  {
    state: 'missed',
    given: {...untargeted, state: 'missed'},
    word: 'Missed',
    reason: 'The organisation declares it missed.',
    tone: 'bad',
  },
  {
    state: 'late',
    given: {...pledge, targets: [late]},
    word: 'Late',
    reason: '80 of 100%; due by 30 September 2026, 53 days ago.',
    tone: 'bad',
  },
  {
    state: 'late',
    given: {
      ...pledge,
      targets: [
        met,
        {...late, name: 'Days', unit: 'days', direction: 'down', baseline: 30, target: 5, current: 12},
      ],
    },
    word: 'Late',
    reason: 'Days: 12 days against at most 5 days; due by 30 September 2026, 53 days ago.',
    tone: 'bad',
  },
  {
    state: 'late',
    given: {...pledge, state: 'kept', targets: [late]},
    word: 'Late',
    reason: 'Declared kept, figures say 80 of 100%; due by 30 September 2026, 53 days ago.',
    tone: 'bad',
  },
  {
    state: 'at-risk',
    given: pledge,
    word: 'At risk',
    reason: '80 of 100% with 39 days left; at this pace 91.8%.',
    tone: 'warn',
  },
  {
    state: 'on-track',
    given: {...pledge, targets: [{...target, target: 85}]},
    word: 'On track',
    reason: '80 of 85% with 39 days left; at this pace 91.8%.',
    tone: 'good',
  },
  {
    state: 'on-track',
    given: {...pledge, state: 'kept', targets: [{...target, target: 85}]},
    word: 'On track',
    reason: 'Declared kept, figures say 80 of 85% with 39 days left; at this pace 91.8%.',
    tone: 'warn',
  },
  {
    state: 'active',
    given: untargeted,
    word: 'In force',
    reason: 'It names no figure to be measured by.',
    tone: 'good',
  },
  {
    state: 'unknown',
    given: {...pledge, targets: [{name: 'Refunds', target: 100, by: '2026-12-31'}]},
    word: 'Not known',
    reason: 'No figure has been published.',
    tone: 'muted',
  },
  {
    state: 'unknown',
    given: {...pledge, state: 'kept', targets: [{name: 'Refunds', target: 100, by: '2026-12-31'}]},
    word: 'Not known',
    reason: 'The organisation declares it kept; there are no figures to check that with.',
    tone: 'muted',
  },
];

// Engines before custom states throw at the selector.
const matches = (element: Element, state: string): boolean | undefined => {
  try {
    return element.matches(`:state(${state})`);
  } catch {
    return undefined;
  }
};

const isSeen = (element: HTMLElement | null): boolean =>
  element?.checkVisibility({visibilityProperty: true, opacityProperty: true}) ?? false;

for (const layout of layouts) {
  describe(`<candor-pledge layout="${layout}">`, () => {
    for (const {state, given, word, reason, tone} of cases) {
      it(`says "${word}" and why: ${reason}`, async () => {
        const element = await draw(documentOf(given), {layout});
        if (layout === 'badge') part(element, 'badge')?.click();
        const words = parts(element, 'state');
        expect(words.map(textOf)).to.deep.equal(layout === 'badge' ? [word, word] : [word]);
        for (const each of words) {
          expect(isSeen(each)).to.equal(true);
          expect(each.classList.contains(tone)).to.equal(true);
          expect(getComputedStyle(each, '::before').backgroundColor).to.equal(getComputedStyle(each).color);
        }
        expect(textOf(part(element, 'reason'))).to.equal(reason);
        expect(isSeen(part(element, 'reason'))).to.equal(true);
        expect(element.state).to.equal(state);
        expect(matches(element, state)).to.not.equal(false);
        expect(parts(element, state).map((each) => each.part.contains('pledge'))).to.deep.equal(
          layout === 'badge' ? [false, true] : [true],
        );
        expect(await violations(element)).to.deep.equal([]);
      });
    }
  });
}

describe('the state of a pledge', () => {
  it('is one custom state at a time, and none when there is no pledge any more', async () => {
    const element = await draw(documentOf(pledge));
    if (matches(element, 'at-risk') === undefined) return;
    element.data = {...documentOf({...pledge, targets: [late]})} as unknown as CandorPledge['data'];
    await element.updateComplete;
    expect([matches(element, 'at-risk'), matches(element, 'late')]).to.deep.equal([false, true]);
    element.pledge = 'nobody';
    await element.updateComplete;
    expect(matches(element, 'late')).to.equal(false);
    expect(element.state).to.equal(undefined);
  });

  it('is known when the pledge is announced', async () => {
    const element = document.createElement('candor-pledge');
    const states: unknown[] = [];
    element.addEventListener('candor-load', () => states.push(element.state));
    Object.assign(element, {data: documentOf({...pledge, state: 'withdrawn'})});
    document.body.append(element);
    await element.updateComplete;
    element.remove();
    expect(states).to.deep.equal(['withdrawn']);
  });

  it('stays in sight and keeps its dot whatever a theme does to its parts', async () => {
    const theme = document.createElement('style');
    const hidden =
      'display: none !important; visibility: hidden !important; opacity: 0 !important; font-size: 0 !important';
    theme.textContent = `candor-pledge::part(state), candor-pledge::part(reason), candor-pledge::part(target), candor-pledge::part(measured) { ${hidden} }`;
    document.head.append(theme);
    const above = await draw(documentOf({...pledge, state: 'missed'}));
    const below = await draw(documentOf(pledge));
    for (const element of [above, below]) {
      for (const name of ['state', 'reason']) {
        expect(isSeen(part(element, name)), name).to.equal(true);
        expect(part(element, name)?.getBoundingClientRect().height, name).to.be.greaterThan(10);
      }
    }
    theme.remove();
  });
});
