import assert from 'node:assert/strict';
import {after, before, it} from 'node:test';

import type {Page} from '../support/browser.js';
import {publishDemo} from '../support/published-demo.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {walk} from '../support/steps.js';
import {waitFor} from '../support/wait-for.js';
import {elementsPage, partsPage} from './support/element-pages.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {allAnswered, readRecorded, recorder} from './support/recorder.js';
import {discoveryPath, withActions} from './support/with-actions.js';

const strict =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; require-trusted-types-for 'script'";

const policies = {
  strict,
  'strict, and no Trusted Types policy but candor': `${strict}; trusted-types candor`,
};

const pages = {
  '/en-module.html': elementsPage({language: 'en', script: 'module'}),
  '/en-classic.html': elementsPage({language: 'en', script: 'classic'}),
  '/de-module.html': elementsPage({language: 'de', script: 'module'}),
  '/de-classic.html': elementsPage({language: 'de', script: 'classic'}),
};

const partsPages = {
  '/parts-module.html': partsPage({language: 'en', script: 'module'}),
  '/parts-classic.html': partsPage({language: 'de', script: 'classic'}),
};

const reviews = 'candor-reviews';

// Both are violations, so the recorder records.
const controls = {
  '/inline-style.html':
    '<!doctype html><title>Control</title><script src="/recorder.js"></script><p style="color: red">Red</p>',
  '/markup.html':
    '<!doctype html><title>Control</title><script src="/recorder.js"></script><script src="/markup.js"></script>',
  '/markup.js': "try { document.documentElement.insertAdjacentHTML('beforeend', '<p>') } catch {}",
};

const folder = temporaryFolder();
let server: StaticServer;

before(async () => {
  const {folders, documents} = await publishDemo(folder);
  server = await serve({
    folders,
    documents: {
      ...documents,
      ...pages,
      ...partsPages,
      ...controls,
      [`/${discoveryPath}`]: withActions(folder),
      '/recorder.js': recorder,
    },
  });
});
after(() => server?.close());

interface Drawn {
  readonly ready: readonly string[];
  readonly failed: readonly string[];
  /** How many of them there are. */
  readonly images: number;
  /** What the elements speak, each once. */
  readonly languages: readonly string[];
}

/** What stands in the page's elements, for those that have drawn what they got and those that could not. */
const readDrawn = (page: Page): Promise<Drawn> =>
  page.evaluate(() => {
    const textOf = (element: Element): string => {
      const layout = element.getAttribute('layout') ?? element.getAttribute('src');
      const text = element.shadowRoot?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
      return `${element.localName} ${layout}: ${text}`;
    };
    const all = (selector: string) => [...document.querySelectorAll(selector)];
    return {
      ready: all('.ready').map(textOf),
      failed: all('.failed').map(textOf),
      images: all('.ready').reduce(
        (sum, {shadowRoot}) => sum + (shadowRoot?.querySelectorAll('img').length ?? 0),
        0,
      ),
      languages: [
        ...new Set(
          all('.ready').map(
            ({shadowRoot}) => shadowRoot?.querySelector('[part~="base"]')?.getAttribute('lang') ?? 'none',
          ),
        ),
      ],
    };
  });

inEachEngine('a page with a strict policy', ({withPage}) => {
  for (const [name, policy] of Object.entries(policies)) {
    for (const path of Object.keys(pages)) {
      it(`${path.slice(1, -5)}, ${name}: no violation, everything drawn`, () =>
        withPage(async (page) => {
          server.rules = [{path: /./, headers: {'Content-Security-Policy': policy}}];
          await page.goto(server.origin + path);
          await allAnswered(page);
          const {ready, failed, images, languages} = await readDrawn(page);
          assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
          for (const text of ready) assert.ok(text.length > 30, `Not drawn: ${text}`);
          for (const text of failed) assert.match(text, /Try again|Erneut|Noch einmal/);
          assert.ok(images > 0);
          assert.deepEqual(languages, [path.slice(1, 3)]);
        }));
    }
  }

  for (const path of Object.keys(partsPages)) {
    it(`${path.slice(1, -5)}, no Trusted Types policy but candor: no violation, and every part is there`, () =>
      withPage(async (page) => {
        const policy = `${strict}; trusted-types candor`;
        server.rules = [{path: /./, headers: {'Content-Security-Policy': policy}}];
        await page.goto(server.origin + path);
        await walk(page, reviews, [{press: '[part~="filters-button"]'}], '[part~="filters"]');
        await walk(page, reviews, [{write: 'handle', into: '[part~="search"]', enter: true}], 'mark');
        await walk(page, reviews, [{press: '[part~="medium"]'}], '.lightbox[open] img');
        await walk(page, reviews, [{press: '[part~="write"]'}], 'dialog[open] form');
        await walk(page, '[layout="carousel"]', [{press: '[part~="arrow"]'}], '[part~="pages"]');
        assert.equal(await waitFor(page, readGraph, []), 'Copper kettle');
        assert.deepEqual(await readRecorded(page), {violations: [], errors: []});
      }));
  }

  it('that the page itself breaks: the violation is recorded', () =>
    withPage(async (page) => {
      server.rules = [{path: /./, headers: {'Content-Security-Policy': strict}}];
      await page.goto(`${server.origin}/inline-style.html`);
      const {violations} = await readRecorded(page);
      assert.equal(violations.length, 1);
      assert.match(violations[0] ?? '', /^style-src/);
      await page.goto(`${server.origin}/markup.html`);
      const {violations: sinks} = await readRecorded(page);
      assert.equal(sinks.length, 1);
      assert.match(sinks[0] ?? '', /^require-trusted-types-for/);
    }));
});

/** Runs in the page: the name of what the element has written into the head for search engines. */
function readGraph(): unknown {
  const {textContent} = document.head.querySelector('script[type="application/ld+json"]') ?? {};
  return textContent ? JSON.parse(textContent).name : undefined;
}
