import assert from 'node:assert/strict';
import {after, afterEach, before, it} from 'node:test';

import type {Page} from '../support/browser.js';
import {buildName, builds} from '../support/builds.js';
import {publishDemo} from '../support/published-demo.js';
import {settle} from '../support/settle.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {walk} from '../support/steps.js';
import {waitFor} from '../support/wait-for.js';
import {builtText} from './support/built-text.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {fallback, form, kettle, loader, loaderPage, tag, warnings, ways} from './support/loader-pages.js';
import {readRecorded, recorder} from './support/recorder.js';

const module = ways['a module'];
const classic = ways['a classic script'];
const oneFile = (name: string): string => `<script type="module" src="/candor/${buildName(name)}"></script>`;
const far = '<div id="far"></div><script>far.style.height = "5000px"</script>';
const rating = `<candor-rating subject="${kettle}"></candor-rating>`;

const sandboxed = (path: string): string =>
  `<!doctype html><title>Frame</title><iframe sandbox="allow-scripts" src="${path}" width="600" height="600"></iframe>`;

// What a frame of another origin is like inside, it has to say itself.
const report = `<script>setInterval(() => {
  const root = document.querySelector('candor-reviews')?.shadowRoot;
  let storage = 'open'; try { localStorage.length } catch { storage = 'throws' }
  parent.postMessage({origin, storage, drawn: Boolean(root?.querySelector('[part~="showing"]')),
    violations: recorded.violations, errors: recorded.errors}, '*');
}, 100)</script>`;
const listen = '<script>addEventListener("message", ({data}) => { window.told = data; })</script>';

const pages: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(ways).map(([way, head]) => [way, loaderPage({head})])),
  form: loaderPage({head: module, body: form}),
  'form, classic': loaderPage({head: classic, body: form}),
  empty: loaderPage({head: module, body: ''}),
  far: loaderPage({head: module, body: far + tag}),
  hidden: loaderPage({head: module, body: `<div hidden id="shelf">${tag}</div>`}),
  german: loaderPage({head: module, language: 'de-AT'}),
  consent: loaderPage({head: module, body: tag.replace('<candor-reviews', '$& consent="required"')}),
  'consent, with nothing inside': loaderPage({
    head: module,
    body: `<candor-reviews consent="required" subject="${kettle}"></candor-reviews>`,
  }),
  'many elements': loaderPage({head: module, body: tag + rating.repeat(20) + tag}),
  'one file besides': loaderPage({head: module + oneFile('candor-reviews')}),
  'one file first': loaderPage({
    head: `${oneFile('candor-reviews').replace('type="module"', '$& async')}${module}`,
  }),
  'another version': loaderPage({
    head: `${classic}<script src="/older/${buildName('candor-loader')}"></script>`,
  }),
  'data of its own': loaderPage({
    head: module,
    body: `${tag}<script>document.querySelector('candor-reviews').data = {trustData: '1', reviews: []}</script>`,
  }),
  sandboxed: `${sandboxed('/in-sandbox.html')}${listen}`,
  'in-sandbox': loaderPage({head: module, body: tag + report}),
  'in-sandbox-classic': loaderPage({head: classic, body: tag + report}),
  'sandboxed, classic': `${sandboxed('/in-sandbox-classic.html')}${listen}`,
};

const path = (name: string): string => `/${name.replace(/\W+/g, '-')}.html`;
const folder = temporaryFolder();
const open = [{path: /./, headers: {'Access-Control-Allow-Origin': '*'}}];
let server: StaticServer;

before(async () => {
  const {folders, documents} = await publishDemo(folder);
  server = await serve({
    folders: {...folders, '/elsewhere/': builds},
    documents: {
      ...documents,
      ...Object.fromEntries(Object.entries(pages).map(([name, html]) => [path(name), html])),
      '/recorder.js': recorder,
      '/warnings.js': warnings,
      '/renamed.js': builtText(buildName('candor-loader')),
      [`/older/${buildName('candor-loader')}`]: builtText(buildName('candor-loader')).replaceAll(
        '0.1.0',
        '0.0.9',
      ),
    },
    rules: open,
  });
});
afterEach(() => {
  server.rules = open;
  server.requests.length = 0;
});
after(() => server?.close());

const goto = (page: Page, name: string): Promise<void> => page.goto(server.origin + path(name));
const asked = (wanted: RegExp): string[] =>
  server.requests
    .map(({url}) => url)
    .filter((url) => wanted.test(url))
    .sort();
const scripts = (): string[] => asked(/^\/(candor|elsewhere)\/candor-(?!loader)/);
const entry = (name: string): string => `/candor/${buildName(name)}`;

