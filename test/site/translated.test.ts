import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import type {Page} from '../support/browser.js';
import {buildName} from '../support/builds.js';
import {publishDemo} from '../support/published-demo.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {allAnswered, readRecorded, recorder} from './support/recorder.js';

const kettle = 'subject="https://kettle.example/p/copper-kettle"';
const source = 'src="/.well-known/trust-data.json" loading="eager"';

const elements = `<candor-rating ${source} ${kettle}></candor-rating>
<candor-reviews ${source} ${kettle} limit="3"><p>What people say</p></candor-reviews>
<candor-reviews ${source} ${kettle} limit="3" layout="carousel" paging="pages" opposites></candor-reviews>
<candor-pledge ${source} pledge="refunds" layout="statement"></candor-pledge>
<candor-pledge ${source} pledge="refunds" layout="badge"></candor-pledge>
<candor-person ${source} person="ana"></candor-person>`;

// The same twice: one stays as it is, the other is translated by the browser.
const page = `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Translated</title>
<script src="/recorder.js"></script><script type="module" src="/candor/${buildName('candor')}"></script></head>
<body><div id="plain"><section>${elements}</section></div><div id="translated"><section>${elements}</section></div></body></html>`;

const folder = temporaryFolder();
let server: StaticServer;

before(async () => {
  const {folders, documents} = await publishDemo(folder);
  server = await serve({folders, documents: {...documents, '/page.html': page, '/recorder.js': recorder}});
});
after(() => server?.close());

/** What somebody does to both, by name. */
const deeds = [
  'filter',
  'more',
  'sort',
  'clear',
  'page',
  'german',
  'subject',
  'layout',
  'words',
  'english',
  'data',
] as const;

inEachEngine('a page that the browser translates', ({withPage}) => {
  for (const isWhole of [false, true]) {
    it(`shows no stale value and nothing twice${isWhole ? ', even what is not to be translated' : ''}`, () =>
      withPage(async (page) => {
        await page.setViewport(900, 900);
        await page.goto(`${server.origin}/page.html`);
        await allAnswered(page);
        await waitFor(page, areAlike, []);
        assert.ok((await page.evaluate(translate, isWhole)) > 200);
        for (const deed of deeds) {
          const before = await page.evaluate(plainWords);
          await page.evaluate(act, deed);
          await agree(page, deed);
          assert.notEqual(await page.evaluate(plainWords), before, `${deed} does nothing`);
          await page.evaluate(translate, isWhole);
        }
        assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
      }));
  }

  it('follows lang on the page, on what is around it, and on itself, without a reload', () =>
    withPage(async (page) => {
      await page.setViewport(900, 900);
      await page.goto(`${server.origin}/page.html`);
      await allAnswered(page);
      const steps: readonly (readonly [selector: string, lang: string | undefined, spoken: string])[] = [
        ['html', 'de', 'de'],
        ['#plain', 'en', 'en'],
        ['html', 'fr-x-none', 'en'],
        ['#plain section', 'de-AT', 'de'],
        ['#plain section', undefined, 'en'],
        ['#plain section > *', 'de', 'de'],
        ['#plain section > *', undefined, 'en'],
      ];
      for (const [selector, lang, spoken] of steps) {
        await page.evaluate(setLanguage, selector, lang ?? '');
        await waitFor(page, speaks, [spoken]);
      }
      assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
    }));
});

const agree = async (page: Page, deed: string): Promise<void> => {
  try {
    await waitFor(page, areAlike, []);
  } catch {
    assert.deepEqual(await page.evaluate(differences), [], deed);
  }
};

/** Runs in the page: wraps every text as translators do. Gives how many. */
function translate(isWhole: boolean): number {
  let count = 0;
  const wrap = (root: Node): void => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) {
      const text = walker.currentNode;
      const around = text.parentElement;
      if (!(text instanceof Text) || !/\S/.test(text.data) || around?.closest('font, style, textarea'))
        continue;
      if (isWhole || !around?.closest('[translate="no"]')) texts.push(text);
    }
    for (const text of texts) {
      const outer = document.createElement('font');
      const inner = document.createElement('font');
      outer.append(inner);
      text.replaceWith(outer);
      // A node of its own, as translators make it: what was there is gone.
      inner.append(text.data);
      count += 1;
    }
  };
  for (const element of document.querySelectorAll('#translated section > *')) {
    wrap(element);
    if (element.shadowRoot) wrap(element.shadowRoot);
  }
  return count;
}

