import {expect} from '@open-wc/testing';

import '../../../src/elements/rating/define.js';
import '../../../src/elements/reviews/define.js';
import type {CandorReviews} from '../../../src/elements/reviews/candor-reviews.js';
import {full} from '../reviews/document.js';
import {rest, until} from '../reviews/drawn.js';
import {part} from '../support.js';
import {contrastOf} from './support/contrast-of.js';

const roles = ['text', 'muted', 'accent', 'good', 'warn', 'bad'] as const;

const style = document.createElement('style');
const said: string[] = [];
const warn = console.warn;

/** Reviews in a page that looks like that, once their contrast was looked after. */
const drawIn = async (css: string): Promise<CandorReviews> => {
  style.textContent = css;
  document.head.append(style);
  const section = document.createElement('section');
  const element = document.createElement('candor-reviews');
  Object.assign(element, {lang: 'en', data: full});
  section.append(element);
  document.body.append(section);
  await rest(element);
  await guarded(element);
  return element;
};

const baseOf = (element: Element): HTMLElement => {
  const base = part(element, 'base');
  if (!base) throw new Error('nothing is drawn');
  return base;
};

/** Until the guard is there: the sheet that it brings is the last one. */
const guarded = async (element: Element): Promise<void> => {
  const sheets = element.shadowRoot?.adoptedStyleSheets.length ?? 0;
  const isThere = (): boolean =>
    element.shadowRoot?.adoptedStyleSheets
      .at(-1)
      ?.cssRules[0]?.cssText.includes('-webkit-text-fill-color') === true;
  await until(isThere, `a sheet after ${sheets}`);
  await settled();
};
// It measures with the next frame, which comes late where much goes on.
const frame = (): Promise<unknown> => new Promise(requestAnimationFrame);
const settled = async (): Promise<void> => {
  await new Promise((done) => setTimeout(done, 60));
  await frame();
  await frame();
};

const ratios = (element: Element): Record<string, number> =>
  Object.fromEntries(roles.map((role) => [role, contrastOf(baseOf(element), `var(--_${role})`)]));

const unreadable = (element: Element): string[] =>
  Object.entries(ratios(element))
    .filter(([, ratio]) => ratio < 4.5)
    .map(([role, ratio]) => `${role} ${ratio.toFixed(2)}`);

const own = (element: Element, name: string): string => baseOf(element).style.getPropertyValue(name);