const drawn = (page: Page): Promise<void> => walk(page, 'candor-reviews', [], '[part~="showing"]');
const nothingWrong = async (page: Page, expected: readonly string[] = []): Promise<void> => {
  assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
  assert.deepEqual(await page.evaluate(readWarnings), expected);
};

inEachEngine('the loader', ({withPage}) => {
  for (const way of Object.keys(ways)) {
    it(`${way}: brings the element and its data, each address once`, () =>
      withPage(async (page) => {
        await goto(page, way);
        await page.evaluate(() => document.dispatchEvent(new Event('pointerdown', {bubbles: true})));
        await drawn(page);
        await settle(page);
        assert.equal(asked(/trust-data\.json/).length, 1, asked(/json/).join());
        assert.deepEqual(asked(/^\/reviews\//), [...new Set(asked(/^\/reviews\//))]);
        assert.equal(asked(/candor-reviews-\d/).length, 1);
        await nothingWrong(page);
      }));
  }

  for (const name of ['form', 'form, classic']) {
    it(`${name}: the element stands in the div, around what the div held, with its attributes and no others`, () =>
      withPage(async (page) => {
        await goto(page, name);
        await drawn(page);
        const {html, inside, attributes} = await page.evaluate(readForm);
        assert.equal(inside, fallback);
        assert.deepEqual(attributes, ['heading-level', 'limit', 'subject']);
        // As a page does that keeps a copy of itself and puts it back.
        await page.evaluate(putBack, html);
        await drawn(page);
        assert.equal((await page.evaluate(readForm)).html, html);
        await nothingWrong(page);
      }));
  }

  it('brings what is added later, as a tag, as a form, and deep inside of other content', () =>
    withPage(async (page) => {
      await goto(page, 'empty');
      await settle(page);
      assert.deepEqual(scripts(), []);
      assert.deepEqual(asked(/json/), []);
      await page.evaluate(add, `<section><div>${form}</div></section>`);
      await drawn(page);
      await page.evaluate(add, `<section>${rating.replace('subject', 'loading="eager" subject')}</section>`);
      await walk(page, 'candor-rating', [], '[part~="value"]');
      assert.equal(asked(/trust-data\.json/).length, 1);
      await nothingWrong(page);
    }));

  it('brings nothing before it is near, and then code and data at once', () =>
    withPage(async (page) => {
      server.rules = [...open, {path: entry('candor-reviews'), delay: 1500}];
      await goto(page, 'far');
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      assert.deepEqual([...scripts(), ...asked(/json/)], []);
      await page.evaluate(() => document.querySelector('candor-reviews')?.scrollIntoView());
      await waitFor(page, isAsked, ['trust-data.json']);
      assert.equal(await page.evaluate(isDefined), false);
      await drawn(page);
      assert.equal(asked(/trust-data\.json/).length, 1);
    }));

  it('brings nothing for what is hidden, until it is shown', () =>
    withPage(async (page) => {
      await goto(page, 'hidden');
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 300)));
      assert.deepEqual([...scripts(), ...asked(/json/)], []);
      await page.evaluate(() => document.querySelector('#shelf')?.removeAttribute('hidden'));
      await drawn(page);
    }));

  it('brings the words of the page, in its language', () =>
    withPage(async (page) => {
      await goto(page, 'german');
      await drawn(page);
      const language = await page.evaluate(readLanguage);
      assert.equal(language, 'de-AT');
      for (const name of ['candor-files', 'candor-files-de', 'candor-reviews-de'])
        assert.equal(asked(new RegExp(`${name}-\\d`)).length, 1, name);
      await nothingWrong(page);
    }));

  it('asks for nothing without consent where it is required, and for everything with it', () =>
    withPage(async (page) => {
      await goto(page, 'consent');
      await settle(page);
      assert.deepEqual([...scripts(), ...asked(/json/)], []);
      await page.evaluate(agree, true);
      await drawn(page);
      await page.evaluate(agree, false);
      await page.evaluate(
        add,
        `<candor-reviews id="late" consent="required" subject="${kettle}"></candor-reviews>`,
      );
      await settle(page);
      await walk(page, 'candor-reviews', [], '[part~="showing"]');
      assert.equal(await page.evaluate(isDrawn, '#late'), false);
      await page.evaluate(() => document.querySelector('#late')?.removeAttribute('consent'));
      await walk(page, '#late', [], '[part~="showing"]');
      await nothingWrong(page);
    }));

  it('brings what lets the visitor agree where nothing stands inside, and no data before they do', () =>
    withPage(async (page) => {
      await goto(page, 'consent, with nothing inside');
      await walk(page, 'candor-reviews', [], '[part~="consent"]');
      await settle(page);
      assert.deepEqual(asked(/json/), []);
      await walk(page, 'candor-reviews', [{press: '[part~="consent"]'}], '[part~="showing"]');
      await nothingWrong(page);
    }));

  it('asks one address once, however many elements of however many kinds there are', () =>
    withPage(async (page) => {
      await goto(page, 'many elements');
      await drawn(page);
      await walk(page, 'candor-rating', [], '[part~="value"]');
      await settle(page);
      const data = asked(/\.json/);
      assert.deepEqual(data, [...new Set(data)]);
      await nothingWrong(page);
    }));

  for (const name of ['one file besides', 'one file first']) {
    it(`${name}: works beside the file of an element, which may be told to be there already`, () =>
      withPage(async (page) => {
        await goto(page, name);
        await drawn(page);
        const {errors} = await readRecorded(page);
        assert.deepEqual(errors, []);
        assert.equal(asked(/trust-data\.json/).length, 1);
      }));
  }

  it('in two versions: the first stays, and says so once', () =>
    withPage(async (page) => {
      await goto(page, 'another version');
      await drawn(page);
      await nothingWrong(page, ['Candor: 0.1.0 came first, so 0.0.9 is not used.']);
      assert.deepEqual(asked(/0\.0\.9/), []);
    }));

  it('asks for nothing where the page has the data', () =>
    withPage(async (page) => {
      await goto(page, 'data of its own');
      await drawn(page);
      assert.deepEqual(asked(/json/), []);
    }));

  for (const name of ['sandboxed', 'sandboxed, classic']) {
    it(`${name}: works in a frame that has no origin`, () =>
      withPage(async (page) => {
        await goto(page, name);
        const told = await waitFor(page, readTold, []);
        assert.deepEqual(told, {origin: 'null', storage: 'throws', drawn: true, violations: [], errors: []});
      }));
  }

  it('leaves the page as it was where the endpoint is dead', () =>
    withPage(async (page) => {
      server.rules = [...open, {path: /json/, destroy: true}];
      await goto(page, 'a module');
      await waitFor(page, isAnswered, []);
      assert.equal(await page.evaluate(readSlotted), 'What people say about the kettle.');
      await nothingWrong(page);
    }));

  it('leaves the page as it was where the files are gone, and has them when they are back', () =>
    withPage(async (page) => {
      server.rules = [...open, {path: entry('candor-reviews'), status: 404}];
      await goto(page, 'a module');
      await settle(page);
      assert.equal(await page.evaluate(isDefined), false);
      await nothingWrong(page);
      server.rules = open;
      await page.evaluate(add, tag);
      await drawn(page);
      assert.ok(loader);
    }));
});

