import assert from 'node:assert/strict';
import {after, afterEach, before, it} from 'node:test';

import type {Page} from '../support/browser.js';
import {buildName} from '../support/builds.js';
import {publishDemo} from '../support/published-demo.js';
import {settle} from '../support/settle.js';
import {type StaticServer, serve} from '../support/static-server.js';
import {type Step, walk} from '../support/steps.js';
import {builtText} from './support/built-text.js';
import {temporaryFolder} from './support/folder.js';
import {inEachEngine} from './support/in-each-engine.js';
import {kettle, loaderPage, ways} from './support/loader-pages.js';
import {readRecorded, recorder} from './support/recorder.js';
import {discoveryPath, withActions} from './support/with-actions.js';

const heads = {
  loader: `<link rel="canonical" href="${kettle}">${ways['a module']}`,
  module: `<link rel="canonical" href="${kettle}"><script type="module" src="/candor/${buildName('candor-reviews')}"></script>`,
  classic: `<link rel="canonical" href="${kettle}"><script defer src="/candor/${buildName('candor', 'classic')}"></script>`,
} as const;

const fallback = '<p>What people say.</p>';
const body = `<candor-reviews limit="30" loading="eager">${fallback}</candor-reviews>`;
const element = 'candor-reviews';
const press = (part: string): Step => ({press: `[part~="${part}"]`});

const folder = temporaryFolder();
// What a changed file answers with lies here while it is changed.
const changed: Record<string, string> = {};
let server: StaticServer;

before(async () => {
  const {folders, documents} = await publishDemo(folder);
  const pages = Object.entries(heads).flatMap(([kind, head]) => [
    [`/${kind}.html`, loaderPage({head, body})],
    [`/${kind}-german.html`, loaderPage({head, body, language: 'de'})],
  ]);
  server = await serve({
    folders,
    documents: Object.assign(changed, documents, Object.fromEntries(pages), {
      [`/${discoveryPath}`]: withActions(folder),
      '/recorder.js': recorder,
      '/warnings.js': '',
    }),
  });
});
afterEach(() => {
  for (const path of Object.keys(changed)) if (path.startsWith('/candor/candor-')) delete changed[path];
  server.requests.length = 0;
});
after(() => server?.close());

const path = (name: string): string => `/candor/${buildName(name)}`;

/** Serves a file with one byte changed: it would run and do something. */
const tamper = (name: string): void => {
  changed[path(name)] = `${builtText(buildName(name))}\nwindow.tampered = true;`;
};
const mend = (name: string): void => {
  delete changed[path(name)];
};
const isTampered = (page: Page): Promise<boolean> => page.evaluate(() => 'tampered' in window);
const drawn = (page: Page): Promise<void> => walk(page, element, [], '[part~="showing"]');
const noErrors = async (page: Page): Promise<void> => assert.deepEqual((await readRecorded(page)).errors, []);

inEachEngine('a file that was changed after it was built', ({withPage}) => {
  for (const kind of Object.keys(heads)) {
    it(`${kind}: a part of the element is refused, which says so, and has it once it is right`, () =>
      withPage(async (page) => {
        tamper('candor-reviews-finding');
        await page.goto(`${server.origin}/${kind}.html`);
        await drawn(page);
        await walk(page, element, [press('filters-button')], '[role="alert"]');
        assert.equal(await isTampered(page), false);
        mend('candor-reviews-finding');
        await walk(page, element, [press('retry')], '.reviews:not(:has([role="alert"]))');
        await walk(page, element, [press('filters-button')], '[part~="filters"]');
        await noErrors(page);
      }));

    it(`${kind}: a language is refused, and English spoken`, () =>
      withPage(async (page) => {
        tamper('candor-reviews-de');
        await page.goto(`${server.origin}/${kind}-german.html`);
        await drawn(page);
        assert.equal(await page.evaluate(readLanguage), 'en');
        assert.equal(await isTampered(page), false);
        await noErrors(page);
      }));

    for (const list of ['candor-files', 'candor-files-de']) {
      it(`${kind}: ${list} is refused, and nothing loaded that it names`, () =>
        withPage(async (page) => {
          tamper(list);
          await page.goto(`${server.origin}/${kind}-german.html`);
          await drawn(page);
          assert.equal(await page.evaluate(readLanguage), 'en');
          assert.equal(await isTampered(page), false);
          assert.deepEqual(
            server.requests.filter(({url}) => url.startsWith('/candor/candor-reviews-de')),
            [],
          );
          await noErrors(page);
        }));
    }
  }

  it('the element itself is refused by the loader: the page stays as it was', () =>
    withPage(async (page) => {
      tamper('candor-reviews');
      await page.goto(`${server.origin}/loader.html`);
      await settle(page);
      assert.equal(await isTampered(page), false);
      assert.equal(await page.evaluate(() => document.querySelector('candor-reviews')?.innerHTML), fallback);
      assert.equal(await page.evaluate(() => customElements.get('candor-reviews') === undefined), true);
      await noErrors(page);
    }));

  it('the loader itself is refused by the page', () =>
    withPage(async (page) => {
      tamper('candor-loader');
      await page.goto(`${server.origin}/loader.html`);
      await settle(page);
      assert.equal(await isTampered(page), false);
      assert.equal(await page.evaluate(() => customElements.get('candor-reviews') === undefined), true);
    }));
});

/** Runs in the page. */
function readLanguage(): string | null | undefined {
  const root = document.querySelector('candor-reviews')?.shadowRoot;
  return root?.querySelector('[part~="base"]')?.getAttribute('lang');
}
