import assert from 'node:assert/strict';
import {after, afterEach, before, it} from 'node:test';
import {setTimeout as wait} from 'node:timers/promises';

import type {Page} from '../support/browser.js';
import {buildName} from '../support/builds.js';
import {publishDemo} from '../support/published-demo.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {waitFor} from '../support/wait-for.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {readRecorded, recorder} from './support/recorder.js';
import {discoveryPath, withActions} from './support/with-actions.js';

const kettle = 'https://kettle.example/p/copper-kettle';

const page = (body: string, language = 'en'): string => `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><title>Consent</title><script src="/recorder.js"></script>
  <link rel="icon" href="data:,"><link rel="trust-data" href="/${discoveryPath}"><link rel="canonical" href="${kettle}">
  <script type="module" src="/candor/${buildName('candor')}"></script></head><body>${body}<p id="after">After.</p></body></html>`;

const held = (tag: string, more = ''): string =>
  `<${tag} loading="eager" consent="required" ${more}></${tag}>`;

const tags = ['candor-reviews', 'candor-pledge', 'candor-person', 'candor-rating'] as const;

const pages = {
  ...Object.fromEntries(tags.map((tag) => [`/${tag}.html`, page(held(tag))])),
  '/two.html': page(held('candor-reviews', 'id="one"') + held('candor-pledge', 'id="two"')),
  '/fallback.html': page(
    '<candor-reviews loading="eager" consent="required"><p>Read our reviews.</p></candor-reviews>',
  ),
  '/panel.html': page('<candor-reviews loading="eager" limit="30"></candor-reviews>'),
  '/panel-de.html': page('<candor-reviews loading="eager"></candor-reviews>', 'de'),
  '/people.html': page('<candor-person loading="eager"></candor-person>'),
};

const folder = temporaryFolder();
let server: StaticServer;

before(async () => {
  const {folders, documents} = await publishDemo(folder);
  server = await serve({
    folders,
    documents: {...documents, ...pages, [`/${discoveryPath}`]: withActions(folder), '/recorder.js': recorder},
  });
});
afterEach(async () => {
  // What a closed page has sent still arrives: it is no request of the next one.
  await wait(100);
  server.rules = [];
  server.requests.length = 0;
});
after(() => server?.close());

/** All that was asked for beside the page and its own script, in order of their addresses. */
const log = (): string[] =>
  server.requests
    .map(({url}) => url)
    .filter((url) => !/^\/[\w-]+\.html|^\/recorder\.js/.test(url))
    .sort();