/** Runs in the page. */
function readWarnings(): string[] {
  return (window as {warnings?: string[]}).warnings ?? [];
}

/** Runs in the page. */
function readForm() {
  const div = document.querySelector('[data-candor]');
  const element = div?.firstElementChild;
  return {
    html: div?.outerHTML ?? '',
    inside: element?.innerHTML.trim(),
    attributes: element?.getAttributeNames().sort(),
  };
}

/** Runs in the page. */
function putBack(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  document.querySelector('[data-candor]')?.replaceWith(...parsed.body.childNodes);
}

/** Runs in the page. */
function add(html: string): void {
  document
    .querySelector('#after')
    ?.append(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
}

/** Runs in the page. */
function isAsked(name: string): boolean {
  return performance.getEntriesByType('resource').some((entry) => entry.name.endsWith(name));
}

/** Runs in the page. */
function isDefined(): boolean {
  return customElements.get('candor-reviews') !== undefined;
}

/** Runs in the page. */
function isDrawn(selector: string): boolean {
  return Boolean(document.querySelector(selector)?.shadowRoot?.querySelector('[part~="showing"]'));
}

/** Runs in the page. */
function readLanguage(): string | null | undefined {
  return document
    .querySelector('candor-reviews')
    ?.shadowRoot?.querySelector('[part~="base"]')
    ?.getAttribute('lang');
}

/** Runs in the page. */
function agree(isGiven: boolean): void {
  (window as {candor?: {consent(isGiven: boolean): void}}).candor?.consent(isGiven);
}

/** Runs in the page. */
function readTold(): unknown {
  const {told} = window as {told?: {drawn: boolean}};
  return told?.drawn && told;
}

/** Runs in the page. */
function isAnswered(): boolean {
  return Boolean((window as {recorded?: {answered: Map<EventTarget, string>}}).recorded?.answered.size);
}

/** Runs in the page: what is seen of the page's own content. */
function readSlotted(): string | undefined {
  const slot = document.querySelector('candor-reviews')?.shadowRoot?.querySelector('slot');
  return slot?.assignedElements()[0]?.textContent ?? undefined;
}
