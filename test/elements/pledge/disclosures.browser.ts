import {expect} from '@open-wc/testing';

import type {CandorPledge} from '../../../src/elements/pledge/candor-pledge.js';
import {common} from '../../../src/i18n/en/common.js';
import {pledge as sentences} from '../../../src/i18n/en/pledge.js';
import type {Strings} from '../../../src/i18n/reworded.js';
import {holding, whyUnseen} from '../reviews/seen.js';
import {part} from '../support.js';
import {documentOf, draw, layouts, pledge, target} from './document.js';

const late = {...target, by: '2026-09-30'};
const {certification: _, ...uncertified} = pledge;

/** What fails, or may not be praised, and what has to be seen of it. */
const rules: ReadonlyArray<{
  readonly name: string;
  readonly given: object;
  readonly says: readonly string[];
}> = [
  {
    name: 'late',
    given: {...pledge, targets: [late]},
    says: ['Late', '80 of 100%; due by 30 September 2026, 53 days ago.'],
  },
  {
    name: 'late of several',
    given: {...pledge, targets: [{...target, current: 100}, late]},
    says: ['Late', 'Refunds in time: 80 of 100%; due by 30 September 2026, 53 days ago.'],
  },
  {
    name: 'missed',
    given: {...pledge, state: 'missed'},
    says: ['Missed', 'The organisation declares it missed: 80 of 100%.'],
  },
  {
    name: 'declared kept, and not',
    given: {...pledge, state: 'kept', targets: [late]},
    says: ['Late', 'Declared kept, figures say 80 of 100%; due by'],
  },
  {
    name: 'withdrawn',
    given: {...pledge, state: 'withdrawn'},
    says: ['Withdrawn', 'It no longer holds: it has been withdrawn.'],
  },
  {name: 'at risk', given: pledge, says: ['At risk', '80 of 100% with 39 days left; at this pace 91.8%.']},
  {
    name: 'not known',
    given: {...pledge, targets: [{name: 'Refunds', target: 100}]},
    says: ['Not known', 'No figure has been published.'],
  },
  {
    name: 'without a certificate',
    given: {...uncertified, characteristic: 'environmental', targets: [late]},
    says: [
      'Kettle & Co says:',
      'Late. 80 of 100%; due by 30 September 2026, 53 days ago.',
      'No certification scheme is named for this claim.',
    ],
  },
];

/** Everything a theme could try, on its own. */
const attacks = [
  'display: none',
  'visibility: hidden',
  'opacity: 0',
  'font-size: 0',
  'font: 1px/0 serif',
  'position: absolute; left: -9999px',
  'position: fixed; top: -9999px',
  'transform: scale(0)',
  'scale: 0',
  'translate: -9999px',
  'rotate: x 90deg',
  'clip-path: inset(50%)',
  'position: absolute; clip: rect(0 0 0 0)',
  'height: 0; overflow: hidden',
  'max-height: 0; overflow: hidden',
  'block-size: 0; overflow: clip',
  'width: 0; overflow: hidden; white-space: nowrap',
  'max-width: 0; overflow: clip; white-space: nowrap',
  'text-indent: -9999px; overflow: hidden; white-space: nowrap',
  'margin-inline-start: -9999px',
  'filter: opacity(0)',
  'content-visibility: hidden; contain-intrinsic-size: 1px',
  'mask-image: linear-gradient(transparent, transparent)',
  'zoom: 0.01',
];

const style = document.createElement('style');

/** A theme that does to every part what it can; the wrapper around everything is the element itself. */
const attack = (element: CandorPledge, declarations: string): void => {
  const names = Array.from(element.shadowRoot?.querySelectorAll('[part]') ?? []).flatMap(({part: all}) => [
    ...all,
  ]);
  const important = declarations.replaceAll(/;|$/g, ' !important;');
  style.textContent = [...new Set(names)]
    .filter((name) => name !== 'base')
    .map((name) => `*::part(${name}) { ${important} }`)
    .join('\n');
  document.head.append(style);
};