/** Runs in the page. */
function plainWords(): string {
  return [...document.querySelectorAll('#plain section > *')]
    .map(({shadowRoot}) => shadowRoot?.textContent)
    .join();
}

/** Runs in the page: what stands in both, told apart where it is not the same. */
function differences(): string[] {
  const wordsOf = (root: Node | null | undefined): string =>
    (root?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const all = (id: string): Element[] => [...document.querySelectorAll(`#${id} section > *`)];
  const [plain, translated] = [all('plain'), all('translated')];
  return plain.flatMap((element, index) => {
    const [one, other] = [wordsOf(element.shadowRoot), wordsOf(translated[index]?.shadowRoot)];
    if (one === other) return [];
    const at = [...one].findIndex((letter, place) => letter !== other[place]);
    const from = Math.max(0, at - 30);
    return [`${element.localName}: “${one.slice(from, at + 60)}” is “${other.slice(from, at + 60)}”`];
  });
}

/** Runs in the page. */
function areAlike(): boolean {
  const wordsOf = (element: Element | undefined): string =>
    (element?.shadowRoot?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const all = (id: string): Element[] => [...document.querySelectorAll(`#${id} section > *`)];
  const translated = all('translated');
  const isBusy =
    document.querySelectorAll('section > *').length === 0 ||
    [...document.querySelectorAll('section > *')].some(({shadowRoot}) =>
      shadowRoot?.querySelector('[aria-busy=true]'),
    );
  return !isBusy && all('plain').every((element, index) => wordsOf(element) === wordsOf(translated[index]));
}

/** Runs in the page: one deed, in both. */
async function act(deed: string): Promise<void> {
  const settle = (): Promise<void> => new Promise((done) => setTimeout(done, 150));
  const press = (element: Element, part: string, at = 0): void =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>(`[part~="${part}"]`) ?? [])].at(at)?.click();
  type Settable = Element & Record<string, unknown>;
  for (const section of document.querySelectorAll('section')) {
    const [rating, list, carousel, statement, badge, person] = [...section.children] as Settable[];
    if (!rating || !list || !carousel || !statement || !badge || !person) return;
    if (deed === 'filter') press(list, 'distribution-row');
    if (deed === 'more') press(list, 'more');
    if (deed === 'sort') Object.assign(list, {sort: 'lowest'});
    if (deed === 'clear') Object.assign(list, {filters: {}});
    if (deed === 'page') press(carousel, 'page', 2);
    if (deed === 'german') section.setAttribute('lang', 'de');
    if (deed === 'subject') rating.setAttribute('subject', 'https://kettle.example/p/steel-kettle');
    if (deed === 'layout')
      for (const [element, layout] of [
        [list, 'grid'],
        [statement, 'card'],
        [person, 'list'],
      ] as const)
        element.setAttribute('layout', layout);
    if (deed === 'words')
      for (const element of section.children)
        Object.assign(element, {strings: {reviewCount: '{count} opinions', more: 'On'}});
    if (deed === 'english') section.setAttribute('lang', 'en');
    if (deed === 'data')
      Object.assign(rating, {
        data: {subject: {id: 'urn:x'}, aggregateRating: {ratingValue: 2.5, ratingCount: 4321}},
      });
  }
  await settle();
}

/** Runs in the page. */
function setLanguage(selector: string, lang: string): void {
  for (const element of document.querySelectorAll(selector))
    if (lang) element.setAttribute('lang', lang);
    else element.removeAttribute('lang');
}

/** Runs in the page: whether every element speaks that. */
function speaks(language: string): boolean {
  return [...document.querySelectorAll('#plain section > *')].every(({shadowRoot}) =>
    shadowRoot?.querySelector('.candor')?.getAttribute('lang')?.startsWith(language),
  );
}
