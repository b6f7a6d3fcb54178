import {expect} from '@open-wc/testing';

import '../../../src/elements/reviews/define.js';
import type {CandorReviews} from '../../../src/elements/reviews/candor-reviews.js';
import {common} from '../../../src/i18n/en/common.js';
import {finding} from '../../../src/i18n/en/finding.js';
import {layout} from '../../../src/i18n/en/layout.js';
import {rating} from '../../../src/i18n/en/rating.js';
import {reviews} from '../../../src/i18n/en/reviews.js';
import type {Strings} from '../../../src/i18n/reworded.js';
import {part, parts, settled, textOf} from '../support.js';
import {full, review} from './document.js';
import {draw, rest, until} from './drawn.js';
import {endpointInPage} from './endpoint.js';
import {kettleDocument, onScreen} from './kettles.js';
import {type Rule, rules} from './rules.js';
import {holding, whyUnseen} from './seen.js';

const layouts = ['list', 'grid', 'carousel', 'compact'] as const;

// With one of these gone there is nothing left that would need a disclosure; `value` pushes its neighbours.
const wholes = new Set(['base', 'summary', 'value', 'list', 'review', 'carousel', 'opposites', 'opposite']);

/** Everything a theme could try, on its own. */
const attacks = [
  'display: none',
  'visibility: hidden',
  'visibility: collapse',
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

/** A theme that does to every part what it can. */
const attack = (element: CandorReviews, declarations: string): void => {
  const names = Array.from(element.shadowRoot?.querySelectorAll('[part]') ?? []).flatMap(({part}) => [
    ...part,
  ]);
  const important = declarations.replaceAll(/;|$/g, ' !important;');
  style.textContent = [...new Set(names)]
    .filter((name) => !wholes.has(name))
    .map((name) => `*::part(${name}) { ${important} }`)
    .join('\n');
  document.head.append(style);
};

const unseen = (element: CandorReviews, {says}: Pick<Rule, 'says'>): string[] =>
  says.flatMap((sentence) => {
    const place = holding(element.shadowRoot, sentence);
    return place ? whyUnseen(place).map((why) => `“${sentence}”: ${why}`) : [`“${sentence}” is not there`];
  });

describe('what the law wants to be seen', function () {
  this.timeout(10_000);

  afterEach(() => style.remove());

  for (const rule of rules) {
    it(`${rule.rule}: ${rule.wants}`, async () => {
      const element = await draw(rule.document, rule.given);
      for (const name of layouts) {
        element.layout = name;
        await rest(element);
        if (rule.given?.opposites) await until(() => part(element, 'opposites'));
        expect(unseen(element, rule), name).to.deep.equal([]);
      }
      for (const declarations of attacks) {
        attack(element, declarations);
        expect(unseen(element, rule), declarations).to.deep.equal([]);
      }
    });
  }

  it('is seen where a theme cuts reviews short', async () => {
    const element = await draw(full);
    style.textContent =
      'candor-reviews::part(review) { height: 3em; max-height: 3em; overflow: hidden !important; }';
    document.head.append(style);
    expect(unseen(element, {says: ['Works for the seller', 'Verified purchase']})).to.deep.equal([]);
  });

  it('is seen where the page makes everything tiny, transparent to the eye or narrow', async () => {
    const element = await draw(full);
    const narrow = document.createElement('div');
    element.replaceWith(narrow);
    narrow.append(element);
    for (const declarations of [
      'width: 280px',
      'font-size: 1px',
      'visibility: hidden',
      'line-height: 0',
      'text-indent: -99em',
    ]) {
      style.textContent = `div:has(> candor-reviews) { ${declarations} }`;
      document.head.append(style);
      await rest(element);
      for (const rule of rules.filter(({document, given}) => document === full && !given))
        expect(unseen(element, rule), `${declarations}, ${rule.wants}`).to.deep.equal([]);
    }
    narrow.remove();
  });

  it('is not emptied by the page’s own strings, whatever they are', async () => {
    const warn = console.warn;
    console.warn = () => undefined;
    try {
      const names = Object.keys({...common, ...rating, ...reviews, ...finding, ...layout});
      for (const nothing of ['', ' ', '—', '\u200b', '…', '\u3164', {}, 7]) {
        const strings = Object.fromEntries(names.map((name) => [name, nothing])) as Strings;
        for (const rule of rules) {
          const element = await draw(rule.document, {...rule.given, strings});
          if (rule.given?.opposites) await until(() => part(element, 'opposites'));
          expect(unseen(element, rule), `${JSON.stringify(nothing)}, ${rule.wants}`).to.deep.equal([]);
          element.remove();
        }
      }
    } finally {
      console.warn = warn;
    }
  }).timeout(20_000);

  it('names a selection of the page as one in every layout, however it goes on', async () => {
    for (const name of layouts) {
      for (const paging of ['more', 'pages'] as const) {
        const element = await draw(kettleDocument(), {only: '5', layout: name, paging, limit: 3});
        const where = `${name}, ${paging}`;
        expect(textOf(part(element, 'showing')), where).to.equal(
          'Selected reviews: 4 of 24, showing 3 newest first',
        );
        expect(unseen(element, {says: ['Selected reviews: 4 of 24, showing 3']}), where).to.deep.equal([]);
        // The visitor chose nothing, so there is nothing of theirs to take back.
        expect(part(element, 'chosen'), where).to.equal(null);
        expect(onScreen(element), where).to.deep.equal(['k4', 'k9', 'k14']);
        element.remove();
      }
    }
  });

  it('names a selection as one beside what the visitor chose, which alone can be taken back', async () => {
    const element = await draw(kettleDocument(), {only: '5 verified'});
    expect(textOf(part(element, 'showing'))).to.equal('Selected reviews: 2 of 24 newest first');
    element.filters = {context: {skin: ['dry']}, rating: [1]};
    await rest(element);
    expect(textOf(part(element, 'showing'))).to.equal('Selected reviews: 1 of 24');
    expect(parts(element, 'chosen-chip').map(textOf)).to.deep.equal(['Skin: dry ×']);
    expect(onScreen(element)).to.deep.equal(['k9']);
  });

  it('is taken away by no attribute', async () => {
    const odd: ReadonlyArray<readonly [name: string, value: string]> = [
      ['layout', 'unseen'],
      ['layout', 'folded'],
      ['layout', 'disclosure'],
      ['layout', ''],
      ['paging', 'none'],
      ['order', 'best'],
      ['only', '0 6 everything'],
      ['limit', '0'],
      ['limit', '-3'],
      ['limit', 'all'],
      ['strings', '{'],
      ['strings', '[]'],
      ['strings', '7'],
      ['strings', '{"showing": "All reviews", "collectionUnknown": ""}'],
      ['heading-level', 'x'],
      ['class', 'unseen'],
      ['style', 'font-size: 0'],
      ['opposites', ''],
      ['debug', ''],
      ['format', 'html'],
    ];
    const warn = console.warn;
    console.warn = () => undefined;
    const plain = rules.filter(({document, given}) => document === full && !given);
    try {
      for (const [name, value] of odd) {
        const element = await draw(full);
        element.setAttribute(name, value);
        await rest(element);
        for (const rule of plain)
          expect(unseen(element, rule), `${name}="${value}": ${rule.wants}`).to.deep.equal([]);
        expect(textOf(part(element, 'showing')), `${name}="${value}"`).to.equal(
          'Showing 3 of 412 newest first',
        );
        element.remove();
      }
    } finally {
      console.warn = warn;
    }
  });

  it('says in each language what it says in English', async () => {
    const element = await draw(full, {lang: 'de'});
    await until(() => textOf(part(element, 'showing')).startsWith('3 von 412'));
    const said = parts(element, 'disclosure').map(textOf);
    expect(said).to.have.length(6);
    expect(said).to.not.include('Works for the seller');
    for (const place of [
      ...parts(element, 'disclosure'),
      part(element, 'moderation'),
      part(element, 'showing'),
    ])
      expect(place ? whyUnseen(place) : ['it is not there']).to.deep.equal([]);
  });

  it('never calls reviews genuine, independent or guaranteed, in any language', async () => {
    for (const lang of ['en', 'de']) {
      const element = await draw(full, {lang});
      await new Promise((done) => setTimeout(done, 100));
      await rest(element);
      expect(textOf(element)).to.not.match(
        /genuine|independent|guarantee|100\s?%|trusted|authentic|echte? bewertung|unabhängig|garantier/i,
      );
    }
  });

  it('lets everybody report a review, and authors correct or withdraw their own, where that is offered', async () => {
    const actions = {reportReview: {href: '/report'}, changeReview: {href: '/change'}};
    const endpoint = endpointInPage(kettleDocument(3), {actions});
    const element = document.createElement('candor-reviews');
    Object.assign(element, {lang: 'en', loading: 'eager', src: endpoint.src});
    const loaded = settled(element);
    document.body.append(element);
    await loaded;
    await rest(element);
    for (const name of layouts) {
      element.layout = name;
      await rest(element);
      for (const way of ['report', 'change']) {
        expect(parts(element, way), `${way}, ${name}`).to.have.length(3);
        expect(parts(element, way).flatMap(whyUnseen), `${way}, ${name}`).to.deep.equal([]);
      }
    }
    element.remove();
    endpoint.restore();
  });

  it('tells search engines only what is visible, and nothing of one’s own organisation', async () => {
    const graphs = () => Array.from(document.head.querySelectorAll('script[type="application/ld+json"]'));
    const info = console.info;
    const said: string[] = [];
    console.info = (line: string) => said.push(line);
    try {
      const named = (at: number) =>
        review(`r${at}`, {author: {name: `Author ${at}`}, reviewBody: `Words ${at}.`});
      const element = await draw(
        {...full, reviews: [named(1), named(2), named(3)]},
        {jsonLd: true, limit: 2},
      );
      await until(() => graphs().length === 1, 'one graph');
      const text = graphs()[0]?.textContent ?? '';
      expect(text).to.contain('Words 1.').and.contain('Words 2.');
      expect(text).to.not.contain('Words 3.');
      element.data = {...full, subject: {type: 'Organization', id: location.origin, name: 'Us'}};
      await until(() => graphs().length === 0, 'no graph');
      expect(said.join()).to.contain('organisation');
      element.remove();
    } finally {
      console.info = info;
    }
  });

  it('keeps nothing in the visitor’s browser', async () => {
    const element = await draw(kettleDocument());
    element.filters = {context: {skin: ['dry']}, q: 'hot'};
    await rest(element);
    expect([localStorage.length, sessionStorage.length, document.cookie]).to.deep.equal([0, 0, '']);
    expect(location.href).to.not.match(/dry|hot/);
  });
});