const unseen = (element: CandorPledge, says: readonly string[]): string[] => {
  const {shadowRoot: root} = element;
  return says.flatMap((sentence) => {
    const place = holding(root, sentence);
    return place ? whyUnseen(place).map((why) => `“${sentence}”: ${why}`) : [`“${sentence}” is not there`];
  });
};

const drawOpen = async (given: object, layout: string): Promise<CandorPledge> => {
  const element = await draw(documentOf(given), {layout});
  part(element, 'badge')?.click();
  return element;
};

describe('a state that is no good news, and its reason', function () {
  this.timeout(20_000);
  const {info, warn} = console;
  before(() => {
    console.info = () => undefined;
    console.warn = () => undefined;
  });
  after(() => Object.assign(console, {info, warn}));
  afterEach(() => style.remove());

  for (const {name, given, says} of rules) {
    for (const layout of layouts) {
      it(`${name}, as ${layout}: is seen whatever a theme does`, async () => {
        const element = await drawOpen(given, layout);
        expect(unseen(element, says), 'no theme').to.deep.equal([]);
        for (const declarations of attacks) {
          attack(element, declarations);
          expect(unseen(element, says), declarations).to.deep.equal([]);
        }
      });
    }

    it(`${name}: is seen where the page makes everything tiny, narrow or invisible`, async () => {
      for (const layout of layouts) {
        const element = await drawOpen(given, layout);
        const around = document.createElement('div');
        element.replaceWith(around);
        around.append(element);
        await element.updateComplete;
        const popover = part(element, 'popover');
        if (popover && !popover.matches(':popover-open')) popover.showPopover();
        for (const declarations of [
          'width: 280px',
          'font-size: 1px',
          'font-size: 0',
          'line-height: 0',
          // A badge stands in the line, and goes where the line goes.
          ...(layout === 'badge' ? [] : ['text-indent: -99em']),
        ]) {
          style.textContent = `div:has(> candor-pledge) { ${declarations} }`;
          document.head.append(style);
          expect(unseen(element, says), `${layout}, ${declarations}`).to.deep.equal([]);
        }
        around.remove();
      }
    });

    it(`${name}: is not emptied by the page’s own strings`, async () => {
      for (const nothing of ['', ' ', '\u200b', '—', {}, 7]) {
        const strings = Object.fromEntries(
          Object.keys({...common, ...sentences}).map((key) => [key, nothing]),
        ) as Strings;
        for (const layout of layouts) {
          const element = await drawOpen(given, layout);
          element.strings = strings;
          await element.updateComplete;
          expect(unseen(element, says), `${layout}, ${JSON.stringify(nothing)}`).to.deep.equal([]);
          element.remove();
        }
      }
    });

    it(`${name}: is taken away by no attribute`, async () => {
      for (const [attribute, value] of [
        ['layout', 'unseen'],
        ['layout', ''],
        ['heading-level', 'x'],
        ['class', 'unseen muted'],
        ['style', 'font-size: 0'],
        ['strings', '{'],
        ['strings', '{"state_late": "", "becauseLate": "Soon"}'],
        ['state', 'kept'],
        ['debug', ''],
      ] as const) {
        const element = await draw(documentOf(given));
        element.setAttribute(attribute, value);
        await element.updateComplete;
        expect(unseen(element, says), `${attribute}="${value}"`).to.deep.equal([]);
        element.remove();
      }
    });
  }

  it('is worded by the page only with all that it says', async () => {
    const element = await draw(documentOf(rules[0]?.given ?? {}));
    element.strings = {
      becauseLate: {one: '{standing} {date} {count}', other: 'Only {standing}, since {date}: {count} days!'},
    };
    await element.updateComplete;
    expect(unseen(element, ['Only 80 of 100%, since 30 September 2026: 53 days!'])).to.deep.equal([]);
  });
});