const data = (): string[] => log().filter((url) => !url.startsWith('/candor/'));

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${server.origin}/${path}`);
};

/** Runs in the page: whether a part of an element is drawn. */
function isDrawn(selector: string, part: string): boolean {
  const found = document.querySelector(selector)?.shadowRoot?.querySelector<HTMLElement>(`[part~="${part}"]`);
  return Boolean(found?.checkVisibility());
}
/** Runs in the page. */
function press(selector: string, part: string): boolean {
  const found = document.querySelector(selector)?.shadowRoot?.querySelector<HTMLElement>(`[part~="${part}"]`);
  found?.focus();
  found?.click();
  return Boolean(found);
}
/** Runs in the page: the text below an element, and where what follows it begins. */
function standing(selector: string): {text: string; after: number} {
  const root = document.querySelector(selector)?.shadowRoot;
  return {
    text: root?.querySelector('.gate')?.textContent?.replace(/\s+/g, ' ').trim() ?? '',
    after: document.querySelector('#after')?.getBoundingClientRect().top ?? 0,
  };
}
/** Runs in the page: the rows of the panel, once it is open. */
function rows(selector: string): Array<{what: string; url: string}> | undefined {
  const dialog = document
    .querySelector(selector)
    ?.shadowRoot?.querySelector<HTMLDialogElement>('dialog[open].requests');
  if (!dialog) return undefined;
  return Array.from(dialog.querySelectorAll('li'), (row) => ({
    what: row.querySelector('strong')?.textContent ?? '',
    url: Array.from(row.querySelectorAll('code')).at(-1)?.textContent ?? '',
  }));
}

const fine = async (page: Page): Promise<void> => {
  const {errors, violations} = await readRecorded(page);
  assert.deepEqual([...errors, ...violations], []);
};

inEachEngine('consent="required"', ({withPage}) => {
  for (const tag of tags)
    it(`<${tag}> asks for nothing until the visitor agrees, and then for itself`, () =>
      withPage(async (page) => {
        server.rules = [{path: /candor-requests-\d/, delay: 400}];
        await open(page, `${tag}.html`);
        await waitFor(page, () => Boolean(document.querySelector('#after')), []);
        await waitFor(
          page,
          (name: string) => Boolean(document.querySelector(name)?.shadowRoot?.querySelector('.candor')),
          [tag],
        );
        const earlier = await page.evaluate(standing, tag);
        await waitFor(page, isDrawn, [tag, 'consent']);
        const later = await page.evaluate(standing, tag);
        assert.match(later.text, new RegExp(`from ${new URL(server.origin).host}`));
        assert.equal(later.after, earlier.after, 'nothing moved');
        assert.deepEqual(data(), []);
        await page.evaluate(press, tag, 'consent');
        await waitFor(
          page,
          (name: string) => !document.querySelector(name)?.shadowRoot?.querySelector('.gate'),
          [tag],
        );
        await waitFor(
          page,
          () => (window as {recorded?: {answered: Map<unknown, string>}}).recorded?.answered.size === 1,
          [],
        );
        assert.equal(data()[0], `/${discoveryPath}`);
        await fine(page);
      }));

  it('agreeing to one is not agreeing to another, nor to another address', () =>
    withPage(async (page) => {
      await open(page, 'two.html');
      await waitFor(page, isDrawn, ['#two', 'consent']);
      await waitFor(page, isDrawn, ['#one', 'consent']);
      await page.evaluate(press, '#one', 'consent');
      await waitFor(page, isDrawn, ['#one', 'showing']);
      assert.ok(await page.evaluate(isDrawn, '#two', 'consent'));
      assert.ok(data().every((url) => !url.startsWith('/pledges')));
      // Pictures of what is shown may still be on their way.
      const asked = (): string[] => data().filter((url) => !url.startsWith('/images/'));
      const before = asked();
      await page.evaluate(() => document.querySelector('#one')?.setAttribute('src', '/elsewhere.json'));
      await waitFor(page, isDrawn, ['#one', 'consent']);
      assert.deepEqual(asked(), before);
      await fine(page);
    }));

  it('a page that sees to consent itself cancels the event', () =>
    withPage(async (page) => {
      await open(page, 'candor-reviews.html');
      await waitFor(page, isDrawn, ['candor-reviews', 'consent']);
      await page.evaluate(() => {
        document.addEventListener('candor-consent', (event) => event.preventDefault());
      });
      await page.evaluate(press, 'candor-reviews', 'consent');
      await page.evaluate(() => new Promise((done) => setTimeout(done, 200)));
      assert.deepEqual(data(), []);
      await page.evaluate(() => (window as {candor?: {consent?: () => void}}).candor?.consent?.());
      await waitFor(page, isDrawn, ['candor-reviews', 'showing']);
      await fine(page);
    }));

  it('what the page put inside stays as it is, with nothing of ours', () =>
    withPage(async (page) => {
      await open(page, 'fallback.html');
      await waitFor(
        page,
        () => Boolean(document.querySelector('candor-reviews')?.shadowRoot?.querySelector('slot')),
        [],
      );
      await page.evaluate(() => new Promise((done) => setTimeout(done, 300)));
      assert.deepEqual(log(), [`/candor/${buildName('candor')}`]);
    }));

  it('nothing is stored', () =>
    withPage(async (page) => {
      await open(page, 'candor-reviews.html');
      await waitFor(page, isDrawn, ['candor-reviews', 'consent']);
      await page.evaluate(press, 'candor-reviews', 'consent');
      await waitFor(page, isDrawn, ['candor-reviews', 'showing']);
      const stored = await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length]);
      assert.deepEqual(stored, ['', 0, 0]);
    }));
});

inEachEngine('what this asks for', ({withPage}) => {
  const openPanel = async (page: Page, tag: string): Promise<Array<{what: string; url: string}>> => {
    await waitFor(page, isDrawn, [tag, 'requests']);
    // Pictures that are near are on their way.
    await page.evaluate(() => new Promise((done) => setTimeout(done, 600)));
    await page.evaluate(press, tag, 'requests');
    return (await waitFor(page, rows, [tag])) ?? [];
  };
  const listed = (all: ReadonlyArray<{url: string}>): string[] =>
    all.map(({url}) => url.replace(server.origin, '')).sort();

  for (const [path, tag] of [
    ['panel', 'candor-reviews'],
    ['panel-de', 'candor-reviews'],
    ['people', 'candor-person'],
  ] as const)
    it(`is what the server saw, request by request: ${path}`, () =>
      withPage(async (page) => {
        await open(page, `${path}.html`);
        const all = await openPanel(page, tag);
        assert.deepEqual(listed(all), log());
        assert.ok(all.length >= 4);
        await fine(page);
      }));

  it('lists what was asked for twice, and what was sent', () =>
    withPage(async (page) => {
      server.rules = [{path: `/${discoveryPath}`, status: 503}];
      const opened = open(page, 'panel.html');
      while (!data().includes(`/${discoveryPath}`)) await new Promise((done) => setTimeout(done, 10));
      server.rules = [];
      await opened;
      await waitFor(page, isDrawn, ['candor-reviews', 'vote']);
      await page.evaluate(press, 'candor-reviews', 'vote');
      while (!server.requests.some(({method}) => method === 'POST'))
        await new Promise((done) => setTimeout(done, 10));
      const all = await openPanel(page, 'candor-reviews');
      assert.deepEqual(listed(all), log());
      assert.equal(all.filter(({url}) => url.endsWith(discoveryPath)).length, 2);
      assert.equal(all.filter(({what}) => what === 'What you sent').length, 1);
    }));

  it('closes with Escape or its button, and gives the focus back', () =>
    withPage(async (page) => {
      await open(page, 'panel.html');
      await openPanel(page, 'candor-reviews');
      await page.evaluate(press, 'candor-reviews', 'requests-close');
      const focused = await waitFor(page, () => {
        const root = document.querySelector('candor-reviews')?.shadowRoot;
        return !root?.querySelector('dialog.requests') && root?.activeElement?.getAttribute('part');
      }, []);
      assert.equal(focused, 'requests');
      await fine(page);
    }));
});