describe('contrast', function () {
  this.timeout(10_000);

  beforeEach(() => {
    console.warn = (line: string) => said.push(line);
  });
  afterEach(() => {
    console.warn = warn;
    said.length = 0;
    style.remove();
    for (const section of document.querySelectorAll('section')) section.remove();
    document.documentElement.removeAttribute('class');
  });

  it('of our own colours is enough on white and on black, and nothing is touched', async () => {
    for (const [scheme, background] of [
      ['light', '#fff'],
      ['dark', '#000'],
      ['light', '#f4f1ea'],
      ['dark', '#222'],
    ]) {
      const element = await drawIn(
        `section { color-scheme: ${scheme}; background: ${background}; color: CanvasText }`,
      );
      expect(unreadable(element), `${scheme} ${background}`).to.deep.equal([]);
      expect(baseOf(element).style.cssText, `${scheme} ${background}`).to.equal('');
      element.parentElement?.remove();
    }
    expect(said).to.deep.equal([]);
  });

  const pages: ReadonlyArray<readonly [what: string, css: string]> = [
    ['dark without saying so', 'section { background: #14161a; color: #e8e8e8 }'],
    ['light within a dark page', 'section { color-scheme: dark; background: #fff; color: #111 }'],
    ['with text like its background', 'section { background: #fff; color: #fff }'],
    ['with transparent text', 'section { background: #fff; color: transparent }'],
    ['with grey text', 'section { background: #fff; color: #bbb }'],
    ['of a middling grey', 'section { background: #808080; color: #111 }'],
    ['of a loud colour', 'section { background: oklch(0.7 0.2 30); color: #000 }'],
    [
      'with colours of other spaces',
      'section { background: color(display-p3 0 0.4 0.9); color: lab(90 0 0) }',
    ],
    ['in layers', 'body { background: #000 } section { background: rgb(255 255 255 / 20%); color: #fff }'],
    ['with an accent too light', 'section { background: #fff; color: #111; --candor-accent: #9cf }'],
    [
      'with every colour white',
      `section { background: #fff; color: #111; ${roles.map((role) => `--candor-${role}: white`).join(';')} }`,
    ],
    [
      'with every colour transparent',
      `section { background: #fff; color: #111; ${roles.map((role) => `--candor-${role}: transparent`).join(';')} }`,
    ],
    [
      'with colours that are none',
      'section { background: #fff; color: #111; --candor-accent: nonsense; --candor-muted: 7px }',
    ],
  ];
  for (const [what, css] of pages) {
    it(`is enough on a page ${what}`, async () => {
      const element = await drawIn(css);
      expect(unreadable(element)).to.deep.equal([]);
      expect(contrastOf(baseOf(element), 'var(--_star)')).to.be.at.least(3);
      expect(contrastOf(baseOf(element), 'var(--_on-accent)', 'var(--_accent)')).to.be.at.least(4.5);
    });
  }

  it('is measured through shadow roots and slots', async () => {
    const element = await drawIn('section { background: #fff; color: #111 }');
    const outer = document.createElement('div');
    const root = outer.attachShadow({mode: 'closed'});
    const box = document.createElement('div');
    box.style.cssText = 'background: #101018; color: #eee';
    box.append(document.createElement('slot'));
    root.append(box);
    element.parentElement?.append(outer);
    outer.append(element);
    await settled();
    // Nobody outside can see into a closed tree, but what is slotted can: it inherits.
    expect(own(element, 'color-scheme')).to.equal('');
    const open = document.createElement('div');
    open.attachShadow({mode: 'open'}).append(box);
    outer.after(open);
    open.append(element);
    await settled();
    expect(own(element, 'color-scheme')).to.equal('dark');
    expect(getComputedStyle(baseOf(element)).color).to.equal('rgb(238, 238, 238)');
  });

  it('is left alone on a picture or a gradient', async () => {
    const element = await drawIn(
      'section { background: linear-gradient(#000, #333); color: #eee; --candor-accent: #000 }',
    );
    expect(baseOf(element).style.cssText).to.equal('');
    expect(said).to.deep.equal([]);
  });

  it('keeps a readable theme as it is, and names what it had to change, once', async () => {
    const css = 'section { background: #fff; color: #111; --candor-accent: #a00; --candor-star: #ffe }';
    const element = await drawIn(css);
    expect(contrastOf(baseOf(element), 'var(--_accent)', '#a00')).to.equal(1);
    expect(said).to.deep.equal([
      'Candor: too little contrast (WCAG 2.2 AA): --candor-star has 1.0:1, rgb(180 95 6) is used.',
    ]);
    element.requestUpdate();
    await settled();
    const second = await drawIn(css);
    expect(own(second, '--candor-star')).to.equal('initial');
    expect(said).to.have.length(1);
  });

  it('follows the page’s theme', async () => {
    const element = await drawIn(
      'html.night section { background: #14161a; color: #eee } section { background: #fff; color: #111 }',
    );
    expect(own(element, 'color-scheme')).to.equal('');
    document.documentElement.className = 'night';
    await settled();
    expect(own(element, 'color-scheme')).to.equal('dark');
    expect(unreadable(element)).to.deep.equal([]);
    document.documentElement.className = '';
    await settled();
    expect(baseOf(element).style.cssText).to.equal('');
  });

  it('is measured no more once the element has gone, and again when it is back', async () => {
    const element = await drawIn('html.night section { background: #14161a; color: #eee }');
    const section = element.parentElement;
    section?.remove();
    document.documentElement.className = 'night';
    await settled();
    expect(baseOf(element).style.cssText).to.equal('');
    if (section) document.body.append(section);
    await settled();
    expect(own(element, 'color-scheme')).to.equal('dark');
  });

  it('of a rating and of what failed is looked after as well', async () => {
    style.textContent = 'section { background: #14161a; color: #e8e8e8 }';
    document.head.append(style);
    const section = document.createElement('section');
    const rating = document.createElement('candor-rating');
    rating.data = {subject: {id: 'urn:x'}, aggregateRating: {ratingValue: 4.2, ratingCount: 7}};
    section.append(rating);
    document.body.append(section);
    await guarded(rating);
    expect(own(rating, 'color-scheme')).to.equal('dark');
  });

  it('leaves no trace in the markup', async () => {
    const element = await drawIn('section { background: #14161a; color: #e8e8e8 }');
    expect(baseOf(element).querySelectorAll('i[hidden]')).to.have.length(0);
    expect(element.getAttributeNames()).to.deep.equal(['lang']);
  });
});
